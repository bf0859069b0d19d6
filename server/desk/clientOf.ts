import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Addresses that no stranger comes from directly: what asks from there is a proxy of ours, or this machine. */
const ours = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  ours.addSubnet(network, prefix, 'ipv4');
ours.addAddress('::1', 'ipv6');
ours.addSubnet('fc00::', 7, 'ipv6');
ours.addSubnet('fe80::', 10, 'ipv6');

/**
 * Who asks, for counting: an IPv4 address, or the /64 of an IPv6 one, which is one household. Behind a proxy of ours it
 * is the last address in `X-Forwarded-For`, the one that this proxy added; from anywhere else that header says nothing.
 */
export function clientOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const direct = plain(request.socket.remoteAddress ?? '');
  const forwarded = plain(
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '',
  );
  const isOurs = isIP(direct) !== 0 && ours.check(direct, isIPv4(direct) ? 'ipv4' : 'ipv6');
  const address = isOurs && isIP(forwarded) !== 0 ? forwarded : direct;
  return isIPv6(address) ? network(address) : address;
}

/** An IPv4 address that a socket for both families writes as IPv6 is one. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** The first four groups. */
function network(address: string): string {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}
