import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { installBrowser } from '../e2e/browser.ts';

/** `npm test`: every check in one run, each whole even when an earlier one failed; the last line counts them all. */
const reports = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
const bin = (name: string) => join('node_modules', name);

type Count = { passed: number; failed: number };
type Step = { name: string; args: string[]; env?: Record<string, string>; count?: () => Count };

const unitCounts = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const browserCounts = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const steps: Step[] = [
  { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'build', args: ['server/build.ts', '--if-needed'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'unit tests',
    args: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => {
      const { numPassedTests, numFailedTests } = unitCounts.parse(read(unitReport));
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  { name: 'content check', args: ['cli/check.ts'] },
  {
    name: 'end-to-end tests',
    args: [bin('@playwright/test/cli.js'), 'test'],
    env: { BROADSHEET_REPORT: browserReport },
    count: () => {
      const { stats } = browserCounts.parse(read(browserReport));
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  },
];

function runStep({ name, args, env, count }: Step): Count {
  console.log(`\n── ${name}`);
  const code = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status;
  try {
    const counted = count?.();
    if (counted) return { passed: counted.passed, failed: counted.failed || (code === 0 ? 0 : 1) };
  } catch {
    console.error(`${name}: it ended without a report.`);
    return { passed: 0, failed: 1 };
  }
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

try {
  installBrowser();
} catch (error) {
  // The end-to-end tests will fail and be counted; everything else can still be said.
  console.error(error instanceof Error ? error.message : error);
}
const counts = steps.map((step) => ({ step, ...runStep(step) }));
rmSync(reports, { recursive: true, force: true });
const total = counts.reduce(
  (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
  { passed: 0, failed: 0 },
);
console.log('');
for (const { step, passed, failed } of counts)
  console.log(`  ${failed ? '✗' : '✓'} ${step.name}: ${passed} passed, ${failed} failed`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
