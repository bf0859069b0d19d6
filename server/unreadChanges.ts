import { posix } from 'node:path';
import type { Turn } from '../lib/index/indexMessages.ts';
import { inBatches } from '../lib/index/textBatches.ts';

/** How much waits: `many` in a delivery, `some` where an editor saves. */
export type Amount = 'none' | 'some' | 'many';

/** What was saved and is not in the index yet. Whoever asks for it goes before the rest. */
export type UnreadChanges = {
  /** `none` nearly always, and then nothing else need be asked. */
  readonly amount: Amount;
  /**
   * Reads what `name` (the slug or id at the end of an address) stands for before the rest that waits. Settles once the
   * index holds it; undefined where nothing of that name waits.
   */
  urge(name: string): Promise<void> | undefined;
  /** Has what these names stand for read before the rest that waits, as `urge` does, where nobody waits for it. */
  prefer(names: Iterable<string>): void;
};

export type ChangeRegister = UnreadChanges & {
  /** A file, by its path below the content folder, was added or changed, or is gone from there. */
  hear(path: string, isGone: boolean): void;
  /** To be told before files or folders, or all there is, are read; gives back how to tell that they have been. */
  begin(paths?: Iterable<string>): () => void;
};

export type ChangeRegisterOptions = {
  /** The page that a file stands for, with its slug or id at the end; undefined where it is none. */
  pageOf: (path: string) => string | undefined;
  readFirst: (paths: string[], turn: Turn) => Promise<unknown>;
  /** Told whenever that becomes another. */
  onAmount?: (amount: Amount) => void;
};

/** So many changes are a delivery. */
const many = 100;
/** What is preferred is read in such parts, as soon as the batch that is being written is. */
const preferredAtOnce = 20;

/**
 * A change that waits; `name` is the end of its page's address, `isBegun` since the index was told to read it, `isFirst` since
 * it was told to read it before others.
 */
type Heard = { path: string; page: string; name: string; isGone: boolean; isBegun: boolean; isFirst: boolean };

/** Keeps in mind what is heard of until it has been read. */
export function openChangeRegister({ pageOf, readFirst, onAmount = () => {} }: ChangeRegisterOptions): ChangeRegister {
  const byPath = new Map<string, Heard>();
  const byName = new Map<string, Set<Heard>>();
  const urged = new Map<string, Promise<void>>();

  let told: Amount = 'none';
  const amountNow = (): Amount => {
    if (byPath.size === 0) return 'none';
    return byPath.size < many ? 'some' : 'many';
  };
  const tell = (): void => {
    const amount = amountNow();
    if (amount === told) return;
    told = amount;
    onAmount(amount);
  };
  const drop = (heard: Heard): void => {
    byPath.delete(heard.path);
    const named = byName.get(heard.name);
    named?.delete(heard);
    if (named?.size === 0) byName.delete(heard.name);
  };
  const beginReading = (some: Heard[]): (() => void) => {
    for (const heard of some) heard.isBegun = true;
    return () => {
      // What was heard of once more meanwhile is to be read once more.
      const read = some.filter((heard) => byPath.get(heard.path) === heard);
      for (const heard of read) drop(heard);
      tell();
    };
  };
  /** What waits at these paths, or in the folders that they are. */
  const at = (paths: Iterable<string>): Heard[] => {
    const found: Heard[] = [];
    const folders = new Set<string>();
    for (const path of paths) {
      const heard = byPath.get(path);
      if (heard) found.push(heard);
      else folders.add(path);
    }
    if (folders.size === 0) return found;
    const within = [...byPath.values()].filter(({ path }) => foldersOf(path).some((folder) => folders.has(folder)));
    return [...found, ...within];
  };

  const readBefore = (due: Heard[], turn: Turn): Promise<void> => {
    for (const heard of due) heard.isFirst = true;
    const end = beginReading(due);
    const paths = due.map(({ path }) => path);
    return readFirst(paths, turn)
      .then(() => {})
      .finally(end);
  };

  return {
    get amount() {
      return amountNow();
    },
    hear(path, isGone) {
      const page = pageOf(path);
      if (page === undefined) return;
      const name = posix.basename(page);
      const earlier = byPath.get(path);
      if (earlier) drop(earlier);
      const heard: Heard = { path, page, name, isGone, isBegun: false, isFirst: false };
      byPath.set(path, heard);
      const named = byName.get(name);
      if (named) named.add(heard);
      else byName.set(name, new Set([heard]));
      tell();
    },
    begin: (paths) => beginReading(paths ? at(paths) : [...byPath.values()]),
    urge(name) {
      const running = urged.get(name);
      if (running) return running;
      const named = [...(byName.get(name) ?? [])];
      const pages = new Set(named.flatMap(({ isGone, page }) => (isGone ? [] : [page])));
      // What is gone may be on its way to another place, which is told of before anybody is told to read it.
      const due = named.filter(({ isGone, isBegun, page }) => !isGone || isBegun || pages.has(page));
      if (due.length === 0) return undefined;
      // What takes over the address of what is gone was asked for earlier, and must be known by then.
      const turn = due.every(({ isGone }) => isGone) ? 'usual' : 'first';
      const reading = readBefore(due, turn).finally(() => urged.delete(name));
      urged.set(name, reading);
      return reading;
    },
    prefer(names) {
      const due: Heard[] = [];
      for (const name of names)
        for (const heard of byName.get(name) ?? []) if (!heard.isGone && !heard.isFirst) due.push(heard);
      // What can't be read is told where it is read.
      for (const some of inBatches(due, preferredAtOnce)) readBefore(some, 'aside').catch(() => {});
    },
  };
}

/** The folders that a path lies in, below the content folder. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
