import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The content folder of what is open in the text editor: the one that CONTENT_DIR names, or `content/` in an open folder,
 * or an open folder that is an edition itself.
 */
export function contentFolder(folders: readonly string[], env: Record<string, string | undefined>): string {
  if (env.CONTENT_DIR) return resolve(env.CONTENT_DIR);
  const open = folders.flatMap((uri) => fileOf(uri) ?? []);
  const inside = open.map((folder) => join(folder, 'content')).find(isThere);
  const itself = open.find((folder) => ['site.yaml', 'articles'].some((name) => isThere(join(folder, name))));
  return inside ?? itself ?? resolve(open[0] ?? '.', 'content');
}

/** The absolute name of the file at `uri`; `undefined` when it is not on this machine. */
export function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
