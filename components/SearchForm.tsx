import type { Interface } from '../lib/interface/interface.ts';
import styles from './SearchForm.module.css';

type Props = { ui: Interface; homeHref: string; query?: string; large?: boolean };

export function SearchForm({ ui, homeHref, query, large = false }: Props) {
  return (
    <search>
      <form
        method="get"
        action={`${homeHref.replace(/\/$/, '')}/search`}
        className={large ? styles.large : styles.form}
      >
        <input
          type="search"
          name="q"
          required
          maxLength={200}
          defaultValue={query}
          placeholder={ui.t('search.label')}
          aria-label={ui.t('search.label')}
        />
        <button type="submit">{ui.t('search')}</button>
      </form>
    </search>
  );
}
