import { join } from 'node:path';
import { anchorsIn } from '../content/anchorsIn.ts';
import { classify } from '../content/contentFile.ts';
import type { EditionFacts } from '../content/editionFacts.ts';
import { readText } from '../content/readText.ts';
import { isThere } from '../index/changedFiles.ts';
import { ownName } from '../index/ownName.ts';
import type { Author } from '../model/author.ts';
import type { Desk } from '../newsroom/desk.ts';
import { measurePicture } from '../pictures/measurePicture.ts';

/** Names that a did-you-mean is chosen from, at most. */
const mostCompared = 5_000;

/** What a check of one file must know of the others, from the index: each question is a look-up. */
export function indexFacts({ database, site, now }: Desk, contentDir: string): EditionFacts {
  const texts = (sql: string, parameters = {}): string[] =>
    database.all<{ text: string }>(sql, { ...parameters }).map(({ text }) => text);
  const some = (sql: string, parameters = {}): string[] =>
    texts(`${sql} LIMIT :most`, { ...parameters, most: mostCompared });
  const isAny = (sql: string, parameters: Record<string, string>): boolean =>
    database.get(`${sql} LIMIT 1`, parameters) !== undefined;
  const { languages, sections } = site();
  const authorsOf = (id: string): Author[] =>
    texts('SELECT data AS text FROM authors WHERE id = :id AND gone = 0', { id }).map((data) => JSON.parse(data));
  /** A broken file has its address all the same: only its own problems are told. */
  const brokenAt = (lang: string, slug: string): string[] =>
    some('SELECT DISTINCT file AS text FROM diagnostics WHERE name = :name', { name: ownName(slug) }).filter((path) => {
      const file = classify(path, languages);
      return file.kind === 'article' && file.lang === lang && file.slug === slug;
    });
  const keysOf = (kind: string): string[] =>
    some('SELECT DISTINCT key AS text FROM lists WHERE kind = :kind', { kind });
  const hasList = (kind: string, key: string): boolean =>
    languages.some((lang) =>
      isAny('SELECT 1 FROM lists WHERE lang = :lang AND kind = :kind AND key = :key', { lang, kind, key }),
    );
  return {
    site: site(),
    now: now(),
    measure: (path) => measurePicture(join(contentDir, path)),
    anchors: (path) => anchorsIn(readText(contentDir, path).text),
    hasFile: (path) => isThere(contentDir, path),
    picturePaths: () => some('SELECT path AS text FROM images'),
    hasAuthor: (id) => isAny('SELECT 1 FROM authors WHERE id = :id AND gone = 0', { id }) || isBrokenAuthor(id),
    authorIds: () => some('SELECT DISTINCT id AS text FROM authors WHERE gone = 0'),
    authorNames: (id) => authorsOf(id).map(({ name }) => name),
    authorKind: (id) => authorsOf(id)[0]?.kind,
    articlePaths: (lang, slug) =>
      [
        ...new Set([
          ...texts('SELECT path AS text FROM articles WHERE slug = :slug AND lang = :lang', { slug, lang }),
          ...brokenAt(lang, slug),
        ]),
      ].sort(),
    articleSlugs: (lang) => some('SELECT slug AS text FROM articles WHERE lang = :lang AND shown = 1', { lang }),
    hasPage: (slug, lang) =>
      lang === undefined
        ? isAny('SELECT 1 FROM pages WHERE slug = :slug', { slug })
        : isAny('SELECT 1 FROM pages WHERE slug = :slug AND lang = :lang', { slug, lang }),
    pagePath: (slug, lang) =>
      texts('SELECT path AS text FROM pages WHERE slug = :slug AND lang = :lang', { slug, lang })[0],
    pageSlugs: () => some('SELECT DISTINCT slug AS text FROM pages'),
    hasSection: (id) => (sections.length > 0 ? sections.some((one) => one.id === id) : hasList('section', id)),
    sectionIds: () => (sections.length > 0 ? sections.map(({ id }) => id) : keysOf('section')),
    hasTopic: (id) => hasList('topic', id),
    topicIds: () => keysOf('topic'),
    aliasPaths: (key) => texts('SELECT path AS text FROM aliases WHERE alias = :key ORDER BY path', { key }),
  };

  function isBrokenAuthor(id: string): boolean {
    const files = some('SELECT DISTINCT file AS text FROM diagnostics WHERE name = :name', { name: ownName(id) });
    return files.some((path) => {
      const file = classify(path, languages);
      return file.kind === 'author' && file.id === id;
    });
  }
}
