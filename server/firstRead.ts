import { withoutForm } from '../lib/alternates.ts';
import type { Page } from './page.ts';
import type { UnreadChanges } from './unreadChanges.ts';

/** Nobody waits longer than this for what was saved, and for the page that shows it, in milliseconds. */
export const longestFirst = 1_000;

/**
 * Has what `target` (a request's address) stands for read before the rest of what was saved. Settles when the index
 * holds it, or after a second; undefined where nothing of that name waits.
 */
export function firstRead(unread: UnreadChanges, target: string): Promise<void> | undefined {
  const name = nameIn(target);
  const reading = name === undefined ? undefined : unread.urge(name);
  if (!reading) return undefined;
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, longestFirst);
  // What can't be read is told where it is read; whoever asks gets what there is.
  return Promise.race([reading.catch(() => {}), late]).finally(() => clearTimeout(timer));
}

/** While much waits, has the articles that a list shows read before the rest: whoever looks at it would see them late. */
export function preferShown(
  unread: UnreadChanges | undefined,
  { keys, subject }: Pick<Page, 'keys' | 'subject'>,
): void {
  if (unread?.amount !== 'many' || subject !== undefined) return;
  unread.prefer(
    [...keys].filter((key) => key.startsWith('article:')).map((key) => key.slice(key.lastIndexOf(':') + 1)),
  );
}

/** The slug or id at the end of an address, of the page itself or of one of its forms. */
function nameIn(target: string): string | undefined {
  const [path = ''] = target.split(/[?#]/, 1);
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part).normalize('NFC'));
    return (withoutForm(parts)?.parts ?? parts).findLast((part) => part !== '');
  } catch {
    return undefined;
  }
}
