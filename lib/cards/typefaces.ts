import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { scriptOf } from '../interface/direction.ts';

/** A typeface that an npm package holds, cut into files by the characters they have. */
export type Typeface = {
  family: string;
  /** Files by the code points they are for, in ranges of first and last. */
  files: { path: string; ranges: [number, number][] }[];
};

type Packed = { family: string; name: string; only?: string[]; cut: (italic: boolean) => string };

const upright = () => 'wght-normal';
const serif: Packed = {
  family: 'Source Serif 4',
  name: 'source-serif-4',
  cut: (italic) => (italic ? 'opsz-italic' : 'opsz-normal'),
};
const arabicOnly = { only: ['arabic'], cut: upright };
const naskh: Packed = { family: 'Noto Naskh Arabic', name: 'noto-naskh-arabic', ...arabicOnly };
const nastaliq: Packed = { family: 'Noto Nastaliq Urdu', name: 'noto-nastaliq-urdu', ...arabicOnly };
const song: Packed = { family: 'Noto Serif SC', name: 'noto-serif-sc', cut: upright };

const require = createRequire(import.meta.url);
const opened = new Map<string, Typeface>();

/** The typefaces for a language, the first choice first. */
export function typefacesFor(lang: string, italic: boolean): Typeface[] {
  const order = /^ur\b/i.test(lang)
    ? [nastaliq, naskh, serif, song]
    : scriptOf(lang).startsWith('Han')
      ? [song, serif, naskh]
      : scriptOf(lang) === 'Arab'
        ? [naskh, serif, song]
        : [serif, naskh, song];
  return order.map((packed) => open(packed, italic));
}

/** The files of typefaces that a text needs: for each character that of the first one which has it. */
export function filesFor(text: string, typefaces: Typeface[]): string[] {
  const needed = new Set<string>();
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0;
    const file = typefaces
      .flatMap(({ files }) => files)
      .find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (file) needed.add(file.path);
  }
  return [...needed];
}

function open({ family, name, only, cut }: Packed, italic: boolean): Typeface {
  const key = `${name} ${cut(italic)}`;
  const known = opened.get(key);
  if (known) return known;
  const folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
  const subsets: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  const files = Object.entries(subsets)
    .filter(([subset]) => only?.includes(subset) ?? true)
    .map(([subset, ranges]) => ({
      path: join(folder, 'files', `${name}-${subset.replace(/[[\]]/g, '')}-${cut(italic)}.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    }));
  const typeface = { family, files };
  opened.set(key, typeface);
  return typeface;
}

/** `U+0600-06FF` or `U+2116` as first and last code point. */
function rangeOf(text: string): [number, number] {
  const [first = '0', last = first] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
