import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { articleText, deskFile, trialEdition } from '../newsroom/trialEdition.ts';
import type { Turn } from './indexMessages.ts';
import { type IndexThread, startIndexThread } from './indexThread.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-index-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function begin(contentDir: string, stale: string[] = []): IndexThread {
  return startIndexThread({
    contentDir,
    dataDir: mkdtempSync(join(folder, 'data-')),
    onChange: (keys) => stale.push(...[...keys].filter((key) => key.startsWith('article:'))),
    onDamaged: () => {},
    onReopened: () => {},
  });
}

it('reads what somebody waits for before what was asked earlier', async () => {
  const contentDir = join(folder, 'content');
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  const paths = Array.from({ length: 60 }, (_, at) => `articles/story-${at}.md`);
  for (const path of paths) writeFileSync(join(contentDir, path), articleText());
  const thread = begin(contentDir);
  await thread.ready;
  const order: string[] = [];
  const read = (name: string, some: string[], turn?: Turn) => thread.update(some, turn).then(() => order.push(name));
  await Promise.all([
    read('one', paths.slice(0, 30)),
    read('two', paths.slice(30)),
    read('wanted', ['articles/story-59.md'], 'first'),
  ]);
  expect(order.indexOf('wanted')).toBeLessThan(order.indexOf('two'));
  await thread.close();
});

it('reads two deliveries side by side, so that the second does not hold up the first', async () => {
  const contentDir = join(folder, 'two');
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  const thread = begin(contentDir);
  await thread.ready;
  const paths = Array.from({ length: 1_200 }, (_, at) => `articles/story-${at}.md`);
  for (const path of paths) writeFileSync(join(contentDir, path), articleText());
  const order: string[] = [];
  const read = (name: string, some: string[]) => thread.update(some).then(() => order.push(name));
  await Promise.all([read('small', paths.slice(0, 300)), read('large', paths.slice(300))]);
  expect(order).toEqual(['small', 'large']);
  await thread.close();
});

it('takes out what is gone while a large delivery is being read, and not before what takes over its address', async () => {
  const edition = await trialEdition(deskFile);
  const added = Array.from({ length: 500 }, (_, at) => `articles/added-${at}.md`);
  const stale: string[] = [];
  for (const name of ['gone', 'moved', 'renamed', 'merged', 'known'])
    edition.write(`articles/${name}.md`, articleText({ title: name }));
  const thread = begin(edition.contentDir, stale);
  await thread.ready;
  stale.length = 0;
  for (const path of added) edition.write(path, articleText());
  edition.remove('articles/gone.md');
  edition.move('articles/moved.md', 'articles/2026/moved.md');
  edition.remove('articles/renamed.md');
  edition.write('articles/zz-new-name.md', articleText({ aliases: ['/articles/renamed'] }));
  edition.remove('articles/merged.md');
  edition.write('articles/known.md', articleText({ aliases: ['/articles/merged/'] }));
  const gone = ['gone', 'moved', 'renamed', 'merged'].map((name) => `articles/${name}.md`);
  await Promise.all([
    thread.update([...added, 'articles/2026/moved.md', 'articles/zz-new-name.md', 'articles/known.md']),
    thread.update(gone),
  ]);
  const at = (name: string): number => stale.indexOf(`article:en:${name}`);
  const end = stale.findLastIndex((key) => key.startsWith('article:en:added-'));
  for (const name of ['gone', 'moved', 'renamed', 'merged']) expect(at(name)).toBeLessThan(end);
  expect(at('zz-new-name')).toBeLessThan(at('renamed'));
  expect(at('known')).toBeLessThan(at('merged'));
  await thread.close();
  edition.close();
});

it('is ready when the first look is over, also where site.yaml is saved meanwhile', async () => {
  const contentDir = join(folder, 'rewritten');
  for (const part of ['articles', 'authors']) mkdirSync(join(contentDir, part), { recursive: true });
  for (const [path, text] of Object.entries(deskFile)) writeFileSync(join(contentDir, path), text);
  writeFileSync(join(contentDir, 'site.yaml'), 'languages: [en]\n');
  for (let n = 0; n < 1_400; n++) writeFileSync(join(contentDir, `articles/story-${n}.md`), articleText());
  const stale: string[] = [];
  const thread = begin(contentDir, stale);
  while (thread.progress().done < 200) await new Promise(setImmediate);
  writeFileSync(join(contentDir, 'site.yaml'), 'languages: [en, ar]\n');
  const update = thread.update(['site.yaml']);
  await thread.ready;
  expect(new Set(stale).size).toBe(1_400);
  await update;
  await thread.close();
});

it('makes a damaged index anew once, however many updates meet it', async () => {
  const edition = await trialEdition(deskFile);
  const paths = Array.from({ length: 3_200 }, (_, n) => `articles/story-${n}.md`);
  for (const path of paths) edition.write(path, articleText());
  const dataDir = mkdtempSync(join(folder, 'damaged-'));
  let damaged = 0;
  const thread = startIndexThread({
    contentDir: edition.contentDir,
    dataDir,
    onChange: () => {},
    onDamaged: () => {
      damaged++;
    },
    onReopened: () => {},
  });
  await thread.ready;
  await thread.update(['articles/story-1.md']);
  damage(join(dataDir, 'index.sqlite'));
  for (const path of paths) edition.write(path, articleText({ title: 'Another headline' }));
  const results = await Promise.allSettled([thread.update(paths.slice(0, 1_600)), thread.update(paths.slice(1_600))]);
  expect(results.map(({ status }) => status)).toContain('rejected');
  await thread.update(['articles/story-1.md']);
  expect(damaged).toBe(1);
  await thread.close();
  edition.close();
});

/** Overwrites all but the first pages of a database. */
function damage(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const opened = openSync(file, 'r+');
  for (let at = 4_096 * 6; at < statSync(file).size; at += 4_096)
    writeSync(opened, Buffer.alloc(4_096, 0x5a), 0, 4_096, at);
  closeSync(opened);
}
