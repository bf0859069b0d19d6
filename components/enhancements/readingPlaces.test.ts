import { describe, expect, it } from 'vitest';
import { placesIn, placeToKeep, type ReadingPlaces, withPlace } from './readingPlaces.ts';

describe('reading places', () => {
  it('are kept for the fifty articles read last', () => {
    let places: ReadingPlaces = [];
    for (let n = 0; n < 60; n++) places = withPlace(places, `/articles/${n}`, n);
    expect(places).toHaveLength(50);
    expect(places[0]?.[0]).toBe('/articles/10');
    expect(withPlace(places, '/articles/10', 3).at(-1)).toEqual(['/articles/10', 3]);
  });

  it('are forgotten when an article was read to its end', () => {
    expect(withPlace([['/articles/a', 4]], '/articles/a', undefined)).toEqual([]);
  });

  it('are read from whatever the browser kept', () => {
    expect(placesIn([['/a', 1], ['/b', '2'], 7, null, ['/c']])).toEqual([['/a', 1]]);
    expect(placesIn({})).toEqual([]);
  });
});

describe('what to remember of a reader who leaves', () => {
  const blocks = Array.from({ length: 20 }, (_, n) => (n + 1) * 200);
  const scrolled = (by: number) => blocks.map((bottom) => bottom - by);

  it('is the block at the top of the window', () => {
    expect(placeToKeep(scrolled(1_100), 4_000, 800)).toBe(5);
  });

  it('is nothing new near the beginning, or in a short text', () => {
    expect(placeToKeep(scrolled(300), 4_000, 800)).toBeUndefined();
    expect(placeToKeep(scrolled(1_100), 1_500, 800)).toBeUndefined();
    expect(placeToKeep([], 0, 800)).toBeUndefined();
  });

  it('is that the end was in sight, or passed', () => {
    expect(placeToKeep(scrolled(3_200), 4_000, 800)).toBe('done');
    expect(placeToKeep(scrolled(9_000), 4_000, 800)).toBe('done');
  });
});
