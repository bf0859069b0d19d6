import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Portal = {
  url: string;
  contentDir: string;
  output: () => string;
  pid: number;
  /** Milliseconds from the start until the first answer. */
  answeringAfter: number;
  stop: () => Promise<void>;
  kill: () => Promise<void>;
};
export type PortalOptions = {
  port: number;
  contentDir: string;
  dataDir: string;
  env?: Record<string, string>;
  /** Told of the process as soon as there is one. */
  onSpawn?(child: ChildProcess): void;
  /** As `npm run dev` does. */
  dev?: boolean;
};

const root = join(import.meta.dirname, '..');
const patience = 240_000;

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Starts the production server on a content folder and waits until its index is ready. @throws Error with its output if it never is */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { port, contentDir, dataDir, env, onSpawn, dev = false } = options;
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'server/main.js', ...(dev ? ['--dev'] : [])], {
    cwd: root,
    env: {
      ...process.env,
      SITE_URL: '',
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onSpawn?.(child);
  const begun = performance.now();
  let answeringAfter = Number.NaN;
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const url = `http://127.0.0.1:${port}`;
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  const until = Date.now() + patience;
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => {
        if (Number.isNaN(answeringAfter)) answeringAfter = performance.now() - begun;
        return response.ok;
      },
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      await stop('SIGKILL');
      throw new Error(`The portal did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    contentDir,
    pid: child.pid ?? 0,
    answeringAfter,
    output: () => output,
    stop: () => stop('SIGTERM'),
    kill: () => stop('SIGKILL'),
  };
}

/** A throwaway folder; `remove` deletes it with all it holds. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A copy of the sample edition that a test may change. */
export function copyOfSampleEdition(into: string): string {
  const contentDir = join(into, 'content');
  cpSync(join(root, 'content'), contentDir, { recursive: true });
  return contentDir;
}
