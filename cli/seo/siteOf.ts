import robotsParser from 'robots-parser';
import { readPage } from '../../lib/audit/page/readPage.ts';
import type { Ledger } from '../../lib/audit/site/ledger.ts';
import { type SiteAddresses, siteAddresses } from '../../lib/audit/siteAddresses.ts';
import { Misuse } from '../misuse.ts';
import { ask, wholeText } from './ask.ts';

export type Site = {
  addresses: SiteAddresses;
  /** The sitemaps that `robots.txt` names, as addresses of the site. */
  sitemaps: string[];
  isAllowed: (path: string) => boolean;
};

/** What a search engine asks first: the front page for the site's own address, and `robots.txt`. @throws Misuse when there is no site */
export async function siteOf(base: string, ledger: Ledger): Promise<Site> {
  const front = await ask(`${base}/`);
  if (front.status !== 200)
    throw new Misuse(`${base}/ ${front.failure ? `does not answer: ${front.failure}` : `answers ${front.status}`}`, 1);
  const reader = readPage();
  reader.write(await wholeText(front));
  const [canonical = base] = reader.end().canonicals;
  const addresses = siteAddresses(base, URL.parse(canonical)?.origin ?? base);

  const reply = await ask(`${base}/robots.txt`);
  const text = await wholeText(reply);
  const tell = (message: string) => ledger.tell({ page: '/robots.txt', rule: 'robots', message });
  if (reply.status !== 200) tell(`answers ${reply.status}`);
  if (!/^text\/plain; *charset=utf-8$/i.test(reply.type)) tell(`it is sent as "${reply.type}"`);
  const robots = robotsParser(`${addresses.origin}/robots.txt`, reply.status === 200 ? text : '');
  const sitemaps = robots.getSitemaps().flatMap((href) => {
    if (!URL.canParse(href)) tell(`the sitemap "${href}" is not absolute`);
    const known = addresses.read(href, '/');
    if (!known) tell(`the sitemap ${href} is not on this site`);
    return known ? [known.path] : [];
  });
  if (sitemaps.length === 0) tell('it names no sitemap');
  return {
    addresses,
    sitemaps,
    isAllowed: (path) => robots.isAllowed(addresses.absolute(path), 'Googlebot') !== false,
  };
}
