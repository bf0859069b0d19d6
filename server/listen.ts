import type { Server } from 'node:http';
import type { Settings } from '../lib/settings.ts';

/**
 * Where several processes answer, the kernel of Linux deals connections out among them: nothing is passed on between
 * processes, and none is lost with one that dies. Elsewhere Node's cluster does it.
 */
export function listen(
  server: Server,
  { port, host, workers }: Pick<Settings, 'port' | 'host' | 'workers'>,
): Promise<void> {
  const reusePort = workers > 1 && process.platform === 'linux';
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, reusePort, exclusive: reusePort }, resolve);
  });
}
