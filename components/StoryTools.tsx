import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage } from '../lib/model/views.ts';
import styles from './StoryTools.module.css';

type Props = { ui: Interface; article: ArticlePage };

/** What a reader may do with a story; shown only where the enhancements run. */
export function StoryTools({ ui, article }: Props) {
  return (
    <div className={styles.tools}>
      <share-story copied={ui.t('reader.share.copied')}>
        <button type="button">{ui.t('reader.share')}</button>
        <span role="status" />
      </share-story>
      <save-story
        href={article.href}
        headline={article.headline}
        section={article.section.name}
        date={ui.iso(article.published)}
        day={ui.date(article.published)}
      >
        <button type="button" aria-pressed="false">
          {ui.t('reader.save')}
        </button>
        {/* Every language has its own: /articles/x and /saved, /ar/articles/x and /ar/saved. */}
        <a href={article.href.replace(/articles\/[^/]*$/, 'saved')} hidden>
          {ui.t('reader.saved')}
        </a>
      </save-story>
      <reading-position className={styles.continue} hidden>
        <a href="#main">{ui.t('reader.continue')}</a>
      </reading-position>
    </div>
  );
}
