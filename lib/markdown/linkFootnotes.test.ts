import { describe, expect, it } from 'vitest';
import { elementsOf } from './parseHtml.testing.ts';
import { renderMarkdown } from './renderMarkdown.ts';

const render = (body: string, options = {}) => renderMarkdown(body, { lang: 'en', pictures: {}, ...options }).html;

function check(html: string): { ids: string[]; targets: string[] } {
  const elements = elementsOf(html);
  const ids = elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));
  const targets = elements.flatMap(({ attributes }) =>
    attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const target of targets) expect(ids).toContain(target);
  return { ids, targets };
}

describe('footnotes', () => {
  it('lead to the note and back, with one prefix', () => {
    const { targets } = check(render('a[^x]\n\n[^x]: Note'));
    expect(targets).toEqual(['user-content-fn-1', 'user-content-fnref-1']);
  });

  it('lead back to each of several references, each link named apart', () => {
    const html = render('a[^x] b[^x] c[^x]\n\n[^x]: Note');
    check(html);
    const labels = elementsOf(html)
      .filter(({ attributes }) => attributes.class === 'footnote-back')
      .map(({ attributes }) => attributes['aria-label']);
    expect(labels).toEqual(['Back to text 1', 'Back to text 1-2', 'Back to text 1-3']);
  });

  it('never clash with headings', () => {
    const { ids } = check(render('# fn-1\n# fnref-1\n# fnref-1-2\n# Footnotes heading\na[^1] b[^1]\n\n[^1]: x'));
    expect(ids).toHaveLength(8);
  });

  it('are numbered in the order of reference, also from inside notes', () => {
    const html = render('a[^b] [^a]\n\n[^a]: A\n[^b]: B[^c]\n[^c]: C');
    check(html);
    expect(
      elementsOf(html)
        .filter(({ name }) => name === 'li')
        .map(({ text }) => text.trim()[0]),
    ).toEqual(['B', 'A', 'C']);
  });

  it('may refer to themselves and to each other', () => {
    check(render('a[^a]\n\n[^a]: A[^b]\n[^b]: B[^a][^b]'));
  });

  it('may end in a list or in code, and hold paragraphs', () => {
    check(render('a[^1]\n\n[^1]: First\n\n    - list\n\n        code'));
  });

  it('that nobody refers to are left out, and references without a note stay text', () => {
    expect(render('a[^none] b\n\n[^unused]: x')).toBe('<p>a[^none] b</p>\n');
  });

  it('take the prefix of a page with many texts', () => {
    const { ids } = check(render('a[^1]\n\n[^1]: x', { idPrefix: 'p2-', plain: true }));
    expect(ids.every((id) => id.startsWith('p2-user-content-'))).toBe(true);
  });

  it('speak the language of the page', () => {
    const labels = { footnotes: 'الحواشي', backToText: 'عودة إلى النص' };
    const html = render('a[^1]\n\n[^1]: x', { lang: 'ar', labels });
    expect(html).toContain('الحواشي</h2>');
    expect(html).toContain('aria-label="عودة إلى النص 1"');
  });
});

it('from elsewhere, notes lead to the page of the text', () => {
  const html = render('a[^1] [b](#a-heading)\n\n# A heading\n\n[^1]: x', {
    idPrefix: 'p2-',
    plain: true,
    absoluteBase: 'https://news.example/articles/x',
  });
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual(
    ['fn-1', 'a-heading', 'fnref-1'].map((anchor) => `https://news.example/articles/x#user-content-${anchor}`),
  );
});
