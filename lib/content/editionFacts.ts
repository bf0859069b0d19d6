import { posix } from 'node:path';
import type { Article, Moment } from '../model/article.ts';
import type { AuthorKind } from '../model/author.ts';
import type { Site } from '../model/site.ts';
import type { PictureMeasure } from '../pictures/measurePicture.ts';
import { topicId } from '../topicId.ts';
import { aliasKey } from './alias.ts';
import type { ContentFile } from './contentFile.ts';
import { slugProblem } from './slug.ts';

/** What is asked of the outside only when a check needs it; whatever is left out is not checked. */
export type FactSources = {
  /** The moment of the check. */
  now?: Moment;
  /** `undefined` when the file holds no picture. */
  measure?(path: string): PictureMeasure | undefined;
  /** Every anchor of the text at `path`; `undefined` when that is not known. */
  anchors?(path: string): ReadonlySet<string> | undefined;
  /** When the file was there already, as far as anybody knows. */
  knownSince?(path: string): Moment | undefined;
};

/** What a check of one file must know of all the others. Paths are below the content folder. */
export type EditionFacts = FactSources & {
  site: Site;
  /** Whether there is such a file of any kind. */
  hasFile(path: string): boolean;
  picturePaths(): Iterable<string>;
  hasAuthor(id: string): boolean;
  authorIds(): Iterable<string>;
  /** The author's names in every language. */
  authorNames(id: string): Iterable<string>;
  authorKind(id: string): AuthorKind | undefined;
  /** Every file that claims the address of this article, in order. */
  articlePaths(lang: string, slug: string): readonly string[];
  articleSlugs(lang: string): Iterable<string>;
  hasPage(slug: string, lang?: string): boolean;
  pagePath(slug: string, lang: string): string | undefined;
  pageSlugs(): Iterable<string>;
  hasSection(id: string): boolean;
  sectionIds(): Iterable<string>;
  hasTopic(id: string): boolean;
  topicIds(): Iterable<string>;
  /** Every article that claims the old address; `key` as `aliasKey` makes it. */
  aliasPaths(key: string): readonly string[];
};

/** Facts in memory, to be filled file by file: a few hundred bytes for each. */
export type GatheredFacts = EditionFacts & {
  addFile(path: string, file: ContentFile): void;
  addArticle(article: Pick<Article, 'path' | 'section' | 'tags' | 'aliases'>): void;
  addAuthorName(id: string, name: string, kind?: AuthorKind): void;
};

/** Empty facts about an edition of `site`. A broken file still has its address: only its own problems are told. */
export function gatherFacts(site: Site, sources: FactSources = {}): GatheredFacts {
  const files = new Set<string>();
  const pictures = new Set<string>();
  const kinds = new Map<string, AuthorKind>();
  const authors = new Map<string, Set<string>>();
  const articles = new Map<string, Map<string, string[]>>();
  const pages = new Map<string, Map<string, string>>();
  const aliases = new Map<string, string[]>();
  const topics = new Set<string>();
  const sections = new Set(site.sections.map(({ id }) => id));
  return {
    ...sources,
    site,
    picturePaths: () => pictures,
    authorKind: (id) => kinds.get(id),
    pagePath: (slug, lang) => pages.get(slug)?.get(lang),
    pageSlugs: () => pages.keys(),
    sectionIds: () => sections,
    topicIds: () => topics,
    hasFile: (path) => files.has(path),
    hasAuthor: (id) => authors.has(id),
    authorIds: () => authors.keys(),
    authorNames: (id) => authors.get(id) ?? [],
    articlePaths: (lang, slug) => articles.get(lang)?.get(slug) ?? [],
    articleSlugs: (lang) => articles.get(lang)?.keys() ?? [],
    hasPage: (slug, lang) => (lang === undefined ? pages.has(slug) : (pages.get(slug)?.has(lang) ?? false)),
    hasSection: (id) => sections.has(id),
    hasTopic: (id) => topics.has(id),
    aliasPaths: (key) => aliases.get(key) ?? [],
    addFile: (path, file) => {
      files.add(posix.normalize(path));
      if (file.kind === 'author') entry(authors, file.id, () => new Set());
      if (file.kind === 'image') pictures.add(posix.normalize(path));
      if (file.kind === 'page') entry(pages, file.slug, () => new Map<string, string>()).set(file.lang, path);
      // A file with a bad name has no address, and is nobody's proposal.
      if (file.kind === 'article' && slugProblem(file.slug) === undefined)
        entry(
          entry(articles, file.lang, () => new Map<string, string[]>()),
          file.slug,
          () => [],
        ).push(path);
    },
    addArticle: ({ path, section, tags, aliases: own }) => {
      if (site.sections.length === 0) sections.add(section);
      for (const tag of tags) topics.add(topicId(tag));
      for (const key of new Set(own.map(aliasKey))) entry(aliases, key, () => []).push(path);
    },
    addAuthorName: (id, name, kind) => {
      entry(authors, id, () => new Set()).add(name);
      if (kind) kinds.set(id, kind);
    },
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
