import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { scriptOf } from '../interface/direction.ts';
import type { Icon } from './icons.ts';

/** What an icon is made of: a square picture, or the first letter of a name set in the house's type. */
export type IconSource = { file: string } | { letter: string; lang: string };

const ink = { r: 0x9b, g: 0x1c, b: 0x1c, alpha: 1 };
const paper = '#fdfaf4';
const fonts = join(import.meta.dirname, '../../public/fonts');
const fontOfScript: Record<string, string> = {
  Latn: 'serif.woff2',
  Cyrl: 'serif-cyrillic.woff2',
  Arab: 'naskh.woff2',
  Aran: 'naskh.woff2',
};
/** Pixels beyond which no picture is read. */
const mostPixels = 64_000_000;

/** An icon as PNG, or as ICO that holds one. Of a maskable one only the middle four fifths are sure to be seen. */
export async function drawIcon(source: IconSource, { size, maskable, ico }: Icon): Promise<Buffer> {
  const inner = Math.round(size * (maskable ? 0.62 : 'file' in source ? 1 : 0.7));
  const mark = await ('file' in source ? picture(source.file, inner) : letterOf(source, inner))
    .resize(inner, inner, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const ground = 'file' in source ? (maskable ? paper : { r: 0, g: 0, b: 0, alpha: 0 }) : ink;
  const png = await sharp({ create: { width: size, height: size, channels: 4, background: ground } })
    .composite([{ input: mark, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
  return ico ? inIco(png, size) : png;
}

function picture(file: string, size: number): Sharp {
  return sharp(file, { limitInputPixels: mostPixels, density: 300 }).rotate().resize(size, size, { fit: 'inside' });
}

function letterOf({ letter, lang }: { letter: string; lang: string }, size: number): Sharp {
  const font = fontOfScript[scriptOf(lang)] ?? 'serif.woff2';
  const text = `<span foreground="${paper}">${letter.replace(/[<&>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</span>`;
  return sharp({
    text: { text, font: 'Source Serif 4', fontfile: join(fonts, font), rgba: true, width: size, height: size },
  });
}

/** One PNG in the container that browsers look for at `/favicon.ico` (https://en.wikipedia.org/wiki/ICO_(file_format)). */
function inIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
