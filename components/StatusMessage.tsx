import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard, Frame } from '../lib/model/views.ts';
import { SearchForm } from './SearchForm.tsx';
import styles from './StatusMessage.module.css';
import { StoryCard } from './StoryCard.tsx';

type Props = { ui: Interface; frame: Frame; status: 404 | 410 | 500; latest: ArticleCard[] };

export function StatusMessage({ ui, frame, status, latest }: Props) {
  return (
    <div className={styles.status}>
      <header className={styles.header}>
        <p aria-hidden="true">{status}</p>
        <h1>{ui.t(`status.${status}`)}</h1>
        <p>{ui.t(`status.${status}Text`)}</p>
        <SearchForm ui={ui} homeHref={frame.homeHref} large />
        <p className={styles.home}>
          <a href={frame.homeHref}>{ui.t('nav.home')}</a>
        </p>
      </header>
      {latest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">{ui.t('latest')}</h2>
          <div className={styles.latest}>
            {latest.slice(0, 4).map((card) => (
              <StoryCard key={card.href} ui={ui} card={card} size="small" />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
