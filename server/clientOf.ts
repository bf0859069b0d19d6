import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Addresses that a proxy in front of this portal may have; whoever else names a client is not believed. */
const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(net, bits, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/**
 * Who takes turns in the queue of renders: the address of the connection, or, behind a proxy near by, the one that the
 * proxy has added to `X-Forwarded-For`. Of an IPv6 address its network, for a household has one of 64 bits to itself.
 */
export function clientOf(request: IncomingMessage): string {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded !== undefined && near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) {
    const last = String(forwarded).split(',').at(-1)?.trim() ?? '';
    if (last !== '') return networkOf(last.slice(0, 45));
  }
  return networkOf(address);
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = ''] = address.split('::', 1);
  const groups = address.includes('::') ? [...head.split(':').filter(Boolean), '0', '0', '0', '0'] : address.split(':');
  return groups.slice(0, 4).join(':').toLowerCase();
}
