import type { Interface } from '../lib/interface/interface.ts';
import type { ArticlePage } from '../lib/model/views.ts';
import styles from './ArticleSidebar.module.css';
import { AuthorBioNote } from './AuthorBioNote.tsx';
import { classNames } from './classNames.ts';
import { GuestBioNote } from './GuestBioNote.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';

type Props = { ui: Interface; article: ArticlePage };

export function ArticleSidebar({ ui, article }: Props) {
  const { authors, guests, postedBy, related } = article;
  const count = authors.length + guests.length;
  return (
    <aside className={classNames(styles.sidebar, 'below')} aria-label={ui.t('authors.about', { count })}>
      <section aria-labelledby="authors">
        <h2 id="authors">{ui.t('authors.about', { count })}</h2>
        {authors.map((author) => (
          <AuthorBioNote key={author.id} ui={ui} author={author} />
        ))}
        {guests.map((guest) => (
          <GuestBioNote key={guest.name} ui={ui} guest={guest} />
        ))}
        {postedBy && (
          <p className={styles.posted}>
            {ui.t('postedBy')} <a href={postedBy.href}>{postedBy.name}</a>
          </p>
        )}
      </section>
      {related.length > 0 && <RelatedArticles ui={ui} cards={related} />}
    </aside>
  );
}
