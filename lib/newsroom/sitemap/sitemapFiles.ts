import { changedAt, dependsOn } from '../../dependencies.ts';
import type { Moment } from '../../model/article.ts';
import type { SitemapEntry, SitemapFile, SitemapSet } from '../../sitemap.ts';
import type { Desk } from '../desk.ts';
import { changeOf } from '../lists.ts';
import { articleEntries } from './articleEntries.ts';
import { listEntries } from './listEntries.ts';
import { pageEntries } from './pageEntries.ts';

/** Where in the order of its set a file begins: after the entry with these keys; empty for the first. */
export type Cursor = (string | number)[];

/** A set of pages in an order of its own, read file by file. */
export type Entries = {
  /** The file of at most `size` entries after a cursor: how many, their last change, and where the next begins. */
  upTo(desk: Desk, after: Cursor, size: number): { count: number; modified?: Moment; next?: Cursor };
  read(desk: Desk, after: Cursor, size: number): SitemapEntry[];
};

const sets = { pages: pageEntries, lists: listEntries, articles: articleEntries } as const satisfies Record<
  SitemapSet,
  Entries
>;

/** The files of all sets, one after the other. Holds nothing of what is in them, and lets others work in between. */
export async function* sitemapFiles(desk: Desk, size: number): AsyncGenerator<SitemapFile> {
  readSitemap(desk);
  for (const set of ['pages', 'lists', 'articles'] as const) {
    let page = 1;
    for await (const { count, modified } of filesOf(desk, set, size))
      if (count > 0) {
        changedAt(modified);
        yield { set, page: page++, modified };
      }
  }
}

/** The entries of one file, or `undefined` when there is no such file; `page` counts from 1. */
export async function sitemapEntries(
  desk: Desk,
  { set, page }: Pick<SitemapFile, 'set' | 'page'>,
  size: number,
): Promise<SitemapEntry[] | undefined> {
  readSitemap(desk);
  let at = 1;
  for await (const { after } of filesOf(desk, set, size)) {
    if (at++ < page) continue;
    const entries = sets[set].read(desk, after, size);
    changedAt(...entries.map(({ modified }) => modified));
    return entries.length > 0 ? entries : undefined;
  }
  return undefined;
}

/** Names what sitemaps depend on, and when an article last came, went or expired. */
function readSitemap(desk: Desk): void {
  dependsOn('sitemap', 'pages');
  const sql = 'SELECT max(expires) AS moment FROM articles WHERE shown = 1 AND draft = 0 AND expires <= :now';
  const expired = desk.database.get<{ moment: Moment | null }>(sql, { now: desk.now() })?.moment;
  changedAt(changeOf(desk, 'sitemap'), expired);
}

async function* filesOf(desk: Desk, set: SitemapSet, size: number) {
  for (let after: Cursor | undefined = []; after; ) {
    const { next, ...file } = sets[set].upTo(desk, after, size);
    yield { ...file, after };
    after = next;
    await new Promise(setImmediate);
  }
}
