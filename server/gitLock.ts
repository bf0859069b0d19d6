import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A lock that is older than this was left behind by a Git that died, in milliseconds. */
const oldest = 30_000;

/**
 * Tells whether Git is rewriting the working tree that `folder` belongs to at the moment (`git pull`, `git checkout`):
 * as long as it does, `index.lock` stands in the repository.
 * @see https://git-scm.com/docs/api-lockfile
 */
export function gitLock(folder: string): () => boolean {
  const repository = repositoryOf(folder);
  if (repository === undefined) return () => false;
  const lock = join(repository, 'index.lock');
  return () => {
    try {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      return since !== undefined && Math.abs(Date.now() - since) < oldest;
    } catch {
      // A repository that others may not look into tells nothing.
      return false;
    }
  };
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
