import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { didYouMean } from '../../lib/content/nearest.ts';
import { isInside } from '../../lib/content/walk.ts';
import { Misuse } from '../misuse.ts';
import { parseWords } from '../parseWords.ts';
import { type Format, isFormat, reports } from './reports.ts';

export const usage = `Usage: npm run check -- [folder | paths …] [--format ${Object.keys(reports).join('|')}] [--fix] [--watch]

Checks the edition in CONTENT_DIR (or ./content), or in the folder given; with paths inside it, tells only of those.
  --format  how it is told: pretty for people, github for annotations, json and sarif for tools
  --fix     mends what can only be meant in one way: a name in the wrong case or with other spaces and hyphens
  --watch   checks again at every change
Ends with 0 when there is no error, 1 when there is one, 2 when the command is written wrongly.`;

export type CheckOptions = {
  help: boolean;
  root: string;
  /** Where a cache may lie. */
  dataDir: string;
  format: Format;
  fix: boolean;
  watch: boolean;
  /** Whether the file at `path` (below `root`) is to be told of; absent when every file is. */
  wanted?: (path: string) => boolean;
};

/** @throws Misuse when the command line cannot be meant. */
export function readCheckOptions(words: string[], env: Record<string, string | undefined>): CheckOptions {
  const { values, positionals } = parseWords(
    {
      args: words,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        format: { type: 'string' },
        fix: { type: 'boolean' },
        watch: { type: 'boolean' },
      },
    },
    usage,
  );
  const { help = false, format = 'pretty', fix = false, watch = false } = values;
  if (!isFormat(format)) {
    const hint = didYouMean(format, Object.keys(reports));
    throw new Misuse(`--format "${format}" is unknown${hint ? `: ${hint}` : ''}\n\n${usage}`);
  }
  const given = positionals.map((path) => placeOf(path, env.INIT_CWD));
  for (const path of given)
    if (!statSync(path, { throwIfNoEntry: false })) throw new Misuse(`There is no folder or file ${path}\n\n${usage}`);
  const usual = resolve(env.CONTENT_DIR || 'content');
  const [first] = given;
  const other = given.length === 1 && first !== undefined && !isInside(first, usual) ? first : undefined;
  const root = other ?? usual;
  if (!help && !statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Misuse(`There is no folder ${root}\n\n${usage}`);
  const outside = given.find((path) => !isInside(path, root));
  if (outside) throw new Misuse(`${outside} is not in ${root}\n\n${usage}`);
  const below = given.map((path) => relative(root, path).split(sep).join('/'));
  const inside = (path: string): boolean => below.some((part) => path === part || path.startsWith(`${part}/`));
  const wanted = below.length === 0 || below.includes('') ? undefined : inside;
  return {
    help,
    root,
    dataDir: resolve(env.DATA_DIR || '.data'),
    format,
    fix,
    watch,
    wanted,
  };
}

/** npm runs a script in the folder of the package, whatever folder the shell was in. */
function placeOf(path: string, shellFolder: string | undefined): string {
  const here = resolve(path);
  if (!shellFolder || statSync(here, { throwIfNoEntry: false })) return here;
  const there = resolve(shellFolder, path);
  return statSync(there, { throwIfNoEntry: false }) ? there : here;
}
