import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage } from '../lib/model/views.ts';
import styles from './ArticleLabels.module.css';

type Props = { ui: Interface; article: ArticlePage };

/** What a reader should know before reading: kind and provenance explained, interests disclosed. */
export function ArticleLabels({ ui, article }: Props) {
  const { kind, provenance, disclosure, canonical } = article;
  if (kind === 'news' && provenance.length === 0 && !disclosure) return null;
  const labels = provenance.map((name) => ({
    name,
    label: ui.t(`provenance.${name}`),
    explanation: ui.t(`about.${name}`),
  }));
  return (
    <div className={styles.labels}>
      {kind !== 'news' && <Label ui={ui} label={ui.t(`kind.${kind}`)} text={ui.t(`about.${kind}`)} />}
      {labels.map(({ name, label, explanation }) => (
        <Label key={name} ui={ui} label={label} text={explanation} />
      ))}
      {canonical && provenance.includes('syndicated') && (
        <p>
          <a href={canonical} rel="external">
            {ui.t('original')}
          </a>
        </p>
      )}
      {disclosure && <Label ui={ui} label={ui.t('disclosure')} text={disclosure} />}
    </div>
  );
}

function Label({ ui, label, text }: { ui: Interface; label: string; text: string }) {
  const [before, after] = ui.t('label', { label: '\u0000', explanation: text }).split('\u0000');
  return (
    <p>
      {before}
      <strong>{label}</strong>
      {after}
    </p>
  );
}
