import type { Interface } from '../lib/interface/interface.ts';
import type { CorrectionNote } from '../lib/model/views.ts';
import styles from './Corrections.module.css';
import { Timestamp } from './Timestamp.tsx';

type Props = { ui: Interface; name: string; notes: CorrectionNote[] };

export function Corrections({ ui, name, notes }: Props) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={name}>
      {notes.map((note) => (
        <div key={`${note.date}${note.textHtml}`}>
          <p className={styles.head}>
            <strong>{ui.t(`correction.${note.kind}`)}</strong> <Timestamp ui={ui} moment={note.date} />
          </p>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the newsroom renders and cleans this HTML */}
          <div dangerouslySetInnerHTML={{ __html: note.textHtml }} />
        </div>
      ))}
    </section>
  );
}
