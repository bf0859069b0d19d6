import sharp, { type OverlayOptions } from 'sharp';
import { direction, scriptOf } from '../interface/direction.ts';
import { fitText } from './fitText.ts';
import { oklch } from './oklch.ts';
import type { SetText, Setting } from './setType.ts';
import { cardSize, type SocialCard } from './socialCard.ts';

const { width, height } = cardSize;
const edge = 72;
const inner = width - 2 * edge;
const top = 62;
const ruleAt = 536;
const house = { hue: 28, chroma: 0.17 };
const ink = oklch(0.21, 0.012, 60);
const ink2 = oklch(0.44, 0.012, 60);
const headlineSizes = [136, 120, 106, 96, 88, 80, 72, 66, 60, 54, 48, 43, 38, 34, 30] as const;
/** Distances of lines that suit a script, in parts of the typeface's own. */
const leadings: Record<string, number> = { Latn: 0.79, Cyrl: 0.8, Arab: 0.78, Hans: 0.86, Hant: 0.86 };

/** Draws a card as PNG. `fontFolder` keeps the unpacked typefaces. */
export async function drawCard(card: SocialCard, fontFolder: string): Promise<Buffer> {
  const { lang, voice } = card;
  const hue = card.hue ?? house.hue;
  const colour = oklch(card.hue === undefined ? 0.47 : 0.45, card.hue === undefined ? house.chroma : 0.11, hue);
  const ground = voice === 'news' ? oklch(0.984, 0.007, 85) : oklch(0.95, 0.025, hue);
  const isOpinion = voice === 'opinion';
  const script = scriptOf(lang);
  const leading = /^ur\b/i.test(lang) ? undefined : leadings[script];
  const type = { lang, leading };
  const put = placer(direction(lang) === 'rtl');
  const set = (
    text: string,
    how: Partial<Setting> & Pick<Setting, 'weight' | 'colour'>,
    room: [number, number],
    ...sizes: number[]
  ) => fitText(text, { ...type, ...how }, { width: room[0], height: room[1], sizes, fontFolder });

  const paid = voice === 'sponsored' ? card.label : undefined;
  const kicker = card.section ?? (paid ? undefined : card.label);
  const then = card.section && card.label && !paid ? { text: card.label, colour: ink2 } : undefined;
  const kickerRoom: [number, number] = [paid ? 560 : inner, 72];
  const section = kicker && (await set(kicker, { weight: 'Bold', colour, then }, kickerRoom, 38, 32, 26));
  const label = paid && (await set(paid, { weight: 'Semi-Bold', colour: ground }, [420, 64], 34, 28, 22));
  // A front page without a motto says its name once, and large.
  const isName = card.headline === card.siteName;
  const site = isName
    ? undefined
    : await set(card.siteName, { weight: 'Bold', colour: ink }, [inner, 60], 42, 34, 26, 20);
  const standfirst =
    card.standfirst && (await set(card.standfirst, { weight: 'Regular', colour: ink2 }, [inner, 150], 36, 32, 28, 24));
  const from = section || label ? 152 : 96;
  const room = ruleAt - 30 - from - (standfirst ? standfirst.height + 34 : 0);
  const italic = isOpinion && (script === 'Latn' || script === 'Cyrl');
  const headline = await set(
    card.headline,
    { weight: isOpinion ? 'Regular' : 'Semi-Bold', italic, colour: isOpinion ? colour : ink },
    [inner, room],
    ...headlineSizes,
  );

  const layers: OverlayOptions[] = [rectangles(put, colour, label ? { label, after: section } : undefined)];
  if (section) layers.push(put.text(section, 0, lineMiddle(section)));
  if (label) layers.push(put.text(label, labelStart(section) + 18, lineMiddle(label)));
  layers.push(put.text(headline, 0, from));
  if (standfirst) layers.push(put.text(standfirst, 0, from + headline.height + 34));
  if (site) layers.push(put.text(site, 0, Math.round((ruleAt + height) / 2 - site.height / 2)));
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite(layers)
    .png({ compressionLevel: 9, palette: true, colours: 128, effort: 7 })
    .toBuffer();
}

type Placer = ReturnType<typeof placer>;

/** Positions counted from the side on which lines begin. */
function placer(rtl: boolean) {
  return {
    left: (start: number, wide: number) => (rtl ? width - edge - start - wide : edge + start),
    text({ png, width: wide }: SetText, start: number, at: number): OverlayOptions {
      return { input: png, left: this.left(start, wide), top: at };
    },
  };
}

function lineMiddle({ height: tall }: SetText): number {
  return Math.round(top + 26 - tall / 2);
}

function labelStart(section: SetText | '' | undefined): number {
  return section ? section.width + 26 : 0;
}

/** The band of the section, the rule above the name, and the box of what is paid for. */
function rectangles(
  put: Placer,
  colour: string,
  paid?: { label: SetText; after: SetText | '' | undefined },
): OverlayOptions {
  const box = (left: number, at: number, wide: number, tall: number, fill: string) =>
    `<rect x="${left}" y="${at}" width="${wide}" height="${tall}" fill="${fill}"/>`;
  const parts = [
    box(0, 0, width, 16, colour),
    box(edge, ruleAt, inner, 2, ink),
    box(put.left(0, 120), ruleAt - 4, 120, 10, colour),
  ];
  if (paid) {
    const wide = paid.label.width + 36;
    parts.push(box(put.left(labelStart(paid.after), wide), top - 8, wide, 68, colour));
  }
  return {
    input: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`,
    ),
  };
}
