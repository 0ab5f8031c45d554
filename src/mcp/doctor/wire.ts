/** HTTP as the stand-in and the doctor speak it: one request, one answer; nothing is followed, kept or made up. */
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { startDeadline } from '../deadline-signal.ts';

/** A longer answer than this is cut; nothing that is asked for comes near it. */
const maxTextLength = 8 * 1024 * 1024;

export interface Ask {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  signal: AbortSignal;
  /** Milliseconds until the answer must have come to its end; no limit when left out. */
  timeoutMs?: number;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Milliseconds from asking to the last byte. */
  ms: number;
}

/** An answer of which only the head is here yet. */
export interface OpenAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** What comes, as it comes; ends with the answer. */
  chunks: AsyncIterable<string>;
  /** Hangs up. */
  close(): void;
}

export interface Wire {
  /** @throws Node's error when nobody answers; the signal's reason when given up */
  send(ask: Ask): Promise<Answer>;
  open(ask: Ask): Promise<OpenAnswer>;
  close(): void;
}

/** Another network than the machine's own. */
export interface Network {
  /** PEM certificates to trust instead of Node's own (which `NODE_EXTRA_CA_CERTS` extends). */
  ca?: string[];
  /** Finds the address of a name. */
  lookup?: LookupFunction;
}

export interface WireOptions extends Network {
  /** Headers to add for an address, e.g. the doctor's pass where it is ours. */
  headersFor?: (url: URL) => Record<string, string>;
}

/** Connections are kept between requests, as clients do: a new TLS handshake for each would not be what is measured. */
export function createWire({ headersFor = () => ({}), ...network }: WireOptions = {}): Wire {
  const plain = new http.Agent({ ...network, keepAlive: true, maxSockets: 8 });
  const secure = new https.Agent({ ...network, keepAlive: true, maxSockets: 8 });

  const request = ({ method, url, headers, body, signal }: Ask): Promise<IncomingMessage> => {
    const target = new URL(url);
    const isSecure = target.protocol === 'https:';
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const asked = (isSecure ? https : http).request(
        target,
        {
          method,
          signal,
          agent: isSecure ? secure : plain,
          headers: { accept: '*/*', ...headers, ...length, ...headersFor(target) },
        },
        resolve,
      );
      asked.on('error', (error) => reject(signal.aborted ? reasonOf(signal) : error));
      asked.end(body);
    });
  };

  return {
    async send(ask) {
      const began = performance.now();
      const { signal, clear } = limited(ask);
      try {
        const response = await request({ ...ask, signal });
        const text = await textOf(response, signal);
        return {
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          ms: performance.now() - began,
        };
      } finally {
        clear();
      }
    },
    async open(ask) {
      const { signal, clear } = limited(ask);
      const response = await request({ ...ask, signal }).catch((error: unknown) => {
        clear();
        throw error;
      });
      response.once('close', clear);
      response.setEncoding('utf8');
      return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        chunks: response,
        close: () => response.destroy(),
      };
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

async function textOf(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  try {
    for await (const chunk of response) {
      text += String(chunk);
      if (text.length > maxTextLength) break;
    }
  } catch (error) {
    throw signal.aborted ? reasonOf(signal) : error;
  }
  return text;
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}

function limited({ signal, timeoutMs }: Ask): { signal: AbortSignal; clear(): void } {
  return timeoutMs === undefined ? { signal, clear: () => undefined } : startDeadline(timeoutMs, signal);
}

/** A failure of the network in words; `host` is who was asked. */
export function networkWords(error: unknown, host: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && error.name === 'TimeoutError') return `${host} did not answer in time.`;
  switch (code) {
    case 'ENOTFOUND':
      return `The name ${host} is not known to the DNS.`;
    case 'EAI_AGAIN':
      return `The name ${host} could not be looked up: there seems to be no network.`;
    case 'ECONNREFUSED':
      return `Nothing listens at ${host}: the connection was refused.`;
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `There is no way to ${host} (${code}).`;
    case 'ECONNRESET':
      return `${host} broke off the connection.`;
    default:
      return `${host} could not be asked (${code === '' ? wordsOf(error) : code}).`;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
