import { articleHref, authorHref } from '../addresses.ts';
import { changedAt } from '../dependencies.ts';
import type { StoredArticle } from '../index/storedArticle.ts';
import type { ArticlePage, PortableArticle, Translation } from '../model/views.ts';
import { authorIn } from './authorFiles.ts';
import { authorBio } from './authors.ts';
import { cardOf, storedBySlug } from './cards.ts';
import type { Desk } from './desk.ts';
import { topicLabel } from './labels.ts';
import { relatedTo } from './related.ts';
import { type Elsewhere, elsewhere, inlineHtml, portableText, textHtml } from './texts.ts';

/** An article with everything its page shows, or `undefined` when none is public under this address. */
export async function articlePage(
  desk: Desk,
  lang: string,
  slug: string,
  form: Elsewhere = {},
): Promise<ArticlePage | undefined> {
  const article = storedBySlug(desk, lang, slug);
  return article && laidOut(desk, article, form);
}

/** A stored article with everything its page shows, whether it is public or not: who may see it is for the caller to know. */
export async function laidOut(
  desk: Desk,
  article: StoredArticle & { rowId: number },
  form: Elsewhere = {},
): Promise<ArticlePage> {
  const { lang } = article;
  changedAt(article.date, article.updated, ...article.corrections.map(({ date }) => date));
  const authors = article.authors.map((id) => authorIn(desk, lang, id)).filter((author) => author !== undefined);
  const { id, disclosure, guests, sources, canonical, noindex } = article;
  const poster = article.postedBy === undefined ? undefined : authorIn(desk, lang, article.postedBy);
  const corrections = [...article.corrections].sort((a, b) => b.date - a.date);
  const rendering = Promise.all([
    textHtml(desk, { ...article, body: bodyOf(desk, article.rowId) }, form),
    Promise.all(authors.map((author) => authorBio(desk, lang, author))),
    Promise.all(
      corrections.map(async ({ date, kind, text }, index) => ({
        date,
        kind,
        textHtml: await inlineHtml(desk, text, lang, `correction-${index + 1}-`, form),
      })),
    ),
  ]);
  // Told below, where it is waited for; it must not end the process should a look-up throw before that.
  rendering.catch(() => {});
  // Everything else is looked up while another thread renders the texts.
  const around = {
    ...cardOf(desk, article),
    id,
    disclosure,
    guests,
    postedBy: poster && { name: poster.name, href: authorHref(desk.site(), lang, poster.id) },
    sources,
    topics: article.tags.map((tag) => topicLabel(desk, lang, tag)),
    translations: translationsOf(desk, article),
    canonical,
    noindex,
    // A text among others, as in a feed, has nothing beside it.
    ...(form.idPrefix ? { related: [] } : relatedTo(desk, article)),
  };
  const [bodyHtml, bios, notes] = await rendering;
  return { ...around, bodyHtml, authors: bios, corrections: notes };
}

/** As `articlePage`, with its texts made for readers elsewhere. */
export function articleElsewhere(desk: Desk, lang: string, slug: string): Promise<ArticlePage | undefined> {
  return articlePage(desk, lang, slug, elsewhere(desk, lang, articleHref(desk.site(), lang, slug)));
}

/** What its page says of an article, and its text and corrections (newest first) as Markdown that stands alone. */
export async function portableArticle(desk: Desk, lang: string, slug: string): Promise<PortableArticle | undefined> {
  const [page, article] = [await articlePage(desk, lang, slug), storedBySlug(desk, lang, slug)];
  if (!page || !article) return undefined;
  const portable = (body: string) => portableText(desk, { ...article, body }, page.href);
  const corrections = [...article.corrections].sort((a, b) => b.date - a.date);
  const [text, ...notes] = await Promise.all([
    portable(bodyOf(desk, article.rowId)),
    ...corrections.map((correction) => portable(correction.text)),
  ]);
  return { ...page, text, corrections: corrections.map((each, at) => ({ ...each, text: notes[at]?.trim() ?? '' })) };
}

function translationsOf(desk: Desk, { lang, slug }: StoredArticle): Translation[] {
  const site = desk.site();
  return site.languages
    .filter((other) => other !== lang)
    .map((other) => storedBySlug(desk, other, slug))
    .filter((other) => other !== undefined)
    .map((other) => ({
      lang: other.lang,
      href: articleHref(site, other.lang, slug),
      headline: other.title,
      indexable: !other.noindex && other.canonical === undefined,
    }));
}

function bodyOf(desk: Desk, id: number): string {
  return desk.database.get<{ body: string }>('SELECT body FROM bodies WHERE id = :id', { id })?.body ?? '';
}
