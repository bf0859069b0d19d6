import { expect, it } from 'vitest';
import { legalXml } from './legalXml.ts';

it('takes out what XML 1.0 forbids and keeps everything else', () => {
  expect(legalXml('a\u0000b\u0008c\u000bd\ufffee\uffff f\tg\nh')).toBe('abcde f\tg\nh');
  expect(legalXml('مرحبا 你好 😀')).toBe('مرحبا 你好 😀');
  expect(legalXml('lone \ud800 half')).toBe('lone \ufffd half');
});
