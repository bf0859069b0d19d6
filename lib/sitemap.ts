import type { Moment } from './model/article.ts';

/** One page of the site; addresses are site-relative, `modified` is the last material change. */
export type SitemapEntry = {
  href: string;
  modified?: Moment;
  /** The page in all its languages, itself included; empty when there is one only. */
  translations?: { lang: string; href: string }[];
  image?: string;
};

/** What a sitemap holds: pages there are a handful of, lists (sections, topics, authors, months), or articles. */
export const sitemapSets = ['pages', 'lists', 'articles'] as const;
export type SitemapSet = (typeof sitemapSets)[number];

/** One sitemap of a set; `page` counts from 1, `modified` is the last material change of anything in it. */
export type SitemapFile = { set: SitemapSet; page: number; modified?: Moment };

/** What https://www.sitemaps.org/protocol.html allows in one file, besides 50,000 addresses. */
export const mostBytes = 52_428_800;

/**
 * Addresses in one sitemap. A thousand, so that a large edition needs no more memory than a small one and crawlers fetch
 * again only the thousand in which something changed; fewer where so many languages, each named by every other, could
 * fill the bytes that a file may have.
 */
export function sitemapSize(languages: number, origin: string): number {
  return Math.min(1_000, Math.floor(mostBytes / longestEntry(languages, origin)));
}

/** A file's name has 255 bytes; each may be written as `%XX`, or as `&apos;`. A path has 4,096. */
const longestName = 255 * 6;
const longestPath = 4_096 * 6;

/** Bytes of an entry whose names are as long as file systems allow, and whose characters all need escaping. */
export function longestEntry(languages: number, origin: string): number {
  const address = origin.length + 100 + longestName;
  const links = languages > 1 ? languages + 1 : 0;
  return 300 + address + links * (address + 120) + origin.length + longestPath;
}
