import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { interfaceFor } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import { Masthead } from './Masthead.tsx';
import { PublisherNote } from './PublisherNote.tsx';

const ui = interfaceFor('en');
const languages = [
  { lang: 'en', href: '/' },
  { lang: 'ar', href: '/ar' },
];
const masthead = (some: Frame['languages']) => {
  const frame = { siteName: 'Paper', homeHref: '/', tagline: '', editionDate: 0, languages: some };
  return renderToStaticMarkup(<Masthead ui={ui} frame={frame} front />);
};

test('a newspaper in one language has no landmark for languages', () => {
  expect(masthead(languages)).toContain('<nav');
  expect(masthead(languages.slice(0, 1))).not.toContain('<nav');
});

test('a publisher of whom nothing is said leaves no empty address', () => {
  expect(renderToStaticMarkup(<PublisherNote ui={ui} publisher={{}} />)).toBe('');
  expect(renderToStaticMarkup(<PublisherNote ui={ui} publisher={{ owner: 'A' }} />)).toContain('A');
});
