import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { classify } from '../content/contentFile.ts';
import { walkContent } from '../content/walk.ts';
import type { Moment } from '../model/article.ts';
import { createContentReader } from './contentReader.ts';
import type { Database } from './database.ts';
import { createEdition } from './edition.ts';
import { createEditionDay } from './editionDay.ts';
import { createFileStore } from './fileStore.ts';
import { createImageStore, measureImage } from './imageStore.ts';
import { mergeFullText } from './mergeFullText.ts';
import type { TextKind } from './parseFile.ts';
import { readAhead } from './readAhead.ts';
import { type ReadText, readTexts, type TextJob } from './readTexts.ts';
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

/** Files of one transaction: an urgent update waits for one batch at most. */
const batchSize = 400;

export function createIndexer(options: IndexerOptions): Indexer {
  const { database, contentDir, now = Date.now, onProgress = () => {}, onChange = () => {} } = options;
  const edition = createEdition(database);
  const sites = createSiteStore(database, edition.diagnostics);
  const files = createFileStore(database);
  const images = createImageStore(database);
  const editionDay = createEditionDay(database, now, sites.site);
  const root = (): string => realpathSync(contentDir);

  let scans = 0;
  let updated = new Set<string>();

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

  const putTexts = (texts: ReadText[], keys: Set<string>): TextJob[] => {
    const again = new Set<string>();
    for (const { path, kind, parsed, size, mtime } of texts) {
      const effect = parsed ? edition.put(parsed, sites.site()) : edition.remove(path, kind);
      if (parsed) files.put({ path, kind, size, mtime, good: effect.good ? 1 : 0 });
      else files.remove(path);
      for (const key of effect.keys) keys.add(key);
      for (const other of effect.again) again.add(other);
    }
    for (const { path } of texts) again.delete(path);
    return [...again].map((path) => ({ path, kind: 'article' }));
  };

  /** Puts texts in, and then those that waited for them: articles wait for authors, and nothing waits for articles. */
  const applyTexts = (texts: ReadText[]): Set<string> =>
    commit((keys) => {
      const again = putTexts(texts, keys);
      if (again.length > 0) putTexts(readTexts(contentDir, again, sites.site()), keys);
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
    updated = new Set();
    const own = ++scans;
    add(applySite().keys);
    const plan = scanPlan(walkContent(root()), files.all(), sites.site().languages);
    const total = plan.texts.length + plan.imageCount + plan.removed.length;
    let done = 0;
    /** False when a later scan has taken over. */
    const step = async (count: number): Promise<boolean> => {
      done += count;
      onProgress({ done, total, indexing: done < total });
      await options.pause?.();
      return scans === own;
    };
    onProgress({ done, total, indexing: true });
    const isLarge = plan.texts.length > 5000;
    if (isLarge) mergeFullText(database, 'later');
    for await (const texts of readAhead(contentDir, plan.texts, sites.site(), batchSize)) {
      // What an update has read meanwhile is newer than what was read ahead.
      add(applyTexts(texts.filter(({ path }) => !updated.has(path))));
      const needed = plan.imagesBeside(texts.map(({ path }) => path));
      if (needed.length > 0) add(await applyImages(needed));
      if (!(await step(texts.length + needed.length))) return stale;
    }
    if (isLarge) mergeFullText(database, 'steadily');
    const rest = plan.imagesLeft();
    for (let at = 0; at < rest.length; at += batchSize) {
      const some = rest.slice(at, at + batchSize);
      add(await applyImages(some));
      if (!(await step(some.length))) return stale;
    }
    for (let at = 0; at < plan.removed.length; at += batchSize) {
      const some = plan.removed.slice(at, at + batchSize);
      add(remove(some.filter(({ path }) => !isThere(contentDir, path))));
      if (!(await step(some.length))) return stale;
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
      add(applyTexts(readTexts(contentDir, texts.slice(at, at + batchSize), sites.site())));
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
  const read = createContentReader(root);
  for (const path of [`${name}.yaml`, `${name}.yml`]) {
    const file = read(path);
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
