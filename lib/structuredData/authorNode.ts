import type { Organization, Person } from 'schema-dts';
import type { Guest } from '../model/article.ts';
import type { AuthorBio } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';

/** An author of an article, under the id that the author's own page has too; a desk is an organization. */
export function authorNode({ kind, name, href, affiliation }: AuthorBio) {
  const url = absolute(href);
  const common = { '@id': `${url}#author`, name, url };
  if (kind === 'desk') return { '@type': 'Organization', ...common } as const satisfies Organization;
  return { '@type': 'Person', ...common, affiliation: organization(affiliation) } as const satisfies Person;
}

/** A byline without an author file. */
export function guestNode({ name, affiliation, url }: Guest): Person {
  return { '@type': 'Person', name, url, affiliation: organization(affiliation) };
}

function organization(name: string | undefined): Organization | undefined {
  return name ? { '@type': 'Organization', name } : undefined;
}
