import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import styles from './PreviewEnded.module.css';

type Props = { ui: Interface; frame: Frame };

/** What somebody reads whose preview link is over. */
export function PreviewEnded({ ui, frame }: Props) {
  return (
    <section className={styles.ended}>
      <h1>{ui.t('preview.ended')}</h1>
      <p>{ui.t('preview.endedText')}</p>
      <p className={styles.home}>
        <a href={frame.homeHref}>{ui.t('nav.home')}</a>
      </p>
    </section>
  );
}
