import { expect, test } from 'vitest';
import { series } from './statistics.ts';
import { targets, targetTable } from './targets.ts';

const load = (server: 'Broadsheet' | 'nginx' | 'next start', rate: number) => ({
  kind: 'cached article' as const,
  server,
  perSecond: series([rate]),
  p50: series([1]),
  p99: series([1]),
  requests: 1,
  errors: 0,
});

test('a target is reached or not by what was measured, and left out when it was not', () => {
  const all = targets({
    load: [load('Broadsheet', 60_000), load('nginx', 100_000), load('next start', 3_000)],
    build: [
      { size: 10, seconds: series([20]) },
      { size: 100_000, seconds: series([23]) },
    ],
  });
  expect(all.map(({ goal, measured, reached }) => [goal, measured, reached])).toEqual([
    [0.5, 0.6, true],
    [25, 20, false],
    [1.1, 1.15, false],
  ]);
  expect(targetTable(all)).toMatch(
    /\| cached article, requests\/s against next start +\| +at least 25 × +\| +20 × +\| +no \|/,
  );
});
