import { type BigIntStats, statSync } from 'node:fs';

/** Another text after each change of the file at this path, as far as the system tells; the same for whatever is not there. */
export function fileVersion(file: string): string {
  try {
    return versionOf(statSync(file, { bigint: true }));
  } catch {
    return 'none';
  }
}

/** The same for a file that was looked at. */
export function versionOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
