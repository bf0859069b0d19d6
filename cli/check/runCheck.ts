import { type CheckedFile, checkEdition } from '../../lib/content/checkEdition.ts';
import { countDiagnostics } from '../../lib/content/diagnostics.ts';
import { shownPath } from '../shownPath.ts';
import type { CheckOptions } from './checkOptions.ts';
import { fixFile } from './fixFile.ts';
import { gitHistory } from './gitHistory.ts';
import { inspectionsOf } from './inspections.ts';
import { terminalProgress } from './progress.ts';
import { reports } from './reports.ts';
import { write } from './write.ts';

/** Checks once and writes what was found; gives the exit code, 1 when there is an error. */
export function runCheck({ root, dataDir, format, fix, wanted }: CheckOptions): 0 | 1 {
  if (fix) fixEdition(root, wanted);
  const report = reports[format](shownPath(root));
  const progress = terminalProgress();
  const total = { errors: 0, warnings: 0 };
  let files = 0;
  let pending = '';
  const { inspect, ahead, end } = inspectionsOf(root, dataDir);
  const tell = (done: number, all: number): void => {
    // For a few files the whole edition is not worth reading ahead.
    if (!wanted) ahead(done, all);
    progress.tell(done, all);
  };
  const { history, note } = gitHistory(root, dataDir);
  for (const { diagnostics, gone } of checkEdition(root, { wanted, progress: tell, inspect, history })) {
    if (!gone) files += 1;
    if (diagnostics.length === 0) continue;
    const { errors, warnings } = countDiagnostics(diagnostics);
    total.errors += errors;
    total.warnings += warnings;
    pending += report.file(diagnostics);
    if (pending.length <= 65_536) continue;
    progress.clear();
    write(1, pending);
    pending = '';
  }
  end();
  progress.clear();
  if (note) write(2, `${note}.\n`);
  write(1, pending + report.end(files, total));
  return total.errors > 0 ? 1 : 0;
}

/** One mend can show the next (`Section: Business`); more than this follow from none. */
const mostRounds = 4;

/** Mends before the check tells what is left; what was mended is told apart, so that reports stay readable for tools. */
function fixEdition(root: string, wanted: CheckOptions['wanted']): void {
  const mended = new Map<string, number>();
  let isWanted = wanted;
  for (let round = 0; round < mostRounds; round++) {
    const fixed = fixOnce(root, isWanted);
    if (fixed.size === 0) break;
    for (const [file, count] of fixed) mended.set(file, count + (mended.get(file) ?? 0));
    isWanted = (file) => fixed.has(file);
  }
  for (const [file, count] of mended) write(2, `${shownPath(`${root}/${file}`)}: ${count} mended\n`);
}

/** The files in which something was mended, and in how many places. */
function fixOnce(root: string, wanted: CheckOptions['wanted']): Map<string, number> {
  const checked: CheckedFile[] = [...checkEdition(root, { wanted })].filter(
    ({ diagnostics }) => diagnostics.length > 0,
  );
  const fixed = checked.map(({ file, diagnostics }): [string, number] => [file, fixFile(root, file, diagnostics)]);
  return new Map(fixed.filter(([, count]) => count > 0));
}
