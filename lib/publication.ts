import type { Moment } from './model/article.ts';

/** What decides whether a text is public. `date` is the first publication, `expires` the end of it. */
export type Publication = { draft: boolean; date: Moment; expires?: Moment | null };

export type PublicationStatus = 'draft' | 'scheduled' | 'public' | 'expired';

/**
 * The one predicate that decides what is public; every surface uses it or its twin for SQL below.
 * Public from `date` on, until just before `expires`.
 */
export function publicationStatus(text: Publication, now: Moment): PublicationStatus {
  if (text.draft) return 'draft';
  if (text.date > now) return 'scheduled';
  if (text.expires != null && text.expires <= now) return 'expired';
  return 'public';
}

export function isPublic(text: Publication, now: Moment): boolean {
  return publicationStatus(text, now) === 'public';
}

/** `isPublic` as an SQL condition on the columns `draft`, `date` and `expires` of `table`, with `:now` bound to a Moment. */
export function publicCondition(table: string): string {
  return `${table}.draft = 0 AND ${table}.date <= :now AND (${table}.expires IS NULL OR ${table}.expires > :now)`;
}

/** Whether the article with the id in `column` is not on its way out (`leaving` in lib/index/schema.ts), as such a condition. */
export function stayingCondition(column: string): string {
  return `${column} NOT IN (SELECT article FROM leaving)`;
}

/** Which entries of a list are shown, as such a condition; binds `:now` too. */
export function listedCondition(table: string): string {
  return `${publicCondition(table)} AND ${stayingCondition(`${table}.article`)}`;
}

/** Whether an article was public once and is no more, as such a condition; binds `:now` too. */
export function expiredCondition(table: string): string {
  return `${table}.draft = 0 AND ${table}.date <= :now AND ${table}.expires <= :now`;
}

/** Whether an article is not kept from machines (`noindex`), as an SQL condition on the column `data` of `table`. */
export function forMachines(table: string): string {
  return `${table}.data ->> 'noindex' = 0`;
}
