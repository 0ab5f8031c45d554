/** The public front: visitors' HTTP requests and WebSocket upgrades, forwarded to the endpoint their Host names. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { pipeline, type Duplex } from 'node:stream';
import { createSecureContext } from 'node:tls';
import type { Conditions, FrontAnswer } from './faults.ts';
import type { Endpoint } from './agent-session.ts';

export interface FrontRoom {
  readonly protocol: 'http' | 'https';
  readonly conditions: Conditions;
  find(domain: string): Endpoint | undefined;
}

/** Headers that concern one hop only. */
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);
/** Headers that the front sets itself, whatever the visitor claims. */
const overwritten = new Set(['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']);

interface KeyPair {
  cert: string;
  key: string;
}

/** A server that is not listening yet. `certificates` are for https; who names no host gets the genuine one. */
export function createFront(
  room: FrontRoom,
  certificates: Record<Conditions['certificate'], KeyPair>,
): http.Server | https.Server {
  const choose: https.ServerOptions['SNICallback'] = (_name, show) =>
    show(null, createSecureContext(certificates[room.conditions.certificate]));
  const server =
    room.protocol === 'https'
      ? https.createServer({ ...certificates.genuine, SNICallback: choose })
      : http.createServer();
  // Event streams are idle for as long as they like.
  server.requestTimeout = 0;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(room, request, response);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrade(room, { request, socket, head });
  });
  return server;
}

function answer(room: FrontRoom, request: IncomingMessage, response: ServerResponse): void {
  const { conditions } = room;
  if (conditions.page !== null) {
    page(response, conditions.page.status, conditions.page.code, 'The simulated edge answers itself.');
    return;
  }
  if (conditions.impostor !== null) {
    conditions.impostor(request, response);
    return;
  }
  const endpoint = room.find(hostName(request));
  if (endpoint === undefined) {
    page(response, 404, 'ERR_NGROK_3200', `The endpoint ${hostName(request)} is offline.`);
    return;
  }
  if (conditions.interstitialForAll || (conditions.interstitial && isBrowser(request))) {
    page(response, 200, 'ERR_NGROK_6024', 'You are about to visit a site served for free through ngrok.');
    return;
  }
  forward(room, endpoint, request, response);
}

function forward(
  room: FrontRoom,
  endpoint: Endpoint,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const onward = http.request({
    method: request.method,
    path: request.url,
    headers: onwardHeaders(room, request),
    createConnection: () => endpoint.session.proxy(endpoint, visitorAddress(request)),
  });
  onward.on('response', (incoming) => {
    response.sendDate = false;
    const isStream = incoming.headers['content-type']?.startsWith('text/event-stream') ?? false;
    const { rewrite, buffered } = room.conditions;
    if (isStream ? buffered : rewrite !== null) {
      whole(incoming).then(
        (body) => passWhole(room, { request, response, incoming, body }),
        // One of both sides broke off before it was complete.
        () => response.destroy(),
      );
      return;
    }
    response.writeHead(
      incoming.statusCode ?? 502,
      incoming.statusMessage,
      dated(room, passedOn(incoming.rawHeaders, hopByHop)),
    );
    response.flushHeaders();
    // Either side may break off; `pipeline` then destroys the other.
    pipeline(incoming, response, () => undefined);
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else page(response, 502, null, 'The tunnel closed before the response was complete.');
  });
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** What was held back until it was complete, changed if it is to be. */
function passWhole(
  { conditions }: FrontRoom,
  visit: { request: IncomingMessage; response: ServerResponse; incoming: IncomingMessage; body: string },
): void {
  const { request, response, incoming, body } = visit;
  if (response.destroyed) return;
  const answer: FrontAnswer = {
    path: request.url ?? '/',
    asked: request.headers,
    status: incoming.statusCode ?? 502,
    contentType: incoming.headers['content-type'] ?? '',
    body,
  };
  const changed = conditions.rewrite?.(answer) ?? answer;
  const without = new Set([...hopByHop, 'content-length', 'content-type']);
  const headers = passedOn(incoming.rawHeaders, without);
  const type = changed.contentType === '' ? [] : ['Content-Type', changed.contentType];
  response.writeHead(changed.status, dated({ conditions }, [...headers, ...type]));
  response.end(changed.body);
}

async function whole(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** With the edge's own date where the application gave none. */
function dated({ conditions }: Pick<FrontRoom, 'conditions'>, headers: string[]): string[] {
  if (pairs(headers).some(([name]) => name.toLowerCase() === 'date')) return headers;
  return [...headers, 'Date', new Date(Date.now() + conditions.clockOffsetMs).toUTCString()];
}

function upgrade(room: FrontRoom, visit: { request: IncomingMessage; socket: Duplex; head: Buffer }): void {
  const { request, socket, head } = visit;
  const endpoint = room.find(hostName(request));
  if (endpoint === undefined) {
    socket.end('HTTP/1.1 404 Not Found\r\nngrok-error-code: ERR_NGROK_3200\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  const stream = endpoint.session.proxy(endpoint, visitorAddress(request));
  const headers = [
    ...onwardHeaders(room, request),
    'Connection',
    'Upgrade',
    'Upgrade',
    request.headers.upgrade ?? '',
  ];
  const lines = pairs(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  stream.write(`${request.method ?? 'GET'} ${request.url ?? '/'} HTTP/1.1\r\n${lines.join('')}\r\n`);
  stream.write(head);
  pipeline(socket, stream, socket, () => undefined);
}

function onwardHeaders(room: FrontRoom, request: IncomingMessage): string[] {
  return [
    ...passedOn(request.rawHeaders, new Set([...hopByHop, ...overwritten])),
    ...(request.headers['transfer-encoding'] === undefined ? [] : ['Transfer-Encoding', 'chunked']),
    ...['X-Forwarded-For', request.socket.remoteAddress ?? ''],
    ...['X-Forwarded-Host', request.headers.host ?? ''],
    ...['X-Forwarded-Proto', room.protocol],
  ];
}

function passedOn(rawHeaders: string[], without: ReadonlySet<string>): string[] {
  return pairs(rawHeaders)
    .filter(([name]) => !without.has(name.toLowerCase()))
    .flat();
}

function pairs(flat: string[]): [string, string][] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []));
}

function isBrowser(request: IncomingMessage): boolean {
  if (request.headers['ngrok-skip-browser-warning'] !== undefined) return false;
  if (request.headers.cookie?.includes(`abuse_interstitial=${hostName(request)}`) === true) return false;
  return request.headers['user-agent']?.startsWith('Mozilla/') ?? false;
}

function hostName(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function visitorAddress(request: IncomingMessage): string {
  return `${request.socket.remoteAddress ?? '127.0.0.1'}:${request.socket.remotePort ?? 0}`;
}

function page(response: ServerResponse, status: number, code: string | null, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    ...(code === null ? {} : { 'ngrok-error-code': code }),
  });
  response.end(`<!doctype html><title>ngrok</title><p>${escapeHtml(text)}</p><p>${code ?? ''}</p>\n`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
