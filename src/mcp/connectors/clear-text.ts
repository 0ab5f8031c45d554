/** Where an address without encryption may lead: credentials go with every request, and anybody on the way could read them. */
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** RFC 1918, RFC 4193. */
const home = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  home.addSubnet(network, bits);
home.addSubnet('fc00::', 7, 'ipv6');

/** RFC 6761 6.3; RFC 6762, RFC 8375, ICANN's .internal, and names of one word, which no public name has. */
const loopbackName = /(?:^|\.)localhost$/;
const homeName = /^[^.]+$|\.(?:local|internal|home\.arpa)$/;

/** Whether nobody else can read what is sent there: it is encrypted, or it stays on this computer. */
export function isSealed(address: string): boolean {
  return isEncrypted(address) || isAt(address, loopback, loopbackName);
}

/** The same, or it stays in the network at home, as far as the address tells. */
export function isSealedOrHome(address: string): boolean {
  return isSealed(address) || isAt(address, home, homeName);
}

function isEncrypted(address: string): boolean {
  return /^(?:https|wss):$/.test(new URL(address).protocol);
}

function isAt(address: string, networks: BlockList, names: RegExp): boolean {
  // A URL parser writes each IPv4 address in one way, however it was typed (WHATWG URL 3.5).
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const version = isIP(host);
  if (version === 0) return names.test(host);
  return networks.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
