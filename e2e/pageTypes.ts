/** One address of every page type of the sample edition. */
export const pageTypes = {
  front: '/',
  article: '/articles/rural-e-commerce',
  'live article': '/articles/apollo-11',
  'guest article': '/articles/a-guest-column',
  'sponsored article': '/articles/this-space',
  section: '/sections/business',
  topic: '/topics/internet',
  author: '/authors/business-desk',
  authors: '/authors',
  topics: '/topics',
  archive: '/archive',
  month: '/archive/2026/11',
  'standing page': '/about',
  search: '/search?q=cable',
  saved: '/saved',
} as const;

export const otherLanguages = {
  Arabic: '/ar',
  'Arabic article': '/ar/articles/rural-e-commerce',
  Urdu: '/ur',
  Russian: '/ru',
  Chinese: '/zh',
} as const;

export const everyPage = { ...pageTypes, ...otherLanguages, 'not found': '/articles/no-such-story' };
