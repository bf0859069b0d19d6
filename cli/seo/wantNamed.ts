import type { AuditedPage } from '../../lib/audit/page/auditedPage.ts';
import type { Errand, Want } from './visit.ts';

/** Wants everything of the site that a page names: what it links to at once, what it only names later. */
export function wantNamed({ facts, path, site }: AuditedPage, want: Want): void {
  const wantAt = (href: string, kind: Errand['kind'], linked: boolean): void => {
    const known = site.read(href, path);
    if (known)
      want({ path: known.path, from: path, kind }, { fragment: kind === 'page' ? known.fragment : '', linked });
  };
  for (const href of facts.links) wantAt(href, 'page', true);
  for (const href of facts.canonicals) wantAt(href, 'page', false);
  for (const { href } of facts.alternates) wantAt(href, 'page', false);
  for (const { href, type } of facts.formats)
    wantAt(href, /(rss|atom)\+xml|feed\+json/.test(type) ? 'feed' : 'resource', false);
  for (const href of facts.resources) wantAt(href, 'resource', false);
  for (const { src } of facts.images) if (src && !src.startsWith('data:')) wantAt(src, 'image', false);
  for (const name of ['og:image', 'twitter:image'])
    for (const href of facts.meta.get(name) ?? []) wantAt(href, 'image', false);
}
