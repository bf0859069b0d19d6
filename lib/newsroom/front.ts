import { dependsOn } from '../dependencies.ts';
import type { ArticleCard, FrontPage } from '../model/views.ts';
import { cardOf, cardsOf, storedBySlug } from './cards.ts';
import type { Desk } from './desk.ts';
import { labelOf } from './labels.ts';
import { findList, newestIn } from './lists.ts';

const secondsWanted = 3;
const latestWanted = 8;
const sectionFirst = 2;
const sectionWanted = 4;
/** How far back the front looks for a lead with a picture. */
const leadSearch = 40;

/** The front page: an editor's slots first, then the newest fitting articles. No article appears twice. */
export function frontPage(desk: Desk, lang: string): FrontPage {
  dependsOn('front', 'site');
  const slots = desk.frontSlots();
  const shown = new Set<string>();
  const take = (cards: ArticleCard[], limit: number): ArticleCard[] => {
    const taken: ArticleCard[] = [];
    for (const card of cards) {
      if (taken.length >= limit) break;
      if (shown.has(card.slug)) continue;
      shown.add(card.slug);
      taken.push(card);
    }
    return taken;
  };
  const pinned = (slugs: string[]): ArticleCard[] =>
    slugs
      .map((slug) => storedBySlug(desk, lang, slug))
      .filter((article) => article !== undefined)
      .map((article) => cardOf(desk, article, lang));

  const newest = cardsOf(desk, lang, newestIn(desk, findList(desk, lang, 'latest'), leadSearch));
  const unpaid = newest.filter((card) => card.kind !== 'sponsored');
  const pinnedElsewhere = new Set([...slots.seconds, ...Object.values(slots.sections).flat()]);
  const free = unpaid.filter((card) => !pinnedElsewhere.has(card.slug));
  const leads = [...(slots.lead ? pinned([slots.lead]).filter(isUnpaid) : []), ...free.filter(hasPicture), ...free];
  const [lead] = take([...leads, ...unpaid], 1);
  const secondPins = pinned(slots.seconds).filter(isUnpaid);
  const seconds = take([...secondPins, ...free], Math.max(secondsWanted, Math.min(secondPins.length, 4)));

  // Each section gets its first stories before "latest" takes the rest, so that a small edition fills both.
  const sections = desk.site().sections.map((section) => {
    const pins = pinned(slots.sections[section.id] ?? []);
    const list = findList(desk, lang, 'section', section.id);
    const own = cardsOf(desk, lang, newestIn(desk, list, sectionWanted + 4 + latestWanted));
    return { section: labelOf(desk, lang, section), pool: [...pins, ...own], pins: pins.length };
  });
  const first = sections.map(({ pool, pins }) => take(pool, Math.max(sectionFirst, Math.min(pins, sectionWanted))));
  const latest = take(newest, latestWanted);
  const filled = sections.map(({ section, pool }, at) => {
    const cards = first[at] ?? [];
    return { section, cards: [...cards, ...take(pool, sectionWanted - cards.length)] };
  });
  return { lead, seconds, sections: filled.filter(({ cards }) => cards.length > 0), latest };
}

function isUnpaid(card: ArticleCard): boolean {
  return card.kind !== 'sponsored';
}

function hasPicture(card: ArticleCard): boolean {
  return card.picture !== undefined;
}
