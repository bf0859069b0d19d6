import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage } from '../lib/model/views.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticleMeta } from './ArticleMeta.tsx';
import { ArticleSidebar } from './ArticleSidebar.tsx';
import { ArticleText } from './ArticleText.tsx';
import styles from './ArticleView.module.css';
import { CheckAlso } from './CheckAlso.tsx';
import { Corrections } from './Corrections.tsx';
import { classNames } from './classNames.ts';
import { hueClass } from './hue.ts';
import { MainFigure } from './MainFigure.tsx';
import { Sources } from './Sources.tsx';
import { TopicLinks } from './TopicLinks.tsx';

/** A preview offers neither to share nor to keep what is not public. */
type Props = { ui: Interface; article: ArticlePage; preview?: boolean };

export function ArticleView({ ui, article, preview = false }: Props) {
  const changes = article.corrections.filter(({ kind }) => kind !== 'update');
  const updates = article.corrections.filter(({ kind }) => kind === 'update');
  return (
    <div
      className={classNames(
        styles.page,
        hueClass(article.section.hue),
        !article.picture && styles.bare,
        article.kind === 'sponsored' && styles.sponsored,
      )}
    >
      <article className={styles.article} itemScope>
        <ArticleHeader ui={ui} article={article} />
        {article.picture && <MainFigure picture={article.picture} />}
        <div className={styles.meta}>
          <ArticleMeta ui={ui} article={article} tools={!preview} />
        </div>
        <div className={styles.text}>
          <Corrections ui={ui} name={ui.t('corrections')} notes={changes} />
          <ArticleText html={article.bodyHtml} kind={article.kind} />
          <Corrections ui={ui} name={ui.t('updates')} notes={updates} />
          <Sources ui={ui} sources={article.sources} />
          <TopicLinks ui={ui} topics={article.topics} />
        </div>
      </article>
      {article.checkAlso && <CheckAlso ui={ui} card={article.checkAlso} />}
      <ArticleSidebar ui={ui} article={article} />
    </div>
  );
}
