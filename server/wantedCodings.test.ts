import { expect, it } from 'vitest';
import { wantedCodings } from './wantedCodings.ts';

it.each<[string | undefined, string[]]>([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['BR;Q=1.0', ['br', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['br;q=0.000', ['identity']],
  ['br;q=0.1, gzip;q=1', ['gzip', 'br', 'identity']],
  ['identity, br;q=0.001', ['identity', 'br']],
  ['identity;q=0, *', ['br', 'gzip']],
  ['*;q=0', []],
  ['br;q=0, *;q=0.5', ['gzip', 'identity']],
  ['brotli, zip', ['identity']],
  ['br;q=strange', ['br', 'identity']],
])('%j takes %j', (header, codings) => {
  expect(wantedCodings(header)).toEqual(codings);
});
