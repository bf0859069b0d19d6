import { spawnSync } from 'node:child_process';
import type { EditionHistory } from '../../lib/content/editionHistory.ts';
import { type KeptLoss, readLosses, writeLosses } from './lossCache.ts';
import { lostTexts } from './lostTexts.ts';
import { readNameStatus } from './nameStatus.ts';

/** The longest that git may look for one answer, in milliseconds. */
const patience = 20_000;

export type GitHistory = { history?: EditionHistory; note?: string };

/**
 * What git remembers of the edition in `root`: nothing, without git or a repository. What was found is kept in `dataDir`
 * by its commit, so that a long history is read once. `note` tells what could not be seen.
 */
export function gitHistory(root: string, dataDir: string): GitHistory {
  const git = (...words: string[]): string | undefined => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    const run = spawnSync('git', ['-C', root, ...words], {
      encoding: 'utf8',
      env,
      timeout: patience,
      maxBuffer: 2 ** 29,
    });
    return run.status === 0 ? run.stdout : undefined;
  };
  const [prefix, shallow, head] =
    git('rev-parse', '--show-prefix', '--is-shallow-repository', 'HEAD')?.split('\n') ?? [];
  if (prefix === undefined || !head) return {};
  const changes = ['-z', '-M', '--diff-filter=DR', '--name-status', '--relative'];
  const kept = readLosses(dataDir, root);
  const from = kept && git('merge-base', '--is-ancestor', kept.head, 'HEAD') !== undefined ? kept : undefined;
  const range = from ? `${from.head}..HEAD` : 'HEAD';
  const log = from?.head === head ? '' : git('log', '--format=%x01%H %ct', ...changes, range, '--', 'articles');
  const committed = [...readNameStatus(log ?? ''), ...(from?.lost ?? [])];
  if (log !== undefined && log !== '') writeLosses(dataDir, { root, head, lost: committed });
  const uncommitted = readNameStatus(git('diff', ...changes, 'HEAD', '--', 'articles') ?? '');
  const all = [...uncommitted, ...committed];
  return {
    history: {
      lost: all,
      textsOf: (files) => lostTexts(root, prefix, files),
      knownSince: (paths) => firstSeen(git('log', '--format=%x01%H %ct', ...added, '--', ...paths.slice(0, 500))),
    },
    note: noteOf(shallow === 'true', log === undefined),
  };
}

const added = ['-z', '--no-renames', '--diff-filter=A', '--name-status', '--relative'];

/** The log tells the latest first, so that the first addition comes last. */
function firstSeen(log: string | undefined): Map<string, number> {
  return new Map(readNameStatus(log ?? '', 'A').map(({ path, lost }: KeptLoss) => [path, lost]));
}

function noteOf(shallow: boolean, unread: boolean): string | undefined {
  if (unread) return 'git did not answer in time: published addresses that vanished are not told';
  return shallow
    ? 'git has only the latest commits here (a shallow clone): what vanished before them is not told. With fetch-depth: 0 it is'
    : undefined;
}
