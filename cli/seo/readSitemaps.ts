import { languageList } from '../../lib/audit/site/keptPage.ts';
import type { Ledger } from '../../lib/audit/site/ledger.ts';
import { readSitemap, type SitemapPage } from '../../lib/audit/site/readSitemap.ts';
import { ask, wholeText } from './ask.ts';
import type { Site } from './siteOf.ts';
import type { Want } from './visit.ts';

/** Reads every sitemap that `robots.txt` names, and those that they name, and wants all pages that are listed. */
export async function readSitemaps(base: string, site: Site, ledger: Ledger, want: Want): Promise<void> {
  const { addresses } = site;
  const seen = new Set(site.sitemaps);
  for (const path of seen) {
    const reply = await ask(base + path);
    const tell = (message: string) => ledger.tell({ page: path, rule: 'sitemap', message });
    if (reply.status !== 200) tell(reply.failure ?? `answers ${reply.status}`);
    if (!/^(application|text)\/xml; *charset=utf-8$/i.test(reply.type)) tell(`it is sent as "${reply.type}"`);
    const text = await wholeText(reply);
    if (reply.status !== 200) continue;
    const { maps, pages, problems } = readSitemap(text);
    for (const problem of problems) tell(problem);
    for (const map of maps) {
      const known = addresses.read(map, path);
      if (known) seen.add(known.path);
      else tell(`${map} is not on this site`);
    }
    for (const page of pages) listPage(page, path);
  }

  function listPage({ loc, alternates, images, news }: SitemapPage, from: string): void {
    const known = addresses.read(loc, from);
    if (!known || !addresses.names(loc, known.path)) {
      ledger.tell({ page: from, rule: 'sitemap', message: `${loc} is not on this site` });
      return;
    }
    want({ path: known.path, from, kind: 'page' });
    // News sitemaps say nothing of languages.
    const languages = news ? '' : languageList(alternates, (href) => addresses.read(href, from)?.path);
    ledger.listed(known.path, from, languages);
    for (const image of images) {
      const path = addresses.read(image, from)?.path;
      if (path) want({ path, from, kind: 'image' });
    }
  }
}
