import { expect, it } from 'vitest';
import { updatePlan } from './updatePlan.ts';

it('puts authors first, what is new before what has changed, and the latest folder before older ones', () => {
  const changed = new Map([
    ['articles/2025/known.md', 1],
    ['articles/2025/fresh.md', 1],
    ['articles/2026/known.md', 1],
    ['articles/2026/fresh.md', 1],
    ['articles/gone.md', undefined],
    ['articles/picture.webp', 1],
    ['articles/.swap.md', 1],
    ['pages/about.md', 1],
    ['authors/desk.md', 1],
  ]);
  const plan = updatePlan(changed, (path) => path.includes('known'), ['en']);
  expect(plan.texts.map(({ path }) => path)).toEqual([
    'authors/desk.md',
    'pages/about.md',
    'articles/2026/fresh.md',
    'articles/2025/fresh.md',
    'articles/2026/known.md',
    'articles/2025/known.md',
  ]);
  expect(plan.gone.map(({ path }) => path)).toEqual(['articles/gone.md']);
  expect(plan.images).toEqual(['articles/picture.webp']);
  expect(plan.isConfiguration).toBe(false);
  expect(updatePlan(new Map([['site.yaml', undefined]]), () => false, ['en']).isConfiguration).toBe(true);
});
