import type { Interface } from '../lib/interface/interface.ts';
import type { MonthLink } from '../lib/model/views.ts';
import styles from './MonthNeighbours.module.css';

type Props = { ui: Interface; earlier?: MonthLink; later?: MonthLink };

export function MonthNeighbours({ ui, earlier, later }: Props) {
  if (!earlier && !later) return null;
  return (
    <nav className={styles.months} aria-label={ui.t('archive.months')}>
      {earlier && (
        <a href={earlier.href} rel="prev">
          <span>{ui.t('archive.earlier')}</span> {ui.month(earlier.year, earlier.month)}
        </a>
      )}
      {later && (
        <a href={later.href} rel="next">
          <span>{ui.t('archive.later')}</span> {ui.month(later.year, later.month)}
        </a>
      )}
    </nav>
  );
}
