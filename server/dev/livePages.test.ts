import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LivePages, openLivePages } from './livePages.ts';

let live: LivePages;
let told: { pages: string[]; seq: number; everything?: boolean }[];
beforeEach(() => {
  live = openLivePages();
  told = [];
  const response = {
    writeHead: () => {},
    on: () => {},
    end: () => {},
    write: (text: string) => told.push(JSON.parse(text.replace('data: ', ''))),
  };
  live.respond({ url: '/__live' } as unknown as IncomingMessage, response as unknown as ServerResponse);
  told.shift();
});
afterEach(() => live.close());

it('tells the pages that read what changed, and no others', () => {
  live.follow('/a', '', new Set(['article:en:a', 'site']), live.now());
  live.follow('/b', '', new Set(['article:en:b', 'site']), live.now());
  live.tell(new Set(['article:en:a', 'desk']));
  live.tell(new Set(['article:en:c']));
  live.tell(new Set(['site']));
  expect(told.map(({ pages }) => pages.sort())).toEqual([['/a'], ['/a', '/b']]);
});

it('tells a page again that was being made while its files changed', () => {
  const made = live.now();
  live.tell(new Set(['article:en:a']));
  expect(told).toEqual([]);
  live.follow('/a', '', new Set(['article:en:a']), made);
  expect(told.map(({ pages }) => pages)).toEqual([['/a']]);
  expect(told[0]?.seq).toBeGreaterThan(made);
  live.follow('/b', '', new Set(['article:en:b']), made);
  expect(told.length).toBe(1);
});

it('puts its module into the document, and reloads everything when the code changes', () => {
  expect(live.follow('/a', '<head></head>', new Set(), 7)).toBe(
    '<head><script type="module" src="/__live.js?made=7"></script></head>',
  );
  live.reload();
  expect(told.at(-1)).toMatchObject({ everything: true });
});
