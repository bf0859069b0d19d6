import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readSettings, type Settings } from '../lib/settings.ts';
import { buildOnce, isBuilt } from './build.ts';
import { overlookClosedOutput } from './closedOutput.ts';
import { listen } from './listen.ts';
import { lockData } from './lockData.ts';
import { openPortal, type Portal } from './openPortal.ts';
import { showProgress } from './showProgress.ts';
import { startReport } from './startReport.ts';
import { workerLinks } from './workerLinks.ts';
import { startWorkers } from './workers.ts';

const root = join(import.meta.dirname, '..');
const dev = process.argv.includes('--dev');
/** Pages come from the build, which is quick, unless whoever works on the code wants it compiled at each change. */
const compile = dev && process.argv.includes('--code');

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env, root, dev);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

async function start(): Promise<void> {
  overlookClosedOutput();
  const begun = performance.now();
  const settings = settingsOrExit();
  process.chdir(root);
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: compile ? 'development' : 'production' });
  // V8 would let each heap grow to four times what lives in it: renders leave much behind, and memory is for pages.
  setFlagsFromString('--heap-growing-percent=40');
  // The young generation that the command line gives this thread is not for the others: they say themselves what they need.
  setFlagsFromString('--max-semi-space-size=0');
  // The tree of a text outlives a collection or two while it is set, so V8 would take to making such trees where only the
  // costly collections come (docs/decisions/0020).
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Next.js measures each page for a cache that keeps nothing (nextCacheHandler.js), and notes each address for good;
  // its switch for tests is the only way past both.
  if (!compile) process.env.NEXT_PRIVATE_TEST_PROXY = 'true';
  if (cluster.isPrimary) {
    lockData(settings.dataDir);
    if (!compile && !isBuilt(root)) {
      console.log('Building the pages once; content never needs it.');
      await buildOnce(root);
    }
    if (!dev && settings.workers > 1) {
      await provePortIsFree(settings);
      return startWorkers(settings.workers, console.warn);
    }
  }
  process.env.SITE_URL = settings.siteUrl;
  const links = cluster.isPrimary ? {} : workerLinks();
  const portal = await openPortal({ root, settings, dev, compile, warn: console.warn, ...links });
  const { newsroom } = portal;
  newsroom.ready.catch(fail);
  stopOnSignals(portal, !links.follow);
  if (links.follow) return;
  // A small edition is read at once: tell its numbers, not how far it has come.
  await Promise.race([newsroom.ready, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  const progress = newsroom.progress();
  console.log(
    startReport({
      ...newsroom.counts(),
      settings,
      reading: progress.indexing,
      milliseconds: performance.now() - begun,
      desk: dev || settings.deskToken !== undefined,
    }),
  );
  if (progress.indexing) showProgress(newsroom, console.log);
}

/** Processes that share a port would also share it with another portal. @throws Error with EADDRINUSE */
async function provePortIsFree(settings: Settings): Promise<void> {
  const server = createServer();
  await listen(server, { ...settings, workers: 1 });
  await new Promise((resolve) => server.close(resolve));
}

function stopOnSignals({ newsroom, stop: close }: Portal, indexes: boolean): void {
  let stopping = false;
  const stop = () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  // Ctrl+C reaches every process of a group at once; in a cluster the first one passes it on.
  process.on('SIGINT', cluster.isPrimary ? stop : () => {});
  if (indexes)
    process.on('SIGHUP', () => void newsroom.rescan().catch((error: unknown) => console.warn(String(error))));
}

function fail(error: unknown): never {
  const reason = error instanceof Error ? error : new Error(String(error));
  if ('code' in reason && reason.code === 'EADDRINUSE')
    console.error(`This port is taken. Choose another one, for example PORT=3001 npm ${dev ? 'run dev' : 'start'}.`);
  else console.error(reason.message);
  process.exit(1);
}

start().catch(fail);
