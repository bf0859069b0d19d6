import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

it('takes out what is gone once all that is new is read, before what has only changed', async () => {
  const edition = await trialEdition(deskFile);
  const name = (kind: string) => Array.from({ length: 250 }, (_, at) => `articles/${kind}-${at}.md`);
  const write = (paths: string[], title: string) => {
    for (const path of paths) edition.write(path, articleText({ title }));
  };
  const changed = name('changed');
  const added = name('added');
  const stale: string[] = [];
  write([...changed, 'articles/gone.md'], 'As it was');
  const thread = begin(edition.contentDir, stale);
  await thread.ready;
  stale.length = 0;
  write([...changed, ...added], 'As it is');
  edition.remove('articles/gone.md');
  await Promise.all([thread.update([...changed, ...added]), thread.update(['articles/gone.md'], 'afterNew')]);
  const lastOf = (kind: string) => stale.findLastIndex((key) => key.startsWith(`article:en:${kind}-`));
  const gone = stale.indexOf('article:en:gone');
  expect(gone).toBeGreaterThan(lastOf('added'));
  expect(gone).toBeLessThan(lastOf('changed'));
  await thread.close();
  edition.close();
});
