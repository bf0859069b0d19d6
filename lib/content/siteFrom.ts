import type { Localized, Section, Site } from '../model/site.ts';
import { everyLanguage } from './localizedText.ts';
import type { SiteFields } from './siteSchema.ts';

/** The site with every default: English, UTC; no section declared means that articles may name any. */
export function siteFrom(fields: SiteFields): Site {
  const languages = fields.languages?.length ? fields.languages : ['en'];
  const every = (text: Localized | undefined): Localized | undefined => text && inEvery(text, languages);
  const { contact, funding, ...publisher } = fields.publisher ?? { policies: {} };
  return {
    name: every(fields.name) ?? inEvery({ [everyLanguage]: 'Broadsheet' }, languages),
    tagline: every(fields.tagline) ?? inEvery({ [everyLanguage]: '' }, languages),
    languages,
    timeZone: fields.timeZone ?? 'UTC',
    sections: firstOfEach(fields.sections ?? []).map(
      (section, index): Section => ({
        id: section.id,
        name: inEvery(section.name ?? { [everyLanguage]: sectionName(section.id) }, languages),
        hue: section.hue ?? hueFor(index),
        description: every(section.description),
      }),
    ),
    publisher: { ...publisher, ...contact, funding: every(funding) },
    breaking: fields.breaking && { ...fields.breaking, text: inEvery(fields.breaking.text, languages) },
    notice: every(fields.notice),
    feeds: fields.feeds ?? { fullText: true, items: 50 },
    social: fields.social ?? [],
    push: fields.push ?? {},
    ...(fields.check?.rules && { check: { rules: fields.check.rules } }),
    license: fields.license,
    logo: fields.logo?.replace(/^\/+/, ''),
    crawlers: fields.crawlers,
    security: fields.security,
    trust: fields.trust,
    ads: fields.ads,
    humans: fields.humans,
  };
}

/** Fills the languages that `text` leaves out with the default language's words, or else with the first there are. */
function inEvery(text: Localized, languages: string[]): Localized {
  const fallback = text[everyLanguage] ?? text[languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
  return Object.fromEntries(languages.map((language) => [language, text[language] ?? fallback]));
}

/** A section's name when nobody gave one, e.g. "Middle east" for "middle-east". */
export function sectionName(id: string): string {
  const words = id.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A hue for the section at `index`, in degrees: the golden angle keeps neighbours apart. */
export function hueFor(index: number): number {
  return Math.round((25 + index * 137.508) % 360);
}

function firstOfEach<T extends { id: string }>(sections: T[]): T[] {
  return sections.filter(({ id }, index) => sections.findIndex((other) => other.id === id) === index);
}
