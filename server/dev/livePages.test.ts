import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LivePages, openLivePages } from './livePages.ts';

type Told = { boot: string; stale: Record<string, number>; code: number };

let live: LivePages;
let told: Told[];
/** What somebody is told who begins to listen now, and from then on. */
function listen(): Told[] {
  const heard: Told[] = [];
  const response = {
    writeHead: () => {},
    on: () => {},
    end: () => {},
    write: (text: string) => heard.push(JSON.parse(text.slice(text.indexOf('data: ') + 6))),
  };
  live.respond({ url: '/__live' } as unknown as IncomingMessage, response as unknown as ServerResponse);
  return heard;
}
const pages = (heard: Told[]) => heard.map(({ stale }) => Object.keys(stale).sort());

beforeEach(() => {
  live = openLivePages();
  told = listen();
  told.shift();
});
afterEach(() => live.close());

it('tells the pages that read what changed, and no others', () => {
  live.follow('/a', '', new Set(['article:en:a', 'site']), live.now());
  live.follow('/b', '', new Set(['article:en:b', 'site']), live.now());
  live.tell(new Set(['article:en:a', 'desk']));
  live.tell(new Set(['article:en:c']));
  live.tell(new Set(['site']));
  expect(pages(told)).toEqual([['/a'], ['/a', '/b']]);
});

it('tells a page again that was being made while its files changed', () => {
  const made = live.now();
  live.tell(new Set(['article:en:a']));
  expect(told).toEqual([]);
  live.follow('/a', '', new Set(['article:en:a']), made);
  expect(pages(told)).toEqual([['/a']]);
  expect(told[0]?.stale['/a']).toBeGreaterThan(made);
  live.follow('/b', '', new Set(['article:en:b']), made);
  expect(told.length).toBe(1);
});

it('tells whoever begins to listen what was ever out of date, also what was made anew since in another tab', () => {
  const first = live.now();
  live.follow('/a', '', new Set(['article:en:a']), first);
  live.follow('/b', '', new Set(['article:en:b']), first);
  live.tell(new Set(['article:en:a']));
  live.follow('/a', '', new Set(['article:en:a']), live.now());
  const [known] = listen();
  expect(known?.stale['/a']).toBeGreaterThan(first);
  expect(known?.stale['/a']).toBe(live.now());
  expect(known?.stale['/b']).toBe(first);
});

it('puts its module into the document, with the version of the page', () => {
  const tag = live.follow('/a', '<head></head>', new Set(), 7);
  expect(tag).toBe(
    `<head><script type="module" src="/__live.js?boot=${listen()[0]?.boot}&amp;made=7"></script></head>`,
  );
});

it('tells of the code, and of when it changed', () => {
  live.follow('/a', '', new Set(), live.now());
  const made = live.now();
  live.reload();
  expect(told.at(-1)?.code).toBeGreaterThan(made);
  expect(listen()[0]?.code).toBe(live.now());
});
