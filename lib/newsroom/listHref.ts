import { authorHref, monthHref, sectionHref, topicHref } from '../addresses.ts';
import type { ListKind } from '../index/listKeys.ts';
import type { Site } from '../model/site.ts';

/** The lists that have a page of their own in each language in which something public is in them. */
export type LocalList = Exclude<ListKind, 'latest'>;

const hrefs = {
  author: authorHref,
  month: (site, lang, key) => monthHref(site, lang, Number(key.slice(0, -3)), Number(key.slice(-2))),
  section: sectionHref,
  topic: topicHref,
} as const satisfies Record<LocalList, (site: Site, lang: string, key: string) => string>;

/** Site-relative address of a list's first page; the key is an id, and `2026-11` for a month. */
export function listHref(site: Site, lang: string, kind: LocalList, key: string): string {
  return hrefs[kind](site, lang, key);
}
