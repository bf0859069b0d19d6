import { expect, test } from 'vitest';
import { pageTitle } from './pageTitle.ts';

test('a title is followed by the name of the site as long as both have room', () => {
  expect(pageTitle('The box', 'Broadsheet')).toBe('The box · Broadsheet');
  const long = 'word '.repeat(20).trim();
  expect(pageTitle(long, 'Broadsheet')).toBe(long);
  expect(pageTitle('字'.repeat(48), '日报')).toBe('字'.repeat(48));
});
