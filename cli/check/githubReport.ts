import { sortDiagnostics, summarize } from '../../lib/content/diagnostics.ts';
import type { Diagnostic } from '../../lib/model/diagnostic.ts';
import type { Report } from './reports.ts';

/**
 * Workflow commands that GitHub shows as annotations beside the lines:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(folder: string): Report {
  return {
    file: (diagnostics) =>
      sortDiagnostics(diagnostics)
        .map((diagnostic) => annotation(folder, diagnostic))
        .join(''),
    end: (files, counts) => `${summarize(files, counts)}\n`,
  };
}

function annotation(folder: string, { file, line, column, severity, rule, message, hint }: Diagnostic): string {
  const place = `file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${place}::${data(hint ? `${message}\n${hint}` : message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
