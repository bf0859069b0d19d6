import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewHref, readPreviewHref } from './previewLink.ts';

const key = randomBytes(32);
const until = 1_800_000_000_000;
const address = { lang: 'en', slug: 'the-harbour', until };
const href = previewHref(key, address);

describe('a preview link', () => {
  it('says what it shows and until when, in any script', () => {
    expect(readPreviewHref(key, href)).toEqual(address);
    const arabic = { lang: 'ar', slug: 'الميناء', until };
    expect(readPreviewHref(key, previewHref(key, arabic))).toEqual(arabic);
  });

  it('counts whole seconds, downwards', () => {
    expect(readPreviewHref(key, previewHref(key, { ...address, until: until + 999 }))).toEqual(address);
  });

  it('is worth nothing with any single bit turned', () => {
    for (let at = 0; at < href.length; at++)
      for (let bit = 0; bit < 7; bit++) {
        const turned = href.slice(0, at) + String.fromCharCode(href.charCodeAt(at) ^ (1 << bit)) + href.slice(at + 1);
        expect(readPreviewHref(key, turned), turned).toBeUndefined();
      }
  });

  it('shows no other article, no other language, and not for longer', () => {
    const [, , , , ending = ''] = href.split('/');
    const [seconds = '', signature = ''] = ending.split('.');
    const later = (Number.parseInt(seconds, 36) + 1).toString(36);
    for (const forged of [
      `/preview/en/the-harbor/${ending}`,
      `/preview/ar/the-harbour/${ending}`,
      `/preview/en/the-harbour/${later}.${signature}`,
      `/preview/en/the-harbour/0${seconds}.${signature}`,
      `/preview/en/the-harbour/${seconds.toUpperCase()}.${signature}`,
      `/preview/en/the-harbour/${seconds}.`,
      `/preview/en/the-harbour/${seconds}`,
      `${href}?x`,
      `${href}/`,
      `/ar${href}`,
    ])
      expect(readPreviewHref(key, forged), forged).toBeUndefined();
  });

  it('is worth nothing under another key', () => {
    expect(readPreviewHref(randomBytes(32), href)).toBeUndefined();
  });

  it('cannot be guessed by moving words between its parts', () => {
    const part = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', '-', '.', 'é', 'م') });
    fc.assert(
      fc.property(part, part, part, part, (lang, slug, otherLang, otherSlug) => {
        const ending = previewHref(key, { lang, slug, until }).split('/').at(-1);
        const other = [otherLang, otherSlug].map(encodeURIComponent).join('/');
        const same = lang === otherLang && slug === otherSlug;
        expect(readPreviewHref(key, `/preview/${other}/${ending}`) !== undefined).toBe(same);
      }),
    );
  });

  it('survives no odd encoding', () => {
    for (const slug of ['%', '%E0%A4%A', '..%2Fx', 'a%00b', 'a%5Cb'])
      expect(readPreviewHref(key, `/preview/en/${slug}/${href.split('/').at(-1)}`)).toBeUndefined();
  });
});
