/** The HTTP+SSE transport of 2024-11-05: a stream down, messages up by POST. The SDK's transport carries it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { readBody } from '../body.ts';
import type { Clients } from '../clients.ts';
import type { Endings } from '../endings.ts';
import { refuseBody, sendRefusal, type Refusal } from '../respond.ts';
import { messageEvent, streamHeaders, writeEvent, type Streams } from '../streams.ts';
import type { Guest } from '../visit.ts';
import { callerOf, clientInfoOf, type ClientInfo } from './caller.ts';
import { classify, isObject, type Classified } from './classify.ts';
import { errorBody, internalError } from './errors.ts';
import type { ProtocolHouse } from './exchange.ts';
import { answerFrequent, answerOffered } from './frequent.ts';
import { ended, hearing, note } from './note.ts';
import type { SdkPath } from './sdk.ts';

const messagesPath = '/sse/messages';

export interface SseEndpointOptions {
  house: ProtocolHouse;
  sdk: SdkPath;
  streams: Streams;
  clients: Clients;
  endings: Endings;
  direct: boolean;
  failed(error: Error): void;
}

export interface SseEndpoint {
  /** `/sse` and `/sse/`. */
  open(req: IncomingMessage, res: ServerResponse, guest: Guest): Promise<void>;
  /** `/sse/messages?sessionId=`. */
  message(req: IncomingMessage, res: ServerResponse, guest: Guest): Promise<void>;
  /** Sends one JSON-RPC notification down every stream. */
  broadcast(json: string): void;
}

interface Stream {
  transport: SSEServerTransport;
  res: ServerResponse;
  credential: string;
  client: ClientInfo;
}

export function createSseEndpoint(options: SseEndpointOptions): SseEndpoint {
  const open = new Map<string, Stream>();

  return {
    async open(req, res, guest) {
      if (req.method !== 'GET') return refuse(res, guest, useGet);
      if (options.streams.full(guest.visit)) return refuse(res, guest, tooManyStreams);
      // Loaded with the first stream, not with the listener: most clients never open one.
      const sdk = await import('@modelcontextprotocol/sdk/server/sse.js');
      if (res.destroyed) return;
      const { credential } = guest.rights;
      if (options.endings.has(credential)) return refuse(res, guest, ended);
      for (const [name, value] of Object.entries(streamHeaders)) res.setHeader(name, value);
      const transport = new sdk.SSEServerTransport(messagesPath, res);
      const stream: Stream = { transport, res, credential, client: { name: '', version: '' } };
      open.set(transport.sessionId, stream);
      options.streams.add(res, guest, () => {
        open.delete(transport.sessionId);
        options.house.inFlight.cancelAll(transport.sessionId);
      });
      await transport.start();
    },
    async message(req, res, guest) {
      if (req.method !== 'POST') return refuse(res, guest, usePost);
      const stream = open.get(sessionIdOf(req));
      if (stream?.credential !== guest.rights.credential) return refuse(res, guest, noSuchStream);
      const body = await readBody(req);
      if (body.kind === 'aborted') return;
      if (body.kind === 'too_large') return refuseBody(req, res, () => refuse(res, guest, tooLarge));
      if (options.endings.has(stream.credential)) return refuse(res, guest, ended);
      const message = parse(body.text);
      if (!isObject(message)) return refuse(res, guest, noMessage);
      const found = classify(message, { version: undefined, method: undefined, name: undefined });
      note(guest.visit, found);
      if (found.kind === 'request' && found.method === 'initialize')
        stream.client = clientInfoOf(found.params);
      guest.visit.client = stream.client.name;
      res.writeHead(202, { 'Content-Type': 'text/plain', 'Content-Length': 8 }).end('Accepted');
      await guest.visit.until(answer(options, { res, stream, guest, found }));
    },
    broadcast(json) {
      for (const stream of open.values()) send(stream, json);
    },
  };
}

async function answer(
  options: SseEndpointOptions,
  { res, stream, guest, found }: { res: ServerResponse; stream: Stream; guest: Guest; found: Classified },
): Promise<void> {
  const scope = stream.transport.sessionId;
  if (found.kind === 'rejected') return send(stream, errorBody(found.id, found.error));
  if (found.kind === 'notification') {
    const id = found.params['requestId'];
    const cancels =
      found.method === 'notifications/cancelled' && (typeof id === 'string' || typeof id === 'number');
    return cancels ? options.house.inFlight.cancel(scope, id) : undefined;
  }
  if (found.kind !== 'request') return;
  const caller = callerOf(guest, stream.client, 'sse');
  options.clients.seen(guest, caller, stream.client.version);
  try {
    // The answer to the POST has been sent: here a challenge stands in the result alone.
    const exchange = { ...found, era: 'legacy' as const, caller, scope, ...hearing(res, guest.visit) };
    const direct = options.direct
      ? answerFrequent(options.house, exchange)
      : answerOffered(options.house, exchange);
    send(stream, (await direct) ?? (await options.sdk.legacy(exchange)));
  } catch (error) {
    options.failed(error instanceof Error ? error : new Error(String(error)));
    send(stream, errorBody(found.id, internalError));
  }
}

function refuse(res: ServerResponse, { visit }: Guest, refusal: Refusal): void {
  visit.error = refusal.error;
  sendRefusal(res, refusal);
}

const useGet: Refusal = {
  status: 405,
  error: 'method_not_allowed',
  message: 'Open the stream with GET, or use /mcp.',
  headers: { Allow: 'GET' },
};
const usePost: Refusal = {
  status: 405,
  error: 'method_not_allowed',
  message: 'Messages come by POST.',
  headers: { Allow: 'POST' },
};
const tooManyStreams: Refusal = {
  status: 503,
  error: 'too_many_streams',
  message: 'Too many open streams. Close some first.',
  headers: { 'Retry-After': '30' },
};
const noSuchStream: Refusal = {
  status: 404,
  error: 'session_not_found',
  message: 'There is no such stream. Open /sse again.',
};
const tooLarge: Refusal = {
  status: 413,
  error: 'too_large',
  message: 'The request body is larger than 4 MiB.',
};
const noMessage: Refusal = {
  status: 400,
  error: 'invalid_message',
  message: 'The body must be one JSON-RPC message.',
};

/** Written as text: the transport's own `send` would parse and print the JSON once more. */
function send(stream: Stream, json: string): void {
  writeEvent(stream.res, messageEvent(json));
}

function sessionIdOf(req: IncomingMessage): string {
  return new URL(req.url ?? '/', 'http://localhost').searchParams.get('sessionId') ?? '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
