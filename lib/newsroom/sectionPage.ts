import type { SectionPage } from '../model/views.ts';
import { cardList } from './cardList.ts';
import type { Desk } from './desk.ts';
import { sectionLabel } from './labels.ts';
import { findList } from './lists.ts';
import { inLanguage } from './localized.ts';

/** A section's page; one of the site's sections has a first page also while nothing is in it. */
export function sectionPage(desk: Desk, lang: string, id: string, page: number): SectionPage | undefined {
  const site = desk.site();
  const label = sectionLabel(desk, lang, id);
  const list = cardList(desk, lang, findList(desk, lang, 'section', id), page);
  const section = site.sections.find((section) => section.id === id);
  if (!list || (!section && list.total === 0)) return undefined;
  const description = section?.description && inLanguage(section.description, lang, site);
  return { section: { ...label, description }, list };
}
