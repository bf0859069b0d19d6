import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { prepareNamed } from './namedStatement.ts';

const database = new DatabaseSync(':memory:');

it('takes values by name, whichever order they come in and however often a name stands', () => {
  const statement = prepareNamed(database, 'SELECT :b AS b, :a AS a, :b || :a AS both');
  expect(statement.get({ a: 'x', b: 'y' })).toEqual({ a: 'x', b: 'y', both: 'yx' });
  expect(statement.all({ a: null, b: 1 })).toEqual([{ a: null, b: 1, both: null }]);
});

it('leaves alone what only looks like a name', () => {
  expect(prepareNamed(database, "SELECT ':a', 'it''s :a', :a AS a").get({ a: 2 })).toEqual({
    "':a'": ':a',
    "'it''s :a'": "it's :a",
    a: 2,
  });
});

it('refuses to go on without a value', () => {
  expect(() => prepareNamed(database, 'SELECT :a').get({})).toThrow('"a"');
});
