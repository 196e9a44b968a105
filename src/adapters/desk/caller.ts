import { BlockList, isIP } from 'node:net';

/**
 * The address a request came from. What a proxy says in `x-forwarded-for` is believed only when the proxy's own address is among those that the operator
 * trusts, and then its last word that is not itself a trusted proxy: what stands before it the caller may have written.
 */
export function callerOf(peer: string | undefined, forwarded: string | null, trusted: readonly string[]): string {
  const list = new BlockList();
  for (const entry of trusted) add(list, entry);
  const isTrusted = (address: string): boolean => isIP(address) > 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  const from = plain(peer ?? 'unknown');
  if (!isTrusted(from)) return from;
  const said = (forwarded ?? '').split(',').map((part) => plain(part.trim()));
  for (const address of said.reverse()) {
    if (!isIP(address)) return from;
    if (!isTrusted(address)) return address;
  }
  return from;
}

/** `10.0.0.1`, or `10.0.0.0/8`. */
function add(list: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (!isIP(address)) return;
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');
