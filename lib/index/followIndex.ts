import type { Progress } from './indexer.ts';
import type { IndexReport } from './indexMessages.ts';
import type { IndexThread, IndexWatcher } from './indexThread.ts';

/** Hands every report of the one process that indexes to `listener`, those of the current state first. */
export type IndexReports = (listener: (report: IndexReport) => void) => void;

/** The index as a process sees it that only reads: another one on the same data folder keeps it up to date. */
export function followIndex(reports: IndexReports, watcher: IndexWatcher): IndexThread {
  const opened = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  let progress: Progress = { done: 0, total: 0, indexing: true };
  let isOpen = false;
  reports((report) => {
    switch (report.type) {
      case 'opened':
        if (isOpen) watcher.onReopened();
        isOpen = true;
        opened.resolve();
        break;
      case 'damaged':
        watcher.onDamaged();
        break;
      case 'progress':
        progress = report.progress;
        break;
      case 'changed':
        watcher.onChange(report.keys);
        break;
      case 'ready':
        progress = { ...progress, indexing: false };
        ready.resolve();
        break;
      // Answers to requests, which a follower does not make.
      case 'done':
      case 'failed':
        break;
    }
  });
  const refuse = () => Promise.reject(new Error('Only the process that indexes can read files.'));
  return {
    ready: ready.promise,
    opened: opened.promise,
    progress: () => progress,
    update: refuse,
    rescan: refuse,
    close: async () => {},
  };
}
