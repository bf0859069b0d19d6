import { afterEach, expect, test } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from './trialEdition.ts';

let edition: TrialEdition;
afterEach(() => edition.close());

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"></svg>';
const story = (day: number, fields: Record<string, unknown> = {}): string =>
  articleText({ date: `2026-01-${String(day).padStart(2, '0')}`, ...fields });
const withPicture = { image: { src: '/boat.svg', alt: 'A boat' } };

async function open(texts: Record<string, string>): Promise<void> {
  edition = await trialEdition({ ...deskFile, 'boat.svg': picture, ...texts }, Date.UTC(2026, 5, 1));
}

test('the newest article with a picture leads, but never sponsored matter', async () => {
  await open({
    'articles/plain.md': story(9),
    'articles/paid.md': story(8, { ...withPicture, kind: 'sponsored', disclosure: 'Paid for.' }),
    'articles/boat.md': story(7, withPicture),
    'articles/older.md': story(6, withPicture),
  });
  const front = edition.newsroom.front('en');
  expect(front.lead?.slug).toBe('boat');
  expect(front.lead?.picture).toMatchObject({ width: 80, height: 60, alt: 'A boat' });
  expect(front.seconds.map((card) => card.slug)).toEqual(['plain', 'older']);
});

test('slots come first, and one that is not public fills itself', async () => {
  await open({
    'front.yaml': 'lead: chosen\nseconds: [unknown, draft, second]\nsections:\n  world: [picked]\n',
    'articles/newest.md': story(20, withPicture),
    'articles/draft.md': story(19, { draft: true }),
    'articles/chosen.md': story(2),
    'articles/second.md': story(3),
    'articles/picked.md': story(1),
    'articles/other.md': story(4),
  });
  const front = edition.newsroom.front('en');
  expect(front.lead?.slug).toBe('chosen');
  expect(front.seconds.map((card) => card.slug)).toEqual(['second', 'newest', 'other']);
  expect(front.sections[0]?.cards[0]?.slug).toBe('picked');
});

test('no article appears twice, and a section with nothing is left out', async () => {
  const stories = Array.from({ length: 28 }, (_, day) => [
    `articles/s${day}.md`,
    story(day + 1, { section: ['world', 'culture', 'science'][day % 3] }),
  ]);
  await open({
    'site.yaml': 'sections:\n  - id: world\n  - id: culture\n  - id: science\n  - id: empty\n',
    ...Object.fromEntries(stories),
  });
  const { lead, seconds, sections, latest } = edition.newsroom.front('en');
  const all = [lead, ...seconds, ...latest, ...sections.flatMap(({ cards }) => cards)].map((card) => card?.slug);
  expect(new Set(all).size).toBe(all.length);
  expect(sections.map(({ section, cards }) => [section.id, cards.length])).toEqual([
    ['world', 4],
    ['culture', 4],
    ['science', 4],
  ]);
  expect(latest).toHaveLength(8);
  expect(edition.newsroom.section('en', 'empty', 1)?.list.cards).toEqual([]);
  expect(edition.newsroom.section('en', 'nowhere', 1)).toBeUndefined();
});
