import type { EditionFacts } from './editionFacts.ts';

const plainAddresses = new Set([
  '',
  'archive',
  'authors',
  'feed.atom',
  'feed.json',
  'feed.xml',
  'news-sitemap.xml',
  'humans.txt',
  'manifest.webmanifest',
  'openapi.json',
  'opensearch.xml',
  'trust.txt',
  'robots.txt',
  'saved',
  'search',
  'sitemap.xml',
  'topics',
]);

/**
 * Whether a page stands at `path`: site-relative, decoded, without query and trailing slash (as `aliasKey` makes it).
 * Old addresses are not live. The number of a list's page is not checked.
 */
export function isLivePath(path: string, facts: EditionFacts): boolean {
  const [, ...parts] = path.split('/');
  const [defaultLanguage = 'en', ...further] = facts.site.languages;
  const prefixed = parts[0] !== undefined && further.includes(parts[0]);
  const lang = prefixed ? (parts[0] ?? defaultLanguage) : defaultLanguage;
  const own = prefixed ? parts.slice(1) : parts;
  const bare = withoutListEnding(own);
  if (bare.length <= 1 && plainAddresses.has(bare[0] ?? '')) return true;
  const [kind, name, third, ...rest] = bare;
  if (kind === undefined || rest.length > 0) return false;
  if (kind === 'archive') return isMonth(name, third);
  if (third !== undefined) return false;
  if (name === undefined) return facts.hasPage(kind, lang);
  switch (kind) {
    case 'articles':
      return own.length === 2 && facts.articlePaths(lang, name).length > 0;
    case 'sections':
      return facts.hasSection(name);
    case 'topics':
      return facts.hasTopic(name);
    case 'authors':
      return facts.hasAuthor(name);
    default:
      return false;
  }
}

/** Takes `/page/3` and `/feed.xml` off the address of a list. */
function withoutListEnding(parts: string[]): string[] {
  if (parts.at(-2) === 'page' && /^\d+$/.test(parts.at(-1) ?? '')) return parts.slice(0, -2);
  return parts.length > 1 && /^feed\.(?:xml|atom|json)$/.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}

function isMonth(year: string | undefined, month: string | undefined): boolean {
  if (year === undefined || !/^\d{4}$/.test(year)) return false;
  return month !== undefined && /^(?:0[1-9]|1[0-2])$/.test(month);
}
