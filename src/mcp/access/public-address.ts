/** What an IP address says of where it is: on the public internet or not, and in whose network. */
import ipaddr from 'ipaddr.js';

/** What has been assigned for use between networks (RFC 4291 section 2.4): all else is local, special, or not there yet. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
/** Addresses by which a network without IPv4 reaches it (RFC 6052); the last four bytes are the real one. */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** False for all of this machine, its network, and its cloud. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // IPv4 that is written as IPv6 (::ffff:127.0.0.1) counts as what it is.
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.match(translated)) {
    return new ipaddr.IPv4(address.toByteArray().slice(-4)).range() === 'unicast';
  }
  return address.range() === 'unicast' && address.match(globalUnicast);
}

/** An IPv4 address; of IPv6 the first 64 bits, which one customer has all of. What is no address stands for itself. */
export function networkOf(text: string): string {
  if (!ipaddr.isValid(text)) return text;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return address.parts.slice(0, 4).join(':');
}

/**
 * Whom an address belongs to, as far as it tells: an IPv4 address; of IPv6 the first 48 bits, all of which one customer may
 * have (RFC 6177). Null for this machine, and for what is no address.
 */
export function siteOf(text: string): string | null {
  if (!ipaddr.isValid(text)) return null;
  const address = ipaddr.process(text);
  if (address.range() === 'loopback') return null;
  return address instanceof ipaddr.IPv4 ? address.toString() : address.parts.slice(0, 3).join(':');
}

/** Whether an origin is this machine's own, as its programs see it. */
export function isLoopbackOrigin(origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).hostname.replaceAll(/[[\]]/g, '') : '';
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}
