import type { IndexReport } from './indexMessages.ts';
import { createIndexState, type IndexWatcher } from './indexState.ts';
import type { IndexThread } from './indexThread.ts';

/** Hands every report of the one process that indexes to `listener`, those of the current state first. */
export type IndexReports = (listener: (report: IndexReport) => void) => void;

/** The index as a process sees it that only reads: another one on the same data folder keeps it up to date. */
export function followIndex(reports: IndexReports, watcher: IndexWatcher): IndexThread {
  const state = createIndexState(watcher);
  reports(state.receive);
  const refuse = () => Promise.reject(new Error('Only the process that indexes can read files.'));
  return { ...state, update: refuse, skim: refuse, rescan: refuse, close: async () => {} };
}
