import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses of one's own network, of this machine, and of no one: what a feed must not be able to reach through us. */
const closed = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 96],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, prefix, 'ipv6');

const isClosed = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ? closed.check(mapped, 'ipv4') : closed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
};

/** The address to connect to: looked up once, checked, and used as it was checked. Nothing when any of a host's addresses is closed. */
export async function openAddress(host: string, allowPrivate: boolean): Promise<{ readonly address: string; readonly family: 4 | 6 } | undefined> {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await lookup(bare, { all: true });
  const first = found[0];
  if (!first || (!allowPrivate && found.some((f) => isClosed(f.address)))) return undefined;
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}
