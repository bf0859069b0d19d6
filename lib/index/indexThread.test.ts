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
