import { expect, test } from 'vitest';
import { ogLocale } from './ogLocale.ts';

test('a language is named with its territory, as cards want it', () => {
  expect(['en', 'en-GB', 'ar', 'ru', 'zh', 'zh-Hant', 'ur', 'pt-BR'].map(ogLocale)).toEqual([
    'en_US',
    'en_GB',
    'ar_EG',
    'ru_RU',
    'zh_CN',
    'zh_TW',
    'ur_PK',
    'pt_BR',
  ]);
  expect(ogLocale('not a tag')).toBe('not a tag');
});
