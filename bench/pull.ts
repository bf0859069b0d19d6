import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../e2e/portal.ts';
import { type Delivery, deliveredFiles, leastArticles, makeClone, pull, takeBack } from './delivery.ts';
import type { Options } from './options.ts';
import { withPortal } from './servers.ts';
import { type Series, series } from './statistics.ts';
import { figure, table } from './table.ts';
import { type Answer, ask, chooseWatched } from './watched.ts';
import { type Readers, withReaders } from './withReaders.ts';

/**
 * Milliseconds until what a `git pull` brought is seen, of an edition of `size` articles, and by how many it is read;
 * `wrong` answers while it came.
 */
export type Pulled = {
  size: number;
  crowd: Crowd;
  readers: Readers;
  wrong: number;
  seen: { what: Seen; since: Since; times: Series; within: number }[];
};
type Seen = Exclude<keyof Delivery, 'moved'> | keyof Lists | 'the number of articles in lists';
type Since = 'its file was written' | 'the pull was done';

/** Requests a second of readers, and how many addresses of each kind are asked for all the time. */
const crowds = { many: { rate: 100, perKind: 5 }, few: { rate: 0, perKind: 1 } };
type Crowd = keyof typeof crowds;

const pause = 150;
const patience = 60_000;
const second = 1_000;
const cardsPerPage = 20;
const lists = (size: number) => {
  const deep = (share: number): string => `/archive/page/${Math.floor((share * size) / cardsPerPage)}`;
  return {
    'first pages of lists': ['/', '/sections/world', '/feed.xml', '/archive', '/archive.json'],
    'their pages up to the hundredth': ['/sections/world/page/2', '/archive/page/10', '/archive/page/100'],
    'their pages to the oldest': [deep(0.4), deep(0.6), deep(0.95)],
  };
};
type Lists = ReturnType<typeof lists>;

/** So many pages of each kind at most, others in each `round`. */
const chooseLists = (size: number, perKind: number, round: number): { what: keyof Lists; path: string }[] =>
  Object.entries(lists(size)).flatMap(([what, paths]) =>
    Array.from({ length: Math.min(perKind, paths.length) }, (_, n) => ({
      what: what as keyof Lists,
      path: paths[(n + round) % paths.length] ?? '/',
    })),
  );

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Which articles a page of a list shows, and which of them it calls changed. */
const shownOn = ({ text }: Answer): string => [...new Set(text.match(/story-\d+|Changed \w+/g))].join();

const totalAt = async (url: string): Promise<number> => JSON.parse((await ask(`${url}/archive.json`)).text).total;

async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const last = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`${what}: not after ${patience / second} s`);
    await wait(pause);
  }
}

/** One pull: when each address shows what is new, in milliseconds, and how many answers were wrong. */
async function measurePull(
  { url, contentDir }: Portal,
  delivery: Delivery,
  { size, perKind, round }: { size: number; perKind: number; round: number },
) {
  const watched = chooseWatched(contentDir, delivery, perKind, round);
  const total = size + delivery.new.length - delivery.deleted.length;
  const listPages = chooseLists(size, perKind, round).map((page) => ({ ...page, shown: '', at: 0 }));
  let wrong = 0;
  let complete = 0;
  let isOver = false;
  const again = async (look: () => Promise<void>) => {
    while (!isOver) {
      await look();
      await wait(pause);
    }
  };
  for (const { path } of watched) await ask(url + path);
  const looking = [
    ...watched.map((one) =>
      again(async () => {
        const answer = await ask(url + one.path);
        const isNew = one.isNew(answer);
        // What was seen to be new stays so.
        if (one.isWrong(answer) || (one.at !== undefined && !isNew)) wrong++;
        if (isNew) one.at ??= Date.now();
      }),
    ),
    ...listPages.map((page) =>
      again(async () => {
        const answer = await ask(url + page.path);
        if (answer.status !== 200) wrong++;
        const shown = shownOn(answer);
        if (shown === page.shown) return;
        page.shown = shown;
        page.at = Date.now();
      }),
    ),
    again(async () => {
      const isComplete = (await totalAt(url)) === total;
      complete = isComplete ? complete || Date.now() : 0;
    }),
  ];
  const done = await pull(contentDir);
  await until('All of the pull', () => complete > 0 && watched.every(({ at }) => at !== undefined));
  // What goes back to what it was would do so now, and no page is left as it is for longer (decision 21).
  await wait(4 * second);
  isOver = true;
  await Promise.all(looking);
  const times = (what: Seen): number[] =>
    watched.flatMap((one) => {
      if (one.what !== what) return [];
      return [(one.at ?? Number.NaN) - (one.file ? statSync(one.file).mtimeMs : done)];
    });
  const timesOfLists = (what: keyof Lists): number[] =>
    listPages.flatMap((page) => (page.what === what ? [Math.max(0, page.at - done)] : []));
  return {
    wrong,
    changed: times('changed'),
    new: times('new'),
    deleted: times('deleted'),
    renamed: times('renamed'),
    'first pages of lists': timesOfLists('first pages of lists'),
    'their pages up to the hundredth': timesOfLists('their pages up to the hundredth'),
    'their pages to the oldest': timesOfLists('their pages to the oldest'),
    'the number of articles in lists': [complete - done],
  };
}

