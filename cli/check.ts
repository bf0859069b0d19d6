/** `node cli/check.ts [folder]`: tells every problem of an edition. Exits 1 on an error, 2 on misuse. */
import { statSync, writeSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkEdition } from '../lib/content/checkEdition.ts';
import { countDiagnostics, formatDiagnostics, summarize } from '../lib/content/diagnostics.ts';

const usage = 'Usage: npm run check -- [folder]   (CONTENT_DIR or ./content when no folder is given)';

function main(words: string[]): number {
  if (words.includes('--help') || words.includes('-h')) return say(usage);
  const [word, ...more] = words;
  if (more.length > 0 || word?.startsWith('-')) return misuse(usage);
  const root = resolve(word ?? (process.env.CONTENT_DIR || 'content'));
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return misuse(`There is no folder ${root}\n${usage}`);

  const folder = shortest(root);
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  const total = { errors: 0, warnings: 0 };
  let files = 0;
  let pending = '';
  for (const { diagnostics } of checkEdition(root)) {
    files += 1;
    if (diagnostics.length === 0) continue;
    const { errors, warnings } = countDiagnostics(diagnostics);
    total.errors += errors;
    total.warnings += warnings;
    pending += `${formatDiagnostics(diagnostics, { folder, colour })}\n`;
    if (pending.length > 65_536) {
      say(pending.slice(0, -1));
      pending = '';
    }
  }
  say(pending + summarize(files, total));
  return total.errors > 0 ? 1 : 0;
}

function shortest(root: string): string {
  const below = relative(process.cwd(), root);
  return below === '' || below.startsWith('..') ? root : below;
}

/** Writes at once: what `console.log` keeps for a slow pipe would pile up in memory. */
function say(text: string): 0 {
  write(1, `${text}\n`);
  return 0;
}

function misuse(text: string): 2 {
  write(2, `${text}\n`);
  return 2;
}

function write(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code === 'EPIPE') return;
      // A pipe whose reader is slow.
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = main(process.argv.slice(2));
