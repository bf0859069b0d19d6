import type { ReactNode } from 'react';
import { deskHref, deskListHref, loginHref } from '../../lib/editors/deskAddresses.ts';
import type { DeskListName, DeskFrame as Facts } from '../../lib/editors/deskLists.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import type { Frame } from '../../lib/model/views.ts';
import { ColourSchemeChoice } from '../ColourSchemeChoice.tsx';
import { classNames } from '../classNames.ts';
import frameStyles from '../PageFrame.module.css';
import styles from './DeskFrame.module.css';

type Props = { ui: Interface; frame: Frame; facts: Facts; current?: DeskListName; children: ReactNode };

/** What stands around every page of the editors' desk. */
export function DeskFrame({ ui, frame, facts, current, children }: Props) {
  const { counts, reading, guarded } = facts;
  return (
    <>
      <a className={frameStyles.skip} href="#main">
        {ui.t('skip')}
      </a>
      <header className={styles.head}>
        <p className={styles.paper}>
          <a href={frame.homeHref}>{frame.siteName}</a>
        </p>
        <div className={styles.tools}>
          <ColourSchemeChoice ui={ui} />
          {guarded && (
            <form method="post" action={loginHref}>
              <button type="submit" name="leave" value="1">
                {ui.t('desk.leave')}
              </button>
            </form>
          )}
        </div>
        <nav className={styles.lists} aria-label={ui.t('desk')}>
          <ul>
            <li>
              <a href={deskHref} aria-current={current ? undefined : 'page'}>
                {ui.t('desk.overview')}
              </a>
            </li>
            {counts.map(({ name, count }) => (
              <li key={name} className={classNames(name === 'problems' && count > 0 && styles.urgent)}>
                <a href={deskListHref(name)} aria-current={name === current ? 'page' : undefined}>
                  {ui.t(`desk.${name}`)} <span>{ui.number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" className={styles.main}>
        {reading && (
          <p className={styles.reading} role="status">
            {ui.t('desk.reading', { done: ui.number(reading.done), total: ui.number(reading.total) })}
          </p>
        )}
        {children}
      </main>
      <footer className={styles.foot}>
        <p>{ui.t('desk.readOnly')}</p>
        {guarded && <p>{ui.t('desk.previews')}</p>}
      </footer>
    </>
  );
}
