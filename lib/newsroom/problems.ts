import { judge } from '../content/judge.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desk } from './desk.ts';

/** No list of problems is longer. */
const mostProblems = 10_000;

/** Every problem of the edition's files, by file, as gravely as `site.yaml` takes it. */
export function problemsOf(desk: Desk): Diagnostic[] {
  const rows = desk.database.all<{ data: string }>(`SELECT data FROM diagnostics ORDER BY file LIMIT ${mostProblems}`);
  const diagnostics = rows.map(({ data }) => {
    const diagnostic: Diagnostic = JSON.parse(data);
    return diagnostic;
  });
  return judge(diagnostics, desk.site());
}

/** Files of shown articles and authors, drafts included, and problems. */
export function countsOf(desk: Desk): { articles: number; authors: number; problems: number } {
  const count = (what: string): number =>
    desk.database.get<{ count: number }>(`SELECT count(*) AS count FROM ${what}`)?.count ?? 0;
  return {
    articles: count('articles'),
    authors:
      desk.database.get<{ count: number }>('SELECT count(DISTINCT id) AS count FROM authors WHERE gone = 0')?.count ??
      0,
    problems: count('diagnostics'),
  };
}
