import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../e2e/portal.ts';
import { corpusArticle } from './corpus.ts';
import { type Series, series } from './statistics.ts';
import { type Readers, withReaders } from './withReaders.ts';

/** Requests a second of the readers who read meanwhile. */
export const readersRate = 500;
export type UnderLoad = { visible: Series; readers: Readers };

/** A stride that meets articles all over an edition, each of them once. */
const stride = 7_919;
let mark = 0;

/** Milliseconds from writing a file to the first answer that shows the change, for `edits` edits of articles all over the edition. */
export async function measureVisible({ url, contentDir }: Portal, size: number, edits: number): Promise<Series> {
  const times: number[] = [];
  for (let n = 0; n < edits; n++) {
    const { path, text, slug } = corpusArticle((n * stride) % size, size);
    const word = `Mark${mark++}x`;
    const read = async (): Promise<string> => (await fetch(`${url}/articles/${slug}`)).text();
    await read();
    const begun = performance.now();
    writeFileSync(join(contentDir, path), text.replace('---\n\n', `---\n\n${word} `));
    while (!(await read()).includes(word)) {
      if (performance.now() - begun > 30_000) throw new Error(`${slug} was not visible after 30 s`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    times.push(performance.now() - begun);
  }
  return series(times);
}

/** The same while others read. */
export async function measureUnderLoad(portal: Portal, size: number, edits: number): Promise<UnderLoad> {
  const { result: visible, readers } = await withReaders(portal.url, { size, rate: readersRate }, () =>
    measureVisible(portal, size, edits),
  );
  return { visible, readers };
}
