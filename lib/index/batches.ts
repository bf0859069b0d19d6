import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../content/problem.ts';
import type { Moment } from '../model/article.ts';
import { isThere } from './changedFiles.ts';
import { createContentReader } from './contentReader.ts';
import { type Database, isCorruption, isOfTheMachine } from './database.ts';
import { createEdition } from './edition.ts';
import { createEditionDay } from './editionDay.ts';
import type { FileStore } from './fileStore.ts';
import { createImageStore, measureImage } from './imageStore.ts';
import { createLocator } from './locator.ts';
import { unreadable, unreadableProblem } from './parseFile.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
import { createSiteStore, type SiteStore } from './siteStore.ts';

/** Batches of changed files: each is one transaction, and gives back the dependencies it made stale. */
export type Batches = {
  site: SiteStore['site'];
  /** The index holds every file: from now on what enters or leaves a list is dated. */
  filled(): void;
  /** Texts, and then those that waited for them. `replaced` by a text: files that are gone, whose articles leave all lists. */
  texts(texts: ReadText[], replaced?: Replaced): Set<string>;
  /** `site.yaml` and `front.yaml`; `reread` when every text must be read again. */
  configuration(): { keys: Set<string>; reread: boolean };
  /** Pictures; those are left out that are no longer to be read here once they are measured. */
  images(paths: string[], isCurrent: (path: string) => boolean): Promise<Set<string>>;
  remove(files: { path: string; kind: string }[]): Set<string>;
  /** Takes the articles of files that are gone out of all lists, before they are removed. */
  withdraw(paths: string[]): Set<string>;
  /** Puts those of them back whose files are there after all. */
  stay(paths: string[]): Set<string>;
  /** Looks for pinned articles that are nowhere: where something was touched, or everywhere. */
  pins(everywhere: boolean): void;
};

/** By the path of a text, the paths of files that are gone and whose addresses it takes over. */
export type Replaced = ReadonlyMap<string, readonly string[]>;

