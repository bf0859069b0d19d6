import { join } from 'node:path';
import { articleHref } from '../../lib/addresses.ts';
import { readWrittenMoment, toMoment } from '../../lib/content/moment.ts';
import { articleKinds } from '../../lib/model/article.ts';
import { Misuse } from '../misuse.ts';
import { shownPath } from '../shownPath.ts';
import { choice } from './choice.ts';
import type { Desk } from './desk.ts';
import { frontMatterText } from './frontMatterText.ts';
import { languageEnding, languageFor } from './language.ts';
import type { Mistakes } from './mistakes.ts';
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
export async function articleFile({ root, facts }: Desk, options: Options, mistakes: Mistakes): Promise<NewFile> {
  const { site } = facts;
  const { ask } = mistakes;
  const sections = site.sections.map(({ id }) => id);
  const known = [...facts.authorIds()].toSorted();
  const isOne = (option: string, given: string | undefined, of: readonly string[]) =>
    mistakes.or(() => given && choice(option, given, of), undefined);
  const lang = await mistakes.or(() => languageFor(site, options.lang), '');
  if (sections.length > 0) await isOne('--section', options.section, sections);
  for (const id of options.author ?? []) if (known.length > 0) await isOne('--author', id, known);
  await isOne('--kind', options.kind, articleKinds);
  const date = options.date ?? today(site.timeZone);
  const written = await mistakes.or(() => dateIn(date), { year: 0, month: 0 });
  await mistakes.or(() => {
    if (known.length === 0) throw new Misuse('There are no authors yet: npm run new -- author "Name"', 1);
  }, undefined);
  const headline = await mistakes.or(() => title('headline', options.words, ask), '');
  const slug = await mistakes.or(() => (headline || options.slug ? slugFor(headline, options.slug) : ''), '');
  const [taken] = facts.articlePaths(lang, slug);
  await mistakes.or(() => {
    if (taken) throw new Misuse(`${shownPath(join(root, taken))} is at that address already; give another --slug`, 1);
  }, undefined);
  const section = await mistakes.or(
    () => options.section ?? ask({ option: '--section', words: 'Section', choices: sections }),
    '',
  );
  const authors = await mistakes.or(
    async () =>
      options.author ?? (known.length > 0 ? [await ask({ option: '--author', words: 'Author', choices: known })] : []),
    [],
  );
  mistakes.tell();
  const { summary, tag: tags, kind, disclosure, draft } = options;
  const folder = `articles/${String(written.year).padStart(4, '0')}/${String(written.month).padStart(2, '0')}`;
  return {
    path: `${folder}/${slug}${languageEnding(site, lang)}.md`,
    text: frontMatterText({ title: headline, summary, date, section, tags, authors, kind, disclosure, draft }),
    address: articleHref(site, lang, slug),
    next: isHidden(date, site.timeZone, draft) ? [unseen(slug, options.lang)] : [],
  };
}

function dateIn(date: string): { year: number; month: number } {
  const written = readWrittenMoment(date);
  if ('problem' in written) throw new Misuse(`--date: ${written.problem}`);
  return written;
}
