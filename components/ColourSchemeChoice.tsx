import type { Interface } from '../lib/interface/interface.ts';
import styles from './ColourSchemeChoice.module.css';

type Props = { ui: Interface };

/** A small disc, half ink and half paper, over the browser's own list of choices. */
export function ColourSchemeChoice({ ui }: Props) {
  return (
    <colour-scheme className={styles.choice}>
      <select aria-label={ui.t('reader.scheme')} title={ui.t('reader.scheme')} autoComplete="off">
        <option value="">{ui.t('reader.scheme.system')}</option>
        <option value="light">{ui.t('reader.scheme.light')}</option>
        <option value="dark">{ui.t('reader.scheme.dark')}</option>
      </select>
    </colour-scheme>
  );
}
