import { previewLife } from '../../lib/editors/previewLink.ts';
import { Misuse } from '../misuse.ts';
import { parseWords } from '../parseWords.ts';

export const usage = `Usage:
  npm run preview-link SLUG [--for 48h] [--lang TAG]

Prints a link that shows one unpublished article to whoever has it: 30m, 48h, 7d or 2w long, 48 hours if you don't say.`;

/** `life` in milliseconds. */
export type LinkOptions = { help: boolean; slug: string; lang?: string; life: number };

const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
const longest = 90 * 86_400_000;
const duration = /^([1-9][0-9]{0,5})([mhdw])$/;

/**
 * What the words after `npm run preview-link` ask for. npm keeps options for itself that stand before a `--`, and hands
 * on their values alone, or in the environment: they are understood all the same.
 * @throws Misuse when the command line cannot be meant.
 */
export function readLinkOptions(words: string[], env: Record<string, string | undefined>): LinkOptions {
  const { values, positionals } = read(words);
  const [slug, ...rest] = positionals;
  const byNpm = (name: string) => (env[name] === 'true' || env[name] === '' ? undefined : env[name]);
  const life = values.for ?? rest.find((word) => duration.test(word)) ?? byNpm('npm_config_for');
  const others = rest.filter((word) => !duration.test(word));
  const [lang = byNpm('npm_config_lang'), ...more] = values.lang === undefined ? others : [values.lang, ...others];
  if (values.help) return { help: true, slug: '', life: previewLife };
  if (slug === undefined) throw new Misuse(`Which article?\n\n${usage}`);
  if (more.length > 0) throw new Misuse(`One link is for one article, so "${more[0]}" is too much\n\n${usage}`);
  return { help: false, slug: slug.normalize('NFC'), lang, life: life === undefined ? previewLife : lifeOf(life) };
}

function read(words: string[]) {
  const text = { type: 'string' } as const;
  const options = { for: text, lang: text, help: { type: 'boolean', short: 'h' } } as const;
  return parseWords({ args: words, options, allowPositionals: true }, usage);
}

function lifeOf(text: string): number {
  const [, count, unit = ''] = duration.exec(text) ?? [];
  const life = Number(count) * (units[unit] ?? Number.NaN);
  if (Number.isNaN(life)) throw new Misuse(`--for "${text}" is no time: write 30m, 48h, 7d or 2w`);
  if (life > longest) throw new Misuse(`--for "${text}" is too long: a link lives for 90 days at most`);
  return life;
}
