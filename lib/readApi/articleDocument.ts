import type { ArticlePage, AuthorBio } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import { type ApiContext, described, opening } from './apiContext.ts';
import type { DocumentOf } from './schemas.ts';

type Person = DocumentOf<'article'>['authors'][number];

/** An article with everything that must go with it; never who posted it, nor keys of the editor's own. */
export async function articleDocument(context: ApiContext, slug: string): Promise<DocumentOf<'article'> | undefined> {
  const article = await context.newsroom.articleElsewhere(context.lang, slug);
  if (!article) return undefined;
  const { ui } = context;
  return {
    type: 'article',
    ...articleFacts(context, article),
    html: article.bodyHtml,
    sources: article.sources.map(({ title, url, archive, accessed, note }) => ({
      title,
      url,
      archive,
      accessed,
      note,
    })),
    related: article.related.map(({ href }) => absolute(href)),
    corrections: article.corrections.map(({ date, kind, textHtml }) => ({
      date: ui.iso(date),
      kind,
      label: ui.t(`correction.${kind}`),
      html: textHtml,
    })),
  };
}

/** What goes with the text, whatever its form. */
export function articleFacts(context: ApiContext, article: Omit<ArticlePage, 'bodyHtml' | 'corrections'>) {
  return {
    ...opening(context, article.href, article.headline),
    ...described(context, article),
    id: article.id,
    authors: everyone(article),
    topics: article.topics.map(({ id, label, href }) => ({ id, name: label, url: absolute(href) })),
    translations: article.translations.map(({ lang, href, headline }) => ({
      lang,
      title: headline,
      url: absolute(href),
    })),
  };
}

/** Authors and guests with their interests. */
function everyone({ authors, guests }: Pick<ArticlePage, 'authors' | 'guests'>): Person[] {
  return [
    ...authors.map(personOf),
    ...guests.map(({ name, affiliation, disclosure, url }) => ({
      name,
      url,
      kind: 'guest' as const,
      affiliation,
      disclosure,
    })),
  ];
}

export function personOf({ name, href, kind, role, affiliation, location, disclosure }: AuthorBio): Person {
  return { name, url: absolute(href), kind, role, affiliation, location, disclosure };
}
