import type { StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import type { Desk } from '../newsroom/desk.ts';
import { stateOf } from './articleState.ts';
import type { DeskArticle, DeskListName } from './deskLists.ts';

export type ArticleListName = Exclude<DeskListName, 'problems' | 'changed' | 'translations'>;

/** A list of articles by where an index of its own finds it (lib/index/schema.ts), and the moment that it is about. */
type ArticleList = { where: string; order: string; at: (article: StoredArticle) => Moment };

const published = (article: StoredArticle): Moment => article.date;
const ending = (article: StoredArticle): Moment => article.expires ?? article.date;
const live = 'draft = 0 AND (expires IS NULL OR expires > :now)';

const articleLists = {
  drafts: { where: 'draft = 1', order: 'date DESC', at: published },
  scheduled: { where: 'draft = 0 AND date > :now', order: 'date', at: published },
  expiring: { where: 'draft = 0 AND expires IS NOT NULL AND expires > :now', order: 'expires', at: ending },
  expired: { where: 'draft = 0 AND expires IS NOT NULL AND expires <= :now', order: 'expires DESC', at: ending },
  pictures: { where: `pictured = 0 AND ${live}`, order: 'id DESC', at: published },
  standfirsts: { where: `standfirst = 0 AND ${live}`, order: 'id DESC', at: published },
} as const satisfies Record<ArticleListName, ArticleList>;

/** Where the links of a desk lead to, for an article that is not public. */
export type PreviewAddress = (lang: string, slug: string) => string;
export type ShowArticle = (article: StoredArticle, at: Moment) => DeskArticle;

/** An article as the desk's lists show one. */
export function articleShower(desk: Desk, publicHref: PreviewAddress, previewHref: PreviewAddress): ShowArticle {
  return (article, at) => {
    const { lang, slug, title, path } = article;
    const state = stateOf(article, desk.now());
    const href = state.status === 'public' ? publicHref(lang, slug) : previewHref(lang, slug);
    return { lang, slug, headline: title, file: path, href, state, at };
  };
}

export function countArticles(desk: Desk, name: ArticleListName): number {
  const { where } = articleLists[name];
  const sql = `SELECT count(*) AS count FROM articles WHERE shown = 1 AND ${where}`;
  return desk.database.get<{ count: number }>(sql, bound(desk, where))?.count ?? 0;
}

export function articlesIn(desk: Desk, name: ArticleListName, show: ShowArticle, limit: number, offset: number) {
  const { where, order, at } = articleLists[name];
  const sql = `SELECT data FROM articles WHERE shown = 1 AND ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`;
  return desk.database
    .all<{ data: string }>(sql, { ...bound(desk, where), limit, offset })
    .map(({ data }): StoredArticle => JSON.parse(data))
    .map((article) => show(article, at(article)));
}

function bound(desk: Desk, where: string): { now?: Moment } {
  return where.includes(':now') ? { now: desk.now() } : {};
}
