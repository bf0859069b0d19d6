import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { AsyncSubscription } from '@parcel/watcher';

/** New folders that are listened to by themselves, before all are listened to anew. */
const most = 50;

export type NewFoldersOptions = {
  /** The content folder, without links. */
  root: () => string;
  subscribe: (folder: string) => Promise<AsyncSubscription>;
  /** Told when there are more than can be listened to one by one. */
  tooMany: () => void;
};

export type NewFolders = {
  /** Listens to the folders among the paths that were made, and gives back the paths of what is in them. */
  hear(made: string[]): Promise<string[]>;
  leave(): Promise<unknown>;
};

/**
 * A folder that is made inside a new one, before that one is listened to, is never heard of: each new folder is listened
 * to by itself before it is read, or all of them by one new subscription once the burst is over.
 */
export function openNewFolders({ root, subscribe, tooMany }: NewFoldersOptions): NewFolders {
  const heard: AsyncSubscription[] = [];
  const filesIn = async (folder: string): Promise<string[]> => {
    const names = await readdir(join(root(), folder), { recursive: true }).catch(() => []);
    return names.map((name) => `${folder}/${name.split(sep).join('/')}`);
  };
  return {
    async hear(made) {
      const kinds = await Promise.all(made.map((path) => stat(join(root(), path)).catch(() => undefined)));
      const folders = made.filter((_, at) => kinds[at]?.isDirectory());
      const outer = folders.filter((path) => !folders.some((other) => path.startsWith(`${other}/`)));
      if (heard.length + outer.length > most) tooMany();
      else {
        const all = await Promise.allSettled(outer.map((path) => subscribe(join(root(), path))));
        for (const one of all) if (one.status === 'fulfilled') heard.push(one.value);
      }
      return (await Promise.all(outer.map(filesIn))).flat();
    },
    leave: () => Promise.allSettled(heard.splice(0).map((one) => one.unsubscribe())),
  };
}
