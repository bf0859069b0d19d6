import type { Interface } from '../lib/interface/interface.ts';
import type { Guest } from '../lib/model/article.ts';
import styles from './ArticleSidebar.module.css';
import { Portrait } from './Portrait.tsx';

type Props = { ui: Interface; guest: Guest };

export function GuestBioNote({ ui, guest }: Props) {
  return (
    <div className={styles.bio}>
      <Portrait name={guest.name} />
      <div>
        <h3>{guest.name}</h3>
        <p className={styles.role}>
          {ui.t('author.guest')} · {guest.affiliation}
        </p>
      </div>
      {guest.bio && <p>{guest.bio}</p>}
      {guest.disclosure && (
        <p className={styles.disclosure}>
          {ui.t('disclosure')}: {guest.disclosure}
        </p>
      )}
      {guest.url && (
        <p className={styles.more}>
          <a href={guest.url} rel="external">
            {ui.t('author.website')}
          </a>
        </p>
      )}
    </div>
  );
}
