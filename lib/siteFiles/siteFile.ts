import type { Newsroom } from '../newsroom/newsroom.ts';
import { openApi } from '../readApi/openApi.ts';
import { siteUrl } from '../siteUrl.ts';
import { openSearch } from './openSearch.ts';
import { securityTxt } from './securityTxt.ts';
import { trustTxt } from './trustTxt.ts';
import { webManifest } from './webManifest.ts';
import { hasWrittenFile, type WrittenFile } from './writtenFiles.ts';

export type SiteFileAnswer = { type: string; text: string };

const plain = (text: string): SiteFileAnswer => ({
  type: 'text/plain',
  text: text.endsWith('\n') ? text : `${text}\n`,
});
const json = (type: string, value: unknown): SiteFileAnswer => ({ type, text: `${JSON.stringify(value)}\n` });

/** A file for machines that is written from `site.yaml`; undefined where that does not configure it. */
export function siteFile(newsroom: Newsroom, lang: string, name: WrittenFile): SiteFileAnswer | undefined {
  const site = newsroom.site();
  const frame = newsroom.frame(lang);
  if (!hasWrittenFile(site, lang, name)) return undefined;
  switch (name) {
    case 'ads.txt':
      return plain((site.ads ?? []).join('\n'));
    case 'humans.txt':
      return plain(site.humans ?? '');
    case '.well-known/security.txt':
      return site.security && plain(securityTxt(site.security, site, siteUrl(), Date.now()));
    case '.well-known/trust.txt':
    case 'trust.txt':
      return site.trust && plain(trustTxt(site.trust, site));
    case 'manifest.webmanifest':
      return json('application/manifest+json', webManifest(frame));
    case 'opensearch.xml':
      return { type: 'application/opensearchdescription+xml', text: openSearch(frame, siteUrl()) };
    case 'openapi.json': {
      const { languages, license } = site;
      return json(
        'application/openapi+json',
        openApi({ origin: siteUrl(), siteName: frame.siteName, languages, license }),
      );
    }
  }
}
