import { authorHref } from '../../lib/addresses.ts';
import { authorKinds } from '../../lib/model/author.ts';
import { Misuse } from '../misuse.ts';
import type { Asks } from './asks.ts';
import { choice } from './choice.ts';
import type { Desk } from './desk.ts';
import { frontMatterText } from './frontMatterText.ts';
import { languageEnding, languageFor } from './language.ts';
import type { Options } from './options.ts';
import { slugFor } from './slugFor.ts';
import { title } from './title.ts';
import type { NewFile } from './writeNew.ts';

/** `authors/<id>.md`; its text is the bio. */
export async function authorFile({ facts }: Desk, options: Options, ask: Asks): Promise<NewFile> {
  const { site } = facts;
  const name = await title('name', options.words, ask);
  const lang = languageFor(site, options.lang);
  const id = slugFor(name, options.slug);
  if (facts.hasAuthor(id) && lang === site.languages[0])
    throw new Misuse(`There is an author "${id}" already; give another --slug`, 1);
  const values = {
    name,
    role: options.role,
    kind: options.kind && choice('--kind', options.kind, authorKinds),
    affiliation: options.affiliation,
  };
  return {
    path: `authors/${id}${languageEnding(site, lang)}.md`,
    text: frontMatterText(values),
    address: authorHref(site, lang, id),
    next: [`Sign articles with: authors: [${id}]`],
  };
}
