import type { Interface } from '../lib/interface/interface.ts';
import type { Source } from '../lib/model/article.ts';
import styles from './Sources.module.css';

type Props = { ui: Interface; sources: Source[] };

export function Sources({ ui, sources }: Props) {
  if (sources.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{ui.t('sources')}</h2>
      <ol>
        {sources.map(({ title, url, archive, accessed, note }) => (
          <li key={url}>
            <a href={url} rel="external">
              {title}
            </a>
            {note && <span> {note}</span>}
            {accessed && <span> ({ui.t('source.accessed', { date: accessedDate(ui, accessed) })})</span>}
            {archive && (
              <>
                {' '}
                <a href={archive} rel="external">
                  {ui.t('source.archive')}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function accessedDate(ui: Interface, accessed: string): string {
  const moment = Date.parse(accessed);
  return Number.isNaN(moment) ? accessed : ui.date(moment);
}
