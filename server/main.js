/**
 * Prepares the process and starts the server, `run.ts`. This file and `oneArena.js` are JavaScript because they run
 * before the compile cache is there: to take the types out of a file costs Node 150 ms.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { restartWithOneArena } from './oneArena.js';

// What was compiled is kept for the next start; in the environment, for threads and other processes of the portal.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../.next/cache/compile');
restartWithOneArena();
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('./run.ts');
