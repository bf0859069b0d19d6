import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import { BylineText } from './BylineText.tsx';
import { type Crop, CroppedImage } from './CroppedImage.tsx';
import { classNames } from './classNames.ts';
import { hueClass } from './hue.ts';
import { Kicker } from './Kicker.tsx';
import styles from './StoryCard.module.css';
import { Timestamp } from './Timestamp.tsx';

/** How loudly a card speaks; `row` puts the picture beside the words. */
export type CardSize = 'lead' | 'major' | 'medium' | 'small' | 'row';

type Props = {
  ui: Interface;
  card: ArticleCard;
  size?: CardSize;
  heading?: 'h2' | 'h3';
  picture?: boolean;
  summary?: boolean;
  section?: boolean;
  date?: boolean;
  eager?: boolean;
};

const crops: Record<CardSize, Crop> = {
  lead: { shape: '16x9', sizes: '(min-width: 64em) 45rem, 100vw' },
  major: { shape: '3x2', sizes: '(min-width: 64em) 34rem, 100vw' },
  medium: { shape: '3x2', sizes: '26rem', widest: 416, square: true },
  small: { shape: '3x2', sizes: '19rem', widest: 240, square: true },
  row: { shape: '3x2', sizes: '16rem', widest: 240, square: true },
};

export function StoryCard(props: Props) {
  const { ui, card, size = 'medium', heading: Heading = 'h3', picture = true, summary = true, section = true } = props;
  const shown = picture ? card.picture : undefined;
  const voice = card.kind === 'opinion' ? styles.opinion : card.kind === 'sponsored' && styles.sponsored;
  return (
    <article
      className={classNames(styles.card, styles[size], voice, !shown && styles.bare, hueClass(card.section.hue))}
    >
      <div className={styles.words}>
        <Kicker ui={ui} card={card} section={section} />
        <Heading className={styles.headline}>
          <a href={card.href}>{card.headline}</a>
        </Heading>
        {summary && card.summary && <p className={styles.summary}>{card.summary}</p>}
        <p className={styles.meta}>
          <span>
            <BylineText ui={ui} byline={card.byline} limit={3} />
          </span>
          {props.date && <Timestamp ui={ui} moment={card.published} />}
        </p>
      </div>
      {shown && (
        <div className={styles.picture}>
          <CroppedImage picture={shown} crop={crops[size]} eager={props.eager} />
        </div>
      )}
    </article>
  );
}
