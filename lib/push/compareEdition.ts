import { feedHref, feedNames } from '../feeds/feedNames.ts';
import type { Moment } from '../model/article.ts';
import type { PublicPages } from './publicPages.ts';
import type { Cursor, PushStore } from './pushStore.ts';
import type { ListInFeed, Receiver, Told } from './told.ts';

export type Comparison = {
  store: PushStore;
  pages: PublicPages;
  /** Canonical origin without a trailing slash. */
  origin: string;
  receivers: Receiver[];
};

/** Slugs compared in one transaction. */
const step = 200;
/** Addresses that may wait; beyond it the oldest are dropped. Machines find them in the sitemaps all the same. */
export const mostWaiting = 100_000;

/**
 * Compares slugs with what was told of them: what came, changed or went is put into the queue, and counts as told from
 * then on. Gives back how many addresses were dropped because too many wait.
 */
export function compareSlugs(comparison: Comparison, slugs: Cursor[]): number {
  const { store } = comparison;
  let dropped = 0;
  for (let at = 0; at < slugs.length; at += step)
    store.transaction(() => {
      const feeds = new ChangedFeeds();
      for (const slug of slugs.slice(at, at + step)) compareSlug(comparison, slug, feeds);
      tellFeeds(comparison, feeds);
      dropped += store.shorten(mostWaiting);
    });
  return dropped;
}

/** Compares the whole edition, a few slugs at a time. The first time, and at a new origin, everything counts as told. */
export function* compareEdition(comparison: Comparison): Generator<number> {
  const { store, pages, origin } = comparison;
  const first = store.origin() !== origin;
  if (first) store.forget();
  for (const kind of ['article', 'page'] as const) {
    for (let after = ''; ; ) {
      const here = pages.slugsAfter({ kind, slug: after }, step);
      const known = store.slugsAfter({ kind, slug: after }, step);
      // Up to where both lists are whole.
      const ends = [here, known].filter((slugs) => slugs.length === step).map((slugs) => slugs.at(-1) ?? '');
      const end = ends.reduce<string | undefined>((a, b) => (a === undefined || inOrder(b, a) ? b : a), undefined);
      const slugs = [...new Set([...here, ...known])].filter((slug) => end === undefined || !inOrder(end, slug));
      yield compareSlugs(
        first ? { ...comparison, receivers: [] } : comparison,
        slugs.map((slug) => ({ kind, slug })),
      );
      if (end === undefined) break;
      after = end;
    }
  }
  store.setOrigin(origin);
}

/** SQLite orders texts by their bytes. */
function inOrder(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}

/** Lists in whose feeds something may have changed, each with the date of the newest such article. */
class ChangedFeeds {
  readonly lists = new Map<string, { lang: string; list: ListInFeed; date: Moment }>();

  add({ lang, feeds, date }: Told): void {
    for (const list of feeds) {
      const known = this.lists.get(list.href);
      this.lists.set(list.href, { lang, list, date: Math.max(date, known?.date ?? date) });
    }
  }
}

function compareSlug({ store, pages, origin, receivers }: Comparison, cursor: Cursor, feeds: ChangedFeeds): void {
  const before = new Map(store.told(cursor).map((page) => [page.lang, page]));
  const after = new Map(pages.at(cursor).map((page) => [page.lang, page]));
  for (const lang of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(lang), after.get(lang)];
    if (was && is && was.mark === is.mark && was.href === is.href) continue;
    if (is) store.put(is);
    else if (was) store.remove(was);
    const sides = [was, is].filter((side) => side !== undefined);
    for (const side of sides) feeds.add(side);
    if (!receivers.includes('indexnow')) continue;
    for (const href of new Set(sides.filter(({ indexed }) => indexed).map((side) => side.href)))
      store.add('indexnow', origin + href);
  }
}

function tellFeeds({ store, pages, origin, receivers }: Comparison, feeds: ChangedFeeds): void {
  if (!receivers.includes('websub')) return;
  for (const { lang, list, date } of feeds.lists.values())
    if (pages.isInFeed(lang, list, date))
      for (const name of feedNames) store.add('websub', origin + feedHref(list.href, name));
}
