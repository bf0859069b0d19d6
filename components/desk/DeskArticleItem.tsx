import type { DeskArticle, DeskListName } from '../../lib/editors/deskLists.ts';
import { direction } from '../../lib/interface/direction.ts';
import type { Interface } from '../../lib/interface/interface.ts';
import { Timestamp } from '../Timestamp.tsx';
import styles from './DeskItems.module.css';

type Props = { ui: Interface; now: number; item: DeskArticle; list: DeskListName; heading: 'h2' | 'h3' };

/** Lists whose moment is worth counting down to, or up from. */
const counted: ReadonlySet<DeskListName> = new Set(['scheduled', 'expiring', 'expired']);

export function DeskArticleItem({ ui, now, item, list, heading: Heading }: Props) {
  const { lang, headline, href, state, at, originalChanged, file } = item;
  return (
    <div className={styles.item}>
      <Heading lang={lang}>
        <a href={href}>
          <bdi dir={direction(lang)}>{headline}</bdi>
        </a>
      </Heading>
      <p className={styles.facts}>
        {counted.has(list) && <strong>{ui.relative(at, now)}</strong>}
        {state.status !== 'public' && <span>{ui.t('preview')}</span>}
        {lang !== ui.lang && <span>{ui.languageLabel(lang)}</span>}
        {originalChanged === undefined ? (
          <Timestamp ui={ui} moment={at} style={counted.has(list) ? 'dateTime' : 'date'} />
        ) : (
          <span>{ui.t('desk.behind', { original: ui.date(originalChanged), own: ui.date(at) })}</span>
        )}
      </p>
      <p className={styles.file}>
        <bdi dir="ltr">{file}</bdi>
      </p>
    </div>
  );
}
