import { dataProblems } from '../data/dataProblems.ts';
import type { Tell } from '../finding.ts';
import type { AuditedPage } from './auditedPage.ts';
import { cardProblems } from './cardProblems.ts';
import { headProblems } from './headProblems.ts';
import { hreflangProblems } from './hreflangProblems.ts';
import { imageProblems } from './imageProblems.ts';

/** Everything that can be seen on one page alone. */
export function pageProblems(page: AuditedPage, tell: Tell): void {
  headProblems(page, tell);
  hreflangProblems(page, tell);
  cardProblems(page, tell);
  imageProblems(page, tell);
  dataProblems(page, tell);
  const feeds = page.facts.formats.filter(({ type }) => /(rss|atom)\+xml|feed\+json/.test(type));
  if (page.indexable && feeds.length === 0) tell('feed', 'the page names no feed');
}
