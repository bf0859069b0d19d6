import { classify } from '../content/contentFile.ts';
import { dependsOn } from '../dependencies.ts';
import { ownName } from '../index/ownName.ts';
import type { Desk } from '../newsroom/desk.ts';
import type { ShowArticle } from './articleLists.ts';
import type { ProblemFile } from './deskLists.ts';
import type { FileProblems } from './fileProblems.ts';
import { problemFile } from './problemFiles.ts';

/** What has an address of its own; the front page is where `site.yaml` and `front.yaml` show. */
export type OwnPage = { kind: 'article' | 'page' | 'author'; lang: string; name: string } | { kind: 'front' };

/** The problems of the files behind an address, those that the index has none of included. */
export function problemsAt(
  desk: Desk,
  contentDir: string,
  show: ShowArticle,
  problemsOf: FileProblems,
  own: OwnPage,
): ProblemFile[] {
  dependsOn(...keysOf(own));
  return filesBehind(desk, own).flatMap((file) => {
    const diagnostics = problemsOf(file);
    return diagnostics.length > 0 ? [problemFile(desk, contentDir, show, file, diagnostics)] : [];
  });
}

/** The files that an address is made from, and those that were kept out of it. */
function filesBehind({ database, site }: Desk, own: OwnPage): string[] {
  if (own.kind === 'front') return ['site.yaml', 'site.yml', 'front.yaml', 'front.yml'];
  const { languages } = site();
  const withProblems = database.all<{ path: string }>(
    'SELECT DISTINCT file AS path FROM diagnostics WHERE name = :name ORDER BY file LIMIT 1000',
    { name: ownName(own.name) },
  );
  const { lang, name } = own;
  const good = database.all<{ path: string }>(taken[own.kind], { lang, name });
  const all = [...withProblems, ...good].map(({ path }) => path);
  return [...new Set(all)].filter((path) => isBehind(path, own, languages)).sort();
}

const taken = {
  article: 'SELECT path FROM articles WHERE slug = :name AND lang = :lang',
  page: 'SELECT path FROM pages WHERE slug = :name AND lang = :lang',
  author: 'SELECT path FROM authors WHERE id = :name AND lang = :lang',
};

function keysOf(own: OwnPage): string[] {
  if (own.kind === 'front') return ['site', 'front'];
  return [own.kind === 'article' ? `article:${own.lang}:${own.name}` : `${own.kind}:${own.name}`];
}

function isBehind(file: string, own: Exclude<OwnPage, { kind: 'front' }>, languages: string[]): boolean {
  const found = classify(file, languages);
  if (found.kind !== own.kind) return false;
  return found.lang === own.lang && (found.kind === 'author' ? found.id : found.slug) === own.name;
}
