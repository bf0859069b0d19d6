import type { Interface } from '../lib/interface/interface.ts';
import type { CardList } from '../lib/model/views.ts';
import { Pagination } from './Pagination.tsx';
import { StoryCard } from './StoryCard.tsx';
import styles from './StoryList.module.css';

type Props = { ui: Interface; list: CardList; href: (page: number) => string; section?: boolean; lead?: boolean };

/** A page of a list: the first story of the first page large where asked, then rows with their dates. */
export function StoryList({ ui, list, href, section = true, lead = false }: Props) {
  const { cards, page } = list;
  if (cards.length === 0) return <p className={styles.empty}>{ui.t('empty.list')}</p>;
  const first = lead && page === 1 && cards.length > 2 ? cards[0] : undefined;
  const rows = first ? cards.slice(1) : cards;
  return (
    <div className={styles.list}>
      {first && (
        <div className={styles.first}>
          <StoryCard ui={ui} card={first} size="lead" heading="h2" section={section} date eager />
        </div>
      )}
      <ul className={styles.rows}>
        {rows.map((card, index) => (
          <li key={card.href} className={index < 4 ? undefined : 'below'}>
            <StoryCard ui={ui} card={card} size="row" heading="h2" section={section} date />
          </li>
        ))}
      </ul>
      <Pagination ui={ui} page={page} pages={list.pages} href={href} />
    </div>
  );
}
