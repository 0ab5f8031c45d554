/** Answers of the loopback listener: the headers all of them carry, and problems as JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem, ProblemCode } from '../contract/errors.ts';
import { windowPolicy } from '../contract/window-page.ts';

export function commonHeaders(origin: string): Record<string, string> {
  return {
    'Content-Security-Policy': windowPolicy(`'self' ${origin.replace(/^http/, 'ws')}`),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

export interface Reply {
  status: number;
  body?: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

/** A HEAD gets the same head and nothing else. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, {
    ...(reply.status === 204 ? {} : { 'Content-Length': body.length }),
    ...(body.length === 0 ? {} : { 'Content-Type': reply.type ?? 'text/plain; charset=utf-8' }),
    ...reply.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, body: JSON.stringify(value), type: 'application/json; charset=utf-8', headers };
}

/** `{code, message, hint}` under the HTTP status that fits the code. */
export function problemReply(problem: Problem, status = statusOf(problem.code)): Reply {
  return json(status, problem);
}

const statuses: Partial<Readonly<Record<ProblemCode, number>>> = {
  invalid_input: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  approval_over: 409,
  approval_wrong_number: 409,
  connector_not_configured: 409,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  not_supported: 501,
  connector_failed: 502,
  timeout: 504,
  cancelled: 503,
};

/** What remains is about this machine (disk, secrets, tunnel): somebody has to act before it works again. */
function statusOf(code: ProblemCode): number {
  return statuses[code] ?? 503;
}
