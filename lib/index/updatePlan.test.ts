import { expect, it } from 'vitest';
import { updatePlan } from './updatePlan.ts';

it('puts authors first, and the latest folder before older ones', () => {
  const changed = new Map([
    ['articles/2025/a.md', { size: 1 }],
    ['articles/2026/a.md', { size: 1 }],
    ['articles/2026/b.md', { size: 1 }],
    ['articles/gone.md', undefined],
    ['articles/picture.webp', { size: 1 }],
    ['articles/.swap.md', { size: 1 }],
    ['pages/about.md', { size: 1 }],
    ['authors/desk.md', { size: 1 }],
  ]);
  const plan = updatePlan(changed, ['en']);
  expect(plan.texts.map(({ path }) => path)).toEqual([
    'authors/desk.md',
    'pages/about.md',
    'articles/2026/b.md',
    'articles/2026/a.md',
    'articles/2025/a.md',
  ]);
  expect(plan.gone.map(({ path }) => path)).toEqual(['articles/gone.md']);
  expect(plan.images).toEqual(['articles/picture.webp']);
  expect(plan.isConfiguration).toBe(false);
  expect(updatePlan(new Map([['site.yaml', undefined]]), ['en']).isConfiguration).toBe(true);
});
