import { join } from 'node:path';
import { fileVersion } from '../content/fileVersion.ts';
import type { Batches } from './batches.ts';
import { changedFiles } from './changedFiles.ts';
import type { Database } from './database.ts';
import type { EarlyReads } from './earlyReads.ts';
import type { FileStore } from './fileStore.ts';
import { listBeginnings } from './listBeginnings.ts';
import type { Stale } from './look.ts';
import type { ParseThread } from './parseThread.ts';
import { type Meanwhile, readAhead } from './readAhead.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
import { savedLimits, textBatches } from './textBatches.ts';
import type { TextBeginnings } from './textBeginnings.ts';
import type { Turns } from './turns.ts';
import type { UnreadTexts } from './unreadTexts.ts';
import { updatePlan } from './updatePlan.ts';
import { wholeArticles } from './wholeArticle.ts';

export type SkimOptions = {
  database: Database;
  contentDir: string;
  batches: Batches;
  files: FileStore;
  turns: Turns;
  beginnings: TextBeginnings;
  unread: UnreadTexts;
  early: EarlyReads;
  thread: ParseThread;
  /** Waits now and then, to let other work in. */
  pause?(): Promise<void>;
  /** Lets it in as well while a batch is read by another thread. */
  meanwhile?: Meanwhile;
};

/** What changes later than so long after the last change has another version for certain, in milliseconds: clocks of files are slow. */
const unchangedFor = 20;

/**
 * Reads, of files that will all be asked for once more, those articles that lists begin with, and then what is new: so much
 * less is left when all has come. An article that names what is not in the index yet is left for then, for it may be on its
 * way with the rest, and so is one that may stand in for another. Takes nothing out.
 */
export function createSkim(options: SkimOptions): (paths: string[], own: number, stale: Stale) => Promise<void> {
  const { database, contentDir, batches, files, turns, beginnings, unread, early, pause } = options;
  const isWhole = wholeArticles(database);
  const arrivals = new Map<string, TextJob>();
  let isReading = false;

  /** What was read of those `jobs`. */
  const put = (texts: ReadText[], jobs: TextJob[], own: number, stale: Stale): void => {
    const versions = new Map(jobs.map(({ path, version }) => [path, version]));
    const isAsItWas = ({ path }: ReadText): boolean => fileVersion(join(contentDir, path)) === versions.get(path);
    const whole = texts.filter((text) => turns.isCurrent(text.path, own) && isAsItWas(text) && isWhole(text));
    // What an earlier turn has read before must not go over it.
    for (const { path } of whole) turns.ask(path, own);
    stale.add(batches.texts(whole));
    unread.drop(whole, own);
    const now = Date.now();
    for (const { path, kind, ctime } of whole)
      if (now - ctime > unchangedFor) early.note({ path, kind, version: versions.get(path) });
  };
  const readArrivals = async (own: number, stale: Stale): Promise<void> => {
    isReading = true;
    try {
      while (arrivals.size > 0) {
        const jobs = [...arrivals.values()];
        arrivals.clear();
        const isWanted = (path: string): boolean => turns.isCurrent(path, own);
        const how = { ...options, site: batches.site(), limits: savedLimits, isWanted };
        for await (const some of readAhead(jobs, how)) {
          put(some, jobs, own, stale);
          await pause?.();
        }
      }
    } finally {
      isReading = false;
    }
  };

  return async (paths, own, stale) => {
    const { languages } = batches.site();
    const { texts } = updatePlan(changedFiles(contentDir, paths, files.below), languages);
    const latest = await listBeginnings(database, beginnings, texts, languages, pause);
    if (!turns.isLatestLook(own)) return;
    const [first = []] = textBatches(contentDir, latest, savedLimits);
    put(readTexts(contentDir, first, batches.site()), first, own, stale);
    const unknown = files.unknown(texts.map(({ path }) => path));
    for (const text of texts) {
      const isNew = text.kind === 'article' && unknown.has(text.path);
      // One with another name may be there under that.
      if (isNew && beginnings.of(text, languages).names.length === 1) arrivals.set(text.path, text);
    }
    if (!isReading) await readArrivals(own, stale);
  };
}
