import { type ListName, listDependency, listName, placeDependency } from './listKeys.ts';

/** What of an article decides where it shows up. */
export type Placement = {
  /** The article's id in the index. */
  id: number;
  lang: string;
  slug: string;
  draft: boolean;
  date: number;
  updated?: number | null;
  expires?: number | null;
  noindex: boolean;
  indexable: boolean;
  section: string;
  title?: string;
  kind?: string;
  image?: string;
  lists: ListName[];
};

/** What shows an article, or asked for it, depends on this. */
export function articleKey({ lang, slug }: Pick<Placement, 'lang' | 'slug'>): string {
  return `article:${lang}:${slug}`;
}

/**
 * The dependencies that a change of one article makes stale: its own, and the lists it enters or leaves, or all of its
 * lists when it moves within them. A list where it stays in its place needs no key: what shows its card read the
 * article's own.
 */
export function keysOfChange(before: Placement | undefined, after: Placement | undefined): string[] {
  const keys = new Set<string>();
  for (const side of [before, after]) {
    if (!side) continue;
    keys.add(articleKey(side)).add(`search:${side.lang}`);
  }
  const lists = staleLists(before, after);
  for (const key of lists) keys.add(key);
  for (const side of [before, after]) {
    if (side && tellsOfTopics(lists, side.lang)) keys.add(`topics:${side.lang}`);
  }
  if (lists.size > 0 || (['updated', 'indexable', 'image'] as const).some((name) => before?.[name] !== after?.[name]))
    keys.add('sitemap').add('news');
  // Feeds leave out what search engines should not have, without having read it.
  if (before && after && before.noindex !== after.noindex) keys.add(`indexable:${after.lang}`);
  if (before?.title !== after?.title || before?.kind !== after?.kind) keys.add('news');
  return [...keys];
}

const ofLists = /^(list|topics|search|indexable|edition):|^(sitemap|news)$/;

/** Whether a dependency is one of many articles together, which any change of one of them makes stale; a place is not. */
export function isOfLists(key: string): boolean {
  return ofLists.test(key);
}

/** Whether a dependency is all of a list: what reads that beside a part of it tells how long the list is. */
export function isLengthOfList(key: string): boolean {
  return key.startsWith('list:');
}

/** Every dependency of an article that goes public or expires. */
export function keysOfPlacement(placement: Placement): string[] {
  return keysOfChange(undefined, placement);
}

/** The dependencies of an article that enters or leaves its lists and changes in nothing else. */
export function keysOfLists(placement: Placement): Set<string> {
  const lists = listsAndPlaces(placement);
  return tellsOfTopics(lists, placement.lang) ? lists.add(`topics:${placement.lang}`) : lists;
}

function tellsOfTopics(lists: Set<string>, lang: string): boolean {
  return [...lists].some((key) => key.startsWith(`list:${lang}:topic:`));
}

function staleLists(before: Placement | undefined, after: Placement | undefined): Set<string> {
  const left = listsAndPlaces(before);
  const entered = listsAndPlaces(after);
  const inPlace =
    before &&
    after &&
    before.draft === after.draft &&
    before.date === after.date &&
    (before.expires ?? null) === (after.expires ?? null);
  if (!inPlace) return left.union(entered);
  return left.symmetricDifference(entered);
}

/** The lists that show an article, and its places there. */
function listsAndPlaces(placement: Placement | undefined): Set<string> {
  if (!placement || placement.draft) return new Set();
  const { lang, id, lists } = placement;
  return new Set(
    lists.flatMap(({ kind, key }) => {
      const list = listName(lang, kind, key);
      return [listDependency(list), placeDependency(list, id)];
    }),
  );
}
