import type { Interface } from '../lib/interface/interface.ts';
import type { TopicCount } from '../lib/model/views.ts';
import styles from './TopicIndex.module.css';

type Props = { ui: Interface; topics: TopicCount[] };

export function TopicIndex({ ui, topics }: Props) {
  if (topics.length === 0) return <p>{ui.t('empty.list')}</p>;
  return (
    <ul className={styles.topics}>
      {topics.map(({ id, label, href, count }) => (
        <li key={id}>
          <a href={href}>{label}</a> <span>{ui.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
