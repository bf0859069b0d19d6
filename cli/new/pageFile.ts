import { pageHref } from '../../lib/addresses.ts';
import { Misuse } from '../misuse.ts';
import type { Asks } from './asks.ts';
import type { Desk } from './desk.ts';
import { frontMatterText } from './frontMatterText.ts';
import { languageEnding, languageFor } from './language.ts';
import type { Options } from './options.ts';
import { slugFor } from './slugFor.ts';
import { title } from './title.ts';
import type { NewFile } from './writeNew.ts';

/** `pages/<slug>.md`, a standing page. */
export async function pageFile({ facts }: Desk, options: Options, ask: Asks): Promise<NewFile> {
  const { site } = facts;
  const headline = await title('title', options.words, ask);
  const lang = languageFor(site, options.lang);
  const slug = slugFor(headline, options.slug);
  if (facts.hasPage(slug, lang)) throw new Misuse(`There is a page "${slug}" already; give another --slug`, 1);
  return {
    path: `pages/${slug}${languageEnding(site, lang)}.md`,
    text: frontMatterText({ title: headline, summary: options.summary, draft: options.draft }),
    address: pageHref(site, lang, slug),
    next: [],
  };
}
