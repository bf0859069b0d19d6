import { aliasKey } from './alias.ts';
import type { EditionFacts } from './editionFacts.ts';
import { isLivePath } from './livePath.ts';
import { nearest } from './nearest.ts';
import { fileAt, nearestAddress } from './nearestAddress.ts';
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
  const name = decoded(target.hash.slice(1));
  if (path === aliasKey(address)) return anchorProblem(name, anchors, url);
  const alias = facts.aliasPaths(path)[0];
  if (!isLivePath(path, facts) && alias === undefined)
    return { rule: 'link-broken', message: `Link to ${brief(url)} leads nowhere`, hint: nearestAddress(path, facts) };
  if (name === '' || !facts.anchors) return undefined;
  const file = fileAt(path, facts) ?? alias;
  const there = file === undefined ? undefined : facts.anchors(file);
  return there && anchorProblem(name, there, url);
}

/** What every page has, or every page of some kind. */
const frameAnchors = new Set(['', 'authors', 'check-also', 'main', 'related', 'sources', 'top']);

function anchorProblem(name: string, anchors: ReadonlySet<string>, url: string): LinkProblem | undefined {
  if (frameAnchors.has(name) || anchors.has(name)) return undefined;
  const near = nearest(name, anchors);
  const hint = near === undefined ? 'no heading of that text has that anchor' : `did you mean #${near}?`;
  const where = url.startsWith('#') ? 'on this page' : `in ${brief(url.replace(/#.*$/, ''))}`;
  return { rule: 'anchor-broken', message: `Link to #${brief(name)} leads nowhere ${where}`, hint };
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
