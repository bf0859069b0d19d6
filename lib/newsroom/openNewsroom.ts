import { statSync } from 'node:fs';
import type { EditorsDesk } from '../editors/editorsDesk.ts';
import { openEditorsDesk } from '../editors/openEditorsDesk.ts';
import { type Database, isCorruption, openReader } from '../index/database.ts';
import { followIndex, type IndexReports } from '../index/followIndex.ts';
import type { IndexReport, Turn } from '../index/indexMessages.ts';
import type { IndexWatcher } from '../index/indexState.ts';
import { startIndexThread } from '../index/indexThread.ts';
import type { Progress } from '../index/look.ts';
import { createMarkdownRenderer } from '../markdown/markdownRenderer.ts';
import type { Labels } from '../markdown/renderOptions.ts';
import type { Moment } from '../model/article.ts';
import type { ImageRow } from '../pictures/picture.ts';
import type { Focal } from '../pictures/shapes.ts';
import { createCurrentSite } from './currentSite.ts';
import type { Desk, TextRenderer } from './desk.ts';
import { createDeskNewsroom } from './deskNewsroom.ts';
import { focalsOf, imageRow } from './images.ts';
import { keysBetween, nextMoment } from './moments.ts';
import type { Newsroom } from './newsroom.ts';
import { countsOf } from './problems.ts';

export type NewsroomOptions = {
  contentDir: string;
  dataDir: string;
  /** Origin of the site, so that rendered texts can tell the links that leave it. */
  siteOrigin?: string;
  /** Words that rendering puts into a text, by language; English otherwise. */
  labels?(lang: string): Partial<Labels> | undefined;
  /** Follows the index that another process keeps up to date, instead of indexing. */
  follow?: IndexReports;
  /** The first look at the files begins once this has settled: whoever listens for changes must not miss any. */
  after?: Promise<unknown>;
  /** Told what the index thread tells, for the processes that follow this one. */
  onReport?(report: IndexReport): void;
  /** Renders in a thread of its own by default. */
  markdown?: TextRenderer & { close?(): Promise<void> };
  now?(): Moment;
  /** Where the editors' desk finds an article that is not public; its own address otherwise. */
  previewHref?(lang: string, slug: string): string;
  /** Tells of a file all that `npm run check` finds in it, and not only what the index knows. */
  checks?: boolean;
};

export type OpenNewsroom = Newsroom & {
  /** What editors may ask, unpublished matter included. */
  editors: EditorsDesk;
  /** The first look at every file is over; rejects when that failed. */
  ready: Promise<void>;
  progress(): Progress;
  counts(): { articles: number; authors: number; problems: number };
  /** Reads changed, new or deleted files again: paths below the content folder. Gives back the stale dependencies. */
  update(paths: string[], turn?: Turn): Promise<Set<string>>;
  /** Reads only those articles among them that lists begin with, while more is on its way; all is to be read later. */
  skim(paths: string[]): Promise<Set<string>>;
  /** Looks at every file again. */
  rescan(): Promise<Set<string>>;
  /**
   * Told of what changed, now and then while much does, and before anybody is told that it has been read; of lists within a
   * second after that where somebody waited for one text. Gives back how to stop listening.
   */
  onChange(listener: (keys: Set<string>) => void): () => void;
  /** The next moment at which an article goes public or expires. */
  nextMoment(): Moment | undefined;
  /** The dependencies of what goes public or expires after `from`, up to and with `to`. */
  keysBetween(from: Moment, to: Moment): Set<string>;
  /** A picture file of the edition by its path below the content folder. */
  image(path: string): ImageRow | undefined;
  /** The focal points that the edition gives a picture. */
  focals(path: string): Focal[];
  close(): Promise<void>;
};

/**
 * Opens the index, starts looking at the content, and answers at once with what is known so far.
 * @throws Error when the content folder is missing, or the data folder can't be written.
 */
export async function openNewsroom(options: NewsroomOptions): Promise<OpenNewsroom> {
  const { contentDir, dataDir, now = Date.now, markdown = createMarkdownRenderer() } = options;
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no content folder at ${contentDir}. Set CONTENT_DIR to the folder that holds articles/.`);

  let reader: Database | undefined;
  const database = (): Database => {
    if (!reader) throw new Error('The index is being made anew; ask again in a moment.');
    return reader;
  };
  const current = createCurrentSite(database, now);
  const listeners = new Set<(keys: Set<string>) => void>();
  const watcher: IndexWatcher = {
    onChange: (keys) => {
      if (!reader) return;
      if (current.refresh()) keys.add('site');
      for (const listener of listeners) listener(keys);
    },
    onDamaged: () => {
      reader?.close();
      reader = undefined;
    },
    onReopened: () => {
      const isTakenOver = reader !== undefined;
      reader?.close();
      reader = openReader(dataDir);
      // Of a new index all is told as it fills. One that another process took over may hold what the last one told nobody.
      if (isTakenOver) watcher.onChange(new Set(['site']));
    },
  };
  const thread = options.follow
    ? followIndex(options.follow, watcher)
    : startIndexThread({ contentDir, dataDir, after: options.after, onReport: options.onReport, ...watcher });
  await thread.opened;
  try {
    reader = openReader(dataDir);
  } catch (error) {
    // The index thread finds out by itself, makes the index anew, and says so.
    if (!isCorruption(error)) throw error;
  }

  // They bring a whole Markdown parser into this thread, which a server for readers has no use for.
  const fileProblems = options.checks ? await import('../editors/fileProblems.ts') : undefined;
  const desk: Desk = {
    get database() {
      return database();
    },
    now,
    site: current.site,
    frontSlots: current.frontSlots,
    markdown,
    renderDefaults: (lang) => ({ siteOrigin: options.siteOrigin, labels: options.labels?.(lang) }),
  };
  return {
    ...createDeskNewsroom(desk),
    editors: openEditorsDesk(desk, {
      contentDir,
      previewHref: options.previewHref,
      progress: thread.progress,
      problemsOf: fileProblems?.openFileProblems(desk, contentDir),
    }),
    ready: thread.ready,
    progress: thread.progress,
    counts: () => countsOf(desk),
    update: thread.update,
    skim: thread.skim,
    rescan: thread.rescan,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextMoment: () => nextMoment(desk),
    keysBetween: (from, to) => {
      const keys = keysBetween(desk, from, to);
      // A section may come or go with its only article.
      if (keys.size > 0 && current.refresh()) keys.add('site');
      return keys;
    },
    image: (path) => imageRow(desk, path),
    focals: (path) => focalsOf(desk, path),
    close: async () => {
      listeners.clear();
      await thread.close();
      await markdown.close?.();
      reader?.close();
      reader = undefined;
    },
  };
}
