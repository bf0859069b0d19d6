import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import { classNames } from './classNames.ts';
import { hueClass } from './hue.ts';
import styles from './LatestColumn.module.css';
import { Timestamp } from './Timestamp.tsx';

type Props = { ui: Interface; cards: ArticleCard[]; edition: number; homeHref: string; strip?: boolean };

export function LatestColumn({ ui, cards, edition, homeHref, strip = false }: Props) {
  const today = ui.iso(edition).slice(0, 10);
  return (
    <section className={classNames(styles.latest, strip && styles.strip)} aria-labelledby="latest">
      <h2 id="latest">{ui.t('latest')}</h2>
      <ol>
        {cards.map((card) => (
          <li
            key={card.href}
            className={classNames(hueClass(card.section.hue), card.kind === 'sponsored' && styles.paid)}
          >
            <Timestamp
              ui={ui}
              moment={card.published}
              style={ui.iso(card.published).startsWith(today) ? 'time' : 'day'}
            />
            <div>
              <h3>
                <a href={card.href}>{card.headline}</a>
              </h3>
              <p>{card.kind === 'news' ? card.section.name : `${card.section.name} · ${ui.t(`kind.${card.kind}`)}`}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.all}>
        <a href={`${homeHref.replace(/\/$/, '')}/archive`}>{ui.t('allArticles')}</a>
      </p>
    </section>
  );
}
