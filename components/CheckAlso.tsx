import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import styles from './CheckAlso.module.css';
import { classNames } from './classNames.ts';
import { StoryCard } from './StoryCard.tsx';

type Props = { ui: Interface; card: ArticleCard };

export function CheckAlso({ ui, card }: Props) {
  return (
    <aside className={classNames(styles.also, 'below')} aria-labelledby="check-also">
      <h2 id="check-also">{ui.t('checkAlso')}</h2>
      <StoryCard ui={ui} card={card} size="row" />
    </aside>
  );
}
