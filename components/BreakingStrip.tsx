import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import styles from './BreakingStrip.module.css';

type Props = { ui: Interface; breaking: NonNullable<Frame['breaking']> };

export function BreakingStrip({ ui, breaking }: Props) {
  return (
    <aside className={styles.strip} aria-label={ui.t('breaking')}>
      <p>
        <strong>{ui.t('breaking')}</strong> {breaking.url ? <a href={breaking.url}>{breaking.text}</a> : breaking.text}
      </p>
    </aside>
  );
}
