import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A lock that is older than this was left behind by a Git that died, in milliseconds. */
const oldest = 30_000;

/** What Git does with a working tree: whether it is rewriting it, and how long ago it wrote its index, in milliseconds. */
export type GitWork = { isAtWork: boolean; wroteAgo: number };

export const noGitWork: GitWork = { isAtWork: false, wroteAgo: Number.POSITIVE_INFINITY };

/**
 * Tells what Git does with the working tree that `folder` belongs to (`git pull`, `git checkout`): as long as it rewrites it,
 * `index.lock` stands in the repository, and becomes `index` at the end.
 * @see https://git-scm.com/docs/api-lockfile
 */
export function watchGit(folder: string): () => GitWork {
  const repository = repositoryOf(folder);
  if (repository === undefined) return () => noGitWork;
  const [index, lock] = ['index', 'index.lock'].map((name) => join(repository, name)) as [string, string];
  return () => {
    const now = Date.now();
    const since = changedAt(lock);
    const wrote = changedAt(index);
    return {
      isAtWork: since !== undefined && Math.abs(now - since) < oldest,
      // A clock that was wrong tells of the future.
      wroteAgo: wrote !== undefined && wrote <= now ? now - wrote : noGitWork.wroteAgo,
    };
  };
}

function changedAt(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    // A repository that others may not look into tells nothing.
    return undefined;
  }
}

function repositoryOf(folder: string): string | undefined {
  const git = join(folder, '.git');
  if (existsSync(git)) {
    try {
      // A linked working tree and a submodule have a file here, which says where their repository is.
      if (statSync(git).isDirectory()) return git;
      const named = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1];
      return named === undefined ? undefined : resolve(folder, named);
    } catch {
      return undefined;
    }
  }
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}
