import { changedAt, dependsOn } from '../dependencies.ts';
import type { ListKind } from '../index/listKeys.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { FrontPage } from '../model/views.ts';
import { listedCard, storedByIds, storedBySlug } from './cards.ts';
import type { Desk } from './desk.ts';
import { pictureIn } from './images.ts';
import { labelOf } from './labels.ts';
import { changeOf, newestOf } from './lists.ts';

const secondsWanted = 3;
const mostSeconds = 4;
const latestWanted = 8;
const sectionFirst = 2;
const sectionWanted = 4;
/** How far back the front looks for a lead with a picture. */
const leadSearch = 40;

/** The front page: an editor's slots first, then the newest fitting articles. No article appears twice. */
export function frontPage(desk: Desk, lang: string): FrontPage {
  dependsOn('front');
  changedAt(changeOf(desk, 'front'));
  const slots = desk.frontSlots();
  const shown = new Set<string>();
  const take = (pool: StoredArticle[], limit: number): StoredArticle[] => {
    const taken = [...new Map(pool.map((one) => [one.slug, one])).values()].filter(({ slug }) => !shown.has(slug));
    taken.length = Math.min(taken.length, Math.max(0, limit));
    for (const { slug } of taken) shown.add(slug);
    return taken;
  };
  const pinned = (slugs: string[]): StoredArticle[] => present(slugs.map((slug) => storedBySlug(desk, lang, slug)));
  const newestIn = (kind: ListKind, key: string, limit: number): StoredArticle[] =>
    present(storedByIds(desk, newestOf(desk, lang, kind, key, limit)));

  const newest = newestIn('latest', '', leadSearch);
  const pinnedElsewhere = new Set([...slots.seconds, ...Object.values(slots.sections).flat()]);
  const free = newest.filter((one) => isUnpaid(one) && !pinnedElsewhere.has(one.slug));
  const leadPin = pinned(slots.lead === undefined ? [] : [slots.lead]).filter(isUnpaid);
  const lead = take([...leadPin, ...pictured(desk, free, leadPin.length > 0), ...newest.filter(isUnpaid)], 1);
  const secondPins = pinned(slots.seconds).filter(isUnpaid).slice(0, mostSeconds);
  const seconds = take([...secondPins, ...free], Math.max(secondsWanted, secondPins.length));

  // Each section gets its first stories before "latest" takes the rest, so that a small edition fills both.
  const sections = desk.site().sections.map((section) => {
    const pins = pinned(slots.sections[section.id] ?? []);
    const own = newestIn('section', section.id, 2 * sectionWanted + latestWanted);
    const pool = [...pins, ...own];
    return { section, pool, first: take(pool, Math.max(sectionFirst, Math.min(pins.length, sectionWanted))) };
  });
  const latest = take(newest, latestWanted);
  const filled = sections.map(({ section, pool, first }) => ({
    section: labelOf(desk, lang, section),
    cards: [...first, ...take(pool, sectionWanted - first.length)].map((one) => listedCard(desk, one, lang)),
  }));
  const [leadCard, ...secondCards] = [...lead, ...seconds].map((one) => listedCard(desk, one, lang));
  return {
    lead: leadCard,
    seconds: secondCards,
    sections: filled.filter(({ cards }) => cards.length > 0),
    latest: latest.map((one) => listedCard(desk, one, lang)),
  };
}

/** The first with a picture. Those passed over on the way are named as read: one may get a picture. */
function pictured(desk: Desk, pool: StoredArticle[], isSettled: boolean): StoredArticle[] {
  if (isSettled) return [];
  for (const one of pool) {
    if (pictureIn(desk, one.path, one.image)) return [one];
    dependsOn(`article:${one.lang}:${one.slug}`);
  }
  return [];
}

/** Sponsored matter never leads. */
function isUnpaid(article: StoredArticle): boolean {
  return article.kind !== 'sponsored';
}

function present(articles: (StoredArticle | undefined)[]): StoredArticle[] {
  return articles.filter((article) => article !== undefined);
}
