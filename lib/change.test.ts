import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asChange, asRead, touches } from './change.ts';
import { listName, partDependency, placeDependency } from './index/listKeys.ts';

const isStale = (read: string[], changed: string[]): boolean =>
  touches(asChange(new Set(changed)), asRead(new Set(read)));

it('finds what was read by its name', () => {
  expect(isStale(['article:en:a', 'site'], ['article:en:b', 'article:en:a'])).toBe(true);
  expect(isStale(['article:en:a'], ['article:en:b', 'at:en:latest:5'])).toBe(false);
});

it('finds the parts of a list in which something has changed, and no others', () => {
  const parts = fc.array(fc.record({ from: fc.nat(30), length: fc.nat(10), isOpen: fc.boolean() }), { maxLength: 3 });
  const property = fc.property(parts, fc.array(fc.nat(40)), (read, ids) => {
    const named = read.map(({ from, length, isOpen }) =>
      partDependency('en:topic:sea', from, isOpen ? undefined : from + length),
    );
    const isWithin = ids.some((id) =>
      read.some(({ from, length, isOpen }) => id >= from && (isOpen || id <= from + length)),
    );
    const changed = ids.map((id) => placeDependency('en:topic:sea', id));
    expect(isStale(named, changed)).toBe(isWithin);
    const elsewhere = ids.map((id) => placeDependency('ar:topic:sea', id));
    expect(isStale(named, elsewhere)).toBe(false);
  });
  fc.assert(property);
});

it('knows every kind of list, and ids as great as they get', () => {
  const id = 2 ** 53 - 1;
  for (const [kind, key] of [
    ['latest', ''],
    ['section', 'world'],
    ['month', '2026-11'],
  ] as const)
    expect(
      isStale([partDependency(listName('en', kind, key), id, id)], [placeDependency(listName('en', kind, key), id)]),
    ).toBe(true);
});
