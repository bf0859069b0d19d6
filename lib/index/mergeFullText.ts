import type { Database } from './database.ts';

/** Pages of 4 KB that one step may write. */
const step = 200;
/** From so many texts on it is faster to merge them afterwards. */
const aGreatMany = 1_000;

/**
 * When FTS5 merges what it wrote (https://www.sqlite.org/fts5.html#the_automerge_configuration_option): a little with
 * every write, so that none takes long, or not while a great deal changes, which makes that faster.
 */
function mergeFullText(database: Database, when: 'steadily' | 'later'): void {
  // Written into the statement: node:sqlite binds numbers as reals, and FTS5 wants integers here.
  const set = (option: string, value: number): void =>
    database.run(`INSERT INTO search (search, rank) VALUES ('${option}', ${value})`);
  set('automerge', when === 'later' ? 0 : 4);
  // A merge that can't wait takes seconds at 100,000 articles: let it wait for `mergeSome`.
  set('crisismerge', 100);
  // Bytes of words that are held before they are written.
  set('hashsize', when === 'later' ? 16_000_000 : 1_000_000);
}

/** When what was written is merged, while large work comes and goes. */
export type Merging = {
  /** Lets it be merged steadily, unless large work has begun: the last process may have been ended in the midst of some. */
  steadily(): void;
  /** Puts so many texts in or takes them out, and puts it off meanwhile if they are a great many. */
  whileChanging<T>(count: number, change: () => Promise<T>): Promise<T>;
};

export function createMerging(database: Database): Merging {
  let large = 0;
  return {
    steadily: () => {
      if (large === 0) mergeFullText(database, 'steadily');
    },
    whileChanging: async (count, change) => {
      if (count <= aGreatMany) return change();
      if (large === 0) mergeFullText(database, 'later');
      large++;
      try {
        return await change();
      } finally {
        large--;
        if (large === 0) mergeFullText(database, 'steadily');
      }
    },
  };
}

/** Merges a few milliseconds' worth of what was put off. False when nothing is left to do. */
export function mergeSome(database: Database): boolean {
  const changes = (): number => database.get<{ count: number }>('SELECT total_changes() AS count')?.count ?? 0;
  const before = changes();
  database.run(`INSERT INTO search (search, rank) VALUES ('merge', ${step})`);
  return changes() - before >= 2;
}
