/** Which route of `app/[lang]/` renders a public address. Readers never see these paths. */
import type { AlternateForm } from './alternates.ts';
import type { FeedName } from './feeds/feedNames.ts';
import type { FeedList } from './newsroom/newsroom.ts';
import { isWrittenFile, type WrittenFile } from './siteFiles/writtenFiles.ts';
import type { SitemapSet } from './sitemap.ts';

type Listed = { lang: string; page: number };

/** Documents for machines that exist once, for every language together. */
export const siteFiles = ['sitemap.xml', 'news-sitemap.xml', 'robots.txt'] as const;
export type SiteFile = (typeof siteFiles)[number] | WrittenFile;

/** A page for readers, which has alternates. */
export type PageAddress =
  | { kind: 'front' | 'authors' | 'topics'; lang: string }
  | { kind: 'article' | 'page'; lang: string; slug: string }
  | ({ kind: 'section' | 'topic' | 'author'; id: string } & Listed)
  | ({ kind: 'archive' } & Listed)
  | ({ kind: 'month'; year: number; month: number } & Listed)
  | ({ kind: 'search'; query: string } & Listed);

export type Address =
  | PageAddress
  | { kind: 'saved'; lang: string }
  | { kind: 'file'; lang: string; name: SiteFile }
  | { kind: 'feed'; lang: string; name: FeedName; list?: FeedList }
  | { kind: 'sitemap'; lang: string; set: SitemapSet; page: number }
  | { kind: 'news-sitemap'; lang: string; page: number }
  | { kind: 'alternate'; lang: string; form: AlternateForm; of: PageAddress }
  | { kind: 'status'; lang: string; status: 404 | 410 | 500 };

/** The path to ask Next.js for, percent-encoded; `page` counts from 1, `month` from 1 to 12. */
export function internalRoute(address: Address): string {
  return `/${[address.lang, ...parts(address)].map((part) => encodeURIComponent(part)).join('/')}`;
}

function parts(address: Address): (string | number)[] {
  switch (address.kind) {
    case 'front':
      return [];
    case 'authors':
    case 'topics':
    case 'saved':
      return [address.kind];
    case 'article':
      return ['articles', address.slug];
    case 'page':
      return ['pages', address.slug];
    case 'section':
    case 'topic':
    case 'author':
      return [`${address.kind}s`, address.id, address.page];
    case 'archive':
      return ['archive', 'pages', address.page];
    case 'month':
      return ['archive', address.year, address.month, address.page];
    case 'search':
      return address.query ? ['search', packQuery(address.query), address.page] : ['search'];
    case 'file':
      if (isWrittenFile(address.name)) return ['files', packQuery(address.name)];
      // Next.js gives a folder named like the file itself a meaning of its own.
      return [address.name.replace('.', '-')];
    case 'feed':
      return ['feeds', address.name.replace('.', '-'), ...(address.list ? [address.list.kind, address.list.id] : [])];
    case 'sitemap':
      return ['sitemaps', address.set, address.page];
    case 'news-sitemap':
      return ['news-sitemaps', address.page];
    case 'alternate':
      return ['alternates', address.form, packQuery(JSON.stringify(address.of))];
    case 'status':
      return ['status', address.status];
  }
}

/** Whether the page at an address has alternates. */
export function isPage(address: Address): address is PageAddress {
  return pageKinds.has(address.kind);
}

const pageKinds: ReadonlySet<string> = new Set([
  'front',
  'authors',
  'topics',
  'article',
  'page',
  'section',
  'topic',
  'author',
  'archive',
  'month',
  'search',
] satisfies PageAddress['kind'][]);

/** The address that `internalRoute` packed into the route of an alternate; only the press asks for such routes. */
export function unpackAddress(packed: string): PageAddress {
  const address: PageAddress = JSON.parse(unpackQuery(packed));
  return address;
}

/** A reader's words as one part of a path: dots, percent signs and slashes in them must mean nothing to a router. */
export function packQuery(query: string): string {
  return Buffer.from(query).toString('base64url');
}

/** The words that `packQuery` packed. */
export function unpackQuery(packed: string): string {
  return Buffer.from(packed, 'base64url').toString();
}
