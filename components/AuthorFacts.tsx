import type { ReactNode } from 'react';
import type { Interface } from '../lib/interface/interface.ts';
import type { AuthorProfile } from '../lib/model/views.ts';
import styles from './AuthorProfileHeader.module.css';

type Props = { ui: Interface; author: AuthorProfile };

export function AuthorFacts({ ui, author }: Props) {
  const { expertise, languages, location, email, links, disclosure } = author;
  if (!location && !email && !disclosure && expertise.length + languages.length + links.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {expertise.length > 0 && <Fact term={ui.t('author.expertise')}>{ui.list(expertise)}</Fact>}
      {location && <Fact term={ui.t('author.location')}>{location}</Fact>}
      {languages.length > 0 && <Fact term={ui.t('author.languages')}>{ui.list(languages.map(ui.languageLabel))}</Fact>}
      {email && (
        <Fact term={ui.t('author.email')}>
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        </Fact>
      )}
      {links.map(({ label, url }) => (
        <Fact key={url} term={ui.t('author.links')}>
          <a href={url} rel="external me">
            {label}
          </a>
        </Fact>
      ))}
      {disclosure && <Fact term={ui.t('disclosure')}>{disclosure}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
