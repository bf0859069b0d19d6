import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexFile, openIndex, openReader } from './database.ts';
import { secure } from './firstFill.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const files = (): number | undefined => {
  const index = openIndex(dataDir);
  const count = index.get<{ count: number }>('SELECT count(*) AS count FROM files')?.count;
  index.close();
  return count;
};

function fill(): void {
  const index = openIndex(dataDir);
  index.run("INSERT INTO files VALUES ('articles/a.md', 'article', 1, 1, 1, 1)");
  index.close();
}

test('what was put in is there when the index is opened again', () => {
  fill();
  expect(files()).toBe(1);
});

test('an index of another format is made anew', () => {
  fill();
  const other = new DatabaseSync(indexFile(dataDir));
  other.exec("UPDATE meta SET value = 'another' WHERE key = 'format'");
  other.close();
  expect(() => openReader(dataDir)).toThrow('another');
  expect(files()).toBe(0);
});

/** As if the machine had been started again since. */
function restartMachine(): void {
  const index = openIndex(dataDir);
  index.run("UPDATE meta SET value = 'an earlier start' WHERE key = 'filling'");
  index.close();
}

test('an index that was still being filled when the machine went down is made anew', () => {
  fill();
  restartMachine();
  expect(files()).toBe(0);
});

test('an index that was on the disk when the machine went down is kept, and waits for the disk', async () => {
  fill();
  const index = openIndex(dataDir);
  expect(index.get('PRAGMA synchronous')).toEqual({ synchronous: 0 });
  await secure(index, indexFile(dataDir));
  index.close();
  restartMachine();
  expect(files()).toBe(1);
  const reopened = openIndex(dataDir);
  expect(reopened.get('PRAGMA synchronous')).toEqual({ synchronous: 1 });
  reopened.close();
});

test('a file that is no index is made anew', () => {
  writeFileSync(indexFile(dataDir), 'This is not a database, but it is long enough to be taken for one.'.repeat(100));
  expect(files()).toBe(0);
});

test('an index that was cut short is made anew', () => {
  fill();
  truncateSync(indexFile(dataDir), 5000);
  expect(files()).toBe(0);
});

test('an index whose file was deleted while the files beside it stayed is made anew', () => {
  const index = openIndex(dataDir);
  index.run("INSERT INTO files VALUES ('articles/a.md', 'article', 1, 1, 1, 1)");
  rmSync(indexFile(dataDir));
  expect(files()).toBe(0);
  index.close();
});

test('a transaction that throws leaves nothing behind', () => {
  const index = openIndex(dataDir);
  expect(() =>
    index.transaction(() => {
      index.run("INSERT INTO files VALUES ('articles/a.md', 'article', 1, 1, 1, 1)");
      throw new Error('stop');
    }),
  ).toThrow('stop');
  index.close();
  expect(files()).toBe(0);
});
