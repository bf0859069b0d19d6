import { ink, palettes, paper } from '../../drawing/palette.ts';
import { at, circle, group, range, rect, stroke } from '../../drawing/shapes.ts';
import { block, cover, wornBlock } from '../../drawing/sheet.ts';

const { ground, accent, tone } = palettes.technology;

const textLine = (y: number, w: number): string => rect(60, y, w, 20, ink);

const firstWindow = at(
  170,
  170,
  rect(18, 22, 720, 720, '#1d2b5c'),
  rect(0, 0, 720, 720, paper),
  rect(0, 0, 720, 84, ink),
  rect(26, 26, 32, 32, paper),
  rect(662, 26, 32, 32, paper),
  rect(230, 32, 260, 20, ground),
  rect(60, 136, 390, 54, ink),
  ...[560, 600, 520].map((w, i) => textLine(248 + i * 48, w)),
  textLine(392, 130),
  rect(214, 392, 210, 20, tone),
  rect(214, 420, 210, 9, tone),
  textLine(392, 130),
  rect(448, 392, 180, 20, ink),
  ...[600, 470].map((w, i) => textLine(440 + i * 48, w)),
  ...[590, 560, 300].map((w, i) => textLine(564 + i * 48, w)),
);

const farWindow = (x: number, y: number, w: number, h: number): string =>
  at(
    x,
    y,
    rect(10, 12, w, h, '#1d2b5c'),
    rect(0, 0, w, h, ground),
    rect(0, 0, w, 32, ink),
    ...range(Math.floor((h - 66) / 28)).map((i) =>
      rect(24, 56 + i * 28, (w - 48) * (i % 3 === 2 ? 0.55 : 0.94), 11, accent),
    ),
  );

const thread = (d: string): string => stroke(d, tone, 9);

export const firstWebsite = cover(
  'technology/first-website',
  accent,
  block(group('', farWindow(1110, 110, 250, 210), farWindow(1240, 420, 270, 230), farWindow(1050, 760, 220, 190))),
  wornBlock(firstWindow),
  block(
    thread('M594 575C760 590 880 520 960 390S1060 200 1110 200'),
    thread('M1360 230C1430 250 1440 340 1400 420'),
    thread('M1300 650C1290 730 1330 780 1270 840'),
    thread('M594 575C800 620 900 860 1050 850'),
    ...[
      [1110, 200],
      [1360, 230],
      [1400, 420],
      [1300, 650],
      [1270, 840],
      [1050, 850],
      [594, 575],
    ].map(([x = 0, y = 0]) => circle(x, y, 17, tone)),
  ),
);
