import type { Interface } from '../lib/interface/interface.ts';
import type { Frame, FrontPage } from '../lib/model/views.ts';
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
  return (
    <div className={styles.front}>
      <div className={styles.top}>
        <section className={styles.main} aria-label={ui.t('topStories')}>
          <LeadStory ui={ui} card={lead} />
          {seconds.length > 0 && (
            <div className={styles.seconds}>
              {seconds.map((card) => (
                <StoryCard key={card.href} ui={ui} card={card} heading="h2" />
              ))}
            </div>
          )}
        </section>
        {latest.length > 0 && (
          <LatestColumn ui={ui} cards={latest} edition={frame.editionDate} homeHref={frame.homeHref} />
        )}
      </div>
      {sections.map(({ section, cards }, index) => (
        <FrontSection key={section.id} ui={ui} section={section} cards={cards} rank={index} />
      ))}
    </div>
  );
}
