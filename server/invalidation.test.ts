import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordDependencies } from '../lib/dependencies.ts';
import { type OpenNewsroom, openNewsroom } from '../lib/newsroom/openNewsroom.ts';
import { makePage } from './page.ts';
import { PageCache } from './pageCache.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-invalidation-'));
const contentDir = join(folder, 'content');
let newsroom: OpenNewsroom;
const cache = new PageCache(50_000_000);

function write(path: string, text: string): string {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), text);
  return path;
}
type Story = { title?: string; date?: string; section?: string; tags?: string[]; author?: string; body?: string };
function story(
  slug: string,
  { title = slug, date = '2026-03-01', section = 'world', tags = [], author = 'ann', body = 'Text.' }: Story,
): string {
  return write(
    `articles/${slug}.md`,
    `---\ntitle: ${title}\ndate: ${date}\nsection: ${section}\ntags: [${tags.join(', ')}]\nauthors: [${author}]\nsummary: About ${title}\n---\n${body}\n`,
  );
}

/** Each page of the portal as the queries that it makes. */
const pages: Record<string, () => unknown> = {
  '/': () => [newsroom.frame('en'), newsroom.front('en')],
  '/sections/world': () => newsroom.section('en', 'world', 1),
  '/sections/science': () => newsroom.section('en', 'science', 1),
  '/topics/lanterns': () => newsroom.topic('en', 'lanterns', 1),
  '/topics/tides': () => newsroom.topic('en', 'tides', 1),
  '/authors/ann': () => newsroom.author('en', 'ann', 1),
  '/authors/ben': () => newsroom.author('en', 'ben', 1),
  '/archive': () => newsroom.archive('en', 1),
  '/archive/2026/03': () => newsroom.month('en', 2026, 3, 1),
  '/archive/2024/05': () => newsroom.month('en', 2024, 5, 1),
  '/articles/lamp': () => newsroom.article('en', 'lamp'),
  '/articles/wick': () => newsroom.article('en', 'wick'),
  '/articles/old-tide': () => newsroom.article('en', 'old-tide'),
  '/about': () => newsroom.standingPage('en', 'about'),
  '/feed.xml': () => newsroom.feed('en', 20),
};

/** Asks for every page once, and says which of them had to be rendered. */
async function renderedNow(): Promise<string[]> {
  const rendered: string[] = [];
  for (const [address, query] of Object.entries(pages)) {
    await cache.get(address, async () => {
      rendered.push(address);
      const { result, keys } = await recordDependencies(async () => JSON.stringify(await query()));
      return makePage({ status: 200, headers: {}, body: Buffer.from(result ?? ''), keys });
    });
  }
  return rendered;
}

