import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import type { Options } from './options.ts';
import { withPortal } from './servers.ts';
import { type Series, series } from './statistics.ts';
import { figure, spread, table } from './table.ts';
import { measureUnderLoad, measureVisible, type UnderLoad } from './visible.ts';

/** Seconds, megabytes and milliseconds of an edition of `size` articles. */
export type Growth = {
  size: number;
  cold: Series;
  answering: Series;
  warm: Series;
  memory: number;
  memoryCold: Series;
  miss: Series;
  visible: Series;
  underLoad: UnderLoad;
};

/** More pages than the page cache of 64 MB holds, so that it is full when the memory is read. */
const misses = 1_500;

/** Highest resident memory of a process so far, in MB (Linux only). */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds of requests, one after the other, for articles that no cache holds. */
async function measureMisses(url: string, size: number): Promise<Series> {
  const times: number[] = [];
  for (let n = 0; n < Math.min(misses, size); n++) {
    const begun = performance.now();
    const response = await fetch(`${url}/articles/story-${1 + ((n * 104_729 + 13) % size)}`);
    await response.arrayBuffer();
    // The first pages of a process are slow for reasons that pass.
    if (response.ok && n >= 30) times.push(performance.now() - begun);
  }
  return series(times);
}

/** Cold and warm starts, memory, misses and edits with a corpus of `size` articles. */
export async function measureGrowth(folder: string, size: number, { rounds, edits }: Options): Promise<Growth> {
  const contentDir = join(folder, `corpus-${size}`);
  const dataDir = join(folder, `data-${size}`);
  const edition = { contentDir, dataDir };
  const env = { CACHE_MB: '64' };
  writeCorpus(contentDir, size);
  const starts = async (cold: boolean) => {
    const found: { ready: number; answering: number; memory: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      if (cold) rmSync(dataDir, { recursive: true, force: true });
      const begun = performance.now();
      await withPortal(
        edition,
        async ({ answeringAfter, pid }) => {
          const ready = performance.now() - begun;
          found.push({ ready: ready / 1000, answering: answeringAfter / 1000, memory: peakMemory(pid) });
        },
        env,
      );
    }
    return found;
  };
  const cold = await starts(true);
  const warm = await starts(false);
  // From cold once more, so that the memory is that of a process that has done all of it.
  rmSync(dataDir, { recursive: true, force: true });
  const running = await withPortal(
    edition,
    async (portal) => {
      const miss = await measureMisses(portal.url, size);
      const visible = await measureVisible(portal, size, edits);
      const underLoad = await measureUnderLoad(portal, size, edits);
      return { miss, visible, underLoad, memory: peakMemory(portal.pid) };
    },
    env,
  );
  for (const path of [contentDir, dataDir]) rmSync(path, { recursive: true, force: true });
  return {
    size,
    cold: series(cold.map(({ ready }) => ready)),
    answering: series(cold.map(({ answering }) => answering)),
    memoryCold: series(cold.map(({ memory }) => memory)),
    warm: series(warm.map(({ ready }) => ready)),
    ...running,
  };
}

export function growthTable(rows: Growth[]): string {
  const line = (row: Growth): string[] => [
    spread(row.cold),
    spread(row.answering),
    spread(row.warm),
    spread(row.memoryCold),
    figure(row.memory),
    spread(row.miss),
    figure(row.miss.p99),
  ];
  const [least] = rows;
  const most = rows.at(-1);
  const times = (of: (row: Growth) => number): string => (least && most ? `× ${figure(of(most) / of(least))}` : '–');
  const growth = [
    times(({ size }) => size),
    times(({ cold }) => cold.median),
    times(({ answering }) => answering.median),
    times(({ warm }) => warm.median),
    times(({ memoryCold }) => memoryCold.median),
    times(({ memory }) => memory),
    times(({ miss }) => miss.median),
    times(({ miss }) => miss.p99),
  ];
  return table(
    'Growth with the edition',
    [
      'articles',
      'first index s',
      'answers after s',
      'restart s',
      'peak MB after the first index',
      'peak MB, page cache full',
      'article not in the cache p50 ms',
      'p99 ms',
    ],
    [...rows.map((row) => [row.size.toLocaleString('en'), ...line(row)]), ...(rows.length > 1 ? [growth] : [])],
  );
}

export function visibleTable(rows: Growth[]): string {
  const line = (size: number, readers: string, { median, spread, p99, max, n }: Series, errors: string) => [
    size.toLocaleString('en'),
    readers,
    String(n),
    `${figure(median)} ± ${figure(spread)}`,
    figure(p99),
    figure(max),
    errors,
  ];
  return table(
    'From writing a file to seeing it on the page',
    ['articles', 'other readers', 'edits', 'p50 ms', 'p99 ms', 'slowest ms', 'errors of readers'],
    rows.flatMap(({ size, visible, underLoad: { visible: loaded, readers } }) => [
      line(size, 'none', visible, '–'),
      line(size, `${figure(readers.perSecond)} requests/s`, loaded, figure(readers.errors)),
    ]),
  );
}
