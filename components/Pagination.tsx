import type { Interface } from '../lib/interface/interface.ts';
import styles from './Pagination.module.css';

type Props = { ui: Interface; page: number; pages: number; href: (page: number) => string };

export function Pagination({ ui, page, pages, href }: Props) {
  if (pages < 2) return null;
  const numbers = [...new Set([1, 2, page - 1, page, page + 1, pages - 1, pages])].filter((n) => n >= 1 && n <= pages);
  numbers.sort((a, b) => a - b);
  return (
    <nav className={styles.pages} aria-label={ui.t('pages')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {ui.t('pages.previous')}
        </a>
      )}
      <ol>
        {numbers.map((number, index) => (
          <li key={number} className={index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? styles.gap : undefined}>
            <a
              href={href(number)}
              aria-label={ui.t('pages.page', { page: number })}
              aria-current={number === page ? 'page' : undefined}
            >
              {ui.number(number)}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {ui.t('pages.next')}
        </a>
      )}
    </nav>
  );
}
