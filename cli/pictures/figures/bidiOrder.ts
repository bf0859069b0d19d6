import { heading } from '../drawing/chart.ts';
import { figure, type Language } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { line, polygon, rect } from '../drawing/shapes.ts';

const { accent, tone } = palettes.technology;
const size = 168;
const x = (i: number): number => 86 + i * (size + 12);

/** Stored order; letters are shown in their isolated forms so that each box holds one. */
const stored = [...'see سلام'].map((letter) => letter);
const shown = [0, 1, 2, 3, 7, 6, 5, 4];
const isArabic = (i: number): boolean => i > 3;

const box = (i: number, letter: string, y: number, order: number): string => {
  const fill = letter === ' ' ? '#e3e0d6' : isArabic(i) ? tone : accent;
  return (
    rect(x(order), y, size, size, fill) +
    letters(x(order) + size / 2, y + 118, letter, {
      size: 96,
      colour: isArabic(i) ? ink : paper,
      weight: 650,
      anchor: 'middle',
    }) +
    letters(x(order) + size / 2, y + size + 62, String(i + 1), {
      size: 52,
      colour: '#5c6275',
      weight: 500,
      anchor: 'middle',
    })
  );
};

const arrow = (from: number, to: number, y: number, colour: string): string => {
  const back = to > from ? -30 : 30;
  return (
    line([from, y], [to + back * 0.6, y], colour, 12) +
    polygon(
      [
        [to + back, y - 28],
        [to, y],
        [to + back, y + 28],
      ],
      colour,
    )
  );
};

const words = {
  en: { stored: 'In storage', shown: 'On the page' },
  ar: { stored: 'في الذاكرة', shown: 'على الصفحة' },
  zh: { stored: '存储顺序', shown: '显示顺序' },
} satisfies Partial<Record<Language, Record<string, string>>>;

export const bidiOrder = (language: keyof typeof words) =>
  figure(
    { folder: 'technology/right-to-left', name: 'order', language, ground: paper },
    heading(language, 1594, 112, words[language].stored, { size: 70, colour: ink, weight: 700 }),
    ...stored.map((letter, i) => box(i, letter, 160, i)),
    arrow(x(0), x(8) - 12, 420, ink),
    heading(language, 1594, 582, words[language].shown, { size: 70, colour: ink, weight: 700 }),
    ...shown.map((i, order) => box(i, stored[i] ?? '', 630, order)),
    arrow(x(0), x(3) - 12, 890, accent),
    arrow(x(8) - 12, x(4), 890, '#b97a2b'),
  );
