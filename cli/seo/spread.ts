import type { Errand } from './visit.ts';

/** What is made in one way: pictures, cards, feeds and other forms of pages, by where they lie and how they end. */
function wayOf({ kind, path }: Errand): string {
  return `${kind} ${path.split('/', 2).join('/')} ${/\.[a-z0-9]+$/i.exec(path)?.[0] ?? ''}`;
}

/**
 * Every page, and of all else that is made in one way `most`, spread evenly: that each picture of a large edition is
 * drawn for an audit would take longer than all of its pages.
 */
export function spread(errands: Errand[], most: number): Errand[] {
  const ways = Map.groupBy(
    errands.filter(({ kind }) => kind !== 'page'),
    wayOf,
  );
  const chosen = [...ways.values()].flatMap((all) =>
    all.length <= most
      ? all
      : Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] ?? []).flat(),
  );
  return [...errands.filter(({ kind }) => kind === 'page'), ...chosen];
}
