import { articleHref, authorHref } from '../addresses.ts';
import { changedAt, dependsOn } from '../dependencies.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { ArticleCard, BylineName } from '../model/views.ts';
import { isPublic } from '../publication.ts';
import { authorIn } from './authorFiles.ts';
import type { Desk } from './desk.ts';
import { pictureIn } from './images.ts';
import { sectionLabel } from './labels.ts';

/** A shown and public article by its id in the index. */
export function storedById(desk: Desk, id: number): StoredArticle | undefined {
  return publicRow(desk, desk.database.get('SELECT data FROM articles WHERE id = :id AND shown = 1', { id }));
}

/** Shown and public articles by their ids in the index, in the same order and in one question; what is not public is left out. */
export function storedByIds(desk: Desk, ids: number[]): StoredArticle[] {
  const rows = desk.database.all<{ id: number; data: string }>(
    'SELECT id, data FROM articles WHERE id IN (SELECT value FROM json_each(:ids)) AND shown = 1',
    { ids: JSON.stringify(ids) },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => publicRow(desk, byId.get(id))).filter((article) => article !== undefined);
}

/** A public article by its address; names it as read, also when there is none. */
export function storedBySlug(desk: Desk, lang: string, slug: string): (StoredArticle & { rowId: number }) | undefined {
  dependsOn(`article:${lang}:${slug}`);
  const row = desk.database.get<{ id: number; data: string }>(
    'SELECT id, data FROM articles WHERE lang = :lang AND slug = :slug AND shown = 1',
    { lang, slug },
  );
  const article = publicRow(desk, row);
  return article && row && { ...article, rowId: row.id };
}

/** As `cardOf`, for a list that shows the article: its material change is one of the list. */
export function listedCard(desk: Desk, article: StoredArticle, lang = article.lang): ArticleCard {
  changedAt(article.date, article.updated);
  return cardOf(desk, article, lang);
}

/** Cards of articles by their ids, in the same order; what is not public is left out. */
export function cardsOf(desk: Desk, lang: string, ids: number[]): ArticleCard[] {
  return storedByIds(desk, ids).map((article) => listedCard(desk, article, lang));
}

export function cardOf(desk: Desk, article: StoredArticle, lang = article.lang): ArticleCard {
  dependsOn(`article:${article.lang}:${article.slug}`);
  const { slug, title, summary, hasStandfirst, kind, provenance, disclosure, canonical, date, updated, words } =
    article;
  return {
    lang: article.lang,
    slug,
    href: articleHref(desk.site(), article.lang, slug),
    headline: title,
    summary,
    hasStandfirst,
    kind,
    provenance,
    disclosure,
    canonical,
    section: sectionLabel(desk, lang, article.section),
    byline: bylineOf(desk, article),
    published: date,
    updated,
    picture: pictureIn(desk, article.path, article.image),
    words,
  };
}

function bylineOf(desk: Desk, article: StoredArticle): BylineName[] {
  const authors = article.authors.map((id) => ({
    name: authorIn(desk, article.lang, id)?.name ?? id,
    href: authorHref(desk.site(), article.lang, id),
  }));
  return [...authors, ...article.guests.map(({ name, affiliation }) => ({ name, affiliation }))];
}

function publicRow(desk: Desk, row: { data: string } | undefined): StoredArticle | undefined {
  if (!row) return undefined;
  const article: StoredArticle = JSON.parse(row.data);
  return isPublic(article, desk.now()) ? article : undefined;
}
