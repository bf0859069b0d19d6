import type { Graph, Organization, Person, ProfilePage } from 'schema-dts';
import type { AuthorProfile, Frame } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import { authorNode } from './authorNode.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { plainText } from './plainText.ts';
import { publisherName } from './publisher.ts';

/**
 * An author's page: the author under the id that articles use, with what the page tells.
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
export function authorGraph(author: AuthorProfile, frame: Frame): Graph {
  const url = absolute(author.href);
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: author.name,
    inLanguage: frame.lang,
    mainEntity: profile(author),
  };
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbs(frame, author.name), publisherName(frame)] };
}

function profile(author: AuthorProfile): Person | Organization {
  const { expertise, languages, links, email, portrait, role } = author;
  const told = {
    description: plainText(author.bioHtml) || undefined,
    image: portrait && absolute(portrait.src),
    email,
    knowsAbout: expertise.length > 0 ? expertise : undefined,
    knowsLanguage: languages.length > 0 ? languages : undefined,
    sameAs: links.length > 0 ? links.map(({ url }) => url) : undefined,
  };
  const node = authorNode(author);
  return node['@type'] === 'Organization' ? { ...node, ...told } : { ...node, ...told, jobTitle: role };
}
