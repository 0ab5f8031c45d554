/** How a request came: by our tunnel, by the trusted proxy or from this machine, from which address, and for which issuer. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Asker } from '../access/asker.ts';
import { doctorHeader } from '../doctor/pass.ts';
import { isLoopbackHost } from './hosts.ts';
import type { Via } from './visit.ts';

export interface ArrivalOptions {
  /** RFC 8414 issuer for whoever addressed us by this Host, which is known to be ours. */
  issuerOf(host: string): string;
  /** The tunnel's host as it is now, or null. */
  tunnelHost(): string | null;
  /** Hosts by which the world reaches us; the tunnel's is one of them. */
  publicHosts(): readonly string[];
  /** IP address of the user's own reverse proxy, or empty. */
  trustedProxy(): string;
  /** Whether this is the pass of the doctor's present round. */
  doctorPass(value: string): boolean;
}

export interface Arrival {
  via: Via;
  asker: Asker;
}

/** What an address is called that nobody told, so that all such share one limit and are on no list. */
const unknownAddress = 'unknown';
const maxUserAgent = 300;

/** @param host the Host header where it is ours, else null */
export function arrivalOf(options: ArrivalOptions, req: IncomingMessage, host: string | null): Arrival {
  const peer = plainAddress(req.socket.remoteAddress ?? '');
  const via = viaOf(options, peer, host);
  const pass = req.headers[doctorHeader];
  return {
    via,
    asker: {
      issuer: host === null ? '' : options.issuerOf(host),
      address: addressOf(options, { req, peer, via }),
      userAgent: (req.headers['user-agent'] ?? '').slice(0, maxUserAgent),
      isDoctor: typeof pass === 'string' && options.doctorPass(pass),
    },
  };
}

function viaOf(options: ArrivalOptions, peer: string, host: string | null): Via {
  const name = host?.toLowerCase() ?? null;
  if (name !== null && isLoopbackAddress(peer) && name === options.tunnelHost()) return 'tunnel';
  if (isTrustedProxy(options, peer)) return 'proxy';
  // Nobody on this machine calls us by our public name: a proxy does, and the user has not said which to trust.
  const isPublic = name !== null && !isLoopbackHost(name) && options.publicHosts().includes(name);
  return isPublic ? 'proxy' : 'local';
}

/** Behind a proxy that is not trusted everyone is unknown: its address is not theirs, and what it says anyone could. */
function addressOf(
  options: ArrivalOptions,
  { req, peer, via }: { req: IncomingMessage; peer: string; via: Via },
): string {
  if (via === 'local') return peer;
  if (via === 'proxy' && !isTrustedProxy(options, peer)) return unknownAddress;
  return forwardedFor(req.headers['x-forwarded-for']);
}

function isTrustedProxy({ trustedProxy }: ArrivalOptions, peer: string): boolean {
  const trusted = trustedProxy();
  return trusted !== '' && (peer === trusted || (isIP(trusted) === 6 && peer === plainAddress(trusted)));
}

/** Each proxy adds whom it saw at the end: only the last entry is from the one that we trust. */
function forwardedFor(header: string | string[] | undefined): string {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return plainAddress(text.slice(text.lastIndexOf(',') + 1).trim());
}

/** One spelling for one address: IPv4 also where it came dressed as IPv6, without brackets, port and zone. */
function plainAddress(text: string): string {
  if (isIP(text) === 4) return text;
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return isIP(bare) === 0 ? unknownAddress : ipaddr.process(bare.replace(/%.*$/, '')).toString();
}

function isLoopbackAddress(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}