export function createBatches(
  { database, contentDir, now, files }: { database: Database; contentDir: string; now: () => Moment; files: FileStore },
  onChange: (keys: Set<string>) => void,
): Batches {
  const edition = createEdition(database, createLocator(contentDir), (path) => !isThere(contentDir, path));
  const sites = createSiteStore(database, edition.diagnostics);
  const images = createImageStore(database);
  const editionDay = createEditionDay(database, now, sites.site);
  const root = (): string => realpathSync(contentDir);

  // What the first look finds was there before anybody looked: it is no change.
  let isFilled = database.get('SELECT 1 FROM files LIMIT 1') !== undefined;
  const noteChanges = (keys: Set<string>): void => {
    if (!isFilled) return;
    for (const name of keys)
      if (dated.test(name))
        database.run('INSERT OR REPLACE INTO changes VALUES (:name, :moment)', { name, moment: now() });
  };

  /** One batch: everything in it is kept, or nothing. */
  const commit = (work: (keys: Set<string>) => void): Set<string> => {
    try {
      const keys = database.transaction(() => {
        const keys = new Set<string>();
        work(keys);
        for (const key of edition.finish()) keys.add(key);
        noteChanges(keys);
        return keys;
      });
      for (const key of editionDay(keys)) keys.add(key);
      if (keys.size > 0) onChange(keys);
      return keys;
    } catch (error) {
      edition.forget();
      throw error;
    }
  };

  const putTexts = (texts: ReadText[], keys: Set<string>, replaced?: Replaced): TextJob[] => {
    const again = new Set<string>();
    for (const { path, kind, parsed, size, mtime, ctime } of texts) {
      const effect = parsed ? edition.put(parsed, sites.site(), !files.get(path)) : edition.remove(path, kind);
      if (parsed) files.put({ path, kind, size, mtime, ctime, good: effect.good ? 1 : 0 });
      else files.remove(path);
      for (const key of effect.keys) keys.add(key);
      for (const other of effect.again) again.add(other);
      const left = (effect.good && replaced?.get(path)) || [];
      for (const gone of left.filter((one) => !isThere(contentDir, one)))
        for (const key of edition.withdraw(gone)) keys.add(key);
    }
    for (const { path } of texts) again.delete(path);
    return [...again].map((path) => ({ path, kind: 'article' }));
  };

  const putWithWaiting = (texts: ReadText[], replaced?: Replaced): Set<string> =>
    commit((keys) => {
      const again = putTexts(texts, keys, replaced);
      // Articles wait for authors, and nothing waits for articles: two rounds are all there can be.
      if (again.length > 0) putTexts(readTexts(contentDir, again, sites.site()), keys, replaced);
    });

  /** A text that the index can't take must not keep out those beside it. */
  const applyTexts = (texts: ReadText[], replaced?: Replaced): Set<string> => {
    try {
      return putWithWaiting(texts, replaced);
    } catch (error) {
      if (isCorruption(error) || isOfTheMachine(error)) throw error;
      const [only] = texts;
      if (texts.length > 1 || !only) return new Set(texts.flatMap((text) => [...applyTexts([text], replaced)]));
      const message = `The file can't be put into the index: ${error instanceof Error ? error.message : String(error)}`;
      return commit((keys) => {
        putTexts([{ ...only, parsed: unreadable(only.path, only.kind, message) }], keys);
      });
    }
  };

  const applySite = (): { keys: Set<string>; reread: boolean } => {
    let reread = false;
    const keys = commit((keys) => {
      const site = configuration(root(), 'site');
      const effect = sites.putSite(site.path, site.text, site.problem);
      reread = effect.reread;
      if (reread) files.forgetTexts();
      const front = configuration(root(), 'front');
      for (const key of [...effect.keys, ...sites.putFront(front.path, front.text, front.problem)]) keys.add(key);
    });
    return { keys, reread };
  };

  const applyImages: Batches['images'] = async (paths, isCurrent) => {
    const measured = await Promise.all(paths.map(async (path) => ({ path, row: await measureImage(root(), path) })));
    return commit((keys) => {
      for (const { path, row } of measured.filter(({ path }) => isCurrent(path))) {
        const stats = statSync(join(contentDir, path), { throwIfNoEntry: false });
        const { size, mtimeMs: mtime, ctimeMs: ctime } = stats ?? { size: -1, mtimeMs: -1, ctimeMs: -1 };
        const changed = row ? images.put(row) : stats ? [] : images.remove(path);
        if (stats)
          files.put({
            path,
            kind: 'image',
            size: row?.size ?? size,
            mtime: row?.mtime ?? mtime,
            ctime,
            good: row ? 1 : 0,
          });
        else files.remove(path);
        for (const key of changed) keys.add(key);
      }
    });
  };

  const remove = (removed: { path: string; kind: string }[]): Set<string> =>
    commit((keys) => {
      for (const { path, kind } of removed) {
        const stale = kind === 'image' ? images.remove(path) : edition.remove(path, kind).keys;
        files.remove(path);
        for (const key of stale) keys.add(key);
      }
    });

  return {
    site: sites.site,
    filled: () => {
      isFilled = true;
    },
    texts: applyTexts,
    configuration: applySite,
    images: applyImages,
    remove,
    withdraw: (paths) =>
      commit((keys) => {
        for (const path of paths) for (const key of edition.withdraw(path)) keys.add(key);
      }),
    stay: (paths) =>
      commit((keys) => {
        for (const key of edition.stay(paths)) keys.add(key);
      }),
    pins: (everywhere) => {
      commit(() => edition.pins.check(everywhere));
    },
  };
}

/** Names of lists whose pages tell when something entered or left. */
const dated = /^(list|search):|^(sitemap|news|front)$/;

type Configuration = { path: string; text: string | undefined; problem?: Problem };

/** Never throws: what can't be read is a problem of that file, and the last good version stays. */
function configuration(root: string, name: 'site' | 'front'): Configuration {
  const read = createContentReader(root);
  for (const path of [`${name}.yaml`, `${name}.yml`]) {
    try {
      const file = read(path);
      if (file) return { path, text: file.text, problem: file.problem };
    } catch (error) {
      return { path, text: undefined, problem: unreadableProblem(error) };
    }
  }
  return { path: `${name}.yaml`, text: undefined };
}
