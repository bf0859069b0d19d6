import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { classify } from '../content/contentFile.ts';
import { walkContent } from '../content/walk.ts';
import type { Moment } from '../model/article.ts';
import { readContentText } from './contentReader.ts';
import type { Database } from './database.ts';
import { createEdition } from './edition.ts';
import { createEditionDay } from './editionDay.ts';
import { createFileStore } from './fileStore.ts';
import { createImageStore, measureImage } from './imageStore.ts';
import { type ParsedFile, parseFile, type TextKind, unreadable } from './parseFile.ts';
import { scanPlan } from './scanPlan.ts';
import { createSiteStore } from './siteStore.ts';

export type Progress = { done: number; total: number; indexing: boolean };

export type IndexerOptions = {
  database: Database;
  contentDir: string;
  now?: () => Moment;
  /** Told after each batch. */
  onProgress?(progress: Progress): void;
  /** Told after each batch: the dependencies it made stale. */
  onChange?(keys: Set<string>): void;
  /** Waits between the batches of a scan, to let urgent work in. */
  pause?(): Promise<void>;
};

/** Keeps the index equal to the content folder. */
export type Indexer = {
  /** Looks at every file and reads those that changed. Gives back the dependencies that became stale. */
  scan(): Promise<Set<string>>;
  /** Reads single files or folders again: paths below the content folder, or absolute ones inside it. */
  update(paths: string[]): Promise<Set<string>>;
};

const batchSize = 200;
type Job = { path: string; kind: TextKind };

