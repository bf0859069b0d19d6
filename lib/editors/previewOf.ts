import { dependsOn } from '../dependencies.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { ArticlePage } from '../model/views.ts';
import { laidOut } from '../newsroom/articlePage.ts';
import type { Desk } from '../newsroom/desk.ts';
import { type ArticleState, stateOf } from './articleState.ts';

/** One article as it would be published, and whether it is. */
export type Preview = { article: ArticlePage; state: ArticleState };

/** The article at an address, public or not; `undefined` when no file has it. */
export async function previewOf(desk: Desk, lang: string, slug: string): Promise<Preview | undefined> {
  const row = rowAt(desk, lang, slug);
  if (!row) return undefined;
  const stored: StoredArticle = JSON.parse(row.data);
  return { article: await laidOut(desk, { ...stored, rowId: row.id }), state: stateOf(stored, desk.now()) };
}

/** Whether readers see the article at an address; `undefined` when no file has it. */
export function stateAt(desk: Desk, lang: string, slug: string): ArticleState | undefined {
  const row = rowAt(desk, lang, slug);
  if (!row) return undefined;
  const stored: StoredArticle = JSON.parse(row.data);
  return stateOf(stored, desk.now());
}

function rowAt(desk: Desk, lang: string, slug: string): { id: number; data: string } | undefined {
  dependsOn(`article:${lang}:${slug}`);
  return desk.database.get('SELECT id, data FROM articles WHERE lang = :lang AND slug = :slug AND shown = 1', {
    lang,
    slug,
  });
}
