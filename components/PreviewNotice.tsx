import type { ArticleState } from '../lib/editors/articleState.ts';
import type { Interface } from '../lib/interface/interface.ts';
import styles from './PreviewNotice.module.css';

/** `until` is when the link that shows it ends; without one, the page is shown by `npm run dev`. */
type Props = { ui: Interface; state: ArticleState; until?: number };

/** Says above everything else that a text is not public. */
export function PreviewNotice({ ui, state, until }: Props) {
  return (
    <aside className={styles.notice} aria-label={ui.t('preview')}>
      <p>
        <strong>{ui.t('preview')}</strong> {stateText(ui, state)}
      </p>
      <p className={styles.until}>
        {until ? ui.t('preview.until', { date: ui.dateTime(until) }) : ui.t('preview.here')}
      </p>
    </aside>
  );
}

function stateText(ui: Interface, state: ArticleState): string {
  if (state.status === 'scheduled' || state.status === 'expired')
    return ui.t(`preview.${state.status}`, { date: ui.dateTime(state.at) });
  return ui.t(`preview.${state.status}`);
}
