import { expect, test } from 'vitest';
import { readFeed } from './readFeed.ts';

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Paper</title><link>https://paper.example/</link><description>News</description>
<lastBuildDate>Sun, 22 Nov 2026 06:00:00 GMT</lastBuildDate>
<atom:link rel="self" href="https://paper.example/feed.xml"/>
<item><title>A</title><link>https://paper.example/articles/a</link><guid isPermaLink="false">en:a</guid>
<pubDate>Sun, 22 Nov 2026 06:00:00 GMT</pubDate><dc:creator>Ann</dc:creator></item></channel></rss>`;
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>https://paper.example/feed.atom</id><title>Paper</title>
<updated>2026-11-22T06:00:00Z</updated><link rel="self" href="https://paper.example/feed.atom"/>
<entry><id>urn:a</id><title>A</title><updated>2026-11-22T06:00:00Z</updated><author><name>Ann</name></author>
<link rel="alternate" href="https://paper.example/articles/a"/></entry></feed>`;
const json = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Paper',
  home_page_url: 'https://paper.example/',
  feed_url: 'https://paper.example/feed.json',
  items: [
    { id: 'en:a', url: 'https://paper.example/articles/a', content_html: 'A', date_published: '2026-11-22T06:00:00Z' },
  ],
};

test('a good feed of each format names itself and its pages, and has no problems', () => {
  expect(readFeed(rss, 'application/rss+xml')).toEqual({
    self: ['https://paper.example/feed.xml'],
    pages: ['https://paper.example/', 'https://paper.example/articles/a'],
    problems: [],
  });
  expect(readFeed(atom, 'application/atom+xml')).toEqual({
    self: ['https://paper.example/feed.atom'],
    pages: ['https://paper.example/articles/a'],
    problems: [],
  });
  expect(readFeed(JSON.stringify(json), 'application/feed+json').problems).toEqual([]);
});

test.each([
  ['an ampersand that stands alone', rss.replace('Paper', 'A & B'), 'it is not well-formed'],
  ['an unknown prefix', rss.replaceAll('dc:creator', 'who:creator'), 'it is not well-formed'],
  ['no guid', rss.replace(/<guid.*<\/guid>/, ''), 'item has no guid'],
  ['no description', rss.replace(/<description>.*<\/description>/, ''), 'rss has no description'],
  [
    'a date of another format',
    rss.replace('<pubDate>Sun, 22 Nov 2026', '<pubDate>2026-11-22'),
    'is no date of RFC 822',
  ],
  ['an id twice', rss.replace(/(<item>[\s\S]*<\/item>)/, '$1$1'), 'two items have the id en:a'],
  ['an entry without author', atom.replace(/<author>.*<\/author>/, ''), 'entry has no author'],
  ['a feed without id', atom.replace(/<id>https.*?<\/id>/, ''), 'feed has no id'],
  ['an update of another format', atom.replace('2026-11-22T06:00:00Z', '22 Nov 2026'), 'is no date of RFC 3339'],
])('%s is told of', (_name, xml, message) => {
  expect(readFeed(xml, 'application/xml').problems.join('\n')).toContain(message);
});

test('a JSON feed says what it lacks', () => {
  const lacks = (feed: unknown) => readFeed(JSON.stringify(feed), 'application/feed+json').problems.join('\n');
  expect(lacks({ ...json, version: '1' })).toContain('version');
  expect(lacks({ ...json, items: [{ ...json.items[0], content_html: undefined }] })).toContain('no content');
  expect(lacks({ ...json, items: [json.items[0], json.items[0]] })).toContain('two items have the id en:a');
  expect(readFeed('<html>', 'application/feed+json').problems).toHaveLength(1);
});
