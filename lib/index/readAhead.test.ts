import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseSite } from '../content/parseSite.ts';
import { readAhead } from './readAhead.ts';
import type { TextJob } from './readTexts.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-ahead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers what is asked while the second thread reads', async () => {
  const jobs: TextJob[] = Array.from({ length: 1_500 }, (_, at) => ({ path: `articles/${at}.md`, kind: 'article' }));
  mkdirSync(join(folder, 'articles'));
  for (const { path } of jobs) writeFileSync(join(folder, path), 'Text.');
  const happened: string[] = [];
  const meanwhile = {
    asked: () => (happened.includes('answered') ? new Promise<void>(() => {}) : Promise.resolve()),
    answer: async () => {
      happened.push('answered');
    },
  };
  for await (const texts of readAhead(folder, jobs, parseSite(undefined).site, meanwhile))
    happened.push(`${texts.length} read`);
  expect(happened[0]).toBe('answered');
  expect(happened.at(-1)).toMatch(/read$/);
});
