import type { Progress } from './look.ts';

/** What the index thread is started with. */
export type IndexWorkerData = {
  contentDir: string;
  dataDir: string;
  /** The first look waits until it is told to begin. */
  waits: boolean;
};

/** When files are read: before what was asked earlier, or side by side with it; `aside` where it is a small part of more. */
export type Turn = 'first' | 'aside' | 'usual';

/** What the index thread is asked. */
export type IndexRequest =
  | { type: 'begin' }
  | { type: 'update'; id: number; paths: string[]; turn: Turn }
  | { type: 'skim'; id: number; paths: string[] }
  | { type: 'rescan'; id: number }
  | { type: 'stop'; id: number };

/** What it tells. `opened` comes again when the index had to be deleted; readers must open theirs anew. */
export type IndexReport =
  | { type: 'opened' }
  | { type: 'damaged' }
  | { type: 'progress'; progress: Progress }
  | { type: 'changed'; keys: Set<string> }
  | { type: 'ready' }
  | { type: 'done'; id: number; keys: Set<string> }
  | { type: 'failed'; id?: number; message: string };
