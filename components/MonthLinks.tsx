import type { Interface } from '../lib/interface/interface.ts';
import type { MonthCount } from '../lib/model/views.ts';
import styles from './MonthLinks.module.css';

type Props = { ui: Interface; months: MonthCount[] };

export function MonthLinks({ ui, months }: Props) {
  if (months.length === 0) return null;
  return (
    <nav className={styles.months} aria-labelledby="months">
      <h2 id="months">{ui.t('archive.months')}</h2>
      <ul>
        {months.map(({ year, month, count, href }) => (
          <li key={href}>
            <a href={href}>{ui.month(year, month)}</a> <span>{ui.number(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
