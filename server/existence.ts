import type { Address } from '../lib/internalRoutes.ts';
import type { Site } from '../lib/model/site.ts';
import type { ListName, Newsroom } from '../lib/newsroom/newsroom.ts';
import { hasWrittenFile, isWrittenFile } from '../lib/siteFiles/writtenFiles.ts';

function hasPage(newsroom: Newsroom, list: ListName & { page: number }): boolean {
  return list.page <= (newsroom.pageCount(list) ?? 0);
}

function hasFile(site: Site, { lang, name }: Extract<Address, { kind: 'file' }>): boolean {
  return isWrittenFile(name) ? hasWrittenFile(site, lang, name) : lang === site.languages[0];
}

/** Whether the newsroom has what an address names; every case is an index look-up. */
export function existence(newsroom: Newsroom, address: Address): 'here' | 'gone' | 'unknown' {
  switch (address.kind) {
    case 'article':
    case 'page': {
      const { status } = newsroom.address(address.lang, address.kind, address.slug);
      return status === 'public' ? 'here' : status;
    }
    case 'author':
    case 'section':
    case 'topic':
    case 'archive':
    case 'month':
      return hasPage(newsroom, address) ? 'here' : 'unknown';
    case 'feed':
      return !address.list || hasPage(newsroom, { ...address.list, lang: address.lang, page: 1 }) ? 'here' : 'unknown';
    case 'file':
      return hasFile(newsroom.site(), address) ? 'here' : 'unknown';
    case 'sitemap':
    case 'news-sitemap':
      return address.lang === newsroom.site().languages[0] ? 'here' : 'unknown';
    case 'alternate':
      return existence(newsroom, address.of);
    default:
      return 'here';
  }
}
