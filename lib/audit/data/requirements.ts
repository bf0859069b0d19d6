import { z } from 'zod';

const words = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/, error: 'is not an absolute address' });
const moment = z.iso.datetime({ offset: true, error: 'is no moment with an offset' });
const reference = z.object({ '@id': address });
const named = z.looseObject({ '@type': words, name: words });
const picture = z.union([address, z.looseObject({ url: address })]);
const pictures = z.union([picture, z.array(picture).min(1)], { error: 'has no absolute address' });

/** Needed, or else search engines leave the page without its feature. `url` names the page in the data of articles. */
const article = z.looseObject({
  '@id': address,
  headline: words,
  url: address,
  datePublished: moment,
  dateModified: moment,
  author: z.array(named).min(1),
  publisher: z.union([reference, named]),
});

/**
 * What Google requires of each type, and what Broadsheet promises beyond.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * @see https://developers.google.com/search/docs/appearance/structured-data/organization
 */
export const requirements: Record<string, z.ZodType> = {
  ...Object.fromEntries(
    [
      'NewsArticle',
      'ReportageNewsArticle',
      'AnalysisNewsArticle',
      'OpinionNewsArticle',
      'BackgroundNewsArticle',
      'ReviewNewsArticle',
      'AdvertiserContentArticle',
      'LiveBlogPosting',
    ].map((type) => [type, article]),
  ),
  BreadcrumbList: z.looseObject({
    itemListElement: z
      .array(
        z.looseObject({ '@type': z.literal('ListItem'), position: z.int(), name: words, item: address.optional() }),
      )
      .min(2)
      .refine(
        (items) => items.every(({ position, item }, at) => position === at + 1 && (item || at === items.length - 1)),
        'is not a trail of numbered items, all but the last with an address',
      ),
  }),
  ProfilePage: z.looseObject({
    mainEntity: z.looseObject({ '@type': z.enum(['Person', 'Organization']), name: words, '@id': address }),
  }),
  Person: z.looseObject({ name: words, url: address.optional(), sameAs: z.array(address).optional() }),
  Organization: z.looseObject({ name: words, url: address.optional() }),
  NewsMediaOrganization: z.looseObject({ '@id': address, name: words, url: address }),
  WebSite: z.looseObject({ name: words, url: address }),
  CollectionPage: z.looseObject({ name: words, url: address }),
  WebPage: z.looseObject({ name: words, url: address }),
  CreativeWork: z.looseObject({ name: words }),
  CorrectionComment: z.looseObject({ text: words, datePublished: moment }),
  ImageObject: z.looseObject({ url: address }),
};

/** What search engines recommend of each type. */
export const recommendations: Record<string, z.ZodType> = {
  ...Object.fromEntries(
    Object.keys(requirements)
      .filter((type) => type.includes('Article') || type === 'LiveBlogPosting')
      .map((type) => [type, z.looseObject({ image: pictures })]),
  ),
  NewsMediaOrganization: z.looseObject({ logo: z.union([address, reference, z.looseObject({ url: address })]) }),
};
