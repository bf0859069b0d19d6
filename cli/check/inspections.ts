import { hash } from 'node:crypto';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Inspect } from '../../lib/content/textChecks.ts';
import { type Inspection, inspectMarkdown } from '../../lib/markdown/inspectMarkdown.ts';
import { readInspections, writeInspections } from './inspectionCache.ts';

/** From so many files on a second thread and a cache pay for themselves. */
const many = 1000;

/** What the second thread is given: it works from the end of the list towards `position`, where the first one is. */
export type AheadData = { root: string; known: ReadonlySet<string>; position: Int32Array; port: MessagePort };

export type Inspections = {
  inspect: Inspect;
  /** Told before each file; in a large edition it calls the second thread. */
  ahead: (done: number, all: number) => void;
  end: () => void;
};

/** The name of a body in the cache. */
export function inspectionKey(body: string): string {
  return hash('sha256', body, 'base64');
}

/** Inspections of the texts in `root`, from the last check (kept in `dataDir`), from a second thread, or made at once. */
export function inspectionsOf(root: string, dataDir: string): Inspections {
  const position = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const used = new Map<string, Inspection>();
  let known = new Map<string, Inspection>();
  let fresh = 0;
  let worker: Worker | undefined;

  const receive = (): void => {
    for (let got = receiveMessageOnPort(port1); got; got = receiveMessageOnPort(port1)) {
      const [key, inspection]: [string, Inspection] = got.message;
      if (known.has(key)) continue;
      known.set(key, inspection);
      fresh += 1;
    }
  };
  const begin = (): void => {
    known = readInspections(dataDir);
    const workerData: AheadData = { root, known: new Set(known.keys()), position, port: port2 };
    worker = new Worker(new URL('./inspectAhead.ts', import.meta.url), { workerData, transferList: [port2] });
    // Without its help the check is slower, and nothing else.
    worker.on('error', () => {});
    worker.unref();
  };

  return {
    inspect: (body) => {
      if (!worker) return inspectMarkdown(body);
      const key = inspectionKey(body);
      if (!known.has(key)) receive();
      const inspection = known.get(key) ?? inspectMarkdown(body);
      if (!known.has(key)) fresh += 1;
      known.set(key, inspection);
      used.set(key, inspection);
      return inspection;
    },
    ahead: (done, all) => {
      if (!worker && all >= many) begin();
      Atomics.store(position, 0, done);
    },
    end: () => {
      Atomics.store(position, 0, 2 ** 31 - 1);
      port1.close();
      if (fresh > 0 && worker) writeInspections(dataDir, used);
    },
  };
}
