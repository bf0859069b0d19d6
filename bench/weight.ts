import { brotliCompressSync, gzipSync } from 'node:zlib';
import { table } from './table.ts';

const types: [string, string][] = [
  ['article', '/articles/rural-e-commerce'],
  ['article, Arabic', '/ar/articles/rural-e-commerce'],
  ['front', '/'],
  ['section', '/sections/business'],
  ['author', '/authors/business-desk'],
  ['archive', '/archive'],
];

export type Weight = { type: string; html: number; gzip: number; brotli: number; scripts: number };

/** Bytes of each page type as the portal at `url` sends it, styles included. */
export async function measureWeight(url: string): Promise<Weight[]> {
  const found: Weight[] = [];
  for (const [type, path] of types) {
    const response = await fetch(url + path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    const body = Buffer.from(await response.arrayBuffer());
    // A page is compressed as small as it gets soon after its first reader.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const compressed = await fetch(url + path, { headers: { 'accept-encoding': 'br' } });
    // fetch decodes, so the bytes that travelled are read from the header.
    const brotli = Number(compressed.headers.get('content-length')) || brotliCompressSync(body).length;
    const scripts = (body.toString().match(/<script(?![^>]*ld\+json)/g) ?? []).length;
    found.push({ type, html: body.length, gzip: gzipSync(body).length, brotli, scripts });
  }
  return found;
}

export function weightTable(weights: Weight[]): string {
  const rows = weights.map(({ type, html, gzip, brotli, scripts }) => [type, html, gzip, brotli, scripts]);
  return table('Page weight, styles included', ['page', 'HTML bytes', 'gzip', 'brotli as sent', 'scripts'], rows);
}
