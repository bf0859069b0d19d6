import { round } from './shapes.ts';

/** Latin, Cyrillic, Arabic and Chinese in one list: the browser takes each letter from the first face that has it. */
const faces = "'House latin','House latin-ext','House cyrillic','Noto Naskh Arabic','Noto Serif CJK SC',serif";

export interface Lettering {
  size: number;
  colour: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  italic?: boolean;
  more?: string;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

export function letters(x: number, y: number, text: string, lettering: Lettering): string {
  const { size, colour, weight = 600, anchor = 'start', italic = false, more = '' } = lettering;
  const slope = italic ? ' font-style="italic"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-family="${faces}" font-size="${size}" font-weight="${weight}"${slope} text-anchor="${anchor}" fill="${colour}" ${more}>${escaped(text)}</text>`;
}
