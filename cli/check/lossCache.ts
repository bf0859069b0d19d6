import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A file that went, as git tells it: by `commit`, or by nobody yet. */
const loss = z.object({
  path: z.string(),
  renamedTo: z.string().optional(),
  commit: z.string().optional(),
  lost: z.number(),
});
export type KeptLoss = z.output<typeof loss>;

const losses = z.object({ root: z.string(), head: z.string(), lost: z.array(loss) });
export type KeptLosses = z.output<typeof losses>;

/** What the last check of `root` kept in `dataDir`. */
export function readLosses(dataDir: string, root: string): KeptLosses | undefined {
  try {
    const kept = losses.parse(JSON.parse(readFileSync(join(dataDir, 'check-history.json'), 'utf8')));
    return kept.root === root ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next check. A folder that cannot be written costs time, and nothing else. */
export function writeLosses(dataDir: string, kept: KeptLosses): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = join(dataDir, 'check-history.json');
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The next check asks git again.
  }
}
