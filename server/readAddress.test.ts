import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../lib/newsroom/newsroom.ts';
import { type Reading, readAddress } from './readAddress.ts';

const articles = new Set(['the-box', 'لبنان', 'gone-story']);

/** A newsroom that knows three articles, one section of three pages, one alias; asking it anything else fails the test. */
const newsroom = {
  site: () => ({ languages: ['en', 'ar'] }),
  alias: (path: string) => (path === '/2019/05/old' ? '/articles/the-box' : undefined),
  isAliasGone: (path: string) => path === '/2019/05/expired',
  address: (_lang: string, kind: string, name: string) => {
    if (kind === 'article' && name === 'gone-story') return { status: 'gone', expired: 1 };
    if (kind === 'article') return { status: articles.has(name) ? 'public' : 'unknown' };
    return { status: name === 'about' ? 'public' : 'unknown' };
  },
  pageCount: (list: { kind: string; id?: string; year?: number }) => {
    if (list.kind === 'archive') return 3;
    if (list.kind === 'month') return list.year === 2026 ? 1 : undefined;
    return list.id === 'world' ? 3 : undefined;
  },
} as unknown as Newsroom;

const read = (target: string): Reading => readAddress(newsroom, target);
const rendered = (target: string) => {
  const reading = read(target);
  return reading.do === 'render' ? reading.address : reading;
};

