import type { Tell } from '../finding.ts';
import type { AuditedPage } from './auditedPage.ts';

/**
 * What can be seen of its languages on one page alone.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function hreflangProblems({ facts, site, path, indexable }: AuditedPage, tell: Tell): void {
  const { alternates, lang } = facts;
  if (alternates.length === 0) return;
  if (!indexable) tell('hreflang', 'a page that is not indexed names its languages');
  const seen = new Set<string>();
  for (const { lang, href } of alternates) {
    if (seen.has(lang)) tell('hreflang', `${lang} is named twice`);
    seen.add(lang);
    if (!URL.canParse(href)) tell('hreflang', `${lang} "${href}" is not absolute`);
    if (lang !== 'x-default' && !isLanguage(lang)) tell('hreflang', `"${lang}" is no language`);
  }
  if (!seen.has('x-default')) tell('hreflang', 'there is no x-default');
  const own = alternates.find((alternate) => alternate.lang === lang);
  if (!own || !site.names(own.href, path)) tell('hreflang', `the page does not name itself as ${lang}`);
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== 'und';
  } catch {
    return false;
  }
}
