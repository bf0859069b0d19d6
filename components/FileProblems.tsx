import type { ProblemFile } from '../lib/editors/deskLists.ts';
import type { Interface } from '../lib/interface/interface.ts';
import { ProblemFileItem } from './desk/ProblemFileItem.tsx';
import styles from './FileProblems.module.css';

type Props = { ui: Interface; files: ProblemFile[]; heading: 'h1' | 'h2' };

/** What is wrong with the files behind a page, on that page. */
export function FileProblems({ ui, files, heading }: Props) {
  if (files.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={ui.t('desk.problems')}>
      {files.map((item, index) => (
        <ProblemFileItem key={item.file} ui={ui} item={item} heading={index === 0 ? heading : 'h2'} />
      ))}
      <p className={styles.mend}>{ui.t('desk.mend')}</p>
    </section>
  );
}
