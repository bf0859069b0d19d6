import type { PortalOptions } from './openPortal.ts';
import type { Amount, UnreadChanges } from './unreadChanges.ts';
import { isWorkerMessage, roleVariable, type WorkerMessage } from './workerMessages.ts';

export type WorkerLinks = Pick<PortalOptions, 'follow' | 'onReport' | 'unread' | 'shareUnread' | 'onUnread'>;

/** What a process of a cluster speaks through. */
export type Channel = {
  readonly connected: boolean;
  send?(message: WorkerMessage): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
};

/** How this process of a cluster is linked with the others. */
export function workerLinks(role = process.env[roleVariable], channel: Channel = process): WorkerLinks {
  const tell: Tell = (message) => {
    if (channel.connected) channel.send?.(message);
  };
  const hear: Hear = (listener) =>
    channel.on('message', (message) => {
      if (isWorkerMessage(message)) listener(message);
    });
  return role === 'indexes' ? linksOfIndexing(tell, hear) : linksOfFollower(tell, hear);
}

/** What readers look at is told of once in so many milliseconds. */
const rest = 500;

type Tell = (message: WorkerMessage) => void;
type Hear = (listener: (message: WorkerMessage) => void) => void;

function linksOfIndexing(tell: Tell, hear: Hear): WorkerLinks {
  return {
    onReport: (report) => {
      if (report.type !== 'done' && report.type !== 'failed') tell({ broadsheet: 'report', report });
    },
    onUnread: (amount) => tell({ broadsheet: 'unread', amount }),
    shareUnread: (unread) =>
      hear((message) => {
        if (message.broadsheet === 'prefer') unread.prefer(message.names);
        if (message.broadsheet !== 'urge') return;
        const answer = () => tell({ ...message, broadsheet: 'urged' });
        // Whoever asked waits for no more than the attempt.
        (unread.urge(message.name) ?? Promise.resolve()).then(answer, answer);
      }),
  };
}

function linksOfFollower(tell: Tell, hear: Hear): WorkerLinks {
  let amount: Amount = 'none';
  const asked = new Map<string, PromiseWithResolvers<void>>();
  /** Names that were told of lately: more of them may be heard of meanwhile. */
  const preferred = new Set<string>();
  let since = 0;
  const settle = (name: string): void => {
    asked.get(name)?.resolve();
    asked.delete(name);
  };
  hear((message) => {
    if (message.broadsheet === 'urged') settle(message.name);
    if (message.broadsheet !== 'unread') return;
    amount = message.amount;
    if (amount === 'none') for (const name of asked.keys()) settle(name);
  });
  const unread: UnreadChanges = {
    get amount() {
      return amount;
    },
    urge(name) {
      const waiting = asked.get(name);
      if (waiting) return waiting.promise;
      const asking = Promise.withResolvers<void>();
      asked.set(name, asking);
      tell({ broadsheet: 'urge', name, from: 0 });
      return asking.promise;
    },
    prefer(names) {
      if (performance.now() - since > rest) {
        since = performance.now();
        preferred.clear();
      }
      const untold = new Set(names).difference(preferred);
      if (untold.size === 0) return;
      for (const name of untold) preferred.add(name);
      tell({ broadsheet: 'prefer', names: [...untold] });
    },
  };
  return {
    unread,
    follow: (listener) => {
      hear((message) => {
        if (message.broadsheet === 'report') listener(message.report);
      });
      tell({ broadsheet: 'listening' });
    },
  };
}
