import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { TextJob } from './readTexts.ts';

/** What one transaction takes: an urgent update waits for one at most, and its texts are in memory together. */
export const batchLimits = { files: 200, bytes: 3_000_000 };
/** Of files that somebody has just saved: whoever asks for one of them waits for the batch that is being written. */
export const savedLimits = { files: 100, bytes: 1_500_000 };

/** Pictures, and files that are gone, of one transaction. */
export const batchSize = 200;

export function inBatches<T>(all: T[], size = batchSize): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** Cuts texts, in their order, into batches of so many files and bytes at most; a longer text has one for itself. */
export function textBatches(contentDir: string, jobs: TextJob[], limits = batchLimits): TextJob[][] {
  const batches: TextJob[][] = [];
  let bytes = 0;
  for (const job of jobs) {
    const size = job.size ?? sizeOf(join(contentDir, job.path));
    const batch = batches.at(-1);
    if (batch && batch.length < limits.files && bytes + size <= limits.bytes) {
      batch.push(job);
      bytes += size;
    } else {
      batches.push([job]);
      bytes = size;
    }
  }
  return batches;
}

function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // Whoever reads it will say what is wrong.
    return 0;
  }
}
