import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Marked<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & More;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'colour-scheme': Marked;
      'share-story': Marked<{ copied: string }>;
      'save-story': Marked<{ href: string; headline: string; section: string; date: string; day: string }>;
      'saved-stories': Marked<{ removed: string; closed: string }>;
      'reading-position': Marked;
    }
  }
}
