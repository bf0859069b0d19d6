import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard, SectionLabel } from '../lib/model/views.ts';
import { classNames } from './classNames.ts';
import styles from './FrontSection.module.css';
import { hueClass } from './hue.ts';
import { StoryCard } from './StoryCard.tsx';

type Props = { ui: Interface; section: SectionLabel; cards: ArticleCard[]; rank: number };

const rhythms = ['feature', 'columns', 'mirror'] as const;

/** One ranked section. Its rhythm changes with its rank, so that the front never becomes a wall of equal cards. */
export function FrontSection({ ui, section, cards, rank }: Props) {
  const [first, ...rest] = cards;
  if (!first) return null;
  const opinion = cards.filter((card) => card.kind === 'opinion').length * 2 > cards.length;
  const rhythm = opinion ? 'voices' : cards.length === 1 ? 'single' : (rhythms[rank % rhythms.length] ?? 'columns');
  const led = rhythm === 'feature' || rhythm === 'mirror';
  return (
    <section
      className={classNames(styles.section, hueClass(section.hue), 'below')}
      aria-labelledby={`section-${section.id}`}
    >
      <h2 id={`section-${section.id}`} className={styles.name}>
        <a href={section.href}>{section.name}</a>
      </h2>
      <div className={classNames(styles.stories, styles[rhythm])}>
        {led && <StoryCard ui={ui} card={first} size="major" section={false} />}
        {(led ? rest.slice(0, 3) : cards.slice(0, 4)).map((card, index) => (
          <StoryCard
            key={card.href}
            ui={ui}
            card={card}
            size={led ? 'small' : rhythm === 'single' ? 'major' : 'medium'}
            section={false}
            picture={led ? index === 0 : !opinion}
            summary={!led || index > 0 || rest.length === 1}
          />
        ))}
      </div>
    </section>
  );
}
