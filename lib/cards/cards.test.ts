import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { prepareCard } from './prepareCard.ts';
import { printable, setType } from './setType.ts';
import { cardHref, cardVersion, type SocialCard } from './socialCard.ts';
import { filesFor, typefacesFor } from './typefaces.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-cards-'));
const fonts = join(dataDir, 'fonts');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const card: SocialCard = {
  lang: 'en',
  headline: 'A lamp is lit',
  section: 'World',
  siteName: 'The Paper',
  hue: 165,
  voice: 'news',
};
const set = (text: string, lang: string) =>
  setType(text, { lang, size: 60, weight: 'Semi-Bold', colour: '#000000', width: 1000 }, fonts);

test('every word of a card is in its address, and so is the page', () => {
  const changes: Partial<SocialCard>[] = [
    { headline: 'A lamp is out' },
    { section: 'Science' },
    { label: 'Opinion' },
    { siteName: 'Paper' },
    { hue: 1 },
    { voice: 'opinion' },
    { lang: 'ru' },
  ];
  const versions = [card, ...changes.map((change) => ({ ...card, ...change }))].map(cardVersion);
  expect(new Set(versions).size).toBe(versions.length);
  expect(cardHref(card, '/ar/articles/x')).toBe(`/cards/${cardVersion(card)}/ar/articles/x.png`);
  expect(cardHref(card, '/')).toBe(`/cards/${cardVersion(card)}.png`);
});

test('each language is set in its own typeface first, and in those of others where it quotes them', () => {
  const families = (lang: string) => typefacesFor(lang, false).map(({ family }) => family);
  expect(families('en')[0]).toBe('Source Serif 4');
  expect(families('ar')[0]).toBe('Noto Naskh Arabic');
  expect(families('ur')[0]).toBe('Noto Nastaliq Urdu');
  expect(families('zh')[0]).toBe('Noto Serif SC');
  const files = filesFor('Мир, سلام, 世界', typefacesFor('ru', false));
  for (const part of ['cyrillic', 'arabic', 'noto-serif-sc'])
    expect(
      files.some((file) => file.includes(part)),
      part,
    ).toBe(true);
  for (const file of files) expect(existsSync(file), file).toBe(true);
});

test('emoji, control characters and markup in a headline do no harm', async () => {
  expect(printable('Party 🎉 👩‍👩‍👧 🇫🇷 1️⃣ time\u0000\n')).toBe('Party 1 time');
  expect(printable('می‌خواهم')).toBe('می‌خواهم');
  expect(printable('🎉')).toBe('—');
  const { width } = await set('<b>&amp; "x" \uD800 </span>', 'en');
  expect(width).toBeGreaterThan(100);
});

test('Arabic letters are joined: the word is narrower than its letters apart', async () => {
  const word = await set('صحيفة', 'ar');
  const apart = await set('ص ح ي ف ة', 'ar');
  expect(word.width).toBeLessThan(apart.width * 0.85);
});

test('the language decides the direction, whatever the first word is', async () => {
  /** Where the ink of a two-line text's short last line stands: 0 at the left, 1 at the right. */
  const lastLine = async (text: string, lang: string) => {
    const { png, width, height } = await set(text, lang);
    const { info } = await sharp(png)
      .extract({ left: 0, top: height - 30, width, height: 30 })
      .flatten({ background: '#fff' })
      .png()
      .toBuffer()
      .then((part) => sharp(part).trim().toBuffer({ resolveWithObject: true }));
    return (-(info.trimOffsetLeft ?? 0) + info.width / 2) / width;
  };
  const arabic = 'WhatsApp يغيّر أسلوب الأخبار والصحف كلها في العالم العربي اليوم';
  expect(await lastLine(arabic, 'ar')).toBeGreaterThan(0.5);
  expect(await lastLine('صحيفة is the word for a newspaper that people in Cairo use', 'en')).toBeLessThan(0.5);
});

test('a card is drawn once, in the size that was told, whatever its headline', async () => {
  const headlines = [
    'Short',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'x'.repeat(200),
    'ہفتہ وار '.repeat(22),
    '十六小时'.repeat(50),
  ];
  for (const [at, headline] of headlines.entries()) {
    const lang = ['en', 'en', 'ru', 'ur', 'zh'][at] ?? 'en';
    const file = await prepareCard({ ...card, headline, lang }, dataDir);
    expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(await prepareCard({ ...card, headline, lang }, dataDir)).toBe(file);
  }
}, 60_000);
