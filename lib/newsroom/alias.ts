import { articleHref } from '../addresses.ts';
import { aliasKey } from '../content/alias.ts';
import { dependsOn } from '../dependencies.ts';
import { publicCondition } from '../publication.ts';
import type { Desk } from './desk.ts';

/** The live address of an old one, when its article is public. Of several claimants the first by path has it. */
export function aliasTarget(desk: Desk, path: string): string | undefined {
  const row = desk.database.get<{ lang: string; slug: string }>(
    `SELECT a.lang, a.slug FROM aliases CROSS JOIN articles a ON a.path = aliases.path
     WHERE aliases.alias = :alias AND a.shown = 1 AND ${publicCondition('a')} ORDER BY aliases.path LIMIT 1`,
    { alias: aliasKey(path), now: desk.now() },
  );
  if (!row) return undefined;
  dependsOn(`article:${row.lang}:${row.slug}`);
  return articleHref(desk.site(), row.lang, row.slug);
}
