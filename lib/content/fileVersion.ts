import { statSync } from 'node:fs';

/** Another text after each change of the file at this path, as far as the system tells; the same for whatever is not there. */
export function fileVersion(file: string): string {
  try {
    const found = statSync(file, { bigint: true });
    return `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
  } catch {
    return 'none';
  }
}
