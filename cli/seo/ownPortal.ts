import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Misuse } from '../misuse.ts';

const root = join(import.meta.dirname, '../..');
const patience = 300_000;

/** The portal, started for the audit alone, with an index of its own beside that of a portal that may be running. */
export type OwnPortal = { url: string; stop: () => Promise<void> };

/** @throws Misuse with what the portal said when it does not start */
export async function startOwnPortal(env: NodeJS.ProcessEnv): Promise<OwnPortal> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', join(root, 'server/main.js')], {
    env: {
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      WORKERS: '1',
      CONTENT_DIR: resolve(env.CONTENT_DIR || 'content'),
      DATA_DIR: join(resolve(env.DATA_DIR || '.data'), 'seo'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(-10_000);
    });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await end;
  };
  const url = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + patience; !(await isReady(url)); ) {
    if (child.exitCode !== null) throw new Misuse(`The portal did not start.\n${said}`, 1);
    if (Date.now() > until) {
      await stop();
      throw new Misuse(`The portal did not become ready.\n${said}`, 1);
    }
    await new Promise((next) => setTimeout(next, 100));
  }
  return { url, stop };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Misuse('There is no free port', 1);
  return address.port;
}