describe('reading an address', () => {
  it('reads every kind of page in both languages', () => {
    expect(rendered('/')).toEqual({ kind: 'front', lang: 'en' });
    expect(rendered('/ar')).toEqual({ kind: 'front', lang: 'ar' });
    expect(rendered('/articles/the-box')).toEqual({ kind: 'article', lang: 'en', slug: 'the-box' });
    expect(rendered('/ar/sections/world/page/3')).toEqual({ kind: 'section', lang: 'ar', id: 'world', page: 3 });
    expect(rendered('/archive/2026/11')).toEqual({ kind: 'month', lang: 'en', year: 2026, month: 11, page: 1 });
    expect(rendered('/about')).toEqual({ kind: 'page', lang: 'en', slug: 'about' });
    expect(rendered('/saved')).toEqual({ kind: 'saved', lang: 'en' });
    expect(rendered('/ar/saved')).toEqual({ kind: 'saved', lang: 'ar' });
    expect(rendered('/articles/%D9%84%D8%A8%D9%86%D8%A7%D9%86')).toMatchObject({ slug: 'لبنان' });
  });

  it('reads a feed beside every list that has one', () => {
    expect(rendered('/feed.atom')).toEqual({ kind: 'feed', lang: 'en', name: 'feed.atom' });
    expect(rendered('/ar/feed.json')).toEqual({ kind: 'feed', lang: 'ar', name: 'feed.json' });
    for (const kind of ['section', 'topic', 'author'])
      expect(rendered(`/ar/${kind}s/world/feed.xml`)).toEqual({
        kind: 'feed',
        lang: 'ar',
        name: 'feed.xml',
        list: { kind, id: 'world' },
      });
    expect(read('/Sections/World/Feed.XML')).toEqual({ do: 'redirect', to: '/sections/world/feed.xml' });
  });

  it('reads the sitemaps, of news and of all', () => {
    expect(rendered('/news-sitemap.xml')).toEqual({ kind: 'file', lang: 'en', name: 'news-sitemap.xml' });
    expect(rendered('/news-sitemaps/2.xml')).toEqual({ kind: 'news-sitemap', lang: 'en', page: 2 });
    expect(rendered('/sitemaps/articles-2.xml')).toEqual({ kind: 'sitemap', lang: 'en', set: 'articles', page: 2 });
  });

  it('reads the alternates of every page, whose names may end like one', () => {
    const of = { kind: 'article', lang: 'ar', slug: 'the-box' };
    expect(rendered('/ar/articles/the-box.json')).toEqual({ kind: 'alternate', lang: 'ar', form: 'json', of });
    expect(rendered('/index.md')).toMatchObject({ form: 'md', of: { kind: 'front', lang: 'en' } });
    expect(rendered('/ar.json')).toMatchObject({ form: 'json', of: { kind: 'front', lang: 'ar' } });
    expect(rendered('/sections/world/page/3.json')).toMatchObject({ of: { kind: 'section', page: 3 } });
    expect(rendered('/archive/2026/11.md')).toMatchObject({ of: { kind: 'month', month: 11 } });
    expect(read('/search.json?page=2&q=%20cable&x=1')).toMatchObject({ key: '/search.json?q=cable&page=2' });
    expect(read('/articles/none.json')).toEqual({ do: 'refuse', status: 404, lang: 'en', form: 'json' });
    expect(read('/ar/articles/gone-story.md')).toEqual({ do: 'refuse', status: 410, lang: 'ar', form: 'md' });
    for (const target of [
      '/saved.json',
      '/feed.xml.json',
      '/robots.txt.md',
      '/articles/.json',
      '/articles/the-box.json.md',
    ])
      expect(read(target), target).toMatchObject({ do: 'refuse', status: 404 });
    const named = { ...newsroom, address: () => ({ status: 'public' }) } as unknown as Newsroom;
    expect(readAddress(named, '/articles/x.json')).toMatchObject({ address: { kind: 'article', slug: 'x.json' } });
  });

  it('refuses what is not there, and pages past the end', () => {
    for (const target of [
      '/articles/none',
      '/index.html.html',
      '/articles',
      '/sections/world/page/4',
      '/archive/page/0',
      '/archive/page/02',
      '/page/2',
      '/about/page/2',
      '/saved/page/2',
      '/saved/x',
      '/archive/2026',
      '/archive/2026/1',
      '/articles/the-box/x',
      '/ar/sitemap.xml',
      '/ar/news-sitemap.xml',
      '/ar/news-sitemaps/1.xml',
      '/news-sitemaps/0.xml',
      '/news-sitemaps/articles-1.xml',
      '/sitemaps/1.xml',
      '/sitemaps/others-1.xml',
      '/sitemaps/articles-0.xml',
      '/sections/none/feed.xml',
      '/sections/world/feed.txt',
      '/sections/world/feed.xml/page/2',
      '/articles/the-box/feed.xml',
      '/constructor/x/feed.xml',
    ])
      expect(read(target), target).toMatchObject({ do: 'refuse', status: 404 });
  });

  it('says that an expired article is gone', () => {
    expect(read('/articles/gone-story')).toMatchObject({ do: 'refuse', status: 410 });
  });

  it('survives broken, smuggled and endless addresses', () => {
    for (const target of [
      '/%E0%A4%A',
      '/articles/..%2Fthe-box',
      '/articles/%00',
      '//evil.example',
      '/\\evil',
      '*',
      `/${'a'.repeat(9_999)}`,
    ])
      expect(read(target), target).toMatchObject({ do: 'refuse', status: 404 });
  });

  it('leads other spellings to the one address in one hop', () => {
    const hops: Record<string, string> = {
      '/articles/the-box/': '/articles/the-box',
      '/Articles/The-Box': '/articles/the-box',
      '/en/Articles/The-Box/': '/articles/the-box',
      '/en': '/',
      '/AR': '/ar',
      '/sections/world/page/1': '/sections/world',
      '/2019/05/old': '/articles/the-box',
      '/2019/05/old/': '/articles/the-box',
      '/articles/لبنان/': '/articles/%D9%84%D8%A8%D9%86%D8%A7%D9%86',
      '/search/?q=a b': '/search?q=a+b',
      '/articles/the-box.json/': '/articles/the-box.json',
      '/en/articles/the-box.md': '/articles/the-box.md',
      '/en.json': '/index.json',
      '/AR/index.json': '/ar.json',
      '/sections/world/page/1.md': '/sections/world.md',
      '//articles//the-box': '/articles/the-box',
      '/index.html': '/',
      '/ar/index.htm': '/ar',
      '/Articles/The-Box/index.html': '/articles/the-box',
      '/articles/the-box.html': '/articles/the-box',
      '/sections/world/page/1/index.html': '/sections/world',
      '/articles/%D9%84%D8%A8%D9%86%D8%A7%D9%86/': '/articles/%D9%84%D8%A8%D9%86%D8%A7%D9%86',
      '/en/2019/05/old': '/articles/the-box',
      '/2019/05/OLD': '/articles/the-box',
      '/2019/05/old/index.html?x=1': '/articles/the-box',
      '/%61bout': '/about',
      '/articles/%d9%84%d8%a8%d9%86%d8%a7%d9%86': '/articles/%D9%84%D8%A8%D9%86%D8%A7%D9%86',
    };
    for (const [from, to] of Object.entries(hops)) expect(read(from), from).toEqual({ do: 'redirect', to });
  });

  it('leads to the language of an article that had no prefix while its language was the default', () => {
    const moved = {
      ...newsroom,
      address: (lang: string, _kind: string, name: string) => ({
        status: lang === 'ar' && name === 'old-story' ? 'public' : 'unknown',
      }),
    } as unknown as Newsroom;
    expect(readAddress(moved, '/articles/old-story')).toEqual({ do: 'redirect', to: '/ar/articles/old-story' });
    expect(readAddress(moved, '/Articles/old-story/')).toEqual({ do: 'redirect', to: '/ar/articles/old-story' });
    expect(readAddress(moved, '/articles/old-story.json')).toEqual({
      do: 'redirect',
      to: '/ar/articles/old-story.json',
    });
    expect(readAddress(moved, '/en/articles/old-story')).toMatchObject({ do: 'refuse', status: 404 });
  });

  it('does not let an alias take over what is live, nor lead to itself', () => {
    const greedy = { ...newsroom, alias: () => '/articles/the-box' } as Newsroom;
    expect(readAddress(greedy, '/archive')).toMatchObject({ do: 'render', key: '/archive' });
    expect(readAddress(greedy, '/articles/the-box')).toMatchObject({ do: 'render' });
    expect(readAddress(greedy, '/articles/gone-story')).toEqual({ do: 'redirect', to: '/articles/the-box' });
    const circular = { ...newsroom, alias: () => '/articles/none' } as Newsroom;
    expect(readAddress(circular, '/articles/none')).toMatchObject({ do: 'refuse', status: 404 });
  });

  it('says that the old address of what has expired is gone', () => {
    expect(read('/2019/05/expired')).toEqual({ do: 'refuse', status: 410, lang: 'en' });
    expect(read('/2019/05/Expired/')).toMatchObject({ do: 'refuse', status: 410 });
    expect(read('/2019/05/none')).toMatchObject({ do: 'refuse', status: 404 });
  });

  it('answers an absolute-form request, and keeps what follows a second question mark', () => {
    expect(rendered('http://evil.example/about?x')).toMatchObject({ kind: 'page', slug: 'about' });
    expect(rendered('/search?q=what?who')).toMatchObject({ query: 'what?who' });
  });

  it('keeps junk out of the key of the cache', () => {
    expect(read('/articles/the-box?utm_source=x&junk=1')).toMatchObject({ key: '/articles/the-box' });
    expect(read('/search?page=1&q=%20cable%20&x=y')).toMatchObject({ key: '/search?q=cable' });
    expect(read('/search?q=%ED%A0%80')).toMatchObject({ do: 'render' });
  });

  it('never throws, never leaves the house, and never takes a second hop', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...[
          'articles',
          'The-Box',
          'the-box',
          'en',
          'ar',
          'AR',
          '',
          '.',
          '..',
          '%2e%2e',
          'page',
          '1',
          '//',
          '\\',
          'old',
        ],
        ...[
          'index.html',
          'index.json',
          'the-box.md',
          'THE-BOX.json',
          'the-box.html',
          'sections',
          'world',
          'world.json',
        ],
        ...[
          '1.json',
          'page/1',
          'ar.json',
          'en.md',
          '2019/05',
          'archive',
          '2026/11',
          'search',
          'about',
          'topics',
          '%6d',
        ],
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const reading = read(`/${parts.join('/')}`);
        if (reading.do !== 'redirect') return;
        expect(reading.to).toMatch(/^\/(?![/\\])/);
        expect(read(reading.to).do).toBe('render');
      }),
      { numRuns: 5_000 },
    );
  });
});
