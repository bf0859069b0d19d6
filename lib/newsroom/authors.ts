import { authorHref } from '../addresses.ts';
import { dependsOn } from '../dependencies.ts';
import type { Author } from '../model/author.ts';
import type { AuthorBio, AuthorCount, AuthorPage } from '../model/views.ts';
import { authorIn } from './authorFiles.ts';
import { cardList } from './cardList.ts';
import type { Desk } from './desk.ts';
import { pictureIn } from './images.ts';
import { findList, publicCount } from './lists.ts';
import { type Elsewhere, elsewhere, inlineHtml, openingParagraph, portableText, textHtml } from './texts.ts';

/** No index of authors shows more. */
const mostAuthors = 2000;

/** An author as a sidebar shows one. */
export async function authorBio(desk: Desk, lang: string, author: Author): Promise<AuthorBio> {
  const { id, name, role, kind, affiliation, location, disclosure } = author;
  return {
    id,
    lang: author.lang,
    name,
    href: authorHref(desk.site(), lang, id),
    role,
    kind,
    affiliation,
    location,
    disclosure,
    bioHtml: await inlineHtml(desk, openingParagraph(author.body), author.lang, `${author.id}-`),
    portrait: pictureIn(desk, author.path, author.image),
  };
}

/** An author's own page, or `undefined` when there is no such author, or no such page of articles. */
export async function authorPage(
  desk: Desk,
  lang: string,
  id: string,
  page: number,
  isElsewhere = false,
): Promise<AuthorPage | undefined> {
  const author = authorIn(desk, lang, id);
  const list = cardList(desk, lang, findList(desk, lang, 'author', id), page);
  if (!author || !list) return undefined;
  const { languages, expertise, email, links } = author;
  const form: Elsewhere = isElsewhere ? elsewhere(desk, author.lang, authorHref(desk.site(), lang, id)) : {};
  const [bio, html] = await Promise.all([authorBio(desk, lang, author), textHtml(desk, author, form)]);
  return {
    author: { ...bio, textHtml: html, languages, expertise, email, links, articleCount: list.total },
    list,
  };
}

/** An author's bio as Markdown that stands alone. */
export async function portableBio(desk: Desk, lang: string, id: string): Promise<string | undefined> {
  const author = authorIn(desk, lang, id);
  return author && portableText(desk, author, authorHref(desk.site(), lang, id));
}

/** Every author of the edition by name, with the number of public articles in this language. */
export async function authorsIndex(desk: Desk, lang: string): Promise<AuthorCount[]> {
  dependsOn('authors');
  const rows = desk.database.all<{ id: string }>(
    `SELECT DISTINCT id FROM authors WHERE gone = 0 ORDER BY id LIMIT ${mostAuthors}`,
  );
  const authors = rows.map(({ id }) => authorIn(desk, lang, id)).filter((author) => author !== undefined);
  authors.sort((a, b) => a.name.localeCompare(b.name, lang) || (a.id < b.id ? -1 : 1));
  return Promise.all(
    authors.map(async (author) => {
      const list = findList(desk, lang, 'author', author.id);
      return { ...(await authorBio(desk, lang, author)), count: list ? publicCount(desk, list) : 0 };
    }),
  );
}
