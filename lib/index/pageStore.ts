import type { StandingPage } from '../model/standingPage.ts';
import type { Database } from './database.ts';

export type PageStore = { put(page: StandingPage): string[]; remove(path: string): string[] };

export function createPageStore(database: Database): PageStore {
  const byPath = (path: string): { slug: string; data: string } | undefined =>
    database.get('SELECT slug, data FROM pages WHERE path = :path', { path });
  return {
    put: (page) => {
      const { path, slug, lang } = page;
      const data = JSON.stringify(page);
      if (byPath(path)?.data === data) return [];
      const draft = page.draft ? 1 : 0;
      database.run('INSERT OR REPLACE INTO pages VALUES (:path, :slug, :lang, :draft, :data)', {
        path,
        slug,
        lang,
        draft,
        data,
      });
      return [`page:${slug}`, 'pages'];
    },
    remove: (path) => {
      const row = byPath(path);
      database.run('DELETE FROM pages WHERE path = :path', { path });
      return row ? [`page:${row.slug}`, 'pages'] : [];
    },
  };
}
