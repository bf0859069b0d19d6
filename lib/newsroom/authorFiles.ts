import { dependsOn } from '../dependencies.ts';
import type { Author } from '../model/author.ts';
import type { Desk } from './desk.ts';
import { languageOrder } from './localized.ts';

/** An author in `lang`, or in the default language where there is no file of its own. */
export function authorIn(desk: Desk, lang: string, id: string): Author | undefined {
  dependsOn(`author:${id}`);
  const rows = desk.database.all<{ lang: string; data: string }>(
    'SELECT lang, data FROM authors WHERE id = :id ORDER BY path',
    { id },
  );
  for (const wanted of languageOrder(lang, desk.site())) {
    const row = rows.find((row) => row.lang === wanted);
    if (!row) continue;
    const author: Author = JSON.parse(row.data);
    return author;
  }
  return undefined;
}
