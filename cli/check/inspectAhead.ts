/** The second thread of a large check: inspects texts from the last one backwards until it meets the first thread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { harmlessBody } from '../../lib/content/parseMarkdownFile.ts';
import { needsInspection } from '../../lib/content/textChecks.ts';
import { walkContent } from '../../lib/content/walk.ts';
import { inspectMarkdown } from '../../lib/markdown/inspectMarkdown.ts';
import { type AheadData, inspectionKey } from './inspections.ts';

const { root, known, position, port }: AheadData = workerData;
const paths = Array.from(walkContent(root), ({ path }) => path);

for (let index = paths.length - 1; index > Atomics.load(position, 0); index -= 1) {
  const path = paths[index];
  if (path === undefined || !/\.(?:md|markdown)$/i.test(path)) continue;
  try {
    const body = harmlessBody(readFileSync(join(root, path), 'utf8'))?.body;
    if (body === undefined || !needsInspection(body)) continue;
    const key = inspectionKey(body);
    if (!known.has(key)) port.postMessage([key, inspectMarkdown(body)]);
  } catch {
    // The first thread meets the same fault and tells it.
  }
}
port.close();
