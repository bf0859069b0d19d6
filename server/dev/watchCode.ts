import { join } from 'node:path';
import { watchTree } from '../../lib/content/watchTree.ts';

/** Changes come in bursts, and Next.js hears of them by itself: this long after the last one it has, in milliseconds. */
const settle = 150;

/** Tells when the code of pages changes. Gives back how to stop; without file events nobody is told. */
export async function watchCode(root: string, changed: () => void): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settle);
  };
  const listener = { hear: tell, deaf: () => {} };
  const watched = await Promise.allSettled(
    ['app', 'components', 'lib'].map((folder) => watchTree(join(root, folder), listener)),
  );
  return async () => {
    clearTimeout(timer);
    for (const result of watched) if (result.status === 'fulfilled') result.value.close();
  };
}
