import type { IndexReport } from './indexMessages.ts';
import type { Progress } from './look.ts';

/** Told what becomes of the index. */
export type IndexWatcher = {
  onChange(keys: Set<string>): void;
  /** The index is about to be deleted: close what reads it. */
  onDamaged(): void;
  /** The index was made anew: open it again. */
  onReopened(): void;
};

/** What is known of the index from the reports of whoever keeps it. */
export type IndexState = {
  /** The first look at every file is over. Rejects when the content can't be read at all. */
  ready: Promise<void>;
  /** The index can be opened for reading. */
  opened: Promise<void>;
  progress(): Progress;
  receive(report: IndexReport): void;
  fail(error: Error): void;
};

export function createIndexState(watcher: IndexWatcher): IndexState {
  const opened = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  // Whoever does not wait for the first look learns of its failure from the promise that failed first.
  ready.promise.catch(() => {});
  let progress: Progress = { done: 0, total: 0, indexing: true };
  let isOpen = false;
  return {
    ready: ready.promise,
    opened: opened.promise,
    progress: () => progress,
    receive(report) {
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
        // Answers to requests, which are their asker's business.
        case 'done':
        case 'failed':
          break;
      }
    },
    fail(error) {
      opened.reject(error);
      ready.reject(error);
    },
  };
}
