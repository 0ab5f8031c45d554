/** The `/mcp` endpoint: both eras on one URL, chosen per request, with or without sessions. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { JsonObject } from '../../connectors/connector.ts';
import { readBody } from '../body.ts';
import type { Clients } from '../clients.ts';
import type { Endings } from '../endings.ts';
import { refuseBody, sendRefusal, sendText } from '../respond.ts';
import { streamHeaders, type Streams } from '../streams.ts';
import type { Guest } from '../visit.ts';
import { methodNotAllowed, sendAnswer, sendRpcError, sessionNotFound, tooManyStreams } from './answers.ts';
import { callerOf, clientInfoOf, type ClientInfo } from './caller.ts';
import { classify, isObject, type Classified } from './classify.ts';
import { errorBody, rpcCodes, type RpcId } from './errors.ts';
import type { ProtocolHouse } from './exchange.ts';
import { answerFrequent, answerOffered } from './frequent.ts';
import type { SdkPath } from './sdk.ts';
import { ended, hearing, note } from './note.ts';
import type { Session, Sessions } from './sessions.ts';
import { modernVersion } from './versions.ts';

const maxBatch = 100;

export interface McpEndpointOptions {
  house: ProtocolHouse;
  sdk: SdkPath;
  sessions: Sessions;
  streams: Streams;
  clients: Clients;
  endings: Endings;
  /** False sends every method but those of resources and prompts through the SDK: for the tests that hold both paths to one behaviour. */
  direct: boolean;
}

export interface McpEndpoint {
  handle(req: IncomingMessage, res: ServerResponse, guest: Guest): Promise<void>;
  /** The same for who may only POST. */
  post(req: IncomingMessage, res: ServerResponse, guest: Guest): Promise<void>;
}

type Request = Extract<Classified, { kind: 'request' }>;

export function createMcpEndpoint(options: McpEndpointOptions): McpEndpoint {
  return {
    async handle(req, res, guest) {
      if (req.method === 'POST') return post(options, req, res, guest);
      const sessionId = header(req, 'mcp-session-id');
      if (sessionId === undefined || (req.method !== 'GET' && req.method !== 'DELETE'))
        return methodNotAllowed(res);
      const session = options.sessions.use(sessionId, guest.rights.credential);
      if (session === undefined) return sessionNotFound(res, null);
      if (req.method === 'GET') return openStream(options, { req, res, guest, session });
      options.sessions.end(session);
      res.writeHead(204).end();
    },
    async post(req, res, guest) {
      if (req.method !== 'POST') return methodNotAllowed(res);
      return post(options, req, res, guest);
    },
  };
}

async function post(
  options: McpEndpointOptions,
  req: IncomingMessage,
  res: ServerResponse,
  guest: Guest,
): Promise<void> {
  const media = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (media !== undefined && media !== 'application/json') {
    return refuseBody(req, res, () =>
      sendRpcError(res, 415, null, rpcCodes.refused, 'The body must be application/json.'),
    );
  }
  const body = await readBody(req);
  if (body.kind === 'aborted') return;
  if (body.kind === 'too_large') {
    return refuseBody(req, res, () =>
      sendRpcError(res, 413, null, rpcCodes.refused, 'The request body is larger than 4 MiB.'),
    );
  }
  // Whoever lost the right to ask while the body was on its way must not be answered.
  if (options.endings.has(guest.rights.credential)) return sendRefusal(res, ended);
  const message = parse(body.text);
  if (message === undefined) {
    return sendRpcError(
      res,
      400,
      null,
      rpcCodes.parse,
      body.text.trim() === '' ? 'Parse error: the body is empty.' : 'Parse error: the body is not JSON.',
    );
  }
  const turn: Turn = { req, res, guest, session: undefined };
  const sessionId = header(req, 'mcp-session-id');
  if (sessionId !== undefined && header(req, 'mcp-protocol-version') !== modernVersion) {
    turn.session = options.sessions.use(sessionId, guest.rights.credential);
    if (turn.session === undefined) return sessionNotFound(res, isObject(message) ? idOf(message) : null);
  }
  return Array.isArray(message) ? postBatch(options, turn, message) : postOne(options, turn, message);
}

/** One POST on its way through. */
interface Turn {
  req: IncomingMessage;
  res: ServerResponse;
  guest: Guest;
  session: Session | undefined;
}

async function postOne(options: McpEndpointOptions, turn: Turn, message: unknown): Promise<void> {
  const { req, res, guest } = turn;
  const found = classify(message, mirrorHeaders(req));
  note(guest.visit, found);
  if (found.kind === 'rejected') return sendText(res, found.status, errorBody(found.id, found.error));
  if (found.kind !== 'request') {
    if (found.kind === 'notification') notice(options, turn.session, found);
    res.writeHead(202).end();
    return;
  }
  const client = introduce(turn, found);
  const caller = callerOf(guest, client, found.version);
  options.clients.seen(guest, caller, client.version);
  const scope =
    turn.session?.id ?? (found.era === 'modern' ? leavingCancels(options, res, found.id) : undefined);
  const exchange = { ...found, caller, scope, ...hearing(res, guest.visit) };
  const direct = options.direct
    ? answerFrequent(options.house, exchange)
    : answerOffered(options.house, exchange);
  if (direct === undefined && found.era === 'modern') {
    if (found.method === 'subscriptions/listen') {
      if (options.streams.full(guest.visit)) return tooManyStreams(res, found.id);
      options.streams.count(res, guest);
    }
    return options.sdk.modern(req, res, { ...exchange, body: forSdk(req, found) });
  }
  const headers: OutgoingHttpHeaders = {};
  if (found.method === 'initialize')
    headers['Mcp-Session-Id'] = options.sessions.create(guest.rights.credential, client).id;
  const answer = (await direct) ?? (await options.sdk.legacy(exchange));
  // Clients that find out what to speak take JSON only, whatever they say they accept.
  if (found.method === 'server/discover') sendText(res, 200, answer);
  else sendAnswer(req, res, answer, headers);
}

