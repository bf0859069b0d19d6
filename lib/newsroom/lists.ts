import { changedAt, dependsOn, isRecording } from '../dependencies.ts';
import { firstIdOf } from '../index/articleId.ts';
import { type ListKind, listDependency, listName, partDependency } from '../index/listKeys.ts';
import type { Moment } from '../model/article.ts';
import { listedCondition, stayingCondition } from '../publication.ts';
import type { Desk } from './desk.ts';

/** `name` as dependencies know it. */
export type ListRow = { id: number; count: number; name: string };

/** As `findList`, for whoever reads only a part of the list and names that. */
export function peekList(desk: Desk, lang: string, kind: ListKind, key = ''): ListRow | undefined {
  const sql = 'SELECT id, count FROM lists WHERE lang = :lang AND kind = :kind AND key = :key';
  const row = desk.database.get<{ id: number; count: number }>(sql, { lang, kind, key });
  return row && { ...row, name: listName(lang, kind, key) };
}

/** The same list as it is now. */
export function again(desk: Desk, { id, name }: ListRow): ListRow | undefined {
  const row = desk.database.get<{ count: number }>('SELECT count FROM lists WHERE id = :id', { id });
  return row && { id, count: row.count, name };
}

/** Ids of the newest public articles of a list, newest first. Names only that part of it as read. */
export function newestOf(desk: Desk, lang: string, kind: ListKind, key: string, limit: number): number[] {
  const list = peekList(desk, lang, kind, key);
  const ids = newestIn(desk, list, limit);
  dependsOnListFrom(desk, lang, kind, key, ids.length < limit ? undefined : ids.at(-1));
  return ids;
}

/** Names the part of a list from the article `from` on as read, its changes as material; all of it without one. */
export function dependsOnListFrom(desk: Desk, lang: string, kind: ListKind, key: string, from = 0): void {
  const name = listName(lang, kind, key);
  dependsOn(partDependency(name, from));
  noteChanges(desk, name, peekList(desk, lang, kind, key));
}

/** A list of a language, or `undefined` when no article was ever in it. Names the list as read in either case. */
export function findList(desk: Desk, lang: string, kind: ListKind, key = ''): ListRow | undefined {
  const name = listName(lang, kind, key);
  dependsOn(listDependency(name));
  const list = peekList(desk, lang, kind, key);
  noteChanges(desk, name, list);
  return list;
}

function noteChanges(desk: Desk, name: string, list: ListRow | undefined): void {
  if (isRecording()) changedAt(changeOf(desk, listDependency(name)), list && lastExpiry(desk, list));
}

/** When something was last seen to enter or leave what a dependency names; undefined when nothing was since the index was made. */
export function changeOf(desk: Desk, name: string): Moment | undefined {
  return desk.database.get<{ moment: Moment }>('SELECT moment FROM changes WHERE name = :name', { name })?.moment;
}

function lastExpiry(desk: Desk, { id }: ListRow): Moment | null | undefined {
  const sql = `SELECT max(expires) AS moment FROM entries e
    WHERE list = :id AND expires <= :now AND ${stayingCondition('e.article')}`;
  return desk.database.get<{ moment: Moment | null }>(sql, { id, now: desk.now() })?.moment;
}

/** How many public articles a list has: all of them, less the few that are scheduled or expired. */
export function publicCount(desk: Desk, list: Pick<ListRow, 'id' | 'count'>): number {
  const sql = `SELECT ${hiddenCount(':list')} AS count`;
  const hidden = desk.database.get<{ count: number }>(sql, { list: list.id, ...boundOfHidden(desk) });
  return list.count - (hidden?.count ?? 0);
}

/** How many articles of a list are scheduled or expired, as an SQL expression; binds what `boundOfHidden` gives. */
export function hiddenCount(list: string): string {
  return `((SELECT count(*) FROM entries e WHERE e.list = ${list} AND e.article >= :firstScheduled AND e.date > :now
      AND ${stayingCondition('e.article')})
    + (SELECT count(*) FROM entries e WHERE e.list = ${list} AND e.expires <= :now AND e.date <= :now
      AND ${stayingCondition('e.article')}))`;
}

export function boundOfHidden(desk: Desk): { firstScheduled: number; now: Moment } {
  const now = desk.now();
  return { firstScheduled: firstIdOf(now), now };
}

/** Ids of public articles, newest first. */
export function newestIn(desk: Desk, list: ListRow | undefined, limit: number, offset = 0): number[] {
  return list ? idsOf(desk, list, 'DESC', limit, offset) : [];
}

/** The one statement that finds neighbours: a walk along the primary key of `entries`, `limit` rows long. */
export function neighboursSql(side: 'newer' | 'older'): string {
  const [than, order] = side === 'newer' ? ['>', 'ASC'] : ['<', 'DESC'];
  return `SELECT e.article FROM entries e WHERE e.list = :list AND e.article ${than} :id AND ${listedCondition('e')}
    ORDER BY e.article ${order} LIMIT :limit`;
}

/** Ids of the public articles of a list that are next to one with this id, nearest first. */
export function neighboursIn(desk: Desk, list: ListRow, side: 'newer' | 'older', id: number, limit: number): number[] {
  return desk.database
    .all<{ article: number }>(neighboursSql(side), { list: list.id, id, limit, now: desk.now() })
    .map((row) => row.article);
}

/** Ids of public articles, oldest first. */
export function oldestIn(desk: Desk, list: ListRow, limit: number, offset = 0): number[] {
  return idsOf(desk, list, 'ASC', limit, offset);
}

function idsOf(desk: Desk, list: ListRow, order: 'ASC' | 'DESC', limit: number, offset: number): number[] {
  return desk.database
    .all<{ article: number }>(
      `SELECT e.article FROM entries e WHERE e.list = :list AND ${listedCondition('e')}
       ORDER BY e.article ${order} LIMIT :limit OFFSET :offset`,
      { list: list.id, now: desk.now(), limit, offset },
    )
    .map((row) => row.article);
}
