import type { Newsroom } from '../newsroom/newsroom.ts';
import { openApi } from '../readApi/openApi.ts';
import { siteUrl } from '../siteUrl.ts';
import type { WrittenFile } from './writtenFiles.ts';

export type SiteFileAnswer = { type: string; text: string };

/** A file for machines that is written from `site.yaml`; undefined where that does not configure it. */
export function siteFile(newsroom: Newsroom, lang: string, name: WrittenFile): SiteFileAnswer | undefined {
  const frame = newsroom.frame(lang);
  const { languages, license } = newsroom.site();
  switch (name) {
    case 'openapi.json': {
      const description = openApi({ origin: siteUrl(), siteName: frame.siteName, languages, license });
      return { type: 'application/openapi+json', text: `${JSON.stringify(description)}\n` };
    }
  }
}
