import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyOfSampleEdition, startPortal, temporaryFolder } from './portal.ts';

/** Asks on a connection of its own, so that the system may hand it to any of the processes. */
function ask(url: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: new Agent({ keepAlive: false }) }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      // A connection may be cut by the process that is killed, but none may hang.
      .setTimeout(20_000, () => reject(new Error('no answer')))
      .on('error', reject);
  });
}

test('several processes answer as one, show an edit alike, and replace the one that dies', async () => {
  test.slow();
  const folder = temporaryFolder();
  const contentDir = copyOfSampleEdition(folder.path);
  const portal = await startPortal({
    port: 3231,
    contentDir,
    dataDir: join(folder.path, 'data'),
    env: { WORKERS: '3' },
  });
  try {
    const many = (path: string) => Promise.all(Array.from({ length: 12 }, () => ask(portal.url + path)));
    for (const { status } of await many('/archive')) expect(status).toBe(200);
    writeFileSync(
      join(contentDir, 'articles/everywhere.md'),
      '---\ntitle: Everywhere at once\ndate: 2026-11-22T23:00\nsection: world\nauthors: [world-desk]\n---\nText.\n',
    );
    await expect
      .poll(async () => (await many('/archive')).filter(({ text }) => text.includes('Everywhere at once')).length, {
        timeout: 10_000,
        intervals: [100],
      })
      .toBe(12);
    for (const { status } of await many('/articles/everywhere')) expect(status).toBe(200);

    const children = execFileSync('pgrep', ['-P', String(portal.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
    expect(children.length).toBe(3);
    const shown = async (text: string) =>
      (await many('/articles/everywhere').catch(() => [])).filter((answer) => answer.text.includes(text)).length;
    process.kill(children.at(-1) ?? 0, 'SIGKILL');
    await expect.poll(() => shown('Everywhere at once'), { timeout: 15_000 }).toBe(12);
    // The first one indexes: its successor finds what was written while nobody did.
    process.kill(children[0] ?? 0, 'SIGKILL');
    const file = join(contentDir, 'articles/everywhere.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('at once', 'once more'));
    await expect.poll(() => shown('Everywhere once more'), { timeout: 20_000 }).toBe(12);
    writeFileSync(file, readFileSync(file, 'utf8').replace('once more', 'and again'));
    await expect.poll(() => shown('Everywhere and again'), { timeout: 20_000 }).toBe(12);
  } finally {
    await portal.stop();
    folder.remove();
  }
});
