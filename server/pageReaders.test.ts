import { expect, it } from 'vitest';
import { asChange, asRead } from '../lib/change.ts';
import { PageReaders } from './pageReaders.ts';

const touched = (readers: PageReaders, ...changed: string[]) => [...readers.touchedBy(asChange(changed))].sort();

it('finds the pages that have read what has changed, by name and by part of a list', () => {
  const readers = new PageReaders();
  readers.add('/', asRead(new Set(['site', 'part:en:latest:50:Infinity', 'part:en:section:world:70:Infinity'])));
  readers.add('/articles/a', asRead(new Set(['site', 'article:en:a', 'part:en:section:world:10:20'])));
  readers.add('/articles/b', asRead(new Set(['part:en:section:world:15:30', 'part:en:section:world:60:80'])));
  expect(touched(readers, 'article:en:a')).toEqual(['/articles/a']);
  expect(touched(readers, 'at:en:section:world:18')).toEqual(['/articles/a', '/articles/b']);
  expect(touched(readers, 'at:en:section:world:75', 'at:en:latest:40')).toEqual(['/', '/articles/b']);
  expect(touched(readers, 'at:en:section:world:40', 'at:ar:section:world:18', 'list:en:section:world')).toEqual([]);
  expect(touched(readers, 'site', 'at:en:latest:60')).toEqual(['/', '/articles/a']);
});

it('keeps nothing of pages that are gone', () => {
  const readers = new PageReaders();
  const read = asRead(new Set(['site', 'article:en:a', 'part:en:latest:10:20', 'part:en:latest:30:40']));
  readers.add('/a', read);
  readers.add('/b', read);
  readers.remove('/a', read);
  expect(touched(readers, 'at:en:latest:35')).toEqual(['/b']);
  readers.remove('/b', read);
  expect(readers.size).toBe(0);
});
