import type { Interface } from '../lib/interface/interface.ts';
import type { TopicLabel } from '../lib/model/views.ts';
import styles from './TopicLinks.module.css';

type Props = { ui: Interface; topics: TopicLabel[] };

export function TopicLinks({ ui, topics }: Props) {
  if (topics.length === 0) return null;
  return (
    <nav className={styles.topics} aria-label={ui.t('topics')}>
      <ul>
        {topics.map(({ id, label, href }) => (
          <li key={id}>
            <a href={href} rel="tag">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
