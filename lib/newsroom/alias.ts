import { articleHref } from '../addresses.ts';
import { aliasKey } from '../content/alias.ts';
import { dependsOn } from '../dependencies.ts';
import { expiredCondition, publicCondition } from '../publication.ts';
import type { Desk } from './desk.ts';

const claimants = 'aliases CROSS JOIN articles a ON a.path = aliases.path WHERE aliases.alias = :alias AND a.shown = 1';

/** The live address of an old one, when its article is public. Of several claimants the first by path has it. */
export function aliasTarget(desk: Desk, path: string): string | undefined {
  const row = desk.database.get<{ lang: string; slug: string }>(
    `SELECT a.lang, a.slug FROM ${claimants} AND ${publicCondition('a')} ORDER BY aliases.path LIMIT 1`,
    { alias: aliasKey(path), now: desk.now() },
  );
  if (!row) return undefined;
  dependsOn(`article:${row.lang}:${row.slug}`);
  return articleHref(desk.site(), row.lang, row.slug);
}

/** Whether an old address led to an article that has expired. */
export function isAliasGone(desk: Desk, path: string): boolean {
  const sql = `SELECT 1 FROM ${claimants} AND ${expiredCondition('a')} LIMIT 1`;
  return desk.database.get(sql, { alias: aliasKey(path), now: desk.now() }) !== undefined;
}
