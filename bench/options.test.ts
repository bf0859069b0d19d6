import { expect, test } from 'vitest';
import { parts, readOptions } from './options.ts';

test('everything is measured unless parts or sizes are named', () => {
  expect(readOptions([])).toEqual({
    parts: [...parts],
    sizes: [1000, 10_000, 100_000],
    seconds: 5,
    rounds: 3,
    edits: 100,
  });
  expect(readOptions(['--parts', 'growth', '--sizes=50,60'])).toMatchObject({ parts: ['growth'], sizes: [50, 60] });
});

test.each([['--parts', 'wieght'], ['--sizes', '0'], ['--rounds', 'x'], ['--what'], ['growth']])(
  'a slip in %s %s is told with the usage',
  (...args) => {
    expect(() => readOptions(args)).toThrow(/npm run bench/);
  },
);
