import { Misuse } from '../misuse.ts';
import { parseWords } from '../parseWords.ts';

export const usage = `Usage: npm run seo -- [--url http://127.0.0.1:3000] [--format pretty|json] [--concurrency 8] [--limit 250000] [--sample 500]

Reads the whole running site as a search engine does, and tells page by page what falls short.
  --url          where the site runs; without it, the portal is started on a free port with the edition in CONTENT_DIR
  --format       how it is told: pretty for people, json for tools
  --concurrency  how many pages are asked for at once, 1 to 64
  --limit        how many addresses are read at most
  --sample       how many pictures, cards or feeds of one kind are asked for at most; pages are all read
Ends with 0 when nothing falls short, 1 when something does, 2 when the command is written wrongly.`;

export type SeoOptions = {
  help: boolean;
  /** Origin at which the site runs; absent when it is to be started. */
  url?: string;
  format: 'pretty' | 'json';
  concurrency: number;
  limit: number;
  sample: number;
};

const options = {
  help: { type: 'boolean', short: 'h' },
  url: { type: 'string' },
  format: { type: 'string' },
  concurrency: { type: 'string' },
  limit: { type: 'string' },
  sample: { type: 'string' },
} as const;

/** @throws Misuse when the command line cannot be meant. */
export function readSeoOptions(words: string[]): SeoOptions {
  const { values } = parseWords({ args: words, options }, usage);
  const { help = false, url, format = 'pretty', concurrency = '8', limit = '250000', sample = '500' } = values;
  if (format !== 'pretty' && format !== 'json') throw new Misuse(`--format "${format}" is unknown\n${usage}`);
  return {
    help,
    url: url === undefined ? undefined : origin(url),
    format,
    concurrency: wholeNumber('concurrency', concurrency, 64),
    limit: wholeNumber('limit', limit, 10_000_000),
    sample: wholeNumber('sample', sample, 10_000_000),
  };
}

function origin(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Misuse(`--url "${text}" is no address of a site\n${usage}`);
  if (url.pathname !== '/' || url.search)
    throw new Misuse(`--url "${text}" must be an origin, without a path\n${usage}`);
  return url.origin;
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Misuse(`--${name} must be a whole number from 1 to ${most}\n${usage}`);
  return number;
}
