import { pageHref } from '../../lib/addresses.ts';
import { Misuse } from '../misuse.ts';
import type { Desk } from './desk.ts';
import { frontMatterText } from './frontMatterText.ts';
import { languageEnding, languageFor } from './language.ts';
import type { Mistakes } from './mistakes.ts';
import type { Options } from './options.ts';
import { slugFor } from './slugFor.ts';
import { title } from './title.ts';
import type { NewFile } from './writeNew.ts';

/** `pages/<slug>.md`, a standing page. */
export async function pageFile({ facts }: Desk, options: Options, mistakes: Mistakes): Promise<NewFile> {
  const { site } = facts;
  const lang = await mistakes.or(() => languageFor(site, options.lang), '');
  const headline = await mistakes.or(() => title('title', options.words, mistakes.ask), '');
  const slug = await mistakes.or(() => (headline || options.slug ? slugFor(headline, options.slug) : ''), '');
  await mistakes.or(() => {
    if (facts.hasPage(slug, lang)) throw new Misuse(`There is a page "${slug}" already; give another --slug`, 1);
  }, undefined);
  mistakes.tell();
  return {
    path: `pages/${slug}${languageEnding(site, lang)}.md`,
    text: frontMatterText({ title: headline, summary: options.summary, draft: options.draft }),
    address: pageHref(site, lang, slug),
    next: [],
  };
}
