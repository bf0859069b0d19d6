import { describe, expect, it } from 'vitest';
import { type SavedStory, storiesIn, withoutStory, withStory } from './savedList.ts';

const story = (name: string): SavedStory => ({
  href: `/articles/${name}`,
  headline: name,
  section: 'World',
  date: '2026-11-23T10:00:00+00:00',
  day: '23 November 2026',
  lang: 'en',
});

describe('the list of saved stories', () => {
  it('has the newest in front and each story once', () => {
    const list = [story('a'), story('b'), story('a')].reduce(withStory, []);
    expect(list.map(({ headline }) => headline)).toEqual(['a', 'b']);
  });

  it('forgets the oldest beyond two hundred', () => {
    const list = Array.from({ length: 250 }, (_, n) => story(String(n))).reduce(withStory, []);
    expect(list).toHaveLength(200);
    expect(list[0]?.headline).toBe('249');
  });

  it('loses a story by its address', () => {
    expect(withoutStory([story('a'), story('b')], '/articles/a')).toEqual([story('b')]);
  });

  it('is read from whatever the browser kept, without what is no story of ours', () => {
    const strange = [
      null,
      'x',
      {},
      { ...story('a'), headline: 7 },
      { ...story('a'), href: 'javascript:alert(1)' },
      { ...story('a'), href: '//evil.example' },
      { ...story('a'), href: '/\\evil.example' },
    ];
    expect(storiesIn([...strange, story('b')])).toEqual([story('b')]);
    for (const stored of [null, 'x', { length: 3 }]) expect(storiesIn(stored)).toEqual([]);
  });
});
