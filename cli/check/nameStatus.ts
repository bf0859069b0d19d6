import type { KeptLoss } from './lossCache.ts';

/**
 * Reads what `git log -z --name-status --format=%x01%H %ct` (or `git diff`, without commits) tells of files: `status` is
 * D for those that went, with R for those that were renamed, or A for those that came.
 */
export function readNameStatus(output: string, status: 'D' | 'A' = 'D'): KeptLoss[] {
  const found: KeptLoss[] = [];
  // Every field ends with NUL; git puts a line end before the first file of a commit, and another NUL between commits.
  const fields = output.split('\0').map((field) => field.replace(/^\n/, ''));
  let commit: string | undefined;
  let lost = Date.now();
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    if (field.startsWith('\u0001')) {
      const [id, seconds] = field.slice(1).trim().split(' ');
      commit = id;
      lost = Number(seconds) * 1000;
    } else if (/^R\d*$/.test(field)) {
      found.push({ path: fields[at + 1] ?? '', renamedTo: fields[at + 2] ?? '', commit, lost });
      at += 2;
    } else if (field === status) {
      found.push({ path: fields[at + 1] ?? '', commit, lost });
      at += 1;
    }
  }
  return found;
}
