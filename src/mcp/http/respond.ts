/** Writes whole answers: JSON, but for the few pages. None is cached. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Why a request is not answered: a code for programs, words for people. */
export interface Refusal {
  status: number;
  error: string;
  message: string;
  headers?: OutgoingHttpHeaders;
}

/** How long a refused body may go on arriving before its connection is cut. */
const drainMs = 5_000;

export function sendText(
  res: ServerResponse,
  status: number,
  body: string,
  headers?: OutgoingHttpHeaders,
): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  res.end(body);
}

export function sendJson(
  res: ServerResponse,
  status: number,
  value: unknown,
  headers?: OutgoingHttpHeaders,
): void {
  sendText(res, status, JSON.stringify(value), headers);
}

/** An answer outside MCP: `{error, message}` as OAuth and plain HTTP clients expect. */
export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  sendJson(res, refusal.status, { error: refusal.error, message: refusal.message }, refusal.headers);
}

/** An answer of the authorization server's kind (RFC 6749 section 5.2). */
export function sendOAuthError(res: ServerResponse, refusal: Refusal): void {
  const { status, error, message, headers } = refusal;
  sendJson(res, status, { error, error_description: message }, headers);
}

/** Answers before the body has arrived: the connection is closed, but drained first so that the client hears the answer. */
export function refuseBody(req: IncomingMessage, res: ServerResponse, send: () => void): void {
  res.setHeader('Connection', 'close');
  send();
  req.resume();
  const cut = setTimeout(() => req.destroy(), drainMs);
  req.once('close', () => clearTimeout(cut));
}
