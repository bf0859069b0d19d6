import { direction } from '../lib/interface/direction.ts';
import type { Interface } from '../lib/interface/interface.ts';
import type { AuthorProfile } from '../lib/model/views.ts';
import { AuthorFacts } from './AuthorFacts.tsx';
import styles from './AuthorProfileHeader.module.css';
import { Portrait } from './Portrait.tsx';

type Props = { ui: Interface; author: AuthorProfile };

export function AuthorProfileHeader({ ui, author }: Props) {
  const foreign = author.lang === ui.lang ? {} : { lang: author.lang, dir: direction(author.lang) };
  return (
    <header className={styles.profile}>
      <Portrait name={author.name} picture={author.portrait} large />
      <div className={styles.words} {...foreign}>
        <p className={styles.kind} lang={ui.lang} dir={ui.direction}>
          {ui.t(`author.${author.kind}`)}
        </p>
        <h1>{author.name}</h1>
        <p className={styles.role}>{[author.role, author.affiliation].filter(Boolean).join(' · ')}</p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the newsroom renders and cleans this HTML */}
        <div className={styles.bio} dangerouslySetInnerHTML={{ __html: author.textHtml }} />
      </div>
      <AuthorFacts ui={ui} author={author} />
    </header>
  );
}
