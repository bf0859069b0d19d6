import { describe, expect, test } from 'vitest';
import { oncePerRender, recordDependencies } from '../lib/dependencies.ts';
import { askAhead } from './askAhead.ts';

/** A newsroom that notes what it is asked. */
function newsroomThatNotes() {
  const asked: string[] = [];
  const article = oncePerRender((lang: string, slug: string): Promise<undefined> => {
    asked.push(`${lang} ${slug}`);
    return slug === 'broken' ? Promise.reject(new Error('No text')) : Promise.resolve(undefined);
  });
  return { asked, article };
}

describe('asking ahead of a route', () => {
  test('an article is asked for once in a render, by whoever comes first', async () => {
    const newsroom = newsroomThatNotes();
    await recordDependencies(async () => {
      askAhead(newsroom, `/ar/articles/${encodeURIComponent('قصة')}`);
      await newsroom.article('ar', 'قصة');
    });
    expect(newsroom.asked).toEqual(['ar قصة']);
  });

  test('only the route of an article is answered ahead', async () => {
    const newsroom = newsroomThatNotes();
    for (const path of ['/en', '/en/sections/world/1', '/en/articles/x/y', '/en/feeds/feed-xml'])
      await recordDependencies(async () => askAhead(newsroom, path));
    expect(newsroom.asked).toEqual([]);
  });

  test('a text that fails is told to the route alone', async () => {
    const newsroom = newsroomThatNotes();
    await recordDependencies(async () => {
      askAhead(newsroom, '/en/articles/broken');
      await expect(newsroom.article('en', 'broken')).rejects.toThrow('No text');
    });
  });
});