/**
 * Twice `rounds` pulls of some thousand files into `size` articles, read by many and then by few.
 * @throws Error when a change is never seen
 */
export async function measurePulls(
  folder: string,
  size: number,
  { rounds }: Pick<Options, 'rounds'>,
): Promise<Pulled[]> {
  const base = join(folder, `pull-${size}`);
  const { contentDir, delivery } = makeClone(base, size);
  let isFirst = true;
  const before = async ({ url }: Portal): Promise<void> => {
    if (!isFirst) {
      takeBack(contentDir);
      await until('What was before', async () => (await totalAt(url)) === size);
      await wait(5 * second);
    }
    isFirst = false;
  };
  return withPortal({ contentDir, dataDir: join(base, 'data') }, async (portal) => {
    const all: Pulled[] = [];
    for (const crowd of ['many', 'few'] as const) {
      const { rate, perKind } = crowds[crowd];
      const { result, readers } = await withReaders(portal.url, { size, rate }, async () => {
        const pulls = [];
        for (let round = 0; round < rounds; round++) {
          await before(portal);
          pulls.push(await measurePull(portal, delivery, { size, perKind, round }));
        }
        return pulls;
      });
      const row = (what: Seen, since: Since) => {
        const times = result.flatMap((one) => one[what]);
        return { what, since, times: series(times), within: times.filter((time) => time <= second).length };
      };
      all.push({
        size,
        crowd,
        readers,
        wrong: result.reduce((sum, { wrong }) => sum + wrong, 0),
        seen: [
          row('changed', 'its file was written'),
          row('new', 'its file was written'),
          row('deleted', 'the pull was done'),
          row('renamed', 'the pull was done'),
          row('first pages of lists', 'the pull was done'),
          row('their pages up to the hundredth', 'the pull was done'),
          row('their pages to the oldest', 'the pull was done'),
          row('the number of articles in lists', 'the pull was done'),
        ],
      });
    }
    return all;
  });
}

/** Whether a delivery can be made for an edition of `size`. */
export const canBePulled = (size: number): boolean => size >= leastArticles;

export function pullTable(rows: Pulled[]): string {
  return table(
    `From a git pull of ${deliveredFiles.toLocaleString('en')} files to seeing it`,
    [
      'articles',
      'readers',
      'what',
      'since',
      'n',
      'p50 ms',
      'p95 ms',
      'slowest ms',
      'within a second',
      'wrong answers',
      'errors of readers',
    ],
    rows.flatMap(({ size, crowd, wrong, readers, seen }) =>
      seen.map(({ what, since, times, within }) => [
        size.toLocaleString('en'),
        crowd,
        what,
        since,
        String(times.n),
        `${figure(times.median)} ± ${figure(times.spread)}`,
        figure(times.p95),
        figure(times.max),
        `${within} of ${times.n}`,
        figure(wrong),
        figure(readers.errors),
      ]),
    ),
  );
}
