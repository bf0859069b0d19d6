import watcher from '@parcel/watcher';
import { write } from './write.ts';

/** Events of one save come in bursts; this long after the last one the burst is over, in milliseconds. */
const settle = 100;

/** Calls `check` after every change below `root`, until the process is ended. */
export async function watchEdition(root: string, check: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await watcher.subscribe(root, (error) => {
    if (error) write(2, `A change could not be seen: ${error.message}\n`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      write(2, 'Checking …\n');
      check();
    }, settle);
  });
  write(2, 'Watching; Ctrl+C ends it.\n');
}
