import { classify } from '../content/contentFile.ts';
import { keepsOut } from '../content/rules.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { createArticleStore, type PutOptions } from './articleStore.ts';
import { createAuthorStore } from './authorStore.ts';
import { authorUnknown, slugDuplicate } from './crossProblems.ts';
import type { Database } from './database.ts';
import { createDiagnosticStore, type DiagnosticStore } from './diagnosticStore.ts';
import { createFocalStore } from './focalStore.ts';
import { createFullTextStore } from './fullTextStore.ts';
import { createListStore } from './listStore.ts';
import type { Locator } from './locator.ts';
import { createPageStore } from './pageStore.ts';
import type { ParsedFile } from './parseFile.ts';
import { createPinCheck, type PinCheck } from './pinCheck.ts';
import { createReferences } from './references.ts';

/** What a change of one file made stale, and which other files must be read again because of it. */
export type Effect = { keys: string[]; again: string[]; good: boolean };

/** The edition as the index holds it: files go in and out, one after the other, inside a transaction of the caller. */
export type Edition = {
  diagnostics: DiagnosticStore;
  pins: PinCheck;
  /** `isNew` for a file that the index has nothing of yet, which spares looking. */
  put(file: ParsedFile, site: Site, isNew: boolean): Effect;
  remove(path: string, kind: string): Effect;
  /** Takes the article of a file that is gone out of its lists, until it is removed. Gives back what that makes stale. */
  withdraw(path: string): string[];
  /** Puts those of them back into their lists whose files are there after all. Gives back the same. */
  stay(paths: string[]): string[];
  /** To be called before each commit: gives back what it made stale. */
  finish(): string[];
  /** After a transaction that failed. */
  forget(): void;
};

/** `isGone` tells of a path whether there is no such file any more. */
export function createEdition(database: Database, locate: Locator, isGone: (path: string) => boolean): Edition {
  const lists = createListStore(database);
  const fullText = createFullTextStore(database);
  const articles = createArticleStore(database, lists, fullText);
  const authors = createAuthorStore(database);
  const pages = createPageStore(database);
  const diagnostics = createDiagnosticStore(database);
  const references = createReferences(database);
  const focals = createFocalStore(database);
  const pins = createPinCheck(database, diagnostics, locate);
  let gone = new Set(database.all<{ id: string }>('SELECT id FROM authors WHERE gone = 1').map((row) => row.id));

  const checkAuthors = (path: string): boolean => {
    const unknown = references.namedBy(path).filter((id) => !authors.isKnown(id));
    diagnostics.set(
      path,
      'authors',
      unknown.map((id) => authorUnknown(path, id, authors.ids(), locate)),
    );
    return unknown.length === 0;
  };
  const checkDuplicates = (lang: string, slug: string): void => {
    const [first = '', ...others] = articles.claimants(lang, slug);
    diagnostics.set(first, 'duplicate', []);
    for (const path of others) diagnostics.set(path, 'duplicate', [slugDuplicate(path, first, slug)]);
  };
  /** A file that is kept out and has come from another place keeps its last good version, as it would have there. */
  const keepOut = (path: string, { languages }: Site): Effect => {
    const place = classify(path, languages);
    if (place.kind !== 'article') return { keys: [], again: [], good: false };
    const { lang, slug } = place;
    const { from, keys } = articles.inherit(path, lang, slug, isGone);
    if (from !== undefined) {
      references.rename(from, path);
      focals.rename(from, path);
      checkDuplicates(lang, slug);
    }
    return { keys, again: [], good: false };
  };
  const putArticle = (
    article: Article,
    { mark, searchText }: Pick<PutOptions, 'mark' | 'searchText'>,
    site: Site,
    isNew: boolean,
  ): Effect => {
    const named = article.postedBy === undefined ? article.authors : [...article.authors, article.postedBy];
    const unknown = named.filter((id) => !authors.isKnown(id));
    const problems = unknown.map((id) => authorUnknown(article.path, id, authors.ids(), locate));
    diagnostics.set(article.path, 'authors', problems);
    if (problems.some(keepsOut)) {
      const effect = keepOut(article.path, site);
      references.await(article);
      return effect;
    }
    references.put(article, isNew);
    focals.put(article.path, article.image, isNew);
    const { keys, alone } = articles.put(article, {
      timeZone: site.timeZone,
      mark,
      searchText,
      isNew,
      isGone,
    });
    if (alone) diagnostics.set(article.path, 'duplicate', []);
    else checkDuplicates(article.lang, article.slug);
    pins.touch(article.path, article.slug);
    return { keys, again: [], good: true };
  };
  const authorChanged = (id: string, keys: string[]): Effect => {
    for (const path of references.naming(id)) checkAuthors(path);
    return { keys, again: authors.isKnown(id) ? references.waitingFor(id) : [], good: true };
  };
  return {
    diagnostics,
    pins,
    put: (file, site, isNew) => {
      diagnostics.set(file.path, 'file', file.diagnostics);
      if (file.kind === 'article' && file.article) return putArticle(file.article, file, site, isNew);
      if (file.kind === 'author' && file.author) {
        const isNew = !authors.isKnown(file.author.id);
        const keys = authors.put(file.author);
        focals.put(file.path, file.author.image, false);
        gone.delete(file.author.id);
        return isNew ? authorChanged(file.author.id, keys) : { keys, again: [], good: true };
      }
      if (file.kind === 'page' && file.page) return { keys: pages.put(file.page), again: [], good: true };
      return keepOut(file.path, site);
    },
    remove: (path, kind) => {
      diagnostics.clear(path);
      focals.remove(path);
      pins.touch(path);
      if (kind === 'page') return { keys: pages.remove(path), again: [], good: true };
      if (kind === 'author') {
        const row = database.get<{ id: string }>('SELECT id FROM authors WHERE path = :path', { path });
        if (!row) return { keys: [], again: [], good: true };
        const keys = authors.remove(path, references.isNamed);
        if (references.isNamed(row.id)) gone.add(row.id);
        return authorChanged(row.id, keys);
      }
      const removed = articles.remove(path);
      references.remove(path);
      if (removed && !removed.alone) checkDuplicates(removed.lang, removed.slug);
      pins.touch(path, removed?.slug);
      return { keys: removed?.keys ?? [], again: [], good: true };
    },
    withdraw: articles.withdraw,
    stay: (paths) => articles.stay(paths, isGone),
    finish: () => {
      lists.flush();
      fullText.flush();
      const keys: string[] = [];
      for (const id of gone) {
        if (references.isNamed(id)) continue;
        keys.push(...authors.drop(id));
        gone.delete(id);
      }
      return keys;
    },
    forget: () => {
      lists.forget();
      fullText.forget();
      authors.forget();
      articles.forget();
      gone = new Set(database.all<{ id: string }>('SELECT id FROM authors WHERE gone = 1').map((row) => row.id));
    },
  };
}
