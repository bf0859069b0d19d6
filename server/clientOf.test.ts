import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { clientOf } from './clientOf.ts';

function from(remoteAddress: string, forwarded?: string): string {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return clientOf(request);
}

it('takes the address of the connection, whichever way the system writes it', () => {
  expect(from('192.0.2.7')).toBe('192.0.2.7');
  expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

it('believes what a proxy near by has added, and nothing that came before it', () => {
  expect(from('127.0.0.1', '198.51.100.1, 192.0.2.7')).toBe('192.0.2.7');
  expect(from('::ffff:10.0.0.3', '192.0.2.7')).toBe('192.0.2.7');
  expect(from('203.0.113.9', '192.0.2.7')).toBe('203.0.113.9');
  expect(from('127.0.0.1', ' ')).toBe('127.0.0.1');
});

it('counts one network of IPv6 as one client', () => {
  expect(from('2001:db8:1:2:3:4:5:6')).toBe(from('2001:db8:1:2::9'));
  expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  expect(from('::1', '2001:db8::1')).toBe(from('2001:DB8:0:0:1::'));
});
