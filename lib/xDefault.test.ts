import { expect, test } from 'vitest';
import { xDefault } from './xDefault.ts';

const [en, ar, zh] = ['en', 'ar', 'zh'].map((lang) => ({ lang, href: `/${lang}/x` }));

test('readers of other languages get the default one, or the same one from wherever they ask', () => {
  if (!en || !ar || !zh) throw new Error();
  expect(xDefault([zh, en, ar], 'en')).toBe(en);
  expect([xDefault([zh, ar], 'en'), xDefault([ar, zh], 'en')]).toEqual([ar, ar]);
  expect(xDefault([zh], 'en')).toBeUndefined();
});
