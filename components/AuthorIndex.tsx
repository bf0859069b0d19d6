import { direction } from '../lib/interface/direction.ts';
import type { Interface } from '../lib/interface/interface.ts';
import type { AuthorCount } from '../lib/model/views.ts';
import styles from './AuthorIndex.module.css';
import { Portrait } from './Portrait.tsx';

type Props = { ui: Interface; authors: AuthorCount[] };

export function AuthorIndex({ ui, authors }: Props) {
  if (authors.length === 0) return <p>{ui.t('empty.list')}</p>;
  return (
    <ul className={styles.authors}>
      {authors.map((author) => (
        <li key={author.id} {...(author.lang === ui.lang ? {} : { lang: author.lang, dir: direction(author.lang) })}>
          <Portrait name={author.name} picture={author.portrait} />
          <div>
            <h2>
              <a href={author.href}>{author.name}</a>
            </h2>
            <p className={styles.role}>
              {[author.role, author.affiliation, author.location].filter(Boolean).join(' · ')}
            </p>
            <p className={styles.role} lang={ui.lang} dir={ui.direction}>
              {ui.t('articles', { count: author.count })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
