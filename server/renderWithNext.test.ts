import { expect, it } from 'vitest';
import { renderWithNext } from './renderWithNext.ts';

it('gives back the whole answer', async () => {
  const rendered = await renderWithNext(async (request, response) => {
    response.statusCode = 201;
    response.setHeader('content-type', 'text/plain');
    response.write('asked for ');
    response.end(request.url);
  }, '/en/x');
  expect(rendered).toMatchObject({ status: 201, type: 'text/plain' });
  expect(rendered.body.toString()).toBe('asked for /en/x');
});

it('carries the cookie of the press where it is given one', async () => {
  await renderWithNext(
    async (request, response) => {
      expect(request.headers.cookie).toBe('a=b');
      response.end();
    },
    '/en',
    'a=b',
  );
});

it('carries nothing of a reader', async () => {
  await renderWithNext(async (request, response) => {
    expect(Object.keys(request.headers)).toEqual(['host', 'accept', 'user-agent']);
    response.end();
  }, '/en');
});

it('fails when the answer never comes', async () => {
  await expect(renderWithNext(async () => {}, '/en')).rejects.toThrow('left without an answer');
  await expect(renderWithNext(() => Promise.reject(new Error('broken')), '/en')).rejects.toThrow('broken');
});
