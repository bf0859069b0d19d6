import type { Interface } from '../lib/interface/interface.ts';
import type { SectionLabel } from '../lib/model/views.ts';
import { hueClass } from './hue.ts';
import styles from './SectionBar.module.css';

type Props = { ui: Interface; sections: SectionLabel[]; current?: string };

export function SectionBar({ ui, sections, current }: Props) {
  if (sections.length === 0) return null;
  return (
    <nav className={styles.bar} aria-label={ui.t('nav.sections')}>
      <ul>
        {sections.map(({ id, name, hue, href }) => (
          <li key={id} className={hueClass(hue)}>
            <a href={href} aria-current={id === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
