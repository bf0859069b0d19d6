import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyOfSampleEdition, startPortal, temporaryFolder } from './portal.ts';

test('edits show where the system gives no events', async () => {
  const folder = temporaryFolder();
  const contentDir = copyOfSampleEdition(folder.path);
  const portal = await startPortal({
    port: 3236,
    contentDir,
    dataDir: join(folder.path, 'data'),
    env: { POLL: '1' },
  });
  const file = join(contentDir, 'articles/no-events.md');
  const status = async () => (await fetch(`${portal.url}/articles/no-events`)).status;
  const soon = { timeout: 20_000, intervals: [100] };
  try {
    writeFileSync(
      file,
      '---\ntitle: No events\ndate: 2026-11-01\nsection: world\nauthors: [world-desk]\n---\n\nText.\n',
    );
    await expect.poll(status, soon).toBe(200);
    rmSync(file);
    await expect.poll(status, soon).toBe(404);
  } finally {
    await portal.stop();
    folder.remove();
  }
});
