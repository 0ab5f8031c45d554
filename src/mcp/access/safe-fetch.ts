/** Reads JSON from addresses that strangers name: from public hosts only, by https, and never more than it must. */
import { lookup as systemLookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { startDeadline } from '../deadline-signal.ts';
import { explain, type FetchFailure } from './fetch-failures.ts';
import { isPublicAddress } from './public-address.ts';

const defaultTimeoutMs = 5_000;
const largestBytes = 64 * 1024;

export interface HostAddress {
  address: string;
  family: number;
}

export type Fetched =
  /** `maxAgeMs`: how long it may be kept (RFC 9111 `Cache-Control`); null when nothing is said. */
  | { ok: true; json: unknown; maxAgeMs: number | null }
  /** `message` is for people, and tells nothing of this machine's network. */
  | { ok: false; failure: FetchFailure; message: string; hint: string };

/** Never rejects. */
export type FetchJson = (url: string, signal?: AbortSignal) => Promise<Fetched>;

export interface SafeFetchOptions {
  /** The setting `access.privateMetadataHosts`: hosts that need no public address, as `host` or `host:port`, by commas. */
  privateHosts(): string;
  /** All addresses of a host; the operating system's answer where this is left out. */
  lookup?: (host: string) => Promise<HostAddress[]>;
  /** PEM of the authorities to trust; Node's own where this is left out. */
  ca?: string;
  timeoutMs?: number;
}

/** Ends a fetch on purpose; everything else that is thrown on the way is the network's. */
class Stopped extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * One deadline spans everything from the look-up to the last byte. All addresses of the host have to be public, and the
 * connection goes to those that were checked: there is no second look-up that could answer otherwise (DNS rebinding).
 */
export function createSafeFetch(options: SafeFetchOptions): FetchJson {
  const { timeoutMs = defaultTimeoutMs, lookup = lookUp } = options;
  return async (text, signal) => {
    const { signal: ends, isLate, clear } = startDeadline(timeoutMs, signal);
    const host = URL.canParse(text) ? new URL(text).host : '';
    try {
      const url = checkUrl(text);
      const isExempt = isNamed(url, options.privateHosts());
      const addresses = await unlessAborted(addressesOf(url, lookup), ends);
      if (!isExempt && !addresses.every(({ address }) => isPublicAddress(address))) {
        throw new Stopped('private_host');
      }
      const response = await open(url, { addresses, ca: options.ca, signal: ends });
      return { ok: true, json: await readJson(response), maxAgeMs: maxAgeOf(response) };
    } catch (error) {
      const failure = isLate() ? 'too_slow' : signal?.aborted === true ? 'cancelled' : failureOf(error);
      return { ok: false, failure, ...explain(failure, host) };
    } finally {
      clear();
    }
  };
}

async function lookUp(host: string): Promise<HostAddress[]> {
  return systemLookup(host, { all: true });
}

function checkUrl(text: string): URL {
  if (!URL.canParse(text)) throw new Stopped('address');
  const url = new URL(text);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  // A name with a dot at its end is the same host under another name for certificates and for the list of exempt ones.
  if (!isPlain || url.hostname.endsWith('.')) throw new Stopped('address');
  return url;
}

function isNamed({ hostname, port }: URL, list: string): boolean {
  const names = new Set(list.split(',').map((entry) => entry.trim().toLowerCase()));
  return names.has(hostname) || names.has(`${hostname}:${port === '' ? '443' : port}`);
}

async function addressesOf(
  { hostname }: URL,
  lookup: (host: string) => Promise<HostAddress[]>,
): Promise<HostAddress[]> {
  const literal = hostname.replaceAll(/[[\]]/g, '');
  const family = isIP(literal);
  if (family !== 0) return [{ address: literal, family }];
  const addresses = await lookup(hostname);
  if (addresses.length === 0) throw new Stopped('no_such_host');
  return addresses;
}

function open(
  url: URL,
  how: { addresses: readonly HostAddress[]; ca: string | undefined; signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      // A connection of its own: one that is kept would skip the check of the next fetch.
      agent: false,
      lookup: pinnedTo(how.addresses),
      signal: how.signal,
      ...(how.ca === undefined ? {} : { ca: how.ca }),
      headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Patchbay' },
    });
    asked.once('response', resolve);
    asked.on('error', reject);
    asked.end();
  });
}

function pinnedTo(addresses: readonly HostAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

async function readJson(response: IncomingMessage): Promise<unknown> {
  try {
    checkHead(response);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > largestBytes) throw new Stopped('too_large');
      chunks.push(chunk);
    }
    return parse(Buffer.concat(chunks));
  } finally {
    response.destroy();
  }
}

function checkHead({ statusCode = 0, headers }: IncomingMessage): void {
  if (statusCode >= 300 && statusCode < 400) throw new Stopped('redirect');
  if (statusCode >= 500 || statusCode === 429) throw new Stopped('server_failed');
  if (statusCode !== 200) throw new Stopped('status');
  const type = (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();
  const isJson = /^application\/(?:json|[a-z0-9!#$&^_.-]+\+json)$/.test(type);
  if (!isJson || (headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Stopped('content_type');
  if (Number(headers['content-length'] ?? 0) > largestBytes) throw new Stopped('too_large');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Stopped('not_json');
  }
}

function maxAgeOf({ headers }: IncomingMessage): number | null {
  const directives = (headers['cache-control'] ?? '').toLowerCase();
  if (/\bno-(?:store|cache)\b/.test(directives)) return 0;
  const [, seconds] = /(?:^|[\s,])max-age="?(\d{1,9})\b/.exec(directives) ?? [];
  if (seconds === undefined) return null;
  return Math.max(0, Number(seconds) - (Number(headers.age ?? 0) || 0)) * 1000;
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function failureOf(error: unknown): FetchFailure {
  if (error instanceof Stopped) return error.failure;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'no_such_host';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return 'certificate';
  return 'unreachable';
}
