import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import decompress from 'woff2-encoder/decompress';
import { direction } from '../interface/direction.ts';
import { legalXml } from '../legalXml.ts';
import { filesFor, typefacesFor } from './typefaces.ts';

export type Setting = {
  lang: string;
  /** In pixels. */
  size: number;
  weight: 'Regular' | 'Semi-Bold' | 'Bold';
  italic?: boolean;
  colour: string;
  /** Distance of lines in parts of the typeface's own. */
  leading?: number;
  /** Lines are broken at this width, between words alone unless `breakWords`. */
  width: number;
  breakWords?: boolean;
  /** More words on the same line, lighter and in another colour. */
  then?: { text: string; colour: string };
};
/** A text as a picture, as large as its ink. */
export type SetText = { png: Buffer; width: number; height: number };

const loaded = new Map<string, Promise<void>>();

/** Sets plain text in the house's type: shaped, in the direction of its language, mixed ones as Unicode orders them. */
export async function setType(text: string, setting: Setting, fontFolder: string): Promise<SetText> {
  const { lang, size, weight, italic = false, colour, leading, width, breakWords, then } = setting;
  const typefaces = typefacesFor(lang, italic);
  const shown = printable(text);
  const more = then ? printable(then.text) : '';
  await Promise.all(filesFor(shown + more, typefaces).map((file) => load(file, fontFolder)));
  // The first strong character decides the direction of a line: so the language has the first word.
  const mark = direction(lang) === 'rtl' ? '\u200F' : '\u200E';
  const spacing = leading === undefined ? '' : ` line_height="${leading}"`;
  const optical = `@opsz=${Math.min(60, Math.max(8, Math.round(size)))}`;
  const markup = `<span foreground="${colour}" lang="${escaped(lang)}"${spacing}>${mark}${escaped(shown)}</span>`;
  const rest = then ? `<span foreground="${then.colour}" weight="400">\u2003${escaped(more)}</span>` : '';
  const families = typefaces.map(({ family }) => family).join(', ');
  const { data, info } = await sharp({
    text: {
      text: markup + rest,
      font: `${families} ${weight}${italic ? ' Italic' : ''} ${size} ${optical}`,
      width,
      dpi: 72,
      rgba: true,
      wrap: breakWords ? 'word-char' : 'word',
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** Without what no typeface of ours has a form for (emoji, private characters) and what is no text. */
export function printable(text: string): string {
  const plain = legalXml(text)
    .normalize('NFC')
    .replace(
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Co}\p{Cn}\p{Cs}]|\uFE0E|\uFE0F|\u20E3/gu,
      '',
    )
    .replace(/\u200D(?![\p{L}\p{M}])/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return plain || '—';
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Makes a typeface's file known to the renderer, which reads no WOFF2: it is unpacked once, into the data folder. */
function load(file: string, folder: string): Promise<void> {
  const known = loaded.get(file);
  if (known) return known;
  const loading = unpack(file, folder).then(async (fontfile) => {
    await sharp({ text: { text: '.', font: 'Source Serif 4 8', fontfile, dpi: 72 } })
      .png()
      .toBuffer();
  });
  loaded.set(file, loading);
  loading.catch(() => loaded.delete(file));
  return loading;
}

async function unpack(file: string, folder: string): Promise<string> {
  const unpacked = join(folder, basename(file).replace(/\.woff2$/, '.ttf'));
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(folder, { recursive: true });
  const half = `${unpacked}.${randomUUID()}.half`;
  writeFileSync(half, await decompress(readFileSync(file)));
  renameSync(half, unpacked);
  return unpacked;
}
