import { type Change, type PartRead, touches } from '../lib/change.ts';
import { listDependency } from '../lib/index/listKeys.ts';
import type { Address } from '../lib/internalRoutes.ts';
import type { Page } from './page.ts';

/** `around` while only what surrounds the subject of a page has changed since it was made. */
export type Staleness = false | 'around' | 'itself';

/** The key of what an address is about. A list is about the articles it shows, an error's document about nothing that it shows. */
export function subjectOf(address: Address): string | undefined {
  if (address.kind === 'alternate') return subjectOf(address.of);
  if (address.kind === 'status') return `status:${address.status}`;
  return address.kind === 'article' ? `article:${address.lang}:${address.slug}` : undefined;
}

type About = Pick<Page, 'keys' | 'parts' | 'subject'>;

/** What a page is for certain after these changes; `earlier` is what it was before them. */
export function staleness(page: About, changes: Change[], earlier: Staleness = false): Staleness {
  if (earlier === 'itself') return earlier;
  const parts = page.parts.filter(({ isSame }) => !isSame);
  const seen = changes.filter((change) => touches(change, { ...page, parts }));
  if (seen.length === 0) return earlier;
  const shown = shownBy(page);
  const isOfSubject = (change: Change): boolean =>
    page.subject === undefined ? touches(change, { keys: shown, parts }) : change.keys.has(page.subject);
  return seen.some(isOfSubject) ? 'itself' : 'around';
}

/** What it is once that is looked at which changes have cast doubt on. */
export function settled({ parts, subject }: About, earlier: Staleness): Staleness {
  if (earlier === 'itself' || parts.every(isStillSame)) return earlier;
  return subject === undefined ? 'itself' : 'around';
}

function isStillSame({ isSame }: PartRead): boolean {
  try {
    return isSame?.() ?? true;
  } catch {
    // Whoever makes the page again will tell why.
    return false;
  }
}

/** Without what becomes of all of a list beside the part that is shown: that is how many articles it has. */
function shownBy({ keys, parts }: About): ReadonlySet<string> {
  return keys.difference(new Set(parts.map(({ list }) => listDependency(list))));
}
