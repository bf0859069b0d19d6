import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientOf } from './clientOf.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  clientOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage);

it('believes a proxy of ours, and nobody else, about who asks', () => {
  expect(from('127.0.0.1', '192.0.2.9, 198.51.100.7')).toBe('198.51.100.7');
  expect(from('::ffff:10.1.2.3', '198.51.100.7')).toBe('198.51.100.7');
  expect(from('198.51.100.7', '192.0.2.9')).toBe('198.51.100.7');
  expect(from('127.0.0.1')).toBe('127.0.0.1');
  expect(from('127.0.0.1', 'nonsense')).toBe('127.0.0.1');
});

it('counts an IPv6 household as one', () => {
  expect(from('2001:db8:1:2::7')).toBe('2001:db8:1:2::/64');
  expect(from('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(from('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(from('::1', '2001:0db8:0001:0002:ffff::')).toBe('2001:db8:1:2::/64');
});
