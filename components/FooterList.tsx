import styles from './SiteFooter.module.css';

type Props = { title: string; links: { href: string; title: string }[] };

export function FooterList({ title, links }: Props) {
  if (links.length === 0) return null;
  return (
    <div className={styles.list}>
      <p>{title}</p>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
