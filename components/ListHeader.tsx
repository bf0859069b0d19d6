import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { hueClass } from './hue.ts';
import styles from './ListHeader.module.css';

type Props = { title: string; label?: string; intro?: string; note?: string; hue?: number; children?: ReactNode };

/** The head of a list or index page, with the page's only `h1`. */
export function ListHeader({ title, label, intro, note, hue, children }: Props) {
  return (
    <header className={classNames(styles.header, hue !== undefined && hueClass(hue))}>
      {label && <p className={styles.label}>{label}</p>}
      <h1>{title}</h1>
      {intro && <p className={styles.intro}>{intro}</p>}
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </header>
  );
}
