import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleText, deskFile, type TrialEdition, trialEdition } from '../newsroom/trialEdition.ts';
import { type DeskListName, deskListNames } from './deskLists.ts';
import type { EditorsDesk } from './editorsDesk.ts';
import { openEditorsDesk } from './openEditorsDesk.ts';

const now = Date.UTC(2026, 10, 24, 12);
let edition: TrialEdition;
let editors: EditorsDesk;

const full = { image: { src: 'a.png', alt: '' }, summary: 'A standfirst.', date: '2026-11-01' };
beforeEach(async () => {
  edition = await trialEdition(
    {
      ...deskFile,
      'site.yaml': 'languages: [en, ar]\nsections: [world]\n',
      'articles/plain.md': articleText({ ...full, title: 'Plain' }),
      'articles/draft.md': articleText({ ...full, title: 'Draft', draft: true }),
      'articles/soon.md': articleText({ ...full, title: 'Soon', date: '2026-11-25' }),
      'articles/later.md': articleText({ ...full, title: 'Later', date: '2026-12-25' }),
      'articles/ending.md': articleText({ ...full, title: 'Ending', expires: '2026-11-30' }),
      'articles/ended.md': articleText({ ...full, title: 'Ended', expires: '2026-11-20' }),
      'articles/dull.md': articleText({ ...full, title: 'Dull', image: undefined, summary: undefined }),
      'articles/plain.ar.md': articleText({ ...full, title: 'بسيط' }),
      'articles/changed.md': articleText({ ...full, title: 'Changed', updated: '2026-11-20' }),
      'articles/changed.ar.md': articleText({ ...full, title: 'متغير', updated: '2026-11-10' }),
      'articles/bad.md': articleText({ ...full, title: 'Bad', section: 'wrold' }),
      'articles/html.md': articleText({ ...full, title: 'HTML' }, 'See <b>this</b>.\n'),
    },
    now,
  );
  editors = openEditorsDesk(edition.desk, {
    contentDir: edition.contentDir,
    previewHref: (lang, slug) => `/preview/${lang}/${slug}`,
  });
});
afterEach(() => edition.close());

const titles = (name: DeskListName): string[] => {
  const list = editors.list(name, 1);
  if (!list || list.name === 'problems' || list.name === 'changed') return [];
  return list.items.map(({ headline }) => headline);
};

describe("the editors' desk", () => {
  it('lists what is not public, and what soon will not be, the nearest first', () => {
    expect(titles('drafts')).toEqual(['Draft']);
    expect(titles('scheduled')).toEqual(['Soon', 'Later']);
    expect(titles('expiring')).toEqual(['Ending']);
    expect(titles('expired')).toEqual(['Ended']);
  });

  it('lists what lacks a picture or a standfirst, and translations that are behind', () => {
    expect(titles('pictures')).toEqual(['Dull']);
    expect(titles('standfirsts')).toEqual(['Dull']);
    expect(titles('translations')).toEqual(['متغير']);
    const list = editors.list('translations', 1);
    expect(list?.items[0]).toMatchObject({
      at: Date.UTC(2026, 10, 10),
      originalChanged: Date.UTC(2026, 10, 20),
    });
  });

  it('leads to the public address, or to a preview of what is not public', () => {
    const hrefs = (name: DeskListName) => editors.list(name, 1)?.items.map((item) => item.href);
    expect(hrefs('pictures')).toEqual(['/articles/dull']);
    expect(hrefs('drafts')).toEqual(['/preview/en/draft']);
    expect(hrefs('expired')).toEqual(['/preview/en/ended']);
  });

  it('shows files with errors before those with warnings, with what stands there', () => {
    edition.write('articles/soft.md', articleText({ ...full, title: 'Soft', expires: '2026-10-01' }));
    return edition.indexer.update(['articles/soft.md']).then(() => {
      const list = editors.list('problems', 1);
      if (list?.name !== 'problems') throw new Error('no problems');
      expect(list.items[0]).toMatchObject({ file: 'articles/bad.md', kept: false, more: 0 });
      expect(list.items[0]?.problems[0]).toMatchObject({
        rule: 'section-unknown',
        excerpt: { start: 'section: ', marked: '"wrold' },
      });
      expect(list.items.at(-1)).toMatchObject({ file: 'articles/soft.md', kept: true, href: '/preview/en/soft' });
    });
  });

  it('has what was saved last at the top, with its name', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    edition.write('authors/desk.md', '---\nname: The new desk\n---\n');
    await edition.indexer.update(['authors/desk.md']);
    expect(editors.list('changed', 1)?.items[0]).toMatchObject({
      file: 'authors/desk.md',
      title: 'The new desk',
      href: '/authors/desk',
    });
  });

  it('counts every list, and has no page beyond the end of one', () => {
    const counts = Object.fromEntries(editors.frame().counts.map(({ name, count }) => [name, count]));
    expect(counts).toMatchObject({ drafts: 1, scheduled: 2, expiring: 1, expired: 1, pictures: 1, translations: 1 });
    for (const name of deskListNames) {
      expect(editors.list(name, 1)?.total).toBe(counts[name]);
      for (const page of [0, 2, 1.5, Number.NaN]) expect(editors.list(name, page), `${name} ${page}`).toBeUndefined();
    }
  });
});

it('stays quick and bounded before a wall of five thousand problems', async () => {
  const wall = await trialEdition(
    Object.fromEntries([
      ['site.yaml', 'sections: [world]\n'],
      ...Array.from({ length: 5_000 }, (_, at) => [
        `articles/bad-${at}.md`,
        articleText({ section: 'wrold', titel: 'x' }),
      ]),
    ]),
    now,
  );
  try {
    const desk = openEditorsDesk(wall.desk, wall);
    const first = desk.list('problems', 1);
    expect(first).toMatchObject({ total: 5_000, pages: 250 });
    expect(first?.items.length).toBe(20);
    const last = desk.list('problems', 250);
    expect(last?.items.length).toBe(20);
    expect(last?.items.at(-1)?.file).toBe('articles/bad-999.md');
  } finally {
    wall.close();
  }
});
