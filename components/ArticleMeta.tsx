import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage } from '../lib/model/views.ts';
import styles from './ArticleMeta.module.css';
import { BylineText } from './BylineText.tsx';
import { Portrait } from './Portrait.tsx';
import { StoryTools } from './StoryTools.tsx';
import { Timestamp } from './Timestamp.tsx';
import { TranslationLinks } from './TranslationLinks.tsx';

type Props = { ui: Interface; article: ArticlePage; tools: boolean };

/** Who wrote it, when it was published and changed, and in which other languages it can be read. */
export function ArticleMeta({ ui, article, tools }: Props) {
  const [only] = article.authors;
  const portrait = article.byline.length === 1 && only?.portrait ? only : undefined;
  return (
    <div className={styles.meta}>
      <div className={styles.byline}>
        {portrait && <Portrait name={portrait.name} picture={portrait.portrait} />}
        <p className={styles.names}>
          <BylineText ui={ui} byline={article.byline} linked />
        </p>
      </div>
      <p className={styles.dates}>
        <span>
          {ui.t('published')} <Timestamp ui={ui} moment={article.published} style="dateTime" />
        </span>
        {article.updated && (
          <span>
            {ui.t('updated')} <Timestamp ui={ui} moment={article.updated} style="dateTime" />
          </span>
        )}
      </p>
      <TranslationLinks ui={ui} translations={article.translations} />
      {tools && <StoryTools ui={ui} article={article} />}
    </div>
  );
}
