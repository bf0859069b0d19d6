import { accessSync, constants, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { errorCode } from './errorCode.ts';

/** What is in a folder; nothing where it is gone or shut. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether what is in a folder may be looked at. */
export function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What can't be looked at is there all the same, unless a file has come in the place of its folder. */
export function kindAt(path: string): 'file' | 'folder' | 'link' | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return 'link';
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch (error) {
    return errorCode(error) === 'ENOTDIR' ? undefined : 'file';
  }
}

/** A folder that is made anew may have the number of the one before. One that can't be looked at has none. */
export function identityOf(path: string): string {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false, bigint: true });
    return stats ? `${stats.dev} ${stats.ino} ${stats.birthtimeNs}` : '';
  } catch {
    return '';
  }
}

/** What has gone meanwhile, or is shut, is no reason to hear nothing of the rest. */
export function isPassing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(errorCode(error));
}
