import cluster, { type Worker } from 'node:cluster';
import type { IndexReport } from '../lib/index/indexMessages.ts';
import type { Amount } from './unreadChanges.ts';
import { isWorkerMessage, roleVariable, type WorkerMessage, type WorkerRole } from './workerMessages.ts';

/** A process that dies is followed by another one after this time, in milliseconds. */
const pause = 500;

/**
 * Runs `count` processes behind one port with Node's cluster. The first one indexes; what it tells of the index reaches
 * all others, so that an edit is live on all of them at once. A process that dies is replaced.
 */
export function startWorkers(count: number, warn: (message: string) => void): void {
  cluster.setupPrimary({ serialization: 'advanced' });
  const roles = new Map<number, WorkerRole>();
  const current = {
    opened: false,
    ready: false,
    progress: undefined as IndexReport | undefined,
    unread: 'none' as Amount,
  };
  let stopping = false;

  const fork = (role: WorkerRole): void => {
    const worker = cluster.fork({ [roleVariable]: role });
    roles.set(worker.id, role);
  };
  const tell = (worker: Worker | undefined, message: WorkerMessage): void => {
    if (worker?.isConnected()) worker.send(message);
  };
  const send = (worker: Worker, report: IndexReport): void => tell(worker, { broadsheet: 'report', report });
  const tellUnread = (amount: Amount): void => {
    current.unread = amount;
    for (const follower of having('follows')) tell(follower, { broadsheet: 'unread', amount });
  };
  const having = (role: WorkerRole) =>
    Object.values(cluster.workers ?? {}).filter((worker) => worker && roles.get(worker.id) === role);

  cluster.on('message', (worker, message: unknown) => {
    if (!isWorkerMessage(message)) return;
    if (message.broadsheet === 'listening') {
      if (current.opened) send(worker, { type: 'opened' });
      if (current.progress) send(worker, current.progress);
      if (current.ready) send(worker, { type: 'ready' });
      tell(worker, { broadsheet: 'unread', amount: current.unread });
      return;
    }
    if (message.broadsheet === 'unread') {
      // The last words of a process that has ended come too late.
      if (roles.get(worker.id) === 'indexes') tellUnread(message.amount);
      return;
    }
    if (message.broadsheet === 'urge') {
      for (const indexing of having('indexes')) tell(indexing, { ...message, from: worker.id });
      return;
    }
    if (message.broadsheet === 'prefer') {
      for (const indexing of having('indexes')) tell(indexing, message);
      return;
    }
    if (message.broadsheet === 'urged') {
      tell(cluster.workers?.[message.from], message);
      return;
    }
    const { report } = message;
    if (report.type === 'opened') current.opened = true;
    if (report.type === 'ready') current.ready = true;
    if (report.type === 'progress') current.progress = report;
    for (const follower of having('follows')) if (follower) send(follower, report);
  });
  cluster.on('exit', (worker, code) => {
    const role = roles.get(worker.id) ?? 'follows';
    roles.delete(worker.id);
    // What it had heard of, its successor finds by itself.
    if (role === 'indexes') tellUnread('none');
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