export function createIndexer(options: IndexerOptions): Indexer {
  const { database, contentDir, now = Date.now, onProgress = () => {}, onChange = () => {} } = options;
  const edition = createEdition(database);
  const sites = createSiteStore(database, edition.diagnostics);
  const files = createFileStore(database);
  const images = createImageStore(database);
  const editionDay = createEditionDay(database, now, sites.site);
  const root = (): string => realpathSync(contentDir);

  /** One batch: everything in it is kept, or nothing. */
  const commit = (work: (keys: Set<string>) => void): Set<string> => {
    try {
      const keys = database.transaction(() => {
        const keys = new Set<string>();
        work(keys);
        for (const key of edition.finish()) keys.add(key);
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

  const read = ({ path, kind }: Job): { parsed: ParsedFile; size: number; mtime: number } | undefined => {
    try {
      const file = readContentText(root(), path);
      return file && { parsed: parseFile(path, file.text, kind, sites.site()), size: file.size, mtime: file.mtime };
    } catch (error) {
      const message = `The file can't be read: ${error instanceof Error ? error.message : String(error)}`;
      return { parsed: unreadable(path, kind, message), size: -1, mtime: -1 };
    }
  };

  const putTexts = (jobs: Job[], keys: Set<string>): string[] => {
    const again = new Set<string>();
    for (const job of jobs) {
      const file = read(job);
      const effect = file ? edition.put(file.parsed, sites.site()) : edition.remove(job.path, job.kind);
      const { path, kind } = job;
      if (file) files.put({ path, kind, size: file.size, mtime: file.mtime, good: effect.good ? 1 : 0 });
      else files.remove(path);
      for (const key of effect.keys) keys.add(key);
      for (const other of effect.again) again.add(other);
    }
    for (const { path } of jobs) again.delete(path);
    return [...again];
  };

  /** Puts texts in, and those that waited for them. */
  const applyTexts = (jobs: Job[]): Set<string> =>
    commit((keys) => {
      let next = jobs;
      // An author's file lets articles in, and nothing waits for an article: two rounds are all there can be.
      for (let round = 0; next.length > 0 && round < 2; round++)
        next = putTexts(next, keys).map((path) => ({ path, kind: 'article' as const }));
    });

  const applySite = (): { keys: Set<string>; reread: boolean } => {
    let reread = false;
    const keys = commit((keys) => {
      const site = configuration(root(), 'site');
      const effect = sites.putSite(site.path, site.text);
      reread = effect.reread;
      if (reread) files.forgetTexts();
      const front = configuration(root(), 'front');
      for (const key of [...effect.keys, ...sites.putFront(front.path, front.text)]) keys.add(key);
    });
    return { keys, reread };
  };

  const applyImages = async (paths: string[]): Promise<Set<string>> => {
    const measured = await Promise.all(paths.map(async (path) => ({ path, row: await measureImage(root(), path) })));
    return commit((keys) => {
      for (const { path, row } of measured) {
        const stats = statSync(join(contentDir, path), { throwIfNoEntry: false });
        const { size, mtimeMs: mtime } = stats ?? { size: -1, mtimeMs: -1 };
        const changed = row ? images.put(row) : stats ? [] : images.remove(path);
        if (stats)
          files.put({ path, kind: 'image', size: row?.size ?? size, mtime: row?.mtime ?? mtime, good: row ? 1 : 0 });
        else files.remove(path);
        for (const key of changed) keys.add(key);
      }
    });
  };

  const remove = (paths: { path: string; kind: string }[]): Set<string> =>
    commit((keys) => {
      const again = new Set<string>();
      for (const { path, kind } of paths) {
        const effect = kind === 'image' ? { keys: images.remove(path), again: [] } : edition.remove(path, kind);
        files.remove(path);
        for (const key of effect.keys) keys.add(key);
        for (const other of effect.again) again.add(other);
      }
    });

  const scan = async (): Promise<Set<string>> => {
    const stale = new Set<string>();
    const add = (keys: Set<string>): void => {
      for (const key of keys) stale.add(key);
    };
    add(applySite().keys);
    const plan = scanPlan(walkContent(root()), files.all(), sites.site().languages);
    const total = plan.texts.length + plan.imageCount + plan.removed.length;
    let done = 0;
    const step = async (count: number): Promise<void> => {
      done += count;
      onProgress({ done, total, indexing: done < total });
      await options.pause?.();
    };
    onProgress({ done, total, indexing: true });
    for (let at = 0; at < plan.texts.length; at += batchSize) {
      const jobs = plan.texts.slice(at, at + batchSize);
      add(applyTexts(jobs));
      const needed = plan.imagesBeside(jobs.map(({ path }) => path));
      if (needed.length > 0) add(await applyImages(needed));
      await step(jobs.length + needed.length);
    }
    const rest = plan.imagesLeft();
    for (let at = 0; at < rest.length; at += batchSize) {
      const some = rest.slice(at, at + batchSize);
      add(await applyImages(some));
      await step(some.length);
    }
    for (let at = 0; at < plan.removed.length; at += batchSize) {
      const some = plan.removed.slice(at, at + batchSize);
      add(remove(some.filter(({ path }) => !isThere(contentDir, path))));
      await step(some.length);
    }
    if (total > 0) commit(() => edition.references.checkPins());
    onProgress({ done: total, total, indexing: false });
    return stale;
  };

  const update = async (paths: string[]): Promise<Set<string>> => {
    const stale = new Set<string>();
    const add = (keys: Set<string>): void => {
      for (const key of keys) stale.add(key);
    };
    const changed = new Set(paths.flatMap((path) => expand(contentDir, root(), path, files.below)));
    const languages = sites.site().languages;
    const kinds = [...changed].map((path) => ({ path, kind: classify(path, languages).kind }));
    if (kinds.some(({ kind }) => kind === 'site' || kind === 'front')) {
      const { keys, reread } = applySite();
      add(keys);
      if (reread) return stale.union(await scan());
    }
    const order: TextKind[] = ['author', 'page', 'article'];
    const texts = order.flatMap((kind) =>
      kinds.filter((file) => file.kind === kind).map(({ path }) => ({ path, kind })),
    );
    for (let at = 0; at < texts.length; at += batchSize) {
      if (at > 0) await options.pause?.();
      add(applyTexts(texts.slice(at, at + batchSize)));
    }
    const pictures = kinds.filter(({ kind }) => kind === 'image').map(({ path }) => path);
    for (let at = 0; at < pictures.length; at += batchSize) add(await applyImages(pictures.slice(at, at + batchSize)));
    const articles = texts.filter(({ kind }) => kind === 'article').map(({ path }) => path);
    if (articles.length > 0) commit(() => edition.references.checkPins(articles));
    return stale;
  };
  return { scan, update };
}

function configuration(root: string, name: 'site' | 'front'): { path: string; text: string | undefined } {
  for (const path of [`${name}.yaml`, `${name}.yml`]) {
    const file = readContentText(root, path);
    if (file) return { path, text: file.text };
  }
  return { path: `${name}.yaml`, text: undefined };
}

function isThere(contentDir: string, path: string): boolean {
  return statSync(join(contentDir, path), { throwIfNoEntry: false }) !== undefined;
}

/** The files that a path means: itself, or, for a folder, what is or was in it. */
function expand(contentDir: string, root: string, path: string, below: (folder: string) => string[]): string[] {
  const own = isAbsolute(path) ? relative(path.startsWith(root + sep) ? root : contentDir, path) : path;
  const inside = own
    .split(sep)
    .join('/')
    .replace(/^\.\/|\/$/g, '');
  if (inside.startsWith('../') || inside === '..') return [];
  const stats = statSync(join(contentDir, inside), { throwIfNoEntry: false });
  if (stats?.isFile()) return [inside];
  const known = inside === '' ? [] : below(inside);
  if (!stats?.isDirectory()) return [inside, ...known];
  const files = [...walkContent(join(root, inside))].map((file) =>
    inside === '' ? file.path : `${inside}/${file.path}`,
  );
  return [...files, ...known];
}
