import { expect, test } from 'vitest';
import { type ImageRow, resolveImage, toPicture, variantWidths } from './picture.ts';

const row: ImageRow = { path: 'articles/a b/ü.jpg', size: 10, mtime: 20, width: 1000, height: 500 };

test('a picture is looked for beside the text that names it, or from the content folder', () => {
  expect(resolveImage('articles/a/index.md', 'b.png')).toBe('articles/a/b.png');
  expect(resolveImage('articles/a/index.md', '../b.png')).toBe('articles/b.png');
  expect(resolveImage('articles/a/index.md', '/images/b.png')).toBe('images/b.png');
  expect(resolveImage('articles/a/index.md', 'my%20picture.png')).toBe('articles/a/my picture.png');
});

test('no picture is looked for outside the content folder or on another site', () => {
  for (const src of [
    '../../../b.png',
    '/../b.png',
    '%2e%2e/%2e%2e/%2e%2e/b.png',
    'https://example.org/b.png',
    '//x/b.png',
    'data:x',
    '..\\b.png',
  ])
    expect(resolveImage('articles/a/index.md', src), src).toBeUndefined();
});

test('a picture is offered in the widths of the list that are not above its own, best format first', () => {
  expect(variantWidths(row)).toEqual([320, 480, 640, 960]);
  const picture = toPicture(row, { alt: 'A boat' });
  expect(picture.src).toMatch(/^\/media\/[0-9a-f]{8}\/articles\/a%20b\/%C3%BC\.jpg$/);
  expect(picture.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(picture.sources[0]?.srcset).toContain(`${picture.src}/960.avif 960w`);
});

test('a drawing is shown as it is', () => {
  expect(toPicture({ ...row, path: 'a.svg' }, { alt: '' }).sources).toEqual([]);
});

test('the address changes with the file', () => {
  const src = toPicture(row, { alt: '' }).src;
  expect(toPicture({ ...row, mtime: 21 }, { alt: '' }).src).not.toBe(src);
  expect(toPicture({ ...row, size: 11 }, { alt: '' }).src).not.toBe(src);
});
