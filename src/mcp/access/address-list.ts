/** A list of address ranges (CIDR), and whether an address is in it. Refuses a list that would let nearly anyone in. */
import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface AddressList {
  /** IPv4 in the clothes of IPv6 counts as IPv4. */
  includes(address: string): boolean;
}

/** Shorter prefixes are no company's. */
const shortest = { ipv4: 8, ipv6: 24 } as const;
/** Of all IPv4 addresses, a sixteenth. */
const mostIpv4 = 2 ** 28;
const mostPrefixes = 10_000;

/** @throws Error that says in words which prefix cannot be used, or what of them together */
export function createAddressList(prefixes: readonly string[]): AddressList {
  if (prefixes.length === 0) throw new Error('it is empty');
  if (prefixes.length > mostPrefixes) throw new Error(`it has more than ${mostPrefixes} entries`);
  const list = new BlockList();
  let ipv4 = 0;
  for (const prefix of prefixes) {
    const { network, bits, family } = readPrefix(prefix);
    if (family === 'ipv4') ipv4 += 2 ** (32 - bits);
    list.addSubnet(network, bits, family);
  }
  if (ipv4 > mostIpv4) throw new Error('it covers more than a sixteenth of all IPv4 addresses');
  return {
    includes(text) {
      // What has a zone (fe80::1%eth0) is of this machine alone.
      if (isIP(text) === 0 || text.includes('%')) return false;
      const address = ipaddr.process(text);
      return list.check(address.toString(), address instanceof ipaddr.IPv4 ? 'ipv4' : 'ipv6');
    },
  };
}

function readPrefix(prefix: string): { network: string; bits: number; family: 'ipv4' | 'ipv6' } {
  const [, network = '', digits = ''] = /^([0-9a-fA-F.:]{2,45})\/(\d{1,3})$/.exec(prefix) ?? [];
  const version = isIP(network);
  const bits = Number(digits);
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (version === 0 || bits > (version === 4 ? 32 : 128))
    throw new Error(`${JSON.stringify(prefix.slice(0, 60))} is no range of addresses`);
  if (bits < shortest[family]) throw new Error(`${prefix} is far too wide`);
  if (version === 6 && ipaddr.IPv6.parse(network).isIPv4MappedAddress())
    throw new Error(`${prefix} is IPv4 in the clothes of IPv6`);
  return { network, bits, family };
}
