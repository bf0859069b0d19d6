import { join } from 'node:path';
import { articleHref } from '../../lib/addresses.ts';
import { readWrittenMoment, toMoment } from '../../lib/content/moment.ts';
import { articleKinds } from '../../lib/model/article.ts';
import { Misuse } from '../misuse.ts';
import { shownPath } from '../shownPath.ts';
import type { Asks } from './asks.ts';
import { choice } from './choice.ts';
import type { Desk } from './desk.ts';
import { frontMatterText } from './frontMatterText.ts';
import { languageEnding, languageFor } from './language.ts';
import type { Options } from './options.ts';
import { slugFor } from './slugFor.ts';
import { title } from './title.ts';
import { today } from './today.ts';
import type { NewFile } from './writeNew.ts';

function isHidden(date: string, timeZone: string, draft = false): boolean {
  return draft || toMoment(date, timeZone) > Date.now();
}

/** What stands under the address of a file that readers do not see yet. */
export function unseen(slug: string, lang?: string): string {
  const asked = lang === undefined ? slug : `${slug} --lang ${lang}`;
  return `Readers do not see it yet. npm run preview-link -- ${asked} lets somebody see it.`;
}

/** `articles/<yyyy>/<mm>/<slug>.md`, ready for its text. */
export async function articleFile({ root, facts }: Desk, options: Options, ask: Asks): Promise<NewFile> {
  const { site } = facts;
  const headline = await title('headline', options.words, ask);
  const lang = languageFor(site, options.lang);
  const slug = slugFor(headline, options.slug);
  const [taken] = facts.articlePaths(lang, slug);
  if (taken) throw new Misuse(`${shownPath(join(root, taken))} is at that address already; give another --slug`, 1);
  const sections = site.sections.map(({ id }) => id);
  const section = options.section ?? (await ask({ option: '--section', words: 'Section', choices: sections }));
  const known = [...facts.authorIds()].toSorted();
  if (known.length === 0) throw new Misuse('There are no authors yet: npm run new -- author "Name"', 1);
  const authors = options.author ?? [await ask({ option: '--author', words: 'Author', choices: known })];
  const date = options.date ?? today(site.timeZone);
  const written = readWrittenMoment(date);
  if ('problem' in written) throw new Misuse(`--date: ${written.problem}`);
  const values = {
    title: headline,
    summary: options.summary,
    date,
    section: sections.length > 0 ? choice('--section', section, sections) : section,
    tags: options.tag,
    authors: authors.map((id) => choice('--author', id, known)),
    kind: options.kind && choice('--kind', options.kind, articleKinds),
    disclosure: options.disclosure,
    draft: options.draft,
  };
  const folder = `articles/${String(written.year).padStart(4, '0')}/${String(written.month).padStart(2, '0')}`;
  return {
    path: `${folder}/${slug}${languageEnding(site, lang)}.md`,
    text: frontMatterText(values),
    address: articleHref(site, lang, slug),
    next: isHidden(date, site.timeZone, options.draft) ? [unseen(slug, options.lang)] : [],
  };
}
