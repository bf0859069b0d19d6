import { Misuse } from '../misuse.ts';
import { parseWords } from '../parseWords.ts';

export const usage = `Usage:
  npm run new -- article "Headline" --section ID --author ID
      [--author ID …] [--tag WORD …] [--summary TEXT] [--kind KIND] [--disclosure TEXT]
      [--date 2026-11-23T08:00] [--lang TAG] [--slug SLUG] [--draft]
  npm run new -- author "Name" [--role TEXT] [--kind staff|contributor|guest|desk] [--affiliation TEXT]
      [--lang TAG] [--slug ID]
  npm run new -- page "Title" [--summary TEXT] [--lang TAG] [--slug SLUG] [--draft]
  npm run new -- translation SLUG LANG

In a terminal it asks for what is missing. It never writes over a file.`;

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = {
  affiliation: text,
  author: list,
  date: text,
  disclosure: text,
  draft: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  kind: text,
  lang: text,
  role: text,
  section: text,
  slug: text,
  summary: text,
  tag: list,
} as const;

const fitting: Record<string, readonly string[]> = {
  article: ['author', 'date', 'disclosure', 'draft', 'kind', 'lang', 'section', 'slug', 'summary', 'tag'],
  author: ['affiliation', 'kind', 'lang', 'role', 'slug'],
  page: ['draft', 'lang', 'slug', 'summary'],
  translation: [],
};

export const kinds = Object.keys(fitting);

/** @throws Misuse when the command line cannot be meant. */
export function readOptions(words: string[]) {
  const { values, positionals } = parseWords({ args: words, options, allowPositionals: true }, usage);
  return { ...values, words: positionals };
}

export type Options = ReturnType<typeof readOptions>;

/** @throws Misuse when options say nothing about `kind`. */
export function insistOnFitting(kind: string, given: Options): void {
  const fit = fitting[kind] ?? [];
  const strange = Object.entries(given)
    .filter(([name, value]) => name !== 'words' && value !== undefined && !fit.includes(name))
    .map(([name]) => `--${name}`);
  if (strange.length === 0) return;
  const others = fit.length > 0 ? `, but ${fit.map((name) => `--${name}`).join(', ')} do` : '';
  throw new Misuse(`${strange.join(', ')} ${strange.length > 1 ? 'say' : 'says'} nothing about a new ${kind}${others}`);
}
