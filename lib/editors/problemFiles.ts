import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sortDiagnostics } from '../content/diagnostics.ts';
import { createContentReader } from '../index/contentReader.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desk } from '../newsroom/desk.ts';
import type { ShowArticle } from './articleLists.ts';
import { shownArticle } from './changedFiles.ts';
import type { DeskProblem, ProblemFile } from './deskLists.ts';
import { excerptOf } from './excerpt.ts';

/** Problems of one file that are shown; who has mended them sees the next ones. */
const mostPerFile = 10;
/** From a longer file no excerpt is read, in bytes. */
const mostBytes = 300_000;

const withErrors = "SELECT DISTINCT file FROM diagnostics WHERE severity = 'error'";
const withWarnings = `SELECT DISTINCT file FROM diagnostics d WHERE severity <> 'error'
  AND NOT EXISTS (SELECT 1 FROM diagnostics e WHERE e.severity = 'error' AND e.file = d.file)`;

const countOf = (desk: Desk, sql: string): number =>
  desk.database.get<{ count: number }>(`SELECT count(*) AS count FROM (${sql})`)?.count ?? 0;

/** Files with a problem. */
export function countProblemFiles(desk: Desk): number {
  return countOf(desk, 'SELECT DISTINCT file FROM diagnostics');
}

/** Files with errors, and then those with warnings only, each with its first problems and what stands there. */
export function problemFiles(
  desk: Desk,
  { contentDir, show }: { contentDir: string; show: ShowArticle },
  limit: number,
  offset: number,
): ProblemFile[] {
  const filesOf = (sql: string, most: number, from: number): string[] =>
    most <= 0
      ? []
      : desk.database
          .all<{ file: string }>(`${sql} ORDER BY file LIMIT :most OFFSET :from`, { most, from })
          .map(({ file }) => file);
  const bad = filesOf(withErrors, limit, offset);
  const left = limit - bad.length;
  const from = left > 0 ? Math.max(0, offset - countOf(desk, withErrors)) : 0;
  return [...bad, ...filesOf(withWarnings, left, from)].map((file) => problemFile(desk, contentDir, show, file));
}

/** What the index says is wrong with a file. */
export function indexedProblems({ database }: Desk, file: string): Diagnostic[] {
  return database
    .all<{ data: string }>('SELECT data FROM diagnostics WHERE file = :file LIMIT 1000', { file })
    .map(({ data }): Diagnostic => JSON.parse(data));
}

/** What is wrong with one file, as far as the index knows unless `diagnostics` say more. */
export function problemFile(
  desk: Desk,
  contentDir: string,
  show: ShowArticle,
  file: string,
  diagnostics = indexedProblems(desk, file),
): ProblemFile {
  const all = sortDiagnostics(diagnostics);
  const first = [...all.filter(isError), ...all.filter((one) => !isError(one))].slice(0, mostPerFile);
  const article = shownArticle(desk, show, file);
  const kept = article !== undefined || !all.some(isError);
  return {
    file,
    href: article?.href,
    problems: withExcerpts(contentDir, file, first),
    more: all.length - first.length,
    kept,
  };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function withExcerpts(contentDir: string, file: string, problems: Diagnostic[]): DeskProblem[] {
  const text = textOf(contentDir, file);
  return problems.map((problem) => ({
    ...problem,
    excerpt: text === undefined ? undefined : excerptOf(text, problem.line, problem.column),
  }));
}

function textOf(contentDir: string, file: string): string | undefined {
  try {
    if (statSync(join(contentDir, file)).size > mostBytes) return undefined;
    const read = createContentReader(realpathSync(contentDir))(file);
    return read?.problem ? undefined : read?.text;
  } catch {
    return undefined;
  }
}
