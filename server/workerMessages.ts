import type { IndexReport } from '../lib/index/indexMessages.ts';
import type { Amount } from './unreadChanges.ts';

/**
 * What processes tell each other: reports of the index, that a follower has begun to listen, how much of what was saved
 * waits to be read, that a follower (`from`) wants some of it first, that it is read, and what readers see of it.
 */
export type WorkerMessage =
  | { broadsheet: 'report'; report: IndexReport }
  | { broadsheet: 'listening' }
  | { broadsheet: 'unread'; amount: Amount }
  | { broadsheet: 'urge'; name: string; from: number }
  | { broadsheet: 'prefer'; names: string[] }
  | { broadsheet: 'urged'; name: string; from: number };

export function isWorkerMessage(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'broadsheet' in message;
}

/** Which process of a cluster a worker is, in its environment. */
export const roleVariable = 'BROADSHEET_ROLE';
export type WorkerRole = 'indexes' | 'follows';
