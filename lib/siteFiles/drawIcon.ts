import sharp from 'sharp';
import type { Icon } from './icons.ts';

/** What an icon is made of: the publisher's square picture, or a mark of the house. */
export type IconSource = { file: string } | { mark: keyof typeof marks };

/** On a square of 64. The page is for every paper whose name does not begin with the letter of the house. */
const marks = {
  B: 'M14 13h22.6c9 0 13.6 3.9 13.6 10.1 0 4.6-2.7 7.5-7.5 8.4v.2c5.9.6 9.3 4 9.3 9 0 6.700-5.200 10.300-14.700 10.300H14v-2.200l4.400-.8V16l-4.400-.8zm14 3v14.300h4.500c5 0 7.200-2.300 7.200-7.200 0-4.800-2.100-7.100-6.700-7.100zm0 17.200V48h5.600c5 0 7.300-2.400 7.300-7.400s-2.500-7.400-7.700-7.400z',
  page: 'M10 11h44v8H10zM10 25h20v28H10zM36 25h18v4H36zM36 33h18v4H36zM36 41h18v4H36zM36 49h18v4H36z',
};

const ink = '#9b1c1c';
const paper = '#fdfaf4';
/** Pixels beyond which no picture is read. */
const mostPixels = 64_000_000;

/** An icon as PNG, or as ICO that holds one. Of a maskable one only the middle four fifths are sure to be seen. */
export async function drawIcon(source: IconSource, { size, maskable, ico }: Icon): Promise<Buffer> {
  const own = 'file' in source;
  const inner = Math.round(size * (maskable ? (own ? 0.7 : 0.8) : 1));
  const mark = await (own
    ? sharp(source.file, { limitInputPixels: mostPixels, density: 300 }).rotate()
    : drawn(source.mark, size)
  )
    .resize(inner, inner, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const ground = maskable ? (own ? paper : ink) : { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: size, height: size, channels: 4, background: ground } })
    .composite([{ input: mark, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
  return ico ? inIco(png, size) : png;
}

/** The mark on a tile with round corners, which a maskable ground of the same colour swallows. */
function drawn(mark: keyof typeof marks, size: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}"><rect width="64" height="64" rx="10" fill="${ink}"/><path fill="${paper}" d="${marks[mark]}"/></svg>`;
  return sharp(Buffer.from(svg));
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
