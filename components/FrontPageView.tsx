import type { Interface } from '../lib/interface/interface.ts';
import type { Frame, FrontPage } from '../lib/model/views.ts';
import { classNames } from './classNames.ts';
import { EmptyEdition } from './EmptyEdition.tsx';
import styles from './FrontPageView.module.css';
import { FrontSection } from './FrontSection.tsx';
import { LatestColumn } from './LatestColumn.tsx';
import { LeadStory } from './LeadStory.tsx';
import { StoryCard } from './StoryCard.tsx';

type Props = { ui: Interface; frame: Frame; front: FrontPage };

export function FrontPageView({ ui, frame, front }: Props) {
  const { lead, seconds, sections, latest } = front;
  if (!lead) return <EmptyEdition ui={ui} />;
  // A young edition has little that is new beyond its sections: then the seconds stand beside the lead.
  const quiet = latest.length < 4;
  const secondStories = seconds.length > 0 && (
    <div className={styles.seconds}>
      {seconds.map((card, index) => (
        <StoryCard
          key={card.href}
          ui={ui}
          card={card}
          heading="h2"
          picture={!quiet || index === 0}
          summary={!quiet || index === 0}
        />
      ))}
    </div>
  );
  const latestColumn = latest.length > 0 && (
    <LatestColumn ui={ui} cards={latest} edition={frame.editionDate} homeHref={frame.homeHref} strip={quiet} />
  );
  const rail = quiet ? secondStories : latestColumn;
  return (
    <div className={styles.front}>
      <div className={styles.top}>
        <section className={classNames(styles.main, !rail && styles.alone)} aria-label={ui.t('topStories')}>
          <LeadStory ui={ui} card={lead} />
          {!quiet && secondStories}
        </section>
        {rail && <div className={styles.rail}>{rail}</div>}
      </div>
      {quiet && latestColumn}
      {sections.map(({ section, cards }, index) => (
        <FrontSection key={section.id} ui={ui} section={section} cards={cards} rank={index} />
      ))}
    </div>
  );
}
