import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { sendProblem } from './sendProblem.ts';

test.each([
  ['json', 'application/problem+json'],
  ['md', 'text/markdown; charset=utf-8'],
] as const)('what is not there as %s says that it varies by what was asked for', async (form, type) => {
  const server = createServer((_, response) => sendProblem(response, 'en', 404, form, {})).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const response = await fetch(`http://127.0.0.1:${port}/articles/nope`);
  server.close();
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('vary')).toBe('Accept');
});
