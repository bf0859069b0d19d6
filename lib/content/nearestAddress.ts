import { classify } from './contentFile.ts';
import type { EditionFacts } from './editionFacts.ts';
import { nearest } from './nearest.ts';

const kinds = ['articles', 'sections', 'topics', 'authors'];

/** What an editor may have meant by `path` (as `aliasKey` makes it), where nothing stands. */
export function nearestAddress(path: string, facts: EditionFacts): string {
  const { prefix, lang, parts } = taken(path, facts);
  const [kind = '', name] = parts;
  const last = parts.at(-1) ?? '';
  if (/\.(?:md|markdown)$/i.test(last)) {
    const place = classify(`articles/${parts.slice(-2).join('/')}`, facts.site.languages);
    const known = place.kind === 'article' && facts.articlePaths(place.lang, place.slug).length > 0;
    const named = known
      ? `${place.lang === facts.site.languages[0] ? '' : `/${place.lang}`}/articles/${place.slug}`
      : undefined;
    return `link to the article's address, ${named ?? 'e.g. /articles/its-slug'}`;
  }
  const known = kinds.includes(kind) ? kind : name === undefined ? undefined : nearest(kind, kinds);
  const found = known && name !== undefined ? idIn(known, name, lang, facts) : undefined;
  if (found !== undefined) return `did you mean ${prefix}/${known}/${found}?`;
  const page = name === undefined ? nearest(kind, facts.pageSlugs()) : undefined;
  if (page !== undefined) return `did you mean ${prefix}/${page}?`;
  const article = name === undefined && facts.articlePaths(lang, kind).length > 0;
  return article ? `did you mean ${prefix}/articles/${kind}?` : 'no article, alias or page has that address';
}

/** The file whose text stands at `path`: an article's or a standing page's. */
export function fileAt(path: string, facts: EditionFacts): string | undefined {
  const { lang, parts } = taken(path, facts);
  const [first = '', second] = parts;
  if (first === 'articles' && second !== undefined) return facts.articlePaths(lang, second)[0];
  return second === undefined ? facts.pagePath(first, lang) : undefined;
}

function taken(path: string, { site }: EditionFacts): { prefix: string; lang: string; parts: string[] } {
  const [, ...parts] = path.split('/');
  const [standard = 'en', ...further] = site.languages;
  const [first = '', ...rest] = parts;
  return further.includes(first)
    ? { prefix: `/${first}`, lang: first, parts: rest }
    : { prefix: '', lang: standard, parts };
}

function idIn(kind: string, name: string, lang: string, facts: EditionFacts): string | undefined {
  switch (kind) {
    case 'articles':
      return nearest(name, facts.articleSlugs(lang));
    case 'sections':
      return nearest(name, facts.sectionIds());
    case 'topics':
      return nearest(name, facts.topicIds());
    default:
      return nearest(name, facts.authorIds());
  }
}
