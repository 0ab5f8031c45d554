/** A loopback stand-in of Attio’s REST API v2: tokens with scopes, limits per second, one workspace, faults on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { listRoutes } from './list-routes.ts';
import { noteAndTaskRoutes } from './note-task-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { forbidden, invalid, notFound, Refusal, tooMany, unauthorized } from './refusal.ts';
import type { Asked, Route } from './route.ts';
import { idOf } from './ids.ts';
import type { Json, JsonObject, World } from './shapes.ts';
import { makeWorld } from './world.ts';

export type { World } from './shapes.ts';

/** Everything the connector can use. */
export const allScopes = [
  ...['record_permission', 'object_configuration', 'list_entry', 'list_configuration'],
  ...['note', 'task'],
].map((scope) => `${scope}:read-write`);

export interface Token {
  /** `{active: false}` is what Attio says of a deleted one. */
  active: boolean;
  scopes: readonly string[];
  /** No member authorised it; where this is left out, the first one did. */
  isOfNobody?: boolean;
}

export interface AttioSimulatorOptions {
  /** The key that works from the start, with all scopes. */
  token?: string;
  /** Unix milliseconds. The workspace’s dates are counted from the day of the start. */
  now?: () => number;
  latencyMs?: number;
  readsPerSecond?: number;
  writesPerSecond?: number;
  searchLagMs?: number;
  port?: number;
}

export interface Received {
  method: string;
  /** With the query. */
  path: string;
  body: string;
  /** Null for what was never answered. */
  status: number | null;
  at: number;
  /** Whether an Authorization header with a bearer token came. */
  bearer: boolean;
}

export interface AttioSimulator {
  origin: string;
  token: string;
  tokens: Map<string, Token>;
  world: World;
  requests: Received[];
  faults: Faults;
  latencyMs: number;
  searchLagMs: number;
  /** The most that came in one second, by kind. */
  busiest(): { read: number; write: number };
  close(): Promise<void>;
}

const routes: readonly Route[] = [...recordRoutes, ...listRoutes, ...noteAndTaskRoutes];

export async function startAttioSimulator(options: AttioSimulatorOptions = {}): Promise<AttioSimulator> {
  const now = options.now ?? Date.now;
  const token = options.token ?? 'attio-simulator-key';
  const spent = new Map<string, number>();
  const limits = { read: options.readsPerSecond ?? 100, write: options.writesPerSecond ?? 25 };
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      process.stderr.write(`The Attio simulator failed: ${String(error)}\n`);
      response.destroy();
    });
  });
  const simulator: AttioSimulator = {
    ...{ origin: '', token, world: makeWorld(now()), requests: [], faults: createFaults() },
    tokens: new Map([[token, { active: true, scopes: [...allScopes, 'user_management:read'] }]]),
    latencyMs: options.latencyMs ?? 0,
    searchLagMs: options.searchLagMs ?? 0,
    busiest: () => ({ read: most(spent, 'read'), write: most(spent, 'write') }),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  const spend = (kind: Route['kind']) => {
    const second = Math.floor(now() / 1000);
    const key = `${kind} ${second}`;
    const count = (spent.get(key) ?? 0) + 1;
    spent.set(key, count);
    if (count > limits[kind]) throw tooMany((second + 1) * 1000);
  };
  const answer = (method: string, url: URL, token: string | null, body: string): Json => {
    if (method === 'GET' && url.pathname === '/v2/self') {
      spend('read');
      return self(simulator, token);
    }
    const known = token === null ? undefined : simulator.tokens.get(token);
    if (known?.active !== true) throw unauthorized();
    const found = route(method, url.pathname);
    if (found === undefined) throw notFound(`Could not find endpoint "${method} ${url.pathname}".`);
    spend(found.route.kind);
    const missing = found.route.scopes.filter((scope) => !grants(known.scopes, scope));
    if (missing.length > 0) throw forbidden(missing);
    const asked: Asked = {
      ...{ world: simulator.world, params: found.params, query: url.searchParams },
      ...{ body: parsed(body), now: now(), searchLagMs: simulator.searchLagMs },
    };
    return found.route.answer(asked);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const body = Buffer.concat(chunks).toString('utf8');
    const [method, path] = [request.method ?? 'GET', request.url ?? '/'];
    const token = bearer(request.headers.authorization);
    const received: Received = { method, path, body, status: null, at: now(), bearer: token !== null };
    simulator.requests.push(received);
    if (simulator.latencyMs > 0) await sleep(simulator.latencyMs);
    const url = new URL(path, 'http://localhost');
    const fault = simulator.faults.take(method, url.pathname);
    const reply =
      fault === undefined || fault.afterwards === true
        ? attempt(() => answer(method, url, token, body))
        : { status: 500, headers: {}, text: '' };
    if (fault === undefined) return send(response, received, reply);
    if (fault.cut === true) return void response.destroy();
    if (fault.hang === true) return;
    send(response, received, faulty(fault));
  };

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  simulator.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return simulator;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

function attempt(answer: () => Json): Reply {
  try {
    return { status: 200, headers: {}, text: JSON.stringify(answer()) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, headers: error.headers, text: error.body() };
  }
}

function faulty({ status = 500, headers = {}, body }: Fault): Reply {
  const text =
    body ??
    JSON.stringify({ status_code: status, type: 'api_error', code: 'internal', message: 'Internal error' });
  return { status, headers, text };
}

function send(response: ServerResponse, received: Received, { status, headers, text }: Reply): void {
  received.status = status;
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(text);
}

function bearer(header: string | undefined): string | null {
  const [, token] = /^Bearer (.+)$/.exec(header ?? '') ?? [];
  return token ?? null;
}

function parsed(body: string): JsonObject {
  if (body === '') return {};
  try {
    const value = JSON.parse(body) as Json;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw invalid('The body is not JSON.');
  }
  throw invalid('The body is not a JSON object.');
}

/** `read-write` holds `read`. */
function grants(scopes: readonly string[], wanted: string): boolean {
  return scopes.includes(wanted) || scopes.includes(wanted.replace(/:read$/, ':read-write'));
}

function route(method: string, path: string): { route: Route; params: Record<string, string> } | undefined {
  const parts = path.split('/');
  for (const one of routes) {
    const names = one.path.split('/');
    if (one.method !== method || names.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = names.every((name, index) => {
      const part = decodeURIComponent(parts[index] ?? '');
      if (!name.startsWith('{')) return name === part;
      params[name.slice(1, -1)] = part;
      return part !== '' && (name !== '{target}' || part === 'objects' || part === 'lists');
    });
    if (fits) return { route: one, params };
  }
  return undefined;
}

/** RFC 7662 in Attio’s form: also a wrong token gets an answer. */
function self({ world, tokens }: AttioSimulator, token: string | null): Json {
  const known = token === null ? undefined : tokens.get(token);
  if (token === null) throw unauthorized();
  if (known?.active !== true) return { active: false };
  return {
    ...{ active: true, scope: known.scopes.join(' '), client_id: idOf('client'), token_type: 'Bearer' },
    ...{ exp: null, iat: 1_700_000_000, sub: world.workspace.id, aud: idOf('client'), iss: 'attio.com' },
    authorized_by_workspace_member_id: known.isOfNobody === true ? null : (world.members[0]?.id ?? null),
    ...{ workspace_id: world.workspace.id, workspace_name: world.workspace.name },
    ...{ workspace_slug: world.workspace.slug, workspace_logo_url: null },
  };
}

function most(spent: Map<string, number>, kind: string): number {
  return Math.max(0, ...[...spent].filter(([key]) => key.startsWith(kind)).map(([, count]) => count));
}