beforeAll(async () => {
  write('site.yaml', 'sections: [world, science]\n');
  write('authors/ann.md', '---\nname: Desk Ann\n---\nAnn.\n');
  write('authors/ben.md', '---\nname: Desk Ben\n---\nBen.\n');
  write('pages/about.md', '---\ntitle: About\n---\nUs.\n');
  story('lamp', { tags: ['Lanterns'] });
  story('wick', { tags: ['Lanterns'], date: '2026-03-02' });
  story('old-tide', { tags: ['Tides'], date: '2024-05-01', section: 'science', author: 'ben' });
  newsroom = await openNewsroom({ contentDir, dataDir: join(folder, 'data') });
  newsroom.onChange((keys) => cache.evict(keys));
  await newsroom.ready;
});
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an edit', () => {
  it('of nothing makes nothing anew', async () => {
    expect(await renderedNow()).toEqual(Object.keys(pages));
    expect(await renderedNow()).toEqual([]);
    await newsroom.update(['articles/lamp.md']);
    expect(await renderedNow()).toEqual([]);
  });

  it('of a text makes its page and the pages that show its card anew, and nothing else', async () => {
    await newsroom.update([
      story('old-tide', {
        title: 'An older tide',
        tags: ['Tides'],
        date: '2024-05-01',
        section: 'science',
        author: 'ben',
      }),
    ]);
    const rendered = await renderedNow();
    for (const page of [
      '/',
      '/sections/science',
      '/topics/tides',
      '/authors/ben',
      '/archive',
      '/archive/2024/05',
      '/articles/old-tide',
    ])
      expect(rendered).toContain(page);
    for (const page of ['/sections/world', '/topics/lanterns', '/authors/ann', '/archive/2026/03', '/about'])
      expect(rendered).not.toContain(page);
  });

  it('that moves an article touches the lists it leaves and enters', async () => {
    await newsroom.update([
      story('old-tide', {
        title: 'An older tide',
        tags: ['Lanterns'],
        date: '2024-05-01',
        section: 'world',
        author: 'ben',
      }),
    ]);
    const rendered = await renderedNow();
    for (const page of ['/sections/science', '/topics/tides', '/sections/world', '/topics/lanterns', '/authors/ben'])
      expect(rendered).toContain(page);
    for (const page of ['/authors/ann', '/archive/2026/03', '/about']) expect(rendered).not.toContain(page);
  });

  it('that adds an article leaves lists alone that it is not in', async () => {
    await newsroom.update([
      story('spring-tide', { tags: ['Tides'], date: '2024-05-02', section: 'science', author: 'ben' }),
    ]);
    const rendered = await renderedNow();
    for (const page of ['/', '/sections/science', '/topics/tides', '/authors/ben', '/archive', '/archive/2024/05'])
      expect(rendered).toContain(page);
    for (const page of ['/sections/world', '/topics/lanterns', '/authors/ann', '/about'])
      expect(rendered).not.toContain(page);
  });

  it('of a standing page or an author stays with those who show it', async () => {
    await newsroom.update([write('pages/about.md', '---\ntitle: About\n---\nUs, and the sea.\n')]);
    const afterPage = await renderedNow();
    expect(afterPage).toContain('/about');
    for (const page of ['/articles/lamp', '/sections/world', '/archive']) expect(afterPage).not.toContain(page);
    await newsroom.update([write('authors/ben.md', '---\nname: Desk Benjamin\n---\nBen.\n')]);
    const afterAuthor = await renderedNow();
    for (const page of ['/authors/ben', '/articles/old-tide', '/topics/tides']) expect(afterAuthor).toContain(page);
    for (const page of ['/authors/ann', '/archive/2026/03', '/about']) expect(afterAuthor).not.toContain(page);
  });

  it('far behind what the front and feeds show leaves them alone, as it does articles elsewhere in the same month', async () => {
    const days = Array.from({ length: 28 }, (_, day) => `2026-05-${String(day + 1).padStart(2, '0')}`);
    const paths = days.flatMap((date, at) =>
      ['a', 'b'].map((name) => story(`${name}-${at}`, { date, section: 'world', tags: ['Moths'] })),
    );
    await newsroom.update(paths);
    await renderedNow();
    Object.assign(pages, {
      '/articles/a-2': () => newsroom.article('en', 'a-2'),
      '/articles/a-27': () => newsroom.article('en', 'a-27'),
    });
    await renderedNow();
    await newsroom.update([story('back-dated', { date: '2026-05-02', tags: ['Moths'] })]);
    const rendered = await renderedNow();
    for (const page of ['/sections/world', '/archive', '/authors/ann', '/articles/a-2'])
      expect(rendered).toContain(page);
    for (const page of ['/', '/feed.xml', '/articles/a-27', '/sections/science', '/archive/2026/03'])
      expect(rendered).not.toContain(page);
    await newsroom.update([story('a-25', { date: '2026-05-26', title: 'Another headline' })]);
    expect(await renderedNow()).toContain('/feed.xml');
    rmSync(join(contentDir, 'articles/a-25.md'));
    await newsroom.update(['articles/a-25.md']);
    const afterDeletion = await renderedNow();
    for (const page of ['/', '/feed.xml', '/articles/a-27']) expect(afterDeletion).toContain(page);
  });
});
