/** Which route of `app/[lang]/` renders a page that is not public. No public address leads to these paths. */
import type { Moment } from '../model/article.ts';
import type { DeskListName } from './deskLists.ts';
import type { OwnPage } from './problemsAt.ts';

/** What the desk's door says to who is not let in: nothing yet, that the token is wrong, or to come back later. */
export const loginAnswers = ['ask', 'wrong', 'slow'] as const;
export type LoginAnswer = (typeof loginAnswers)[number];

export type EditorsAddress =
  /** `until` is when the link that was followed ends; 0 on a development server, which needs none. */
  | { kind: 'preview'; lang: string; slug: string; until: Moment }
  /** What a development server shows of a file with errors that is no article's. */
  | { kind: 'problems'; lang: string; own: OwnPage }
  | { kind: 'preview-ended'; lang: string }
  /** Without a list: the overview. */
  | { kind: 'desk'; lang: string; list?: DeskListName; page: number }
  | { kind: 'desk-login'; lang: string; said: LoginAnswer };

/** The path to ask Next.js for, percent-encoded. */
export function editorsRoute(address: EditorsAddress): string {
  return `/${[address.lang, ...parts(address)].map((part) => encodeURIComponent(part)).join('/')}`;
}

function parts(address: EditorsAddress): (string | number)[] {
  switch (address.kind) {
    case 'preview':
      return ['preview', address.slug, address.until];
    case 'problems':
      return ['problems', address.own.kind, address.own.kind === 'front' ? 'front' : address.own.name];
    case 'preview-ended':
      return ['preview-ended'];
    case 'desk':
      return ['desk', address.list ?? 'overview', address.page];
    case 'desk-login':
      return ['desk-login', address.said];
  }
}