/** Batches exist in 2025-03-26 only; there, every message is answered as if it had come alone. */
async function postBatch(options: McpEndpointOptions, turn: Turn, messages: unknown[]): Promise<void> {
  const { req, res, guest } = turn;
  const refuse = (text: string) => sendRpcError(res, 400, null, rpcCodes.invalidRequest, text);
  if (messages.length === 0) return refuse('The batch is empty.');
  if (messages.length > maxBatch) return refuse(`A batch has at most ${maxBatch} messages.`);
  const headers = mirrorHeaders(req);
  if (headers.version !== undefined && headers.version !== '2025-03-26')
    return refuse(`Revision ${headers.version.slice(0, 40)} has no batches.`);
  const found = messages.map((message) => classify(message, headers));
  if (found.some((one) => one.kind === 'request' && (one.era === 'modern' || one.method === 'initialize'))) {
    return refuse('A batch holds requests of revision 2025-03-26, and no initialize.');
  }
  const heard = hearing(res, guest.visit);
  const answers = await Promise.all(
    found.map(async (one) => {
      note(guest.visit, one);
      if (one.kind === 'rejected') return errorBody(one.id, one.error);
      if (one.kind === 'notification') notice(options, turn.session, one);
      if (one.kind !== 'request') return null;
      const caller = callerOf(guest, introduce(turn, one), one.version);
      const exchange = { ...one, caller, scope: turn.session?.id, ...heard };
      const direct = options.direct
        ? answerFrequent(options.house, exchange)
        : answerOffered(options.house, exchange);
      return (await direct) ?? (await options.sdk.legacy(exchange));
    }),
  );
  const spoken = answers.filter((answer) => answer !== null);
  if (spoken.length === 0) res.writeHead(202).end();
  else sendAnswer(req, res, `[${spoken.join(',')}]`, {});
}

function introduce(turn: Turn, found: Request): ClientInfo {
  const client = clientFor(turn, found);
  turn.guest.visit.client ||= client.name;
  return client;
}

function clientFor({ session }: Turn, found: Request): ClientInfo {
  if (found.era === 'modern') return clientInfoOf(found.meta);
  if (found.method === 'initialize') return clientInfoOf(found.params);
  return session?.client ?? { name: '', version: '' };
}

function notice(
  options: McpEndpointOptions,
  session: Session | undefined,
  found: Extract<Classified, { kind: 'notification' }>,
): void {
  const id = found.params['requestId'];
  if (found.method !== 'notifications/cancelled' || session === undefined) return;
  if (typeof id === 'string' || typeof id === 'number') options.house.inFlight.cancel(session.id, id);
}

/** In the stateless era, closing the connection is how a client cancels (MCP 2026-07-28, cancellation). */
function leavingCancels({ house }: McpEndpointOptions, res: ServerResponse, id: RpcId): string {
  const scope = house.inFlight.newScope();
  res.once('close', () => {
    if (!res.writableFinished) house.inFlight.cancel(scope, id);
  });
  return scope;
}

function openStream(
  options: McpEndpointOptions,
  { req, res, guest, session }: Turn & { session: Session },
): void {
  if (!(req.headers.accept ?? '').includes('text/event-stream')) {
    return sendRpcError(res, 406, null, rpcCodes.refused, 'GET answers with text/event-stream.');
  }
  if (session.stream === null && options.streams.full(guest.visit)) return tooManyStreams(res, null);
  session.stream?.end();
  session.stream = res;
  res.writeHead(200, { ...streamHeaders, 'Mcp-Session-Id': session.id });
  res.flushHeaders();
  options.streams.add(res, guest, () => {
    if (session.stream === res) session.stream = null;
  });
}

/** The message as the SDK takes it: nothing foreign beside it, and for discover, where clients find out what to send, made whole. */
function forSdk(req: IncomingMessage, { id, method, params, meta, version }: Request): unknown {
  if (method !== 'server/discover') return { jsonrpc: '2.0', id, method, params };
  req.headers['mcp-protocol-version'] ??= version;
  req.headers['mcp-method'] ??= method;
  const whole = {
    'io.modelcontextprotocol/clientCapabilities': {},
    ...meta,
    'io.modelcontextprotocol/protocolVersion': version,
  };
  return { jsonrpc: '2.0', id, method, params: { ...params, _meta: whole } };
}

function mirrorHeaders(req: IncomingMessage) {
  return {
    version: header(req, 'mcp-protocol-version'),
    method: header(req, 'mcp-method'),
    name: header(req, 'mcp-name'),
  };
}

function header(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

function idOf(message: JsonObject): RpcId {
  const id = message['id'];
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
