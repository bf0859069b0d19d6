import { classify } from '../content/contentFile.ts';
import { dependsOn } from '../dependencies.ts';
import { ownName } from '../index/ownName.ts';
import type { Desk } from '../newsroom/desk.ts';
import type { ShowArticle } from './articleLists.ts';
import type { ProblemFile } from './deskLists.ts';
import { problemFile } from './problemFiles.ts';

/** What has an address of its own; the front page is where `site.yaml` and `front.yaml` show. */
export type OwnPage = { kind: 'article' | 'page' | 'author'; lang: string; name: string } | { kind: 'front' };

/** The problems of the files behind an address, those that the index has none of included. */
export function problemsAt(desk: Desk, contentDir: string, show: ShowArticle, own: OwnPage): ProblemFile[] {
  const { languages } = desk.site();
  dependsOn(...keysOf(own));
  const names = own.kind === 'front' ? ['site', 'front'] : [ownName(own.name)];
  const files = names.flatMap((name) =>
    desk.database.all<{ file: string }>(
      'SELECT DISTINCT file FROM diagnostics WHERE name = :name ORDER BY file LIMIT 1000',
      { name },
    ),
  );
  return files
    .filter(({ file }) => isBehind(file, own, languages))
    .map(({ file }) => problemFile(desk, contentDir, show, file));
}

function keysOf(own: OwnPage): string[] {
  if (own.kind === 'front') return ['site', 'front'];
  return [own.kind === 'article' ? `article:${own.lang}:${own.name}` : `${own.kind}:${own.name}`];
}

function isBehind(file: string, own: OwnPage, languages: string[]): boolean {
  const found = classify(file, languages);
  if (own.kind === 'front') return found.kind === 'site' || found.kind === 'front';
  if (found.kind !== own.kind) return false;
  return found.lang === own.lang && (found.kind === 'author' ? found.id : found.slug) === own.name;
}
