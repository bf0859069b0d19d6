import { deskListHref } from '../../lib/editors/deskAddresses.ts';
import type { DeskListName, DeskPage } from '../../lib/editors/deskLists.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import { classNames } from '../classNames.ts';
import { DeskItems } from './DeskItems.tsx';
import styles from './DeskOverview.module.css';

type Props = { ui: Interface; now: number; lists: DeskPage[] };

/** What is published next to what is amiss: the wide column, and the narrow one. */
const aside: ReadonlySet<DeskListName> = new Set(['scheduled', 'drafts', 'expiring', 'expired', 'changed']);

/** The beginning of every list. Lists with nothing in them are told in one line at the end. */
export function DeskOverview({ ui, now, lists }: Props) {
  const filled = lists.filter(({ total, name }) => total > 0 || name === 'problems');
  const empty = lists.filter(({ total, name }) => total === 0 && name !== 'problems');
  const column = (narrow: boolean) =>
    filled
      .filter(({ name }) => aside.has(name) === narrow)
      .map((list) => (
        <section key={list.name} className={styles.list} aria-labelledby={`desk-${list.name}`}>
          <h2 id={`desk-${list.name}`}>{ui.t(`desk.${list.name}`)}</h2>
          {list.total === 0 && <p className={styles.calm}>{ui.t('desk.noProblems')}</p>}
          <DeskItems ui={ui} now={now} list={list} heading="h3" />
          {list.total > list.items.length && (
            <p className={styles.all}>
              <a href={deskListHref(list.name)}>
                {ui.t('desk.all', { list: ui.t(`desk.${list.name}`), count: list.total })}
              </a>
            </p>
          )}
        </section>
      ));
  return (
    <>
      <h1 className={styles.title}>{ui.t('desk')}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>{column(false)}</div>
        <div className={classNames(styles.column, styles.narrow)}>{column(true)}</div>
      </div>
      {empty.length > 0 && (
        <p className={styles.empty}>
          {ui.t('desk.empty', { lists: ui.list(empty.map(({ name }) => ui.t(`desk.${name}`))) })}
        </p>
      )}
    </>
  );
}
