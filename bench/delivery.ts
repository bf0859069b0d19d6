import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusArticle, writeCorpus } from './corpus.ts';

type Article = ReturnType<typeof corpusArticle>;

/** What one `git pull` brings, by what happens to each article. */
export type Delivery = Record<'changed' | 'new' | 'moved' | 'renamed' | 'deleted', Article[]>;

const counts = { changed: 2_512, new: 1_488, moved: 250, renamed: 250, deleted: 1_000 };
/** Files that a pull writes or takes away, a moved one counted once. */
export const deliveredFiles = Object.values(counts).reduce((sum, count) => sum + count);
/** Articles that a delivery needs, so that most are left as they are. */
export const leastArticles = 10_000;

export const newTitle = 'Changed';

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Corpus', '-c', 'user.email=corpus@example.org', '-c', 'gc.auto=0'];
  execFileSync('git', [...author, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 30 });
}

/** Which of `size` articles are touched: all over the edition, from the latest to the oldest. */
function chooseArticles(size: number): Delivery {
  const { new: fresh, ...touched } = counts;
  const kinds = Object.entries(touched).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const step = size / kinds.length;
  const chosen: Delivery = { changed: [], new: [], moved: [], renamed: [], deleted: [] };
  // A stride without a common divisor mixes the kinds.
  for (let n = 0; n < kinds.length; n++) {
    const kind = kinds[(n * 1_987) % kinds.length] as keyof typeof touched;
    chosen[kind].push(corpusArticle(Math.floor(n * step), size));
  }
  chosen.new = Array.from({ length: fresh }, (_, n) => corpusArticle(size + 7 * n, size * 3));
  return chosen;
}

export const placeOfNew = ({ slug }: Article): string => `articles/new/${slug}.md`;

/** A clone of a repository of `size` articles, one delivery behind, below `folder`. */
export function makeClone(folder: string, size: number): { contentDir: string; delivery: Delivery } {
  const upstream = join(folder, 'upstream');
  const contentDir = join(folder, 'clone');
  writeCorpus(upstream, size);
  git(upstream, 'init', '-qb', 'main');
  git(upstream, 'add', '-A');
  git(upstream, 'commit', '-qm', 'Before');
  git(folder, 'clone', '-q', `file://${upstream}`, contentDir);
  const delivery = chooseArticles(size);
  write(upstream, delivery);
  git(upstream, 'add', '-A');
  git(upstream, 'commit', '-qm', 'After');
  return { contentDir, delivery };
}

function write(upstream: string, delivery: Delivery): void {
  for (const place of ['articles/new', 'articles/moved']) mkdirSync(join(upstream, place), { recursive: true });
  for (const { path, text } of delivery.changed)
    writeFileSync(join(upstream, path), text.replace('title: ', `title: ${newTitle} `));
  for (const article of delivery.new) writeFileSync(join(upstream, placeOfNew(article)), article.text);
  for (const { path, slug } of delivery.moved)
    renameSync(join(upstream, path), join(upstream, `articles/moved/${slug}.md`));
  for (const { path, slug, text } of delivery.renamed) {
    rmSync(join(upstream, path));
    const renamed = join(upstream, dirname(path), `renamed-${slug}.md`);
    writeFileSync(renamed, text.replace('---\n', `---\naliases: [/articles/${slug}]\n`));
  }
  for (const { path } of delivery.deleted) rmSync(join(upstream, path));
}

/** Brings the delivery as an editor would. Milliseconds since 1970 at its end. @throws Error when Git fails */
export async function pull(contentDir: string): Promise<number> {
  const pulling = spawn('git', ['-c', 'gc.auto=0', 'pull', '-q', '--ff-only'], {
    cwd: contentDir,
    stdio: 'ignore',
  });
  const [code] = await once(pulling, 'exit');
  if (code !== 0) throw new Error(`git pull ended with ${code}`);
  return Date.now();
}

/** The folder as it was before the delivery. */
export const takeBack = (contentDir: string): void => git(contentDir, 'reset', '-q', '--hard', 'HEAD~1');
