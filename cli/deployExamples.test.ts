import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isFormat } from './check/reports.ts';

const top = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(top, path), 'utf8');
const workflow = z.object({
  jobs: z.object({
    check: z.object({
      steps: z.array(
        z.object({ uses: z.string().optional(), with: z.looseObject({}).optional(), run: z.string().optional() }),
      ),
    }),
  }),
});

test('the check for contributions runs commands of this project, on the whole history, with pinned actions', () => {
  const { steps } = workflow.parse(parse(read('deploy/github/check.yml'))).jobs.check;
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(runs[0]).toBe('npm ci');
  const [, script = '', format = ''] = /^npm run --silent (\w+) -- --format (\w+)$/.exec(runs[1] ?? '') ?? [];
  expect(scripts[script]).toContain('cli/check.ts');
  expect(isFormat(format)).toBe(true);
  expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
});
