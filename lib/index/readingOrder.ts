import type { Batches } from './batches.ts';
import type { FileStore } from './fileStore.ts';
import type { TextJob } from './readTexts.ts';
import { savedLimits } from './textBatches.ts';
import type { UnreadTexts } from './unreadTexts.ts';

export type ReadingOrderOptions = {
  batches: Batches;
  files: FileStore;
  unread: UnreadTexts;
  /** Waits now and then, to let other work in. */
  pause?(): Promise<void>;
};

/** So many articles of a delivery are what lists begin with. */
const first = savedLimits.files;

/**
 * Puts many texts in the order in which they are read, and notes which are new. After authors and pages, what lists begin with
 * goes first, and then what is new, since it moves all that comes after it in lists; of what has changed, readers have their
 * part first (`prefer` in server/unreadChanges.ts).
 */
export function createReadingOrder({ batches, files, unread, pause }: ReadingOrderOptions) {
  return async (texts: TextJob[]): Promise<TextJob[]> => {
    const latest = await unread.latestFirst(texts, batches.site().languages, pause);
    const unknown = files.unknown(latest.map(({ path }) => path));
    unread.markNew(unknown);
    const { others = [], articles = [] } = Object.groupBy(latest, ({ kind }) =>
      kind === 'article' ? 'articles' : 'others',
    );
    const { sooner = [], later = [] } = Object.groupBy(articles, ({ path }, at) =>
      at < first || unknown.has(path) ? 'sooner' : 'later',
    );
    return [...others, ...sooner, ...later];
  };
}
