import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Portal, startPortal } from '../e2e/portal.ts';
import { corpusArticle, writeCorpus } from './corpus.ts';
import { type Series, series } from './statistics.ts';
import { table } from './table.ts';

export type Growth = {
  size: number;
  cold: number;
  answering: number;
  warm: number;
  memory: number;
  miss: Series;
  visible: Series;
};

/** Highest resident memory of a process so far, in MB (Linux only). */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds from writing a file to the first answer that shows the change, for `edits` edits of random articles. */
async function measureVisible(portal: Portal, size: number, edits: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < edits; n++) {
    const { path, text, slug } = corpusArticle((n * 7_919) % size, size);
    const mark = `Mark${n}x${Date.now()}`;
    await (await fetch(`${portal.url}/articles/${slug}`)).text();
    const begun = performance.now();
    writeFileSync(join(portal.contentDir, path), text.replace('\n\n', `\n\n${mark} `));
    for (;;) {
      const page = await (await fetch(`${portal.url}/articles/${slug}`)).text();
      if (page.includes(mark)) break;
      if (performance.now() - begun > 30_000) throw new Error(`${slug} was not visible after 30 s`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    times.push(performance.now() - begun);
  }
  return times;
}

/** Milliseconds of requests for articles that no cache holds. */
async function measureMisses(url: string, size: number, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < requests; n++) {
    const begun = performance.now();
    const response = await fetch(`${url}/articles/story-${1 + ((n * 104_729 + 13) % size)}`);
    await response.arrayBuffer();
    if (response.ok) times.push(performance.now() - begun);
  }
  return times;
}

async function measureRunning(portal: Portal, size: number): Promise<Pick<Growth, 'miss' | 'visible' | 'memory'>> {
  await measureMisses(portal.url, size, 30);
  const miss = series(await measureMisses(portal.url, size, 200));
  const visible = series(await measureVisible(portal, size, Math.min(size, 100)));
  return { miss, visible, memory: peakMemory(portal.pid) };
}

/** Cold and warm start, memory, misses and edits with a corpus of `size` articles. */
export async function measureGrowth(folder: string, size: number): Promise<Growth> {
  const contentDir = join(folder, `corpus-${size}`);
  const dataDir = join(folder, `data-${size}`);
  writeCorpus(contentDir, size);
  rmSync(dataDir, { recursive: true, force: true });
  const options = { port: 3_298, contentDir, dataDir };
  const coldBegun = performance.now();
  const cold = await startPortal(options);
  const coldTime = performance.now() - coldBegun;
  const answering = cold.answeringAfter;
  const { miss, visible, memory } = await measureRunning(cold, size).finally(cold.stop);
  const warmBegun = performance.now();
  const warm = await startPortal(options);
  const warmTime = performance.now() - warmBegun;
  await warm.stop();
  rmSync(contentDir, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  return { size, cold: coldTime / 1000, answering: answering / 1000, warm: warmTime / 1000, memory, miss, visible };
}

export function growthTable(rows: Growth[]): string {
  return table(
    'Growth with the edition',
    [
      'articles',
      'cold index s',
      'answering after s',
      'restart s',
      'peak MB',
      'uncached article p50 ms',
      'write to visible p50 ms',
      'p99 ms',
    ],
    rows.map(({ size, cold, answering, warm, memory, miss, visible }) => [
      size.toLocaleString('en'),
      cold,
      answering,
      warm,
      memory,
      miss.median,
      visible.median,
      visible.p99,
    ]),
  );
}
