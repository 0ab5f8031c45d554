/** A request as the parts of the server see it, and what they answer. */
import type { IncomingHttpHeaders } from 'node:http';
import type { UserStore } from './store.ts';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  correlationId: string;
}

/** A call of somebody known. */
export interface KnownCall extends Call {
  sub: string;
  store: UserStore;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON. */
  body?: unknown;
}

/** `{error, correlation_id}`, as the server writes its errors. */
export function problem(call: Call, status: number, error: string): Answer {
  return { status, body: { error, correlation_id: call.correlationId } };
}

/** Plain text with a line end, as Go's `http.Error` writes it. */
export function plain(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

export function header(call: Call, name: string): string {
  const value = call.headers[name];
  return typeof value === 'string' ? value : '';
}

/** The object in the body; null when it is none. */
export function objectIn({ body }: Call): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    // The caller answers 400.
    return null;
  }
}
