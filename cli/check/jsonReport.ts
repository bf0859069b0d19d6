import { sortDiagnostics } from '../../lib/content/diagnostics.ts';
import type { Diagnostic } from '../../lib/model/diagnostic.ts';
import type { Report } from './reports.ts';

/** One JSON object: `files`, `errors`, `warnings`, and `diagnostics` with the file's path as it is shown. */
export function jsonReport(folder: string): Report {
  const found: Diagnostic[] = [];
  return {
    file: (diagnostics) => {
      for (const diagnostic of sortDiagnostics(diagnostics))
        found.push({ ...diagnostic, file: `${folder}/${diagnostic.file}` });
      return '';
    },
    end: (files, counts) => `${JSON.stringify({ files, ...counts, diagnostics: found }, null, 2)}\n`,
  };
}
