/**
 * What editors may ask, unpublished matter included: apart from the newsroom, whose every answer is public. Only the
 * routes behind a preview link, behind the desk's token, or of `npm run dev` ask it. Shared like the newsroom.
 */
import type { ArticleState } from './articleState.ts';
import type { DeskFrame, DeskListName, DeskPage, ProblemFile } from './deskLists.ts';
import type { Preview } from './previewOf.ts';
import type { OwnPage } from './problemsAt.ts';

export interface EditorsDesk {
  /** The article at an address, public or not; `undefined` when no file has it. */
  preview(lang: string, slug: string): Promise<Preview | undefined>;
  /** Whether readers see the article at an address: an index look-up. */
  state(lang: string, slug: string): ArticleState | undefined;
  /** What is wrong with the files behind an address. */
  problems(own: OwnPage): ProblemFile[];
  /** The numbers of every list. */
  frame(): DeskFrame;
  /** How many pages a list has; an empty one has 1. */
  pages(name: DeskListName): number;
  /** One page of a list, from 1; `undefined` beyond its end. */
  list(name: DeskListName, page: number, perPage?: number): DeskPage | undefined;
}

const key = Symbol.for('broadsheet.editors');
type Shared = typeof globalThis & { [key]?: EditorsDesk };

/** @throws Error when the press has not opened it (a page was asked outside `npm start` and `npm run dev`). */
export function editorsDesk(): EditorsDesk {
  const shared = (globalThis as Shared)[key];
  if (!shared) throw new Error("The editors' desk is closed: start Broadsheet with `npm start` or `npm run dev`.");
  return shared;
}

export function shareEditorsDesk(open: EditorsDesk | undefined): void {
  (globalThis as Shared)[key] = open;
}
