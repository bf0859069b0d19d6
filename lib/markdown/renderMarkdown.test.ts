import { describe, expect, it } from 'vitest';
import type { Picture } from '../model/views.ts';
import { elementsOf, readerText } from './parseHtml.testing.ts';
import { renderInline } from './renderInline.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import type { RenderOptions } from './renderOptions.ts';

const harbour: Picture = {
  src: '/media/harbour.png',
  width: 1200,
  height: 800,
  alt: '',
  sources: [{ type: 'image/avif', srcset: '/media/harbour-640.avif 640w' }],
  credit: 'Graphics desk',
};
const pictures = { 'harbour.png': harbour };

function render(body: string, options: Partial<RenderOptions> = {}): string {
  return renderMarkdown(body, { lang: 'en', siteOrigin: 'https://news.example', pictures, ...options }).html;
}
const named = (html: string, name: string) => elementsOf(html).filter((element) => element.name === name);
const outline = (html: string) =>
  elementsOf(html)
    .filter(({ name }) => /^h\d$/.test(name))
    .map(({ name, text }) => `${name} ${text}`);

describe('headings', () => {
  it('start at h2 whatever the author began with, and skip no level', () => {
    expect(outline(render('# A\n## B\n# C'))).toEqual(['h2 A', 'h3 B', 'h2 C']);
    expect(outline(render('## A\n#### B\n### C\n## D'))).toEqual(['h2 A', 'h3 B', 'h3 C', 'h2 D']);
    expect(outline(render('###### A\n# B'))).toEqual(['h2 A', 'h2 B']);
    expect(outline(render('# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6')).at(-1)).toBe('h6 6');
    expect(outline(render('# A\n## B', { headingOffset: 2 }))).toEqual(['h3 A', 'h4 B']);
  });

  it('get unique anchors in any script, with one prefix', () => {
    const ids = named(render('# 农村 电商\n# Café\n# Café\n# اقتصاد'), 'h2').map(({ attributes }) => attributes.id);
    expect(ids).toEqual(['农村-电商', 'café', 'café-1', 'اقتصاد'].map((anchor) => `user-content-${anchor}`));
  });

  it('are led to by links to their anchors, percent-encoded or not', () => {
    const html = render('# Café\n[a](#café) [b](#caf%C3%A9)');
    expect(named(html, 'a').map(({ attributes }) => attributes.href)).toEqual(Array(2).fill('#user-content-café'));
  });

  it('take the prefix of the page', () => {
    expect(render('# A', { idPrefix: 'two-' })).toContain('id="two-user-content-a"');
  });
});

describe('links', () => {
  it('that leave the site are marked in words and never open a new window', () => {
    const [link] = named(render('[a](https://other.example/x)'), 'a');
    expect(link?.attributes).toEqual({ href: 'https://other.example/x', rel: 'external noopener', class: 'external' });
    expect(link?.text).toBe('a (external link)');
  });

  it('within the site are left alone, absolute or not', () => {
    for (const url of ['/articles/a', 'https://news.example/a', '?page=2', 'mailto:a@b.example']) {
      expect(named(render(`[a](${url})`), 'a')[0]?.attributes).toEqual({ href: url });
    }
  });

  it.each(['//evil.example', '/\\\\evil.example', 'HTTPS://evil.example'])('%s counts as leaving the site', (url) => {
    expect(named(render(`[a](${url})`), 'a')[0]?.attributes.rel).toBe('external noopener');
  });

  it('lead to the headings of other articles', () => {
    const html = render(
      '[a](/articles/x#part) [b](/ar/articles/y#user-content-z) [c](/about#d) [e](https://other.example/articles/x#f)',
    );
    const targets = named(html, 'a').map(({ attributes }) => attributes.href);
    expect(targets).toEqual([
      '/articles/x#user-content-part',
      '/ar/articles/y#user-content-z',
      '/about#d',
      'https://other.example/articles/x#f',
    ]);
  });

  it('with a scheme that runs code lose it and keep their text', () => {
    expect(render('[words](javascript:alert(1)) [more](<java&#10;script:x>)')).toBe('<p>words more</p>\n');
  });

  it('become absolute in feeds', () => {
    const html = render('[a](b) ![h](harbour.png)', { absoluteBase: 'https://news.example/articles/x', plain: true });
    expect(html).toContain('href="https://news.example/articles/b"');
    expect(html).toContain('src="https://news.example/media/harbour.png"');
  });
});

