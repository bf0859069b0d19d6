import { describe, expect, it } from 'vitest';
import { elementsOf, readerText } from './parseHtml.testing.ts';
import { renderMarkdown } from './renderMarkdown.ts';

const pictures = { 'a.svg': { src: '/media/a.svg', width: 10, height: 5, alt: 'Old', sources: [] } };
const render = (body: string, options = {}) => renderMarkdown(body, { lang: 'en', pictures, ...options }).html;
const byClass = (html: string, name: string) => elementsOf(html).filter(({ attributes }) => attributes.class === name);

describe('directives', () => {
  it('set pull quotes and quotations with who said it, in their language', () => {
    const html = render(':::quote{lang=ar by="A reader"}\nمرحبا\n:::\n\n:::pull-quote\nLoud\n:::');
    const [quote] = elementsOf(html).filter(({ name }) => name === 'blockquote');
    expect(quote?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(elementsOf(html).find(({ name }) => name === 'figcaption')?.text).toBe('A reader');
    expect(byClass(html, 'pull-quote')).toHaveLength(1);
  });

  it('set a fact box whose title fits the outline', () => {
    const html = render('## Part\n\n:::fact-box{title="In short"}\n# Inside\n:::');
    const levels = elementsOf(html).filter(({ name }) => /^h\d/.test(name));
    expect(levels.map(({ name, text }) => `${name} ${text}`)).toEqual(['h2 Part', 'h3 In short', 'h4 Inside']);
  });

  it('label notes in the language of the page', () => {
    expect(readerText(render(':::note\nx\n:::', { labels: { note: 'Заметка' } }))).toContain('Заметка');
  });

  it('make link cards without loading anything, and none for code', () => {
    const card = render('::embed{url="https://other.example/a" title="A page" description="On a"}');
    expect(elementsOf(card).map(({ name }) => name)).toEqual(['div', 'a', 'span', 'span', 'span', 'span']);
    expect(render('::embed{url="javascript:alert(1)" title="A page"}')).toBe('<p>A page</p>\n');
  });

  it('make figures from attributes, or around an image', () => {
    const first = render(':::figure{src="a.svg" alt="New" caption="C" credit="D"}\n:::');
    const second = render(':::figure{credit="D"}\n![New](a.svg)\n\nC\n:::');
    for (const html of [first, second]) {
      expect(elementsOf(html).find(({ name }) => name === 'img')?.attributes.alt).toBe('New');
      expect(elementsOf(html).find(({ name }) => name === 'figcaption')?.text).toBe('C D');
    }
  });

  it('time live entries', () => {
    const html = render(':::live[Touchdown]{time="1969-07-20T20:17:40Z"}\nDown.\n:::');
    const time = elementsOf(html).find(({ name }) => name === 'time');
    expect(time?.attributes.datetime).toBe('1969-07-20T20:17:40Z');
    expect(time?.text).toContain('20:17');
    expect(time?.parent).toBe('h2');
    expect(byClass(html, 'live-entry-title')[0]?.attributes.id).toBe('user-content-touchdown');
    const elsewhere = render(':::update{time="1969-07-20T20:17:40Z"}\n:::', { lang: 'zh', timeZone: 'Asia/Shanghai' });
    expect(elsewhere).toContain('7月21日');
  });

  it('leave a time that is none as text', () => {
    const html = render(':::live{time="soon"}\nx\n:::');
    expect(elementsOf(html).some(({ name }) => name === 'time')).toBe(false);
    expect(readerText(html)).toContain('soon');
  });

  it('give words in another language their direction', () => {
    const [span] = elementsOf(render('a :span[سلام]{lang=ur} b')).filter(({ name }) => name === 'span');
    expect(span?.attributes).toEqual({ lang: 'ur', dir: 'rtl' });
    expect(render(':span[a]{lang="<x>"}')).toBe('<p><span>a</span></p>\n');
  });
});

describe('what is no directive', () => {
  it.each([
    'At 10:30 or 10:30:15',
    'a:b and c::d',
    'Re:[link](/x)',
    ':smile: :-) :span :spanner[x]',
    'C++ std::vector<int>',
    '16:9{x}',
  ])('%s stays as written', (text) => {
    const shown = readerText(render(text)).trim();
    expect(shown).toBe(text.replace('[link](/x)', 'link').replace('<int>', ''));
  });

  it('of unknown name keeps its words', () => {
    expect(render('::nothing{a=b}')).toBe('<p>::nothing{a=b}</p>\n');
    expect(render(':::warning[Mind]\nThe *gap*\n:::')).toBe('<p>Mind</p>\n<p>The <em>gap</em></p>\n');
  });
});
