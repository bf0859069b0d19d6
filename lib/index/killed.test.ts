import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { everyAnswer } from '../newsroom/everyAnswer.ts';
import { articleText, deskFile, reopenedEdition, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { openIndex } from './database.ts';

let editions: TrialEdition[] = [];
afterEach(() => {
  for (const edition of editions) edition.close();
  editions = [];
});

const count = 900;

function story(at: number, title: string): string {
  const date = new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString();
  return articleText({ title: `${title} ${at}`, date, tags: [`Topic ${at % 7}`, 'Everything'] });
}

/** Starts an index process of its own, and kills it without warning after some batches. */
async function indexAndKill(contentDir: string, dataDir: string, batches: number): Promise<void> {
  const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    import { openIndex } from ${at('./database.ts')};
    import { createIndexer } from ${at('./indexer.ts')};
    const [contentDir, dataDir] = process.argv.slice(-2);
    const options = { database: openIndex(dataDir), contentDir, onProgress: () => console.log('batch') };
    await createIndexer(options).scan();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, contentDir, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.toString().split('batch').length - 1;
    // The first line says that the scan begins.
    if (seen > batches) child.kill('SIGKILL');
  });
  await once(child, 'exit');
}

test('an index whose process was killed at any moment ends as one that was never disturbed', {
  timeout: 120_000,
}, async () => {
  const edition = await trialEdition(deskFile, Date.UTC(2027, 0, 1));
  edition.database.close();
  for (let at = 0; at < count; at++) edition.write(`articles/s${at}.md`, story(at, 'Before'));
  await indexAndKill(edition.contentDir, edition.dataDir, 1);
  for (let at = 0; at < count; at += 2) edition.write(`articles/s${at}.md`, story(at, 'After'));
  edition.remove('articles/s5.md');
  await indexAndKill(edition.contentDir, edition.dataDir, 0);
  await indexAndKill(edition.contentDir, edition.dataDir, 1);

  const left = openIndex(edition.dataDir).get<{ count: number }>('SELECT count(*) AS count FROM articles')?.count;
  expect(left).toBeGreaterThan(0);

  const texts: Record<string, string> = { ...deskFile };
  for (let at = 0; at < count; at++) if (at !== 5) texts[`articles/s${at}.md`] = story(at, at % 2 ? 'Before' : 'After');
  const fresh = await trialEdition(texts, Date.UTC(2027, 0, 1));
  const resumed = await reopenedEdition(edition.folder, Date.UTC(2027, 0, 1));
  editions.push(fresh, resumed);
  const words = ['before', 'after', 'everything', '17'];
  expect(await everyAnswer(resumed.newsroom, words)).toEqual(await everyAnswer(fresh.newsroom, words));
});
