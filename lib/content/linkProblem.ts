import { aliasKey } from './alias.ts';
import type { EditionFacts } from './editionFacts.ts';
import { isLivePath } from './livePath.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

type LinkProblem = Pick<Problem, 'rule' | 'message' | 'hint'>;

const otherSchemes = /^(?:https?|mailto|tel|sms|xmpp|ircs?):/i;
/** Stands for this site; `.invalid` is reserved (RFC 2606). */
const here = 'http://broadsheet.invalid';

/** What is wrong with a link to `url` on the page at `address`, which has these `anchors`; other sites are not asked. */
export function linkProblem(
  url: string,
  address: string,
  anchors: ReadonlySet<string>,
  facts: EditionFacts,
): LinkProblem | undefined {
  if (url.startsWith('//') || otherSchemes.test(url)) return undefined;
  if (/^[a-z][a-z\d+.-]*:/i.test(url))
    return {
      rule: 'link-scheme',
      message: `Readers cannot follow ${brief(url)}`,
      hint: 'link to an http(s) address',
    };
  const target = URL.parse(url, here + address);
  if (!target)
    return { rule: 'link-broken', message: `Link to ${brief(url)} leads nowhere`, hint: 'correct the address' };
  const path = aliasKey(target.pathname);
  if (path === aliasKey(address)) return anchorProblem(target.hash, anchors);
  if (isLivePath(path, facts) || facts.aliasPaths(path).length > 0) return undefined;
  return { rule: 'link-broken', message: `Link to ${brief(url)} leads nowhere`, hint: brokenHint(path, facts) };
}

function anchorProblem(hash: string, anchors: ReadonlySet<string>): LinkProblem | undefined {
  const name = decoded(hash.slice(1));
  if (name === '' || name === 'top' || anchors.has(name)) return undefined;
  const near = nearest(name, anchors);
  const hint = near === undefined ? 'no heading of this text has that anchor' : `did you mean #${near}?`;
  return { rule: 'anchor-broken', message: `Link to #${brief(name)} leads nowhere on this page`, hint };
}

function brokenHint(path: string, facts: EditionFacts): string {
  if (/\.(?:md|markdown)$/i.test(path)) return "link to the article's address, e.g. /articles/its-slug";
  const [, prefix = '', slug] = /^(.*\/articles\/)([^/]+)$/.exec(path) ?? [];
  const lang = facts.site.languages.find((language) => prefix === `/${language}/articles/`) ?? facts.site.languages[0];
  const near = slug && lang ? nearest(slug, facts.articleSlugs(lang)) : undefined;
  return near === undefined ? 'no article, alias or page has that address' : `did you mean ${prefix}${near}?`;
}

function brief(url: string): string {
  return url.length > 100 ? `${url.slice(0, 99)}…` : url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
