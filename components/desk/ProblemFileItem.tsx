import type { ProblemFile } from '../../lib/editors/deskLists.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import { classNames } from '../classNames.ts';
import styles from './ProblemFileItem.module.css';
import { SourceExcerpt } from './SourceExcerpt.tsx';

type Props = { ui: Interface; item: ProblemFile; heading: 'h1' | 'h2' | 'h3' };

/** A file with its problems, each told like a good compiler tells it. What the check says is in English. */
export function ProblemFileItem({ ui, item, heading: Heading }: Props) {
  const { file, href, problems, more, kept } = item;
  const isOut = problems.some(({ severity }) => severity === 'error');
  return (
    <div className={styles.file}>
      <Heading>
        {href ? (
          <a href={href}>
            <bdi dir="ltr">{file}</bdi>
          </a>
        ) : (
          <bdi dir="ltr">{file}</bdi>
        )}
      </Heading>
      {isOut && <p className={styles.effect}>{ui.t(kept ? 'desk.kept' : 'desk.out')}</p>}
      <ul className={styles.problems}>
        {problems.map((problem) => {
          const { line, column, severity, message, hint, rule, excerpt } = problem;
          return (
            <li
              key={`${line}:${column} ${rule} ${message}`}
              className={classNames(severity === 'error' && styles.error)}
            >
              <p className={styles.place}>
                <strong>{ui.t(`desk.${severity}`)}</strong>{' '}
                {ui.t('desk.place', { line: ui.number(line), column: ui.number(column) })}
              </p>
              <div lang="en" dir="ltr" className={styles.told}>
                <p className={styles.message}>
                  {message} <code>{rule}</code>
                </p>
                {excerpt && <SourceExcerpt excerpt={excerpt} />}
                {hint && <p className={styles.hint}>{hint}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles.effect}>{ui.t('desk.more', { count: more })}</p>}
    </div>
  );
}
