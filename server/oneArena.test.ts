import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
const program = join(folder, 'program.mjs');
writeFileSync(
  program,
  `import { restartWithOneArena } from ${JSON.stringify(join(import.meta.dirname, 'oneArena.js'))};
   restartWithOneArena();
   console.log(JSON.stringify([process.env.MALLOC_ARENA_MAX, process.execArgv, process.argv.slice(2)]));`,
);
afterAll(() => rmSync(folder, { recursive: true }));

function run(arenas: string | undefined): unknown {
  const env = { ...process.env, MALLOC_ARENA_MAX: arenas };
  const args = ['--stack-size=900', program, '--flag', 'two words'];
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }));
}

test.runIf(process.platform === 'linux')(
  'the process begins again with one arena, and with all it was started with',
  () => {
    expect(run(undefined)).toEqual(['1', ['--stack-size=900'], ['--flag', 'two words']]);
  },
);

test('a number of arenas that somebody has set stays', () => {
  expect(run('7')).toEqual(['7', ['--stack-size=900'], ['--flag', 'two words']]);
});
