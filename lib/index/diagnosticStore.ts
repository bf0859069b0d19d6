import type { Diagnostic } from '../model/diagnostic.ts';
import type { Database } from './database.ts';
import { ownName } from './ownName.ts';

/** Which check found a problem, so that it can be taken back without reading the file again. */
export type DiagnosticSource = 'file' | 'authors' | 'duplicate' | 'related';

export type DiagnosticStore = {
  /** Replaces what this check said about the file before. */
  set(file: string, source: DiagnosticSource, diagnostics: Diagnostic[]): void;
  /** Takes back everything about a file. */
  clear(file: string): void;
};

export function createDiagnosticStore(database: Database): DiagnosticStore {
  // Most files have none: a look at this set is cheaper than a delete that finds nothing. It may hold too many, never too few.
  const reported = new Set(
    database.all<{ file: string }>('SELECT DISTINCT file FROM diagnostics').map((row) => row.file),
  );
  return {
    set: (file, source, diagnostics) => {
      if (diagnostics.length === 0 && !reported.has(file)) return;
      reported.add(file);
      database.run('DELETE FROM diagnostics WHERE file = :file AND source = :source', { file, source });
      for (const diagnostic of diagnostics)
        database.run('INSERT INTO diagnostics VALUES (:file, :name, :source, :severity, :data)', {
          file,
          name: ownName(file),
          source,
          severity: diagnostic.severity,
          data: JSON.stringify(diagnostic),
        });
    },
    clear: (file) => database.run('DELETE FROM diagnostics WHERE file = :file', { file }),
  };
}
