import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Element<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & More;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'colour-scheme': Element;
      'share-story': Element<{ copied: string }>;
      'save-story': Element<{ href: string; headline: string; section: string; date: string; day: string }>;
      'saved-stories': Element<{ removed: string }>;
      'reading-position': Element;
    }
  }
}
