import { authorHref } from '../../lib/addresses.ts';
import { authorKinds } from '../../lib/model/author.ts';
import { Misuse } from '../misuse.ts';
import { choice } from './choice.ts';
import type { Desk } from './desk.ts';
import { frontMatterText } from './frontMatterText.ts';
import { languageEnding, languageFor } from './language.ts';
import type { Mistakes } from './mistakes.ts';
import type { Options } from './options.ts';
import { slugFor } from './slugFor.ts';
import { title } from './title.ts';
import type { NewFile } from './writeNew.ts';

/** `authors/<id>.md`; its text is the bio. */
export async function authorFile({ facts }: Desk, options: Options, mistakes: Mistakes): Promise<NewFile> {
  const { site } = facts;
  const { kind, role, affiliation } = options;
  const lang = await mistakes.or(() => languageFor(site, options.lang), '');
  await mistakes.or(() => kind && choice('--kind', kind, authorKinds), undefined);
  const name = await mistakes.or(() => title('name', options.words, mistakes.ask), '');
  const id = await mistakes.or(() => (name || options.slug ? slugFor(name, options.slug) : ''), '');
  await mistakes.or(() => {
    if (facts.hasAuthor(id) && lang === site.languages[0])
      throw new Misuse(`There is an author "${id}" already; give another --slug`, 1);
  }, undefined);
  mistakes.tell();
  return {
    path: `authors/${id}${languageEnding(site, lang)}.md`,
    text: frontMatterText({ name, role, kind, affiliation }),
    address: authorHref(site, lang, id),
    next: [`Sign articles with: authors: [${id}]`],
  };
}
