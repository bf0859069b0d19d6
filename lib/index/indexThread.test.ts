import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { articleText } from '../newsroom/trialEdition.ts';
import { startIndexThread } from './indexThread.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-index-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads what somebody waits for before what was asked earlier', async () => {
  const contentDir = join(folder, 'content');
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  const paths = Array.from({ length: 60 }, (_, at) => `articles/story-${at}.md`);
  for (const path of paths) writeFileSync(join(contentDir, path), articleText());
  const thread = startIndexThread({
    contentDir,
    dataDir: join(folder, 'data'),
    onChange: () => {},
    onDamaged: () => {},
    onReopened: () => {},
  });
  await thread.ready;
  const order: string[] = [];
  const read = (name: string, some: string[], first?: boolean) =>
    thread.update(some, first).then(() => order.push(name));
  await Promise.all([
    read('one', paths.slice(0, 30)),
    read('two', paths.slice(30)),
    read('wanted', ['articles/story-59.md'], true),
  ]);
  expect(order.indexOf('wanted')).toBeLessThan(order.indexOf('two'));
  await thread.close();
});
