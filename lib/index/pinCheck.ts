import { relatedUnknown } from './crossProblems.ts';
import type { Database } from './database.ts';
import type { DiagnosticStore } from './diagnosticStore.ts';
import type { Locator } from './locator.ts';

/** Reports pinned articles that are nowhere. */
export type PinCheck = {
  /** Notes that a file was read, or is gone; `slug` when it was an article's. */
  touch(path: string, slug?: string): void;
  /** Looks again where something was touched since the last time, or everywhere. */
  check(everywhere?: boolean): void;
};

const missing = 'NOT EXISTS (SELECT 1 FROM articles a WHERE a.slug = p.slug)';
/** Beyond this one look at everything is quicker. */
const manyTouched = 1000;

export function createPinCheck(database: Database, diagnostics: DiagnosticStore, locate: Locator): PinCheck {
  const touched = new Map<string, string | undefined>();
  const column = (sql: string, parameters = {}): string[] =>
    database.all<{ text: string }>(sql, parameters).map((row) => row.text);
  const concerned = (everywhere: boolean): string[] => {
    if (everywhere || touched.size > manyTouched)
      return column(
        `SELECT p.path AS text FROM pins p WHERE ${missing} UNION SELECT file FROM diagnostics WHERE source = 'related'`,
      );
    return [...touched].flatMap(([path, slug]) =>
      slug === undefined ? [path] : [path, ...column('SELECT path AS text FROM pins WHERE slug = :slug', { slug })],
    );
  };
  return {
    touch: (path, slug) => {
      touched.set(path, slug ?? touched.get(path));
    },
    check: (everywhere = false) => {
      for (const path of new Set(concerned(everywhere))) {
        const slugs = column(`SELECT p.slug AS text FROM pins p WHERE p.path = :path AND ${missing}`, { path });
        diagnostics.set(
          path,
          'related',
          slugs.map((slug) => relatedUnknown(path, slug, locate)),
        );
      }
      touched.clear();
    },
  };
}
