import type { Database } from './database.ts';

/**
 * When FTS5 merges what it wrote (https://www.sqlite.org/fts5.html#the_automerge_configuration_option): a little with
 * every write, so that none takes long, or only when it must, which makes a large scan faster.
 */
export function mergeFullText(database: Database, when: 'steadily' | 'later'): void {
  // Written into the statement: node:sqlite binds numbers as reals, and FTS5 wants integers here.
  const set = (option: 'automerge' | 'hashsize', value: number): void =>
    database.run(`INSERT INTO search (search, rank) VALUES ('${option}', ${value})`);
  set('automerge', when === 'later' ? 0 : 4);
  // Bytes of words that are held before they are written.
  set('hashsize', when === 'later' ? 16_000_000 : 1_000_000);
}
