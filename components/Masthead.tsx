import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import { ColourSchemeChoice } from './ColourSchemeChoice.tsx';
import { classNames } from './classNames.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import styles from './Masthead.module.css';
import { SearchForm } from './SearchForm.tsx';

type Shown = 'siteName' | 'tagline' | 'homeHref' | 'editionDate' | 'languages';
type Props = { ui: Interface; frame: Pick<Frame, Shown>; front: boolean };

export function Masthead({ ui, frame, front }: Props) {
  const Nameplate = front ? 'h1' : 'p';
  const long = Array.from(frame.siteName).length > 14;
  const title = (
    <div className={styles.title}>
      <Nameplate className={classNames(styles.nameplate, long && styles.long)}>
        <a href={frame.homeHref}>{frame.siteName}</a>
      </Nameplate>
      {front && frame.tagline && <p className={styles.tagline}>{frame.tagline}</p>}
    </div>
  );
  return (
    <header className={classNames(styles.masthead, front && styles.front)}>
      <p className={styles.date}>
        <time dateTime={ui.iso(frame.editionDate)}>{ui.editionDate(frame.editionDate)}</time>
      </p>
      {!front && title}
      <div className={styles.tools}>
        {frame.languages.length > 1 && (
          <nav aria-label={ui.t('nav.languages')}>
            <LanguageLinks ui={ui} languages={frame.languages} />
          </nav>
        )}
        <ColourSchemeChoice ui={ui} />
        <SearchForm ui={ui} homeHref={frame.homeHref} />
        <a className={styles.search} href={`${frame.homeHref.replace(/\/$/, '')}/search`}>
          {ui.t('search')}
        </a>
      </div>
      {/* On the front page the nameplate has a row of its own, below the tools. */}
      {front && title}
    </header>
  );
}
