import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { restartWithFewArenas } from './fewArenas.ts';

restartWithFewArenas();
// What was compiled is kept for the next start; in the environment, for threads and other processes of the portal.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../.next/cache/compile');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('./run.ts');
