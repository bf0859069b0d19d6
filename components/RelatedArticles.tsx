import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import styles from './RelatedArticles.module.css';
import { StoryCard } from './StoryCard.tsx';

type Props = { ui: Interface; cards: ArticleCard[] };

export function RelatedArticles({ ui, cards }: Props) {
  return (
    <section aria-labelledby="related">
      <h2 id="related">{ui.t('related')}</h2>
      <ul className={styles.list}>
        {cards.map((card, index) => (
          <li key={card.href}>
            <StoryCard ui={ui} card={card} size="small" picture={index === 0} summary={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
