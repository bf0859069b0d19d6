import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchLimits, textBatches } from './textBatches.ts';

const job = (path: string, size?: number) => ({ path, kind: 'article' as const, size });

test('a batch is bounded by bytes as well as by files, and keeps every text in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500)), (sizes) => {
      const jobs = sizes.map((size, at) => job(`${at}.md`, size));
      const batches = textBatches('/nowhere', jobs, { files: 5, bytes: 300 });
      expect(batches.flat()).toEqual(jobs);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(5);
        const bytes = batch.reduce((sum, { size = 0 }) => sum + size, 0);
        expect(batch.length === 1 || bytes <= 300).toBe(true);
      }
    }),
  );
});

test('two texts of the greatest length are never in one batch', () => {
  const batches = textBatches('/nowhere', [job('a.md', 2_000_000), job('b.md', 2_000_000), job('c.md', 10)]);
  expect(batches.map((batch) => batch.length)).toEqual([1, 2]);
  expect(batchLimits.bytes).toBeLessThan(4_000_000);
});

test('a text whose size nobody told is measured, and one that is gone counts nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  try {
    writeFileSync(join(folder, 'a.md'), 'x'.repeat(90));
    writeFileSync(join(folder, 'b.md'), 'x'.repeat(90));
    const jobs = [job('a.md'), job('gone.md'), job('b.md'), job('a.md/below.md')];
    expect(textBatches(folder, jobs, { files: 9, bytes: 100 }).map((batch) => batch.length)).toEqual([2, 2]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
