import type { Database } from './database.ts';

/** The given files, articles of the index behind all others and the latest of them first. */
export function newestFirst<File extends { path: string }>(database: Database, files: File[]): File[] {
  if (files.length < 2) return files;
  // Descending ids are newest first (schema.ts).
  const articles = database.all<{ path: string }>(
    'SELECT a.path FROM json_each(:paths) p JOIN articles a ON a.path = p.value ORDER BY a.id DESC',
    { paths: JSON.stringify(files.map(({ path }) => path)) },
  );
  const ranks = new Map(articles.map(({ path }, at) => [path, at]));
  const rankOf = ({ path }: File): number => ranks.get(path) ?? -1;
  return files.toSorted((a, b) => rankOf(a) - rankOf(b));
}
