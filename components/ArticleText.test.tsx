import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArticleText } from './ArticleText.tsx';

const classes = (paragraph: string) =>
  /class="[^"]*"/.exec(renderToStaticMarkup(<ArticleText html={`<p>${paragraph}</p><h2>Then</h2>`} kind="analysis" />));
const long = 'Words and '.repeat(21);

test('only a first paragraph with room for it opens with a large initial', () => {
  const plain = classes('Short.')?.[0];
  expect(classes(long)?.[0]).not.toBe(plain);
  expect(classes(`Words <em>and</em> ${long}`)?.[0]).not.toBe(plain);
  expect(classes(`“${long}`)?.[0]).toBe(plain);
});

test('a long address in a short first paragraph makes no room for a large initial', () => {
  expect(classes(`Read <a href="https://example.org/${'a'.repeat(300)}">this</a>.`)?.[0]).toBe(classes('Short.')?.[0]);
});
