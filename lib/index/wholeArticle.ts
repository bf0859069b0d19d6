import { imageSources } from '../markdown/imageSources.ts';
import type { Article } from '../model/article.ts';
import { resolveImage } from '../pictures/picture.ts';
import type { Database } from './database.ts';
import type { ReadText } from './readTexts.ts';

/**
 * Tells of a text whether it is an article that needs nothing beside what is in the index: its authors and pictures are there,
 * and nobody else has its address, for then it has come to a new place and the other one is still to go.
 */
export function wholeArticles(database: Database): (text: ReadText) => boolean {
  const isAuthor = (id: string): boolean =>
    database.get('SELECT 1 FROM authors WHERE id = :id AND gone = 0', { id }) !== undefined;
  const isPicture = (from: string, src: string): boolean => {
    const path = resolveImage(from, src);
    return path === undefined || database.get('SELECT 1 FROM images WHERE path = :path', { path }) !== undefined;
  };
  const isTaken = ({ path, lang, slug }: Article): boolean =>
    database.get('SELECT 1 FROM articles WHERE slug = :slug AND lang = :lang AND path <> :path', {
      slug,
      lang,
      path,
    }) !== undefined;
  return ({ parsed }) => {
    const article = parsed?.kind === 'article' ? parsed.article : undefined;
    if (!article) return false;
    const { path, authors, postedBy = [], image, body } = article;
    const pictures = [...(image ? [image.src] : []), ...imageSources(body)];
    return (
      [authors, postedBy].flat().every(isAuthor) && pictures.every((src) => isPicture(path, src)) && !isTaken(article)
    );
  };
}
