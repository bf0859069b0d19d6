import { direction } from '../lib/interface/direction.ts';
import type { Interface } from '../lib/interface/interface.ts';
import type { AuthorBio } from '../lib/model/views.ts';
import styles from './ArticleSidebar.module.css';
import { Portrait } from './Portrait.tsx';

type Props = { ui: Interface; author: AuthorBio };

export function AuthorBioNote({ ui, author }: Props) {
  const foreign = author.lang === ui.lang ? {} : { lang: author.lang, dir: direction(author.lang) };
  const role = [
    author.role ?? (author.kind === 'guest' ? ui.t('author.guest') : undefined),
    author.affiliation,
    author.location,
  ];
  return (
    <div className={styles.bio} {...foreign}>
      <Portrait name={author.name} picture={author.portrait} />
      <div>
        <h3>
          <a href={author.href}>{author.name}</a>
        </h3>
        <p className={styles.role}>{role.filter(Boolean).join(' · ')}</p>
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the newsroom renders and cleans this HTML */}
      {author.bioHtml && <div dangerouslySetInnerHTML={{ __html: author.bioHtml }} />}
      {author.disclosure && (
        <p className={styles.disclosure}>
          {ui.t('disclosure')}: {author.disclosure}
        </p>
      )}
      <p className={styles.more} lang={ui.lang} dir={ui.direction}>
        <a href={author.href}>{ui.t('author.more', { name: author.name })}</a>
      </p>
    </div>
  );
}
