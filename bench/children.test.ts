import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const module = JSON.stringify(new URL('./children.ts', import.meta.url).href);

test.each([
  ['fails', 'await Promise.reject(new Error("broken"));'],
  ['is told to stop', 'setTimeout(() => process.kill(process.pid, "SIGTERM"), 50);'],
])('a benchmark that %s takes its processes and its folder with it', { timeout: 20_000 }, async (_, ending) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const script = `
    import { startChild, deleteAtEnd } from ${module};
    deleteAtEnd(${JSON.stringify(folder)});
    startChild(process.execPath, ['-e', 'setTimeout(() => {}, 90000)'], { stdio: ['ignore', 'inherit', 'ignore'] });
    console.log('running');
    setTimeout(() => {}, 90000);
    ${ending}`;
  const bench = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const words: string[] = [];
  bench.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  // The child holds the same pipe: it is closed once both have ended.
  await once(bench, 'close');
  expect(words.join('')).toBe('running\n');
  expect(existsSync(folder)).toBe(false);
});
