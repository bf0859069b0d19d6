import type { Article } from '../model/article.ts';
import { articleFields } from './articleSchema.ts';

/** What an article says about other files of the edition. */
export type References = Pick<Article, 'authors' | 'postedBy' | 'related' | 'aliases' | 'image'>;

/**
 * What the front matter of an article with errors says about other files: each key that is sound in itself, so that
 * one run tells those problems too.
 */
export function soundReferences(data: Record<string, unknown>): References {
  const { authors, postedBy, related, aliases, image } = articleFields.shape;
  return {
    authors: authors.safeParse(data.authors).data ?? [],
    postedBy: postedBy.safeParse(data.postedBy).data,
    related: related.safeParse(data.related).data ?? [],
    aliases: aliases.safeParse(data.aliases).data ?? [],
    image: image.safeParse(data.image).data,
  };
}
