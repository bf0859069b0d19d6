import type { Tell } from '../finding.ts';
import type { AuditedPage } from './auditedPage.ts';

const ofEveryPage = [
  'og:title',
  'og:type',
  'og:url',
  'og:description',
  'og:site_name',
  'og:locale',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
];
const ofArticles = ['article:published_time', 'article:modified_time', 'article:author', 'article:section'];

/** Cards: all of the Open Graph protocol that a large card shows. @see https://ogp.me/ */
export function cardProblems({ facts, path, site, indexable }: AuditedPage, tell: Tell): void {
  if (!indexable) return;
  const only = (name: string): string | undefined => facts.meta.get(name)?.[0];
  const isArticle = only('og:type') === 'article';
  // A picture that decorates has an empty alt text.
  for (const name of isArticle ? [...ofEveryPage, ...ofArticles] : ofEveryPage)
    if (name === 'og:image:alt' ? only(name) === undefined : !only(name)) tell('card', `there is no ${name}`);
  const url = only('og:url');
  if (url && !site.names(url, path)) tell('card', `og:url is ${url}, and not this page`);
  const image = only('og:image');
  if (image && !URL.canParse(image)) tell('card', `og:image "${image}" is not absolute`);
  const card = only('twitter:card');
  if (card && image && card !== 'summary_large_image') tell('card', `twitter:card is ${card}, not summary_large_image`);
  for (const name of ['article:published_time', 'article:modified_time']) {
    const moment = only(name);
    if (moment && !/T.*(Z|[+-]\d\d:\d\d)$/.test(moment)) tell('card', `${name} "${moment}" has no offset`);
  }
}
