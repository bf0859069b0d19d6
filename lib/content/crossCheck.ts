import { articleHref } from '../addresses.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { resolveImage } from '../pictures/picture.ts';
import { aliasKey } from './alias.ts';
import type { EditionFacts } from './editionFacts.ts';
import { isLivePath } from './livePath.ts';
import { didYouMean } from './nearest.ts';
import { nearestPicture } from './nearestPicture.ts';
import type { DataPath, Position } from './problem.ts';
import type { References } from './soundReferences.ts';

/** Tells where a value of the front matter stands, as `readFrontMatter(text).locate` does. */
export type Locate = (path: DataPath) => Position;

const atTop: Locate = () => ({ line: 1, column: 1 });

/** Of an article, what stands between it and other files. */
export type Referring = References & Pick<Article, 'path' | 'slug' | 'lang'>;

/** Problems between `article` and the rest of the edition. Every one is an error. */
export function crossCheckArticle(article: Referring, facts: EditionFacts, locate: Locate = atTop): Diagnostic[] {
  const problem = reportOn(article.path, locate);
  return [
    ...authors(article, facts, problem),
    ...related(article, facts, problem),
    ...duplicates(article, facts, problem),
    ...aliases(article, facts, problem),
    ...crossCheckImage(article, facts, locate),
  ];
}

/** An error when the picture that an article or author names is not in the edition. */
export function crossCheckImage(
  { image, path }: Pick<Article, 'image' | 'path'>,
  facts: EditionFacts,
  locate: Locate = atTop,
): Diagnostic[] {
  if (!image) return [];
  const found = resolveImage(path, image.src);
  if (found !== undefined && facts.hasFile(found)) return [];
  const message = `There is no picture ${found ?? image.src}`;
  const near = nearestPicture(found, facts);
  const hint = near ?? 'put the file beside the text that names it, or correct the name';
  return [reportOn(path, locate)(['image', 'src'], 'image-missing', message, hint)];
}

function reportOn(file: string, locate: Locate): Report {
  return (path, rule, message, hint) => ({ file, ...locate(path), severity: 'error', rule, message, hint });
}

type Report = (path: DataPath, rule: string, message: string, hint: string) => Diagnostic;

function authors(article: Referring, facts: EditionFacts, problem: Report): Diagnostic[] {
  const named: [DataPath, string][] = article.authors.map((id, index) => [['authors', index], id]);
  if (article.postedBy !== undefined) named.push([['postedBy'], article.postedBy]);
  return named
    .filter(([, id]) => !facts.hasAuthor(id))
    .map(([path, id]) => {
      const hint = didYouMean(id, facts.authorIds()) ?? `add content/authors/${id}.md, or name somebody under guest`;
      return problem(path, 'author-unknown', `Unknown author "${id}"`, hint);
    });
}

function related({ lang, related: pinned }: Referring, facts: EditionFacts, problem: Report): Diagnostic[] {
  return pinned.flatMap((slug, index) => {
    // A translation may keep the pins of its original; each waits until that article is translated too.
    if (facts.site.languages.some((language) => facts.articlePaths(language, slug).length > 0)) return [];
    const hint = didYouMean(slug, facts.articleSlugs(lang)) ?? 'name an article by its slug';
    return [problem(['related', index], 'related-unknown', `Unknown article "${slug}" under related`, hint)];
  });
}

function duplicates({ lang, slug, path }: Referring, facts: EditionFacts, problem: Report): Diagnostic[] {
  const others = facts.articlePaths(lang, slug).filter((other) => other !== path);
  if (others.length === 0) return [];
  const message = `"${slug}" is also the address of ${others.join(', ')}`;
  return [problem([], 'slug-duplicate', message, 'rename one of the files: a slug is unique in its language')];
}

function aliases(article: Referring, facts: EditionFacts, problem: Report): Diagnostic[] {
  const own = aliasKey(articleHref(facts.site, article.lang, article.slug));
  return article.aliases.flatMap((alias, index) => {
    const at = ['aliases', index];
    const key = aliasKey(alias);
    if (key === own) return [problem(at, 'alias-loop', `Alias ${alias} leads to itself`, 'take it out')];
    if (isLivePath(key, facts))
      return [
        problem(at, 'alias-live', `Alias ${alias} is the address of a live page`, 'take it out, or move that page'),
      ];
    const others = facts.aliasPaths(key).filter((path) => path !== article.path);
    if (others.length === 0) return [];
    const message = `Alias ${alias} is also an alias of ${others.join(', ')}`;
    return [problem(at, 'alias-duplicate', message, 'an old address can lead to one article only')];
  });
}
