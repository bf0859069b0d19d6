import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import { classNames } from './classNames.ts';
import { FooterList } from './FooterList.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';
import { PublisherNote } from './PublisherNote.tsx';
import styles from './SiteFooter.module.css';

type Props = { ui: Interface; frame: Frame };

export function SiteFooter({ ui, frame }: Props) {
  const base = frame.homeHref.replace(/\/$/, '');
  const more = [
    { href: `${base}/archive`, title: ui.t('archive') },
    { href: `${base}/topics`, title: ui.t('topics') },
    { href: `${base}/authors`, title: ui.t('authors') },
    { href: `${base}/search`, title: ui.t('search') },
    { href: `${base}/saved`, title: ui.t('reader.saved') },
    { href: `${base}/feed.xml`, title: ui.t('feed') },
  ];
  return (
    <footer className={classNames(styles.footer, 'below')}>
      <div className={styles.inner}>
        {frame.notice && <p className={styles.notice}>{frame.notice}</p>}
        <div className={styles.columns}>
          <div>
            <p className={styles.name}>
              <a href={frame.homeHref}>{frame.siteName}</a>
            </p>
            <PublisherNote ui={ui} publisher={frame.publisher} />
          </div>
          <FooterList
            title={ui.t('nav.sections')}
            links={frame.sections.map(({ href, name }) => ({ href, title: name }))}
          />
          <FooterList title={ui.t('footer.policies')} links={frame.pages} />
          <FooterList title={ui.t('nav.site')} links={more} />
          <FooterList
            title={ui.t('footer.follow')}
            links={frame.social.map(({ label, url }) => ({ href: url, title: label }))}
          />
        </div>
        <LanguageLinks ui={ui} languages={frame.languages} />
      </div>
    </footer>
  );
}
