/** Which route of `app/[lang]/` renders a page that is not public. No public address leads to these paths. */
import type { Moment } from '../model/article.ts';

export type EditorsAddress =
  /** `until` is when the link that was followed ends. */
  { kind: 'preview'; lang: string; slug: string; until: Moment } | { kind: 'preview-ended'; lang: string };

/** The path to ask Next.js for, percent-encoded. */
export function editorsRoute(address: EditorsAddress): string {
  return `/${[address.lang, ...parts(address)].map((part) => encodeURIComponent(part)).join('/')}`;
}

function parts(address: EditorsAddress): (string | number)[] {
  switch (address.kind) {
    case 'preview':
      return ['preview', address.slug, address.until];
    case 'preview-ended':
      return ['preview-ended'];
  }
}
