import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import styles from './LanguageLinks.module.css';

type Props = { ui: Interface; languages: Frame['languages'] };

export function LanguageLinks({ ui, languages }: Props) {
  if (languages.length < 2) return null;
  return (
    <ul className={styles.list}>
      {languages.map(({ lang, href }) => (
        <li key={lang}>
          <a href={href} lang={lang} hrefLang={lang} aria-current={lang === ui.lang ? 'true' : undefined}>
            {ui.languageName(lang)}
          </a>
        </li>
      ))}
    </ul>
  );
}
