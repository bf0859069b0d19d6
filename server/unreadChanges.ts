import { posix } from 'node:path';

/** What was saved and is not in the index yet. Whoever asks for it goes before the rest. */
export type UnreadChanges = {
  /** False nearly always, and then nothing else need be asked. */
  readonly isAny: boolean;
  /**
   * Reads what `name` (the slug or id at the end of an address) stands for before the rest that waits. Settles once the
   * index holds it; undefined where nothing of that name waits.
   */
  urge(name: string): Promise<void> | undefined;
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
  /** `areGone` when nothing is at any of these paths any more. */
  readFirst: (paths: string[], areGone: boolean) => Promise<unknown>;
  /** Told when there is something to urge, and when there no longer is. */
  onAny?: (isAny: boolean) => void;
};

/** `isBegun` since the index was told to read it. */
type Heard = { version: number; isGone: boolean; page: string; isBegun?: boolean };

/** Keeps in mind what is heard of until it has been read. */
export function openChangeRegister({ pageOf, readFirst, onAny = () => {} }: ChangeRegisterOptions): ChangeRegister {
  /** The paths that wait, by name. */
  const waiting = new Map<string, Map<string, Heard>>();
  const urged = new Map<string, Promise<void>>();
  let version = 0;

  const forget = (name: string, path: string, version: number): void => {
    const paths = waiting.get(name);
    // What was heard of once more meanwhile is to be read once more.
    if (paths?.get(path)?.version !== version) return;
    paths.delete(path);
    if (paths.size > 0) return;
    waiting.delete(name);
    if (waiting.size === 0) onAny(false);
  };
  const begin = (paths?: Iterable<string>): (() => void) => {
    const read = paths && new Set(paths);
    const begun = [...waiting].flatMap(([name, heard]) =>
      [...heard]
        .filter(([path]) => !read || read.has(path) || foldersOf(path).some((folder) => read.has(folder)))
        .map(([path, one]) => {
          one.isBegun = true;
          return { name, path, version: one.version };
        }),
    );
    return () => {
      for (const { name, path, version } of begun) forget(name, path, version);
    };
  };

  return {
    get isAny() {
      return waiting.size > 0;
    },
    hear(path, isGone) {
      const page = pageOf(path);
      if (page === undefined) return;
      const name = posix.basename(page);
      const paths = waiting.get(name) ?? new Map<string, Heard>();
      paths.set(path, { version: ++version, isGone, page });
      waiting.set(name, paths);
      if (waiting.size === 1 && paths.size === 1) onAny(true);
    },
    begin,
    urge(name) {
      const running = urged.get(name);
      if (running) return running;
      const heard = [...(waiting.get(name) ?? [])];
      const pages = new Set(heard.flatMap(([, { isGone, page }]) => (isGone ? [] : [page])));
      // What is gone may be on its way to another place, which is told of before anybody is told to read it.
      const due = heard.filter(([, { isGone, isBegun, page }]) => !isGone || isBegun || pages.has(page));
      if (due.length === 0) return undefined;
      const paths = due.map(([path]) => path);
      const areGone = due.every(([, { isGone }]) => isGone);
      const end = begin(paths);
      const reading = readFirst(paths, areGone)
        .then(() => {})
        .finally(() => {
          end();
          urged.delete(name);
        });
      urged.set(name, reading);
      return reading;
    },
  };
}

/** The folders that a path lies in, below the content folder. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
