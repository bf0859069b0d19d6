import { textWidth } from '../../textWidth.ts';
import type { Tell } from '../finding.ts';
import type { AuditedPage } from './auditedPage.ts';

/** Columns that a result of a search engine shows: below, words are missing; above, they are cut off. */
export const titleWidth = { least: 6, most: 100 };
export const descriptionWidth = { least: 35, most: 170 };

/** What every page says of itself: its language, one h1, one title, one canonical address. */
export function headProblems(page: AuditedPage, tell: Tell): void {
  const { facts } = page;
  if (!facts.lang) tell('language', 'html has no lang');
  if (!facts.charset) tell('language', 'there is no <meta charset="utf-8">');
  if (!facts.viewport) tell('language', 'there is no <meta name="viewport">');
  if (facts.h1.length !== 1) tell('heading', `there are ${facts.h1.length} h1, not 1`);
  else if (!facts.h1[0]) tell('heading', 'the h1 is empty');
  for (const id of facts.repeatedIds) tell('anchor', `two elements have the id "${id}"`);
  canonicalProblems(page, tell);
  if (facts.titles.length !== 1) tell('title', `there are ${facts.titles.length} titles, not 1`);
  const descriptions = facts.meta.get('description') ?? [];
  if (descriptions.length > 1) tell('description', `there are ${descriptions.length} descriptions, not 1`);
  if (!page.indexable) return;
  widthProblem('title', facts.titles[0] ?? '', titleWidth, tell);
  widthProblem('description', descriptions[0] ?? '', descriptionWidth, tell);
  robotsProblems(page, tell);
}

function canonicalProblems({ path, site, facts }: AuditedPage, tell: Tell): void {
  const [canonical, ...more] = facts.canonicals;
  if (canonical === undefined) tell('canonical', 'there is no canonical address');
  else if (more.length > 0) tell('canonical', `there are ${more.length + 1} canonical addresses`);
  else if (!URL.canParse(canonical)) tell('canonical', `"${canonical}" is not absolute`);
  // The original of syndicated matter is elsewhere.
  else if (new URL(canonical).origin === site.origin && !site.names(canonical, path))
    tell('canonical', `it is ${canonical}, and not this page`);
}

function widthProblem(
  rule: 'title' | 'description',
  text: string,
  { least, most }: typeof titleWidth,
  tell: Tell,
): void {
  const width = textWidth(text);
  if (width === 0) tell(rule, `there is no ${rule}`);
  else if (width < least) tell(rule, `"${text}" takes ${width} columns, less than ${least}`);
  else if (width > most) tell(rule, `"${text}" takes ${width} columns, more than ${most}`);
}

/** @see https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
function robotsProblems({ facts }: AuditedPage, tell: Tell): void {
  const robots = (facts.meta.get('robots') ?? []).join(', ');
  for (const wish of ['max-image-preview:large', 'max-snippet:-1', 'max-video-preview:-1'])
    if (!robots.includes(wish)) tell('robots', `it does not ask for ${wish}`);
}
