import type { Database } from '../index/database.ts';
import type { Moment } from '../model/article.ts';
import type { Section, Site } from '../model/site.ts';
import { listedCondition } from '../publication.ts';

/** More sections than a bar can hold are no sections. */
const mostSections = 60;

/** A section that only articles know: named after its id, `share` (0 to 1) of the way round the circle of hues. */
export function sectionNamed(id: string, share: number): Section {
  const words = id.replace(/[-_]+/g, ' ').trim();
  const [first = '', ...rest] = words;
  return { id, name: { und: first.toUpperCase() + rest.join('') }, hue: Math.round(20 + share * 360) % 360 };
}

/** The site's sections, or, where `site.yaml` names none, those that public articles use, in alphabetical order. */
export function sectionsInUse(database: Database, site: Site, now: Moment): Section[] {
  if (site.sections.length > 0) return site.sections;
  const rows = database.all<{ key: string }>(
    `SELECT DISTINCT l.key FROM lists l WHERE l.kind = 'section' AND l.lang IN (SELECT value FROM json_each(:languages))
     AND EXISTS (SELECT 1 FROM entries e WHERE e.list = l.id AND ${listedCondition('e')})
     ORDER BY l.key LIMIT ${mostSections}`,
    { languages: JSON.stringify(site.languages), now },
  );
  const { compare } = new Intl.Collator(site.languages[0]);
  return rows
    .map(({ key }) => key)
    .sort(compare)
    .map((key, at, { length }) => sectionNamed(key, at / length));
}
