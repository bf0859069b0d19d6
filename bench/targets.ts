import { type BuildTime, buildRatio } from './buildTime.ts';
import type { Growth } from './growth.ts';
import type { Live } from './live.ts';
import { type Load, loadRatio } from './load.ts';
import type { Pulled } from './pull.ts';
import { figure, table } from './table.ts';
import type { Weight } from './weight.ts';

export type Results = {
  weight?: Weight[];
  load?: Load[];
  growth?: Growth[];
  pull?: Pulled[];
  live?: Live[];
  build?: BuildTime[];
};
export type Target = { what: string; unit: string; goal: number; atLeast: boolean; measured: number; reached: boolean };

type Goal = [what: string, unit: string, goal: number, atLeast: boolean, measured: number | undefined];

const largest = 100_000;

/** What was to be reached, beside what was measured; leaves out what was not measured. */
export function targets({ weight, load, growth, live, build }: Results): Target[] {
  const large = growth?.find(({ size }) => size === largest);
  const bytes = (type: string) => weight?.find((page) => page.type === type)?.brotli;
  const ratio = (server: 'nginx' | 'next start') => load && loadRatio(load, 'cached article', server);
  const articles = largest.toLocaleString('en');
  const all: Goal[] = [
    ['article with its styles, brotli', 'bytes', 14_600, false, bytes('article')],
    ['front page with its styles, brotli', 'bytes', 28_000, false, bytes('front page')],
    ['cached article, requests/s against nginx', '×', 0.5, true, ratio('nginx')],
    ['cached article, requests/s against next start', '×', 25, true, ratio('next start')],
    [`build with ${articles} articles against 10`, '×', 1.1, false, build && buildRatio(build)],
    [`write to visible, ${articles} articles, under load, p99`, 's', 1, false, ms(large?.underLoad.visible.p99)],
    ...(live ?? []).map(
      ({ size, pages, saves }): Goal => [
        `save to shown, ${size.toLocaleString('en')} articles, ${pages === 1 ? 'one page' : `${pages} pages`} open, p95`,
        'ms',
        300,
        false,
        saves.p95,
      ],
    ),
    [`restart with ${articles} unchanged articles until ready`, 's', 3, false, large?.warm.median],
    [`first index of ${articles} articles`, 's', 30, false, large?.cold.median],
    [`memory with ${articles} articles, 64 MB of pages`, 'MB', 400, false, large?.memory],
    [`article not in the cache, ${articles} articles, p50`, 'ms', 10, false, large?.miss.median],
  ];
  return all.flatMap(([what, unit, goal, atLeast, measured]) => {
    if (measured === undefined || Number.isNaN(measured)) return [];
    return [{ what, unit, goal, atLeast, measured, reached: atLeast ? measured >= goal : measured <= goal }];
  });
}

const ms = (milliseconds: number | undefined) => (milliseconds === undefined ? undefined : milliseconds / 1000);

export function targetTable(all: Target[]): string {
  const rows = all.map(({ what, unit, goal, atLeast, measured, reached }) => [
    what,
    `${atLeast ? 'at least' : 'at most'} ${figure(goal)} ${unit}`,
    `${figure(measured)} ${unit}`,
    reached ? 'yes' : 'no',
  ]);
  return table('What was to be reached', ['what', 'target', 'measured', 'reached'], rows);
}
