import type { DeskFile } from '../../lib/editors/deskLists.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import { Timestamp } from '../Timestamp.tsx';
import styles from './DeskItems.module.css';

type Props = { ui: Interface; now: number; item: DeskFile; heading: 'h2' | 'h3' };

export function DeskFileItem({ ui, now, item, heading: Heading }: Props) {
  const { file, changed, title, href, state } = item;
  return (
    <div className={styles.item}>
      {title !== undefined && (
        <Heading>
          {href ? (
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}
        </Heading>
      )}
      <p className={styles.facts}>
        <strong>{ui.relative(changed, now)}</strong>
        {state && state.status !== 'public' && <span>{ui.t(`desk.is.${state.status}`)}</span>}
        <Timestamp ui={ui} moment={changed} style="dateTime" />
      </p>
      <p className={styles.file}>
        <bdi dir="ltr">{file}</bdi>
      </p>
    </div>
  );
}
