import { join } from 'node:path';
import { endChild, startChild } from './children.ts';

export type Readers = { requests: number; errors: number; perSecond: number };

/** What `use` gives while others send `rate` requests a second for pages of the `size` articles at `url`. */
export async function withReaders<T>(
  url: string,
  { size, rate }: { size: number; rate: number },
  use: () => Promise<T>,
): Promise<{ result: T; readers: Readers }> {
  const script = join(import.meta.dirname, 'readers.ts');
  const child = startChild(process.execPath, [script, url, String(rate), String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const begun = new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      resolve(undefined);
    });
    child.once('exit', () => reject(new Error('The readers did not begin.')));
  });
  try {
    await begun;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const result = await use();
    await endChild(child, 'SIGTERM');
    const { requests, errors, seconds }: { requests: number; errors: number; seconds: number } = JSON.parse(
      output.split('\n')[1] ?? '',
    );
    return { result, readers: { requests, errors, perSecond: requests / seconds } };
  } finally {
    await endChild(child, 'SIGKILL');
  }
}
