import { formatDiagnostics, summarize } from '../../lib/content/diagnostics.ts';
import type { Report } from './reports.ts';

/** For people: under the name of each file its problems, in columns. */
export function prettyReport(folder: string): Report {
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  return {
    file: (diagnostics) => `${formatDiagnostics(diagnostics, { folder, colour })}\n`,
    end: (files, counts) => `${summarize(files, counts)}\n`,
  };
}
