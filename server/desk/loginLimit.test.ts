import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoginLimit, mostOfAll, mostPerClient, openLoginLimit, window } from './loginLimit.ts';

let folder = '';
let one: LoginLimit;
let other: LoginLimit;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'limit-'));
  one = openLoginLimit(folder);
  other = openLoginLimit(folder);
});
afterEach(() => {
  one.close();
  other.close();
  rmSync(folder, { recursive: true });
});
const allowed = (many: number, client: (at: number) => string, now = 1_000_000_000) =>
  Array.from({ length: many }, (_, at) => (at % 2 ? one : other).attempt(client(at), now)).filter(Boolean).length;

describe('the limit of attempts', () => {
  it('holds for a client over all processes together, until its time is over', () => {
    expect(allowed(mostPerClient + 5, () => '192.0.2.1')).toBe(mostPerClient);
    expect(one.attempt('192.0.2.2', 1_000_000_000)).toBe(true);
    expect(one.attempt('192.0.2.1', 1_000_000_000 + window)).toBe(true);
  });

  it('holds for all clients together', () => {
    expect(allowed(mostOfAll + 50, (at) => `client ${at}`)).toBe(mostOfAll);
  });

  it('forgets the attempts of who knew the token', () => {
    allowed(mostPerClient, () => 'a');
    one.succeed('a');
    expect(other.attempt('a', 1_000_000_000)).toBe(true);
  });
});

it('a session that was left is over for every process', () => {
  one.endSession({ id: 'x', ends: 2_000 }, 1_000);
  expect([other.hasEnded('x'), other.hasEnded('y')]).toEqual([true, false]);
  one.endSession({ id: 'y', ends: 5_000 }, 3_000);
  expect([other.hasEnded('x'), other.hasEnded('y')]).toEqual([false, true]);
});
