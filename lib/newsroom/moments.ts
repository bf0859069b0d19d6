import { keysOfPlacement } from '../index/changedKeys.ts';
import { newestDay } from '../index/editionDay.ts';
import { placementOf, type StoredArticle } from '../index/storedArticle.ts';
import type { Moment } from '../model/article.ts';
import type { Desk } from './desk.ts';
import { newsWindow } from './news.ts';

type Row = { id: number; data: string; month: string };

/** The next moment after `now` at which an article goes public, is no news any more, or expires. */
export function nextMoment(desk: Desk): Moment | undefined {
  const next = desk.database.get<{ date: number | null; news: number | null; expires: number | null }>(
    `SELECT (SELECT min(date) FROM articles WHERE shown = 1 AND draft = 0 AND date > :now) AS date,
     (SELECT min(date) FROM articles WHERE shown = 1 AND draft = 0 AND date > :now - ${newsWindow}) + ${newsWindow} AS news,
     (SELECT min(expires) FROM articles WHERE shown = 1 AND draft = 0 AND expires IS NOT NULL AND expires > :now) AS expires`,
    { now: desk.now() },
  );
  const moments = [next?.date, next?.news, next?.expires].filter((moment) => moment != null);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/**
 * The dependencies of every article that goes public, is no news any more or expires after `from`, up to and with `to`;
 * of the whole site where there are `most` of them (a machine that slept for months, or had a wrong clock).
 */
export function keysBetween(desk: Desk, from: Moment, to: Moment, most = 20_000): Set<string> {
  const keys = new Set<string>();
  const rows = desk.database.all<Row>(
    `SELECT id, data, month FROM articles WHERE shown = 1 AND draft = 0 AND date > :from AND date <= :to
     UNION ALL SELECT id, data, month FROM articles
     WHERE shown = 1 AND draft = 0 AND expires IS NOT NULL AND expires > :from AND expires <= :to LIMIT ${most}`,
    { from, to },
  );
  if (rows.length === most) keys.add('site');
  for (const { id, data, month } of rows) {
    const article: StoredArticle = JSON.parse(data);
    for (const key of keysOfPlacement(placementOf(article, month, id))) keys.add(key);
  }
  if (leavesNews(desk, from, to)) keys.add('news');
  const { languages, timeZone } = desk.site();
  for (const lang of languages) {
    if (!keys.has(`list:${lang}:latest`)) continue;
    const day = (moment: Moment) => newestDay(desk.database, lang, timeZone, moment);
    if (day(from) !== day(to)) keys.add(`edition:${lang}`);
  }
  return keys;
}

function leavesNews(desk: Desk, from: Moment, to: Moment): boolean {
  const sql = 'SELECT 1 FROM articles WHERE shown = 1 AND draft = 0 AND date > :from AND date <= :to LIMIT 1';
  return desk.database.get(sql, { from: from - newsWindow, to: to - newsWindow }) !== undefined;
}
