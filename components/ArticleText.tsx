import type { ArticleKind } from '../lib/model/article.ts';
import furniture from './ArticleFurniture.module.css';
import styles from './ArticleText.module.css';
import { classNames } from './classNames.ts';

type Props = { html: string; kind?: ArticleKind; standing?: boolean };

const opensWithInitial = new Set<ArticleKind | undefined>([
  'analysis',
  'explainer',
  'opinion',
  'interview',
  'review',
  'obituary',
]);

// A short first paragraph, or one that opens with a mark, has no room for a large initial; tags take none.
const opensLong = /^\s*<p>\p{L}(?:(?:<(?!\/p>)[^>]*>)*[^<]){200}/u;

/** The text itself, cleaned by lib/markdown. Outside tools find it by its `itemprop`. */
export function ArticleText({ html, kind, standing = false }: Props) {
  return (
    <div
      itemProp={standing ? undefined : 'articleBody'}
      className={classNames(
        styles.text,
        furniture.furniture,
        opensWithInitial.has(kind) && opensLong.test(html) && styles.initial,
      )}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the newsroom renders and cleans this HTML
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
