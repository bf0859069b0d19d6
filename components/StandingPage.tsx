import { direction } from '../lib/interface/direction.ts';
import type { Interface } from '../lib/interface/interface.ts';
import type { StandingPageView } from '../lib/model/views.ts';
import { ArticleText } from './ArticleText.tsx';
import styles from './StandingPage.module.css';
import { Timestamp } from './Timestamp.tsx';
import { TranslationLinks } from './TranslationLinks.tsx';

type Props = { ui: Interface; page: StandingPageView };

export function StandingPage({ ui, page }: Props) {
  return (
    // Where a page is not translated, another language stands in, and says so.
    <article className={styles.page} lang={page.lang} dir={direction(page.lang)}>
      <header className={styles.header}>
        <h1>{page.title}</h1>
        {page.summary && <p>{page.summary}</p>}
      </header>
      <ArticleText html={page.bodyHtml} standing />
      <footer className={styles.footer} lang={ui.lang} dir={ui.direction}>
        {page.updated && (
          <p>
            {ui.t('updated')} <Timestamp ui={ui} moment={page.updated} />
          </p>
        )}
        <TranslationLinks ui={ui} translations={page.translations} />
      </footer>
    </article>
  );
}
