import type { Interface } from '../lib/interface/interface.ts';
import styles from './SavedList.module.css';

type Props = { ui: Interface };

/** Where the reader's own browser lists what was saved in it; the server knows nothing of it. */
export function SavedList({ ui }: Props) {
  return (
    <>
      <noscript>
        <p className={styles.note}>{ui.t('reader.saved.noScript')}</p>
      </noscript>
      <saved-stories
        className={styles.saved}
        removed={ui.t('reader.saved.removed')}
        closed={ui.t('reader.saved.noStorage')}
      >
        <p className={styles.note} tabIndex={-1}>
          {ui.t('reader.saved.empty')}
        </p>
        <ul className={styles.list} />
        <span role="status" className="visually-hidden" />
        <template>
          <li>
            <p className={styles.section}>
              <span data-part="section" />
            </p>
            <h2 className={styles.headline}>
              <a href="/" data-part="headline">
                …
              </a>
            </h2>
            <p className={styles.meta}>
              <time dateTime="1970-01-01" data-part="day" />
              <button
                type="button"
                data-part="remove"
                data-label={ui.t('reader.saved.removeNamed', { headline: '{headline}' })}
              >
                {ui.t('reader.saved.remove')}
              </button>
            </p>
          </li>
        </template>
      </saved-stories>
    </>
  );
}
