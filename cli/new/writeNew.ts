import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkFile } from '../../lib/content/checkFile.ts';
import { classify } from '../../lib/content/contentFile.ts';
import { formatDiagnostics } from '../../lib/content/diagnostics.ts';
import { Misuse } from '../misuse.ts';
import { shownPath } from '../shownPath.ts';
import type { Desk } from './desk.ts';

/** A file to be: `path` below the content folder, its site-relative address, and what to say beneath the two. */
export type NewFile = { path: string; text: string; address: string; next: string[] };

/** Writes `file` if the check has no error to tell, and gives its path as it is shown. @throws Misuse otherwise. */
export function writeNew({ root, facts }: Desk, { path, text }: NewFile): string {
  const kind = classify(path, facts.site.languages);
  const errors = checkFile({ path, text }, kind, facts).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Misuse(`Nothing was written, because the check would say\n${formatDiagnostics(errors)}`);
  const target = join(root, path);
  const shown = shownPath(target);
  mkdirSync(dirname(target), { recursive: true });
  try {
    // "wx" never writes over a file, whoever made it in the meantime.
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Misuse(`${shown} is there already`, 1);
    throw error;
  }
  return shown;
}
