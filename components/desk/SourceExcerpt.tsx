import type { Excerpt, SourceLine } from '../../lib/editors/excerpt.ts';
import styles from './SourceExcerpt.module.css';

/** Lines of a file with a caret under what is meant; the caret stands right in every script. */
export function SourceExcerpt({ excerpt }: { excerpt: Excerpt }) {
  const { before, number, start, marked, end, after } = excerpt;
  return (
    <pre className={styles.source} translate="no">
      {before && <Beside line={before} />}
      <span className={styles.line}>
        <span className={styles.number}>{number}</span>
        <code dir="auto">
          {start}
          <mark>
            {marked}
            <span className={styles.caret} aria-hidden="true">
              ^
            </span>
          </mark>
          {end}
        </code>
      </span>
      {after && <Beside line={after} />}
    </pre>
  );
}

function Beside({ line }: { line: SourceLine }) {
  return (
    <span className={styles.line}>
      <span className={styles.number}>{line.number}</span>
      <code dir="auto">{line.text}</code>
    </span>
  );
}
