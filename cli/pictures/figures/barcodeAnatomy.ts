import { figure } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { line, range, rect } from '../drawing/shapes.ts';

const { accent } = palettes.business;

/** UPC-A, left-hand patterns of the ten digits (GS1 General Specifications, 5.2.1); right-hand ones are their complements. */
const patterns = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const digits = [...'012345678905'].map(Number);
const complement = (bits: string): string => [...bits].map((bit) => (bit === '0' ? '1' : '0')).join('');

const left = digits
  .slice(0, 6)
  .map((digit) => patterns[digit] ?? '')
  .join('');
const right = digits
  .slice(6)
  .map((digit) => complement(patterns[digit] ?? ''))
  .join('');
const modules = `101${left}01010${right}101`;
const unit = 13;
const x = (module: number): number => (1600 - 95 * unit) / 2 + module * unit;
const isGuard = (i: number): boolean => i < 3 || (i >= 45 && i < 50) || i >= 92;

const bars = [...modules]
  .map((bit, i) => (bit === '1' ? rect(x(i), 190, unit + 0.4, isGuard(i) ? 560 : 470, isGuard(i) ? accent : ink) : ''))
  .join('');

const number = range(12)
  .map((i) =>
    letters(x((i < 6 ? 3 + i * 7 : 50 + (i - 6) * 7) + 3.5), 742, String(digits[i]), {
      size: 72,
      colour: i === 11 ? accent : ink,
      weight: 650,
      anchor: 'middle',
    }),
  )
  .join('');

const label = (module: number, text: string): string =>
  letters(x(module), 130, text, { size: 60, colour: accent, weight: 600, anchor: 'middle' });
const brace = (from: number, to: number, text: string): string =>
  line([x(from), 800], [x(to), 800], ink, 6) +
  letters(x((from + to) / 2), 876, text, { size: 60, colour: ink, weight: 600, anchor: 'middle' });

export const barcodeAnatomy = figure(
  { folder: 'business/first-barcode', name: 'anatomy', ground: paper },
  bars,
  number,
  label(1.5, 'guard'),
  label(47.5, 'guard'),
  label(93.5, 'guard'),
  brace(3, 45, 'six digits'),
  brace(50, 85, 'five digits'),
  line([x(86), 800], [x(92), 800], accent, 6),
  letters(x(95), 876, 'check digit', { size: 60, colour: accent, weight: 600, anchor: 'middle' }),
);
