import { heading } from '../drawing/chart.ts';
import { figure, type Language } from '../drawing/figure.ts';
import { letters } from '../drawing/lettering.ts';
import { ink, palettes, paper } from '../drawing/palette.ts';
import { at, circle, ellipse, group, line, polygon, range, rect } from '../drawing/shapes.ts';
import { block } from '../drawing/sheet.ts';

const { accent } = palettes.business;
const grey = '#6a6152';
const [width, height] = [1600, 1100];

interface Words {
  title: string;
  cost: string;
  costFinding: string;
  income: string;
  incomeFinding: string;
  source: string;
}

const words: Record<Exclude<Language, 'ur'>, Words> = {
  en: {
    title: 'What changed for rural households',
    cost: 'Cost of living',
    costFinding: 'lower for a minority',
    income: 'Incomes',
    incomeFinding: 'little evidence of gains',
    source: 'Source: Couture, Faber, Gu and Liu, 2021. Not to scale.',
  },
  ar: {
    title: 'ما الذي تغيّر لدى الأسر الريفية',
    cost: 'تكلفة المعيشة',
    costFinding: 'انخفضت لدى أقلية',
    income: 'الدخل',
    incomeFinding: 'أدلة قليلة على مكاسب',
    source: 'المصدر: Couture وFaber وGu وLiu، ‏2021. رسم بلا مقياس.',
  },
  ru: {
    title: 'Что изменилось для сельских семей',
    cost: 'Стоимость жизни',
    costFinding: 'ниже для меньшинства',
    income: 'Доходы',
    incomeFinding: 'мало признаков роста',
    source: 'Источник: Couture, Faber, Gu, Liu, 2021. Без масштаба.',
  },
  zh: {
    title: '农村家庭有什么变化',
    cost: '生活成本',
    costFinding: '少数家庭有所下降',
    income: '收入',
    incomeFinding: '几乎没有增收的证据',
    source: '来源：Couture、Faber、Gu、Liu，2021。示意图，不按比例。',
  },
};

const tag = group(
  'transform="rotate(-12)"',
  polygon(
    [
      [-150, -10],
      [-90, -90],
      [150, -90],
      [150, 70],
      [-90, 70],
    ],
    '#d9b36a',
  ),
  circle(-88, -10, 18, paper),
  ...range(3).map((i) => rect(-30, -52 + i * 38, i === 2 ? 80 : 140, 16, ink)),
);
const coins = [0, 1]
  .flatMap((pile) =>
    range(4 - pile).map((i) => ellipse(-70 + pile * 140, 70 - i * 38, 66, 24, i % 2 === 0 ? '#d9b36a' : '#a8742a')),
  )
  .join('');

const down = polygon(
  [
    [-34, -120],
    [34, -120],
    [34, 10],
    [90, 10],
    [0, 120],
    [-90, 10],
    [-34, 10],
  ],
  accent,
);
const level = polygon(
  [
    [-120, -26],
    [120, -26],
    [120, 26],
    [-120, 26],
  ],
  grey,
);

export const ruralFinding = (language: keyof typeof words) => {
  const text = words[language];
  const rtl = language === 'ar';
  const start = rtl ? width - 80 : 80;
  const more = rtl ? 'direction="rtl"' : '';
  const row = (y: number, name: string, finding: string, thing: string, sign: string): string[] => [
    letters(start, y, name, { size: 76, colour: ink, weight: 700, more }),
    letters(start, y + 84, finding, { size: 62, colour: grey, weight: 450, more }),
    at(rtl ? 560 : 1060, y + 10, block(thing)),
    at(rtl ? 220 : 1400, y + 10, block(sign)),
  ];
  return figure(
    { folder: 'business/rural-e-commerce', name: 'finding', language, width, height, ground: paper },
    heading(language, width, 122, text.title, { size: 80, colour: ink, weight: 700 }),
    line([80, 178], [width - 80, 178], ink, 6),
    ...row(330, text.cost, text.costFinding, tag, down),
    line([80, 588], [width - 80, 588], '#cbbf9c', 4),
    ...row(730, text.income, text.incomeFinding, coins, level),
    heading(language, width, height - 46, text.source, { size: 46, colour: grey, weight: 450 }),
  );
};
