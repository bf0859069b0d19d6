import { spawnSync } from 'node:child_process';
import type { LostFile } from '../../lib/content/editionHistory.ts';
import type { KeptLoss } from './lossCache.ts';

/**
 * What `files` said before they went, in their order, asked of git at once. `prefix` leads from the top of the repository
 * to `root`.
 */
export function lostTexts(root: string, prefix: string, files: readonly (LostFile & Partial<KeptLoss>)[]) {
  if (files.length === 0) return [];
  const names = files.map(({ path, commit }) => `${commit === undefined ? 'HEAD' : `${commit}^`}:${prefix}${path}`);
  const { stdout } = spawnSync('git', ['-C', root, 'cat-file', '--batch'], {
    input: `${names.map((name) => name.replaceAll('\n', '')).join('\n')}\n`,
    timeout: 20_000,
    maxBuffer: 2 ** 29,
  });
  return readBatch(stdout ?? Buffer.alloc(0), files.length);
}

/** Answers of `git cat-file --batch`: "<id> blob <bytes>", the bytes, and a line end; or a line that says "missing". */
function readBatch(answer: Buffer, count: number): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (texts.length < count) {
    const end = answer.indexOf(10, at);
    if (end === -1) break;
    const [, bytes] = / blob (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    const length = bytes === undefined ? -1 : Number(bytes);
    texts.push(length < 0 ? undefined : answer.toString('utf8', end + 1, end + 1 + length));
    at = end + 2 + length;
  }
  return texts;
}
