import { type DeskListName, deskListNames } from './deskLists.ts';

/** Where the editors' desk is; the same in every language. */
export const deskHref = '/desk';
export const loginHref = '/desk/login';

/** Address of one page of a list, from 1. */
export function deskListHref(name: DeskListName, page = 1): string {
  return `${deskHref}/${name}${page > 1 ? `/page/${page}` : ''}`;
}

export type DeskAddress = { list?: DeskListName; page: number };

/** The page of the desk that an address names; `undefined` when it is none. Without a list: the overview. */
export function readDeskAddress(pathname: string): DeskAddress | undefined {
  if (pathname === deskHref) return { page: 1 };
  const match = /^\/desk\/([a-z]+)(?:\/page\/([1-9][0-9]{0,5}))?$/.exec(pathname);
  const list = deskListNames.find((name) => name === match?.[1]);
  const page = Number(match?.[2] ?? 1);
  return list && (page > 1 || !match?.[2]) ? { list, page } : undefined;
}
