import { isPassing } from '../../lib/content/contentFile.ts';
import { watchTree } from '../../lib/content/watchTree.ts';
import { write } from './write.ts';

/** Events of one save come in bursts; this long after the last one the burst is over, in milliseconds. */
const settle = 100;

/** Calls `check` after every change below `root`, until the process is ended. */
export async function watchEdition(root: string, check: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      write(2, 'Checking …\n');
      check();
    }, settle);
  };
  await watchTree(root, {
    // What an editor's program writes beside a file while it is open is no file of the edition.
    hear: (path) => {
      if (!isPassing(path)) soon();
    },
    deaf: (error) => write(2, `A change could not be seen: ${error.message}\n`),
  });
  write(2, 'Watching; Ctrl+C ends it.\n');
}
