import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectMarkdown } from '../../lib/markdown/inspectMarkdown.ts';
import { readInspections, writeInspections } from './inspectionCache.ts';
import { inspectionKey, inspectionsOf } from './inspections.ts';

const body = '## One\n\n![a](b.png) [c](#one) <b>d</b> :::note\n';
const other = '[x](/y)\n';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspections-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what is kept is what was inspected', () => {
  const kept = new Map([[inspectionKey(body), inspectMarkdown(body)]]);
  writeInspections(join(folder, 'new'), kept);
  expect(readInspections(join(folder, 'new'))).toEqual(kept);
});

test.each([
  ['is broken', () => '{'],
  ['is of another shape', () => '{"version":"","inspections":[["x",{}]]}'],
  ['was made by other code', (text: string) => text.replace(/"version":"\w/, '"version":"x')],
])('a cache that %s is not used', (_fault, spoil) => {
  writeInspections(folder, new Map([[inspectionKey(body), inspectMarkdown(body)]]));
  const file = join(folder, 'check.json');
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  expect(readInspections(folder)).toEqual(new Map());
});

test('a small edition keeps nothing', () => {
  const { inspect, ahead, end } = inspectionsOf(folder, folder);
  ahead(0, 10);
  expect(inspect(body)).toEqual(inspectMarkdown(body));
  end();
  expect(readdirSync(folder)).toEqual([]);
});

test('a large edition keeps what it has now, and forgets the rest', () => {
  for (const texts of [[body], [body, other], [body], [other, '[z](/z)\n']]) {
    const { inspect, ahead, end } = inspectionsOf(folder, folder);
    ahead(0, 10_000);
    for (const text of texts) expect(inspect(text)).toEqual(inspectMarkdown(text));
    end();
  }
  expect([...readInspections(folder).keys()]).toEqual([other, '[z](/z)\n'].map(inspectionKey));
});
