import { expect, test } from 'vitest';
import { Misuse } from '../misuse.ts';
import { readSeoOptions } from './seoOptions.ts';
import { jsonAudit, prettyAudit } from './seoReports.ts';

test('an audit is told by page, and what is only recommended once', () => {
  const audit = {
    pages: 3,
    addresses: 5,
    spared: 0,
    findings: [
      { page: '/a', rule: 'title', message: 'there is no title' },
      { page: '/a', rule: 'card', message: 'there is no og:image' },
      { page: '/b', rule: 'advice', message: 'a picture would help' },
      { page: '/c', rule: 'advice', message: 'a picture would help' },
    ],
  } as const;
  const shown = { ...audit, findings: [...audit.findings] };
  expect(prettyAudit(shown)).toBe(`/a
  title         there is no title
  card          there is no og:image

Recommended
  a picture would help (2 pages, e.g. /b)

2 findings on 1 page; 3 pages and 2 other addresses read
`);
  expect(JSON.parse(jsonAudit(shown))).toMatchObject({ pages: 3, findings: [{ page: '/a' }, {}], advice: [{}, {}] });
  expect(prettyAudit({ ...shown, findings: [] })).toBe('Nothing falls short; 3 pages and 2 other addresses read\n');
});

test('the site is an origin, and every number a number', () => {
  expect(readSeoOptions(['--url', 'http://127.0.0.1:3000/'])).toMatchObject({
    url: 'http://127.0.0.1:3000',
    format: 'pretty',
  });
  for (const words of [
    ['--url', 'paper'],
    ['--url', 'http://paper.example/a'],
    ['--url', 'file:///a'],
    ['--format', 'xml'],
    ['--concurrency', '0'],
    ['--limit', 'many'],
    ['--what'],
    ['a'],
  ])
    expect(() => readSeoOptions(words)).toThrow(Misuse);
});
