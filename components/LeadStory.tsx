import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import { BylineText } from './BylineText.tsx';
import { CroppedImage } from './CroppedImage.tsx';
import { classNames } from './classNames.ts';
import { hueClass } from './hue.ts';
import { Kicker } from './Kicker.tsx';
import styles from './LeadStory.module.css';

type Props = { ui: Interface; card: ArticleCard };

export function LeadStory({ ui, card }: Props) {
  const { picture } = card;
  const long = Array.from(card.headline).length > 90;
  return (
    <article
      className={classNames(
        styles.lead,
        hueClass(card.section.hue),
        !picture && styles.bare,
        long && styles.long,
        card.kind === 'opinion' && styles.opinion,
      )}
    >
      <div className={styles.head}>
        <Kicker ui={ui} card={card} linked />
        <h2>
          <a href={card.href}>{card.headline}</a>
        </h2>
      </div>
      <div className={styles.words}>
        {card.summary && <p className={styles.summary}>{card.summary}</p>}
        <p className={styles.byline}>
          <BylineText ui={ui} byline={card.byline} limit={4} />
        </p>
      </div>
      {picture && (
        <div className={styles.picture}>
          <CroppedImage picture={picture} crop={{ shape: '3x2', sizes: '(min-width: 64em) 42rem, 100vw' }} eager />
        </div>
      )}
    </article>
  );
}
