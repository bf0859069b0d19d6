import { sectionHref, topicHref } from '../addresses.ts';
import type { Section } from '../model/site.ts';
import type { SectionLabel, TopicLabel } from '../model/views.ts';
import { listedCondition } from '../publication.ts';
import { topicId } from '../topicId.ts';
import type { Desk } from './desk.ts';
import { type ListRow, peekList } from './lists.ts';
import { inLanguage } from './localized.ts';
import { sectionNamed } from './sections.ts';

/** A section of the site; one that only an article knows is named after its id. */
export function sectionLabel(desk: Desk, lang: string, id: string): SectionLabel {
  const site = desk.site();
  return labelOf(desk, lang, site.sections.find((section) => section.id === id) ?? sectionNamed(id, 0));
}

export function labelOf(desk: Desk, lang: string, section: Section): SectionLabel {
  const site = desk.site();
  const { id, hue } = section;
  return { id, hue, name: inLanguage(section.name, lang, site), href: sectionHref(site, lang, id) };
}

/** A topic under the name that its earliest public article gave it. */
export function topicLabel(desk: Desk, lang: string, tag: string): TopicLabel {
  const id = topicId(tag);
  // Names nothing: how the oldest article spells its topic is no reason to render every page with that topic again.
  const list = peekList(desk, lang, 'topic', id);
  return { id, label: (list && firstLabel(desk, list)) ?? tag, href: topicHref(desk.site(), lang, id) };
}

/** The name that a topic's earliest public article gave it. */
export function firstLabel(desk: Desk, { id }: Pick<ListRow, 'id'>): string | undefined {
  const sql = `SELECT label FROM entries e WHERE e.list = :id AND ${listedCondition('e')} ORDER BY e.article LIMIT 1`;
  return desk.database.get<{ label: string | null }>(sql, { id, now: desk.now() })?.label ?? undefined;
}