describe('pictures', () => {
  it('alone in a paragraph become a figure with sizes, sources, caption and credit', () => {
    const html = render('![Cranes](harbour.png "The harbour at dawn")');
    const [image] = named(html, 'img');
    expect(image?.attributes).toMatchObject({
      width: '1200',
      height: '800',
      alt: 'Cranes',
      loading: 'lazy',
      decoding: 'async',
    });
    expect(named(html, 'source')[0]?.attributes.type).toBe('image/avif');
    expect(named(html, 'figcaption')[0]?.text).toBe('The harbour at dawn Graphics desk');
    expect(named(html, 'p')).toHaveLength(0);
  });

  it('inside a line stay in it', () => {
    expect(named(render('See ![Cranes](harbour.png) there'), 'img')[0]?.parent).toBe('picture');
    expect(named(render('See ![Cranes](harbour.png) there'), 'figure')).toHaveLength(0);
  });

  it('of other sites are never loaded, but linked', () => {
    const html = render('![Their map](https://other.example/map.png)');
    expect(named(html, 'img')).toHaveLength(0);
    expect(named(html, 'a')[0]?.attributes.href).toBe('https://other.example/map.png');
    expect(readerText(html)).toContain('Their map');
  });

  it('that are missing leave their words', () => {
    expect(render('![Words](gone.png) ![Proto](__proto__)')).toBe('<p>Words Proto</p>\n');
  });
});

describe('GitHub extensions', () => {
  it('put tables into a named box that scrolls, aligned without style', () => {
    const html = render('| Year | ppm |\n|:--|--:|\n| 1960 | 316.91 |');
    expect(named(html, 'div')[0]?.attributes).toEqual({
      class: 'table-scroll',
      role: 'region',
      tabindex: '0',
      'aria-label': 'Table: Year, ppm',
    });
    expect(named(html, 'td').map(({ attributes }) => attributes.class)).toEqual(['align-left', 'align-right']);
    expect(named(html, 'th')[0]?.attributes.scope).toBe('col');
    expect(html).not.toContain('style');
  });

  it('name the boxes of a task list', () => {
    const boxes = named(render('- [x] a\n- [ ] b'), 'input').map(({ attributes }) => attributes['aria-label']);
    expect(boxes).toEqual(['Done', 'Not done']);
  });

  it('strike through and link bare addresses', () => {
    const html = render('~~gone~~ www.example.org');
    expect(named(html, 'del')[0]?.text).toBe('gone');
    expect(named(html, 'a')[0]?.attributes.href).toBe('http://www.example.org');
  });

  it('keep the language of code and let the keyboard scroll it', () => {
    const html = render('```js\n  a  \n```');
    expect(named(html, 'code')[0]).toMatchObject({ attributes: { class: 'language-js' }, text: '  a  \n' });
    expect(named(html, 'div')[0]?.attributes.tabindex).toBe('0');
  });
});

describe('raw HTML', () => {
  it('loses its markup and keeps its text', () => {
    expect(render('a <b onclick=x>bold</b> <br>c')).toBe('<p>a bold <br>\nc</p>\n');
    expect(readerText(render('<div class="x">\nIn &amp; out\n</div>'))).toContain('In & out');
    expect(readerText(render('<table><tr><td>1</td><td>2</td></tr></table>')).split(/\s+/)).toEqual(['1', '2', '']);
  });

  it('loses comments, scripts and styles with their contents', () => {
    const html = render(
      'a <!-- secret --> b <script>alert("*x*")</script> c\n\n<style>p{}</style>\n\n<!--\nsecret\n\nmore\n-->',
    );
    expect(readerText(html).replace(/\s+/g, ' ').trim()).toBe('a b c');
  });

  it('never takes the text after a script that nobody closed', () => {
    expect(readerText(render('a <script> b'))).toContain('b');
    expect(readerText(render('<script>\nlost?\n\nfound'))).toContain('found');
  });
});

describe('one line', () => {
  const options = { lang: 'en', pictures: {} };
  it('is rendered without a paragraph', () => {
    expect(renderInline('An *earlier* version', options).html).toBe('An <em>earlier</em> version');
  });

  it('of several paragraphs keeps them apart', () => {
    expect(renderInline('a\n\nb', options).html).toBe('a<br>\nb');
  });
});

describe('texts for feeds', () => {
  it('carry no classes, roles or boxes', () => {
    const html = render('# A\n\n| a |\n|-|\n\n- [x] t\n\n:::note\nx\n:::\n\n[^1]\n\n[^1]: n', { plain: true });
    expect(html).not.toMatch(/class=|role=|tabindex|<input/);
  });
});

it('leaves emphasis in Chinese to CommonMark', () => {
  expect(render('这是**重点**内容，_不是_ *强调*。')).toBe(
    '<p>这是<strong>重点</strong>内容，<em>不是</em> <em>强调</em>。</p>\n',
  );
});
