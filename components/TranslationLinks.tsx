import { direction } from '../lib/interface/direction.ts';
import type { Interface } from '../lib/interface/interface.ts';
import type { Translation } from '../lib/model/views.ts';
import styles from './TranslationLinks.module.css';

type Props = { ui: Interface; translations: Translation[] };

export function TranslationLinks({ ui, translations }: Props) {
  if (translations.length === 0) return null;
  return (
    <nav className={styles.translations} aria-label={ui.t('translations')}>
      <p aria-hidden="true">{ui.t('translations')}</p>
      <ul>
        {translations.map(({ lang, href, headline }) => (
          <li key={lang}>
            <a href={href} lang={lang} dir={direction(lang)} hrefLang={lang} rel="alternate" title={headline}>
              {ui.languageName(lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
