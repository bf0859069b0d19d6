/** The index thread: the only writer of the index. Requests are answered between the batches of a scan. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Database, deleteIndex, indexFile, isCorruption, isDiskFull, openIndex } from './database.ts';
import { secure } from './firstFill.ts';
import { freeMemory } from './freeMemory.ts';
import { gatherKeys } from './gatherKeys.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import type { IndexReport, IndexRequest, IndexWorkerData } from './indexMessages.ts';
import { createParseThread } from './parseThread.ts';

type Numbered = Extract<IndexRequest, { id: number }>;

const { contentDir, dataDir, waits }: IndexWorkerData = workerData;
const thread = createParseThread();
const waiting: Numbered[] = [];
const running = new Set<Promise<void>>();
const begun = Promise.withResolvers<void>();
let database: Database;
let indexer: Indexer;
let idle = true;
let asked = Promise.withResolvers<void>();

function report(message: IndexReport): void {
  parentPort?.postMessage(message);
}

const stale = gatherKeys((keys) => report({ type: 'changed', keys }));

/**
 * Whoever learns that something has been read finds the pages that show it stale; where it is only a part of what was saved
 * (`isPart`), those of lists follow with the rest.
 */
function reportRead(message: IndexReport, isPart = false): void {
  if (isPart) stale.passAllButLists();
  else stale.pass();
  report(message);
}

function open(): void {
  database = openIndex(dataDir);
  indexer = createIndexer({
    database,
    contentDir,
    thread,
    onProgress: (progress) => report({ type: 'progress', progress }),
    onChange: stale.add,
    onListed: stale.pass,
    pause: async () => {
      await new Promise(setImmediate);
      await answerWaiting();
    },
    meanwhile: {
      asked: newRequest,
      answer: answerWaiting,
    },
  });
  report({ type: 'opened' });
}

/** What somebody waits for is read before whoever pauses goes on, everything else side by side, batch by batch. */
async function answerWaiting(): Promise<void> {
  for (let request = nextRequest(); request; request = nextRequest()) {
    const answered = answer(request);
    if (isFirst(request)) await answered;
    else {
      running.add(answered);
      answered.finally(() => running.delete(answered));
    }
  }
}

function isFirst(request: Numbered): boolean {
  return request.type === 'update' && request.turn === 'first';
}

/** Resolves when a request waits. */
async function newRequest(): Promise<void> {
  if (waiting.length === 0) await asked.promise;
}

function nextRequest(): Numbered | undefined {
  const first = waiting.findIndex(isFirst);
  return waiting.splice(Math.max(first, 0), 1)[0];
}

async function answer(request: Numbered): Promise<void> {
  const { id } = request;
  const own = database;
  if (request.type === 'stop') {
    database.close();
    report({ type: 'done', id, keys: new Set() });
    process.exit(0);
  }
  try {
    const keys = await read(request);
    reportRead({ type: 'done', id, keys }, isPart(request));
  } catch (error) {
    let reason = error;
    // Others that met the same damage leave it to the first.
    if (isCorruption(error) && database === own)
      reason = await rebuild().then(
        () => error,
        (failure: unknown) => failure,
      );
    reportRead({ type: 'failed', id, message: messageOf(reason) });
  }
}

/** Whether more of what was saved with it is still to be read. */
function isPart(request: Numbered): boolean {
  return request.type === 'skim' || (request.type === 'update' && request.turn !== 'usual');
}

function read(request: Exclude<Numbered, { type: 'stop' }>): Promise<Set<string>> {
  if (request.type === 'rescan') return scan();
  return request.type === 'skim' ? indexer.skim(request.paths) : indexer.update(request.paths);
}

async function scan(collect = true): Promise<Set<string>> {
  const own = database;
  try {
    const keys = await indexer.scan(collect);
    keepSafe();
    return keys;
  } catch (error) {
    if (!isCorruption(error) || database !== own) throw error;
    return rebuild();
  }
}

/** A damaged index is deleted and made anew; readers are told before and after. */
async function rebuild(): Promise<Set<string>> {
  report({ type: 'damaged' });
  database.close();
  deleteIndex(dataDir);
  open();
  const keys = await indexer.scan(false);
  keepSafe();
  return keys;
}

/** What fails here will be told by whoever needs an answer; until it succeeds, a crash of the machine costs the index. */
function keepSafe(): void {
  secure(database, indexFile(dataDir)).catch(() => {});
}

/** After the first look at every file, what SQLite and V8 keep at hand is more than edits need. */
function giveBack(): void {
  database.run('PRAGMA shrink_memory');
  freeMemory('all');
}

function messageOf(error: unknown): string {
  if (isDiskFull(error))
    return `The disk that holds ${dataDir} is full, so the index can't be written. Free some room there, or set DATA_DIR to a folder that has more.`;
  return error instanceof Error ? error.message : String(error);
}

/** Answers what waits; then does the housekeeping, step by step, until somebody asks again. */
async function work(): Promise<void> {
  idle = false;
  do {
    await new Promise(setImmediate);
    await answerWaiting();
    while (running.size > 0) {
      await Promise.race([...running, newRequest()]);
      await answerWaiting();
    }
  } while (tidy());
  idle = true;
}

function tidy(): boolean {
  try {
    return indexer.tidy();
  } catch {
    // What is wrong will be told by whoever needs an answer.
    return false;
  }
}

parentPort?.on('message', (request: IndexRequest) => {
  if (request.type === 'begin') return begun.resolve();
  waiting.push(request);
  asked.resolve();
  asked = Promise.withResolvers();
  if (idle) void work();
});

idle = false;
try {
  open();
  if (waits) await begun.promise;
  await scan(false);
  reportRead({ type: 'ready' });
  giveBack();
} catch (error) {
  reportRead({ type: 'failed', message: messageOf(error) });
}
await work();
