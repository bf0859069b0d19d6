import { deskListHref } from '../../lib/editors/deskAddresses.ts';
import type { DeskPage } from '../../lib/editors/deskLists.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import { Pagination } from '../Pagination.tsx';
import { DeskItems } from './DeskItems.tsx';
import styles from './DeskListPage.module.css';

type Props = { ui: Interface; now: number; list: DeskPage };

/** One page of one list. */
export function DeskListPage({ ui, now, list }: Props) {
  const { name, page, pages, total } = list;
  return (
    <div className={styles.page}>
      <h1>{ui.t(`desk.${name}`)}</h1>
      {total === 0 && <p className={styles.calm}>{ui.t(name === 'problems' ? 'desk.noProblems' : 'desk.nothing')}</p>}
      <DeskItems ui={ui} now={now} list={list} heading="h2" />
      <Pagination ui={ui} page={page} pages={pages} href={(number) => deskListHref(name, number)} />
    </div>
  );
}
