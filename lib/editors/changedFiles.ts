import { authorHref, pageHref } from '../addresses.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { Author } from '../model/author.ts';
import type { StandingPage } from '../model/standingPage.ts';
import type { Desk } from '../newsroom/desk.ts';
import type { ShowArticle } from './articleLists.ts';
import type { DeskFile } from './deskLists.ts';

/** Text files by when they were last written, the latest first. */
export function changedFiles(desk: Desk, show: ShowArticle, limit: number, offset: number): DeskFile[] {
  const sql = `SELECT path, kind, mtime FROM files WHERE kind <> 'image' ORDER BY mtime DESC LIMIT :limit OFFSET :offset`;
  return desk.database
    .all<{ path: string; kind: string; mtime: number }>(sql, { limit, offset })
    .map(({ path, kind, mtime }) => ({ file: path, changed: mtime, ...contentOf(desk, show, path, kind) }));
}

export function countFiles(desk: Desk): number {
  const sql = "SELECT count(*) AS count FROM files WHERE kind <> 'image'";
  return desk.database.get<{ count: number }>(sql)?.count ?? 0;
}

function contentOf(desk: Desk, show: ShowArticle, path: string, kind: string): Omit<DeskFile, 'file' | 'changed'> {
  if (kind === 'article') {
    const article = shownArticle(desk, show, path);
    return article ? { title: article.headline, href: article.href, state: article.state } : {};
  }
  const table = kind === 'author' ? 'authors' : 'pages';
  const row = desk.database.get<{ data: string }>(`SELECT data FROM ${table} WHERE path = :path`, { path });
  if (!row) return {};
  if (kind === 'author') {
    const { name, lang, id }: Author = JSON.parse(row.data);
    return { title: name, href: authorHref(desk.site(), lang, id) };
  }
  const { title, lang, slug, draft }: StandingPage = JSON.parse(row.data);
  return draft ? { title, state: { status: 'draft' } } : { title, href: pageHref(desk.site(), lang, slug) };
}

/** The article of a file, when it is the one that its address shows. */
export function shownArticle(desk: Desk, show: ShowArticle, path: string) {
  const sql = 'SELECT data FROM articles WHERE path = :path AND shown = 1';
  const row = desk.database.get<{ data: string }>(sql, { path });
  if (!row) return undefined;
  const article: StoredArticle = JSON.parse(row.data);
  return show(article, article.date);
}
