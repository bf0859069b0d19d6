import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import styles from './Kicker.module.css';

type Props = { ui: Interface; card: ArticleCard; linked?: boolean; section?: boolean };

/** Section, kind and provenance in words. */
export function Kicker({ ui, card, linked = false, section = true }: Props) {
  const labels = card.provenance.map((name) => ui.t(`provenance.${name}`));
  if (card.kind !== 'news') labels.unshift(ui.t(`kind.${card.kind}`));
  if (!section && labels.length === 0) return null;
  const { name, href } = card.section;
  return (
    <p className={styles.kicker}>
      {section && (linked ? <a href={href}>{name}</a> : <span>{name}</span>)}
      {labels.map((label) => (
        <span key={label} className={styles.label}>
          {label}
        </span>
      ))}
    </p>
  );
}
