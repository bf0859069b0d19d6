import type { ReactNode } from 'react';
import styles from './WithSidebar.module.css';

export function WithSidebar({ children, sidebar }: { children: ReactNode; sidebar: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div>{children}</div>
      <div>{sidebar}</div>
    </div>
  );
}
