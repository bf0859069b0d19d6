import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from './random.ts';

const words =
  'harbour market ledger river council census orchard signal railway vaccine archive border lantern glacier parliament cable wheat printer compass treaty satellite village bridge tariff garden school engine library desert island storm copper paper clinic theatre museum bakery station mountain valley ferry tunnel festival choir court pension budget survey sample record measure number report letter map ship road field farm forest lake coast city street house family worker teacher doctor nurse engineer editor reader writer history science culture language country region century decade season month morning evening winter summer spring autumn'.split(
    ' ',
  );
const sections = ['business', 'world', 'technology', 'science', 'culture', 'opinion'];
const authors = Array.from({ length: 40 }, (_, n) => `desk-${n + 1}`);
/** Moment of the newest article, so that a corpus never depends on the day it is made. */
const newest = Date.UTC(2026, 9, 1);
const minutesBetween = 47;

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** A topic number whose use falls off as real ones do: a few are everywhere, most are rare. */
const topic = (random: Random, topics: number): string => `Topic ${1 + Math.floor(topics ** random())}`;

function sentence(random: Random): string {
  const length = 8 + Math.floor(random() * 14);
  const text = Array.from({ length }, () => pick(random, words)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random: Random): string {
  return Array.from({ length: 3 + Math.floor(random() * 4) }, () => sentence(random)).join(' ');
}

/** File path below the content folder and text of article `n` (from 0) of a corpus of `size`. */
export function corpusArticle(n: number, size: number): { path: string; text: string; slug: string } {
  const random = seededRandom(n + 1);
  const date = new Date(newest - n * minutesBetween * 60_000).toISOString();
  const slug = `story-${n + 1}`;
  const title = sentence(random).slice(0, -1);
  const tags = [...new Set(Array.from({ length: 3 }, () => topic(random, Math.max(20, size / 20))))];
  const body = Array.from({ length: 7 + Math.floor(random() * 8) }, (_, at) => {
    const text = paragraph(random);
    return at > 0 && at % 4 === 0 ? `## ${sentence(random).slice(0, 30).trim()}\n\n${text}` : text;
  });
  const text = `---
title: ${title}
date: ${date}
section: ${pick(random, sections)}
tags: [${tags.join(', ')}]
authors: [${pick(random, authors)}]
summary: ${sentence(random)}
---

${body.join('\n\n')}

See [an earlier story](/articles/story-${Math.min(size, n + 2)}) and [the source](https://example.org/${n}).
`;
  return { path: `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`, text, slug };
}

/** Writes a corpus of `size` articles into `folder`, which is emptied first. The same size gives the same bytes. */
export function writeCorpus(folder: string, size: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'authors'), { recursive: true });
  for (const id of authors)
    writeFileSync(
      join(folder, 'authors', `${id}.md`),
      `---\nname: ${id.replace('-', ' ')}\nkind: desk\n---\nA desk of the corpus.\n`,
    );
  const made = new Set<string>();
  for (let n = 0; n < size; n++) {
    const { path, text } = corpusArticle(n, size);
    const month = path.slice(0, path.lastIndexOf('/'));
    if (!made.has(month)) mkdirSync(join(folder, month), { recursive: true });
    made.add(month);
    writeFileSync(join(folder, path), text);
  }
}

if (import.meta.main) {
  const [folder, size] = process.argv.slice(2);
  if (!folder || !size || !(Number(size) >= 0)) {
    console.error('Usage: node bench/corpus.ts FOLDER SIZE');
    process.exit(2);
  }
  writeCorpus(folder, Number(size));
}
