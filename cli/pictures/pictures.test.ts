import { describe, expect, it } from 'vitest';
import captions from './captions.json' with { type: 'json' };
import { pictures } from './list.ts';

const described = new Map(Object.entries(captions));

describe('the pictures of the edition', () => {
  it('go to a file each', () => {
    expect(new Set(pictures.map(({ path }) => path)).size).toBe(pictures.length);
  });

  it('are all described for those who cannot see them, in their true size', () => {
    const undescribed = pictures.filter(({ path, width, height }) => {
      const caption = described.get(path);
      return !caption?.alt || !caption.credit || caption.width !== width || caption.height !== height;
    });
    expect(undescribed.map(({ path }) => path)).toEqual([]);
  });

  it('exist for every description', () => {
    const drawn = new Set(pictures.map(({ path }) => path));
    expect([...described.keys()].filter((path) => !drawn.has(path))).toEqual([]);
  });

  it.each(pictures.map(({ path, svg }) => [path, svg] as const))(
    'use only filters and outlines that %s defines once',
    (_, svg) => {
      const defined = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
      expect(new Set(defined).size).toBe(defined.length);
      expect(used.filter((id) => !defined.includes(id) || /\s/.test(id ?? ''))).toEqual([]);
    },
  );

  it.each(pictures.map(({ path, svg }) => [path, svg] as const))('hold no broken number in %s', (_, svg) => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});
