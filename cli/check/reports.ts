import type { Counts } from '../../lib/content/diagnostics.ts';
import type { Diagnostic } from '../../lib/model/diagnostic.ts';
import { githubReport } from './githubReport.ts';
import { jsonReport } from './jsonReport.ts';
import { prettyReport } from './prettyReport.ts';
import { sarifReport } from './sarifReport.ts';

/** What a check writes: something for each file with problems, and something at the end. */
export type Report = {
  file(diagnostics: Diagnostic[]): string;
  end(files: number, counts: Counts): string;
};

/** `folder` is the content folder as it is shown. */
export type MakeReport = (folder: string) => Report;

export const reports = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} satisfies Record<string, MakeReport>;

export type Format = keyof typeof reports;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(reports, name);
}
