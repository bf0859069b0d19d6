import type { DeskPage } from '../../lib/editors/deskLists.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import { DeskArticleItem } from './DeskArticleItem.tsx';
import { DeskFileItem } from './DeskFileItem.tsx';
import styles from './DeskItems.module.css';
import { ProblemFileItem } from './ProblemFileItem.tsx';

type Props = { ui: Interface; now: number; list: DeskPage; heading: 'h2' | 'h3' };

/** The entries of a list, each as its kind asks for. */
export function DeskItems({ ui, now, list, heading }: Props) {
  if (list.items.length === 0) return null;
  if (list.name === 'problems')
    return (
      <ul className={styles.items}>
        {list.items.map((item) => (
          <li key={item.file}>
            <ProblemFileItem ui={ui} item={item} heading={heading} />
          </li>
        ))}
      </ul>
    );
  if (list.name === 'changed')
    return (
      <ul className={styles.items}>
        {list.items.map((item) => (
          <li key={item.file}>
            <DeskFileItem ui={ui} now={now} item={item} heading={heading} />
          </li>
        ))}
      </ul>
    );
  return (
    <ul className={styles.items}>
      {list.items.map((item) => (
        <li key={item.file}>
          <DeskArticleItem ui={ui} now={now} item={item} list={list.name} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
