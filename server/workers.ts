import cluster, { type Worker } from 'node:cluster';
import type { IndexReport } from '../lib/index/indexMessages.ts';
import type { PortalOptions } from './openPortal.ts';

/** What processes tell each other: reports of the index, and that a follower has begun to listen. */
type Message = { broadsheet: 'report'; report: IndexReport } | { broadsheet: 'listening' };
type Role = 'indexes' | 'follows';

const roleVariable = 'BROADSHEET_ROLE';
/** A process that dies is followed by another one after this time, in milliseconds. */
const pause = 500;

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'broadsheet' in message;
}

/**
 * Runs `count` processes behind one port with Node's cluster. The first one indexes; what it tells of the index reaches
 * all others, so that an edit is live on all of them at once. A process that dies is replaced.
 */
export function startWorkers(count: number, warn: (message: string) => void): void {
  cluster.setupPrimary({ serialization: 'advanced' });
  const roles = new Map<number, Role>();
  const current = { opened: false, ready: false, progress: undefined as IndexReport | undefined };
  let stopping = false;

  const fork = (role: Role): void => {
    const worker = cluster.fork({ [roleVariable]: role });
    roles.set(worker.id, role);
  };
  const send = (worker: Worker, report: IndexReport): void => {
    if (worker.isConnected()) worker.send({ broadsheet: 'report', report } satisfies Message);
  };
  const followers = () =>
    Object.values(cluster.workers ?? {}).filter((worker) => worker && roles.get(worker.id) === 'follows');

  cluster.on('message', (worker, message: unknown) => {
    if (!isMessage(message)) return;
    if (message.broadsheet === 'listening') {
      if (current.opened) send(worker, { type: 'opened' });
      if (current.progress) send(worker, current.progress);
      if (current.ready) send(worker, { type: 'ready' });
      return;
    }
    const { report } = message;
    if (report.type === 'opened') current.opened = true;
    if (report.type === 'ready') current.ready = true;
    if (report.type === 'progress') current.progress = report;
    for (const follower of followers()) if (follower) send(follower, report);
  });
  cluster.on('exit', (worker, code) => {
    const role = roles.get(worker.id) ?? 'follows';
    roles.delete(worker.id);
    if (stopping) {
      if (roles.size === 0) process.exit(0);
      return;
    }
    // The first process has said why; without an index there is nothing to serve.
    if (role === 'indexes' && code !== 0 && !current.ready) process.exit(code || 1);
    warn(`A process has ended (${worker.process.signalCode ?? code}); another one takes its place.`);
    setTimeout(() => stopping || fork(role), pause);
  });
  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('SIGHUP', () => {
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker && roles.get(worker.id) === 'indexes') worker.process.kill('SIGHUP');
  });
  fork('indexes');
  for (let n = 1; n < count; n++) fork('follows');
}

/** How this process of a cluster is linked with the others. */
export function workerLinks(): Pick<PortalOptions, 'follow' | 'onReport'> {
  const tell = (message: Message) => process.connected && process.send?.(message);
  if (process.env[roleVariable] === 'indexes') {
    return {
      onReport: (report) => {
        if (report.type !== 'done' && report.type !== 'failed') tell({ broadsheet: 'report', report });
      },
    };
  }
  return {
    follow: (listener) => {
      process.on('message', (message) => {
        if (isMessage(message) && message.broadsheet === 'report') listener(message.report);
      });
      tell({ broadsheet: 'listening' });
    },
  };
}
