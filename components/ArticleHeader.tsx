import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage } from '../lib/model/views.ts';
import styles from './ArticleHeader.module.css';
import { ArticleLabels } from './ArticleLabels.tsx';
import { classNames } from './classNames.ts';
import { Kicker } from './Kicker.tsx';

type Props = { ui: Interface; article: ArticlePage };

export function ArticleHeader({ ui, article }: Props) {
  const length = Array.from(article.headline).length;
  const longestWord = Math.max(...article.headline.split(/\s+/).map((word) => word.length));
  const quiet = length > 90 || longestWord > 22;
  return (
    <header
      className={classNames(
        styles.header,
        article.kind === 'opinion' && styles.opinion,
        article.kind === 'sponsored' && styles.sponsored,
      )}
    >
      <Kicker ui={ui} card={article} linked />
      <h1 className={classNames(styles.headline, quiet && styles.long)}>{article.headline}</h1>
      {article.hasStandfirst && <p className={styles.standfirst}>{article.summary}</p>}
      <ArticleLabels ui={ui} article={article} />
    </header>
  );
}
