import type { Interface } from '../lib/interface/interface.ts';
import type { ArticleCard } from '../lib/model/views.ts';
import { classNames } from './classNames.ts';
import styles from './Kicker.module.css';

type Props = { ui: Interface; card: ArticleCard; linked?: boolean; section?: boolean };

/** Section, kind and provenance in words. */
export function Kicker({ ui, card, linked = false, section = true }: Props) {
  const { name, href } = card.section;
  const labels = card.provenance.map((label) => ui.t(`provenance.${label}`));
  if (card.kind !== 'news') labels.unshift(ui.t(`kind.${card.kind}`));
  const paid = card.kind === 'sponsored' ? labels[0] : undefined;
  // A section named after a kind ("Opinion") says it already.
  const said = section ? labels.filter((label) => label !== name) : labels;
  if (!section && said.length === 0) return null;
  return (
    <p className={styles.kicker}>
      {section && (linked ? <a href={href}>{name}</a> : <span>{name}</span>)}
      {said.map((label) => (
        <span key={label} className={classNames(styles.label, label === paid && styles.paid)}>
          {label}
        </span>
      ))}
    </p>
  );
}
