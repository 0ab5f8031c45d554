/** A ToolBridge server on loopback, for tests and the demo: tokens verified, tenants checked, sessions, epochs, limits, faults. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Call } from './answer.ts';
import { createBuckets } from './bucket.ts';
import { createFaults, type Faults } from './faults.ts';
import { signToken } from './jwt.ts';
import { answer, type ServerParts } from './server.ts';
import { createSessions } from './sessions.ts';
import { createStore, type UserStore } from './store.ts';
import type { Organization, TenancyOptions } from './tenancy.ts';

export interface ToolBridgeOptions {
  tenancy?: TenancyOptions['mode'];
  /** Of every subject that is not named in `organizations`: one, “org_acme”, unless told otherwise. */
  organizations?: readonly Organization[];
  identityProvider?: boolean;
  deleteAnswers?: 'item' | 'stub';
  limits?: { perMinute: number; burst: number; sessionsPerMinute: number; sessionsBurst: number };
  /** The server's clock. */
  now?: () => number;
  latencyMs?: number;
}

export interface SeenRequest {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  /** What was answered; 0 until then. */
  status: number;
}

export interface ToolBridgeSimulator {
  origin: string;
  /** What came, in order. */
  requests: readonly SeenRequest[];
  faults: Faults;
  tenantSecret: string;
  /** A token of the server's own making. */
  token(given?: { sub?: string; expiresInSeconds?: number; secret?: string }): string;
  /** What the server holds for a user. */
  store(sub?: string): UserStore;
  /** Wipes a user's data as another device would: a new epoch, and no session of before is good any more. */
  wipe(sub?: string): void;
  /** Begins a new epoch but leaves the sessions, so that 409 is met before 428. */
  bumpEpoch(sub?: string): void;
  /** Ends every session. */
  forgetSessions(): void;
  setLatency(ms: number): void;
  setLimits(limits: Required<ToolBridgeOptions>['limits']): void;
  close(): Promise<void>;
}

const firstSub = 'user_ann';
const jwtSecret = 'toolbridge-simulator-signing-key';
const tenantSecret = 'toolbridge-simulator-tenant-key';
const documented = { perMinute: 600, burst: 120, sessionsPerMinute: 60, sessionsBurst: 20 };

export async function startToolBridgeSimulator(
  options: ToolBridgeOptions = {},
): Promise<ToolBridgeSimulator> {
  const { now = Date.now, limits = documented } = options;
  const stores = new Map<string, UserStore>();
  const storeOf = (sub: string): UserStore => {
    const known = stores.get(sub) ?? createStore(now);
    stores.set(sub, known);
    return known;
  };
  const sessions = createSessions(now);
  const parts: ServerParts = {
    ...{ jwtSecret, sessions, storeOf, now },
    tenancy: {
      mode: options.tenancy ?? 'header',
      secret: tenantSecret,
      organizations: () => options.organizations ?? [{ id: 'org_acme', name: 'Acme' }],
      identityProvider: options.identityProvider ?? true,
      now,
    },
    items: { deleteAnswers: options.deleteAnswers ?? 'item' },
    ...limitsOf(limits, now),
  };
  const requests: SeenRequest[] = [];
  const faults = createFaults();
  const state = { latencyMs: options.latencyMs ?? 0 };

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const { call, seen } = await receive(req);
    requests.push(seen);
    const fault = faults.take(call.method, call.path);
    if (state.latencyMs > 0) await sleep(state.latencyMs);
    if (fault?.hang === true) return;
    if (fault?.cut === 'before') return void req.socket.destroy();
    const given =
      fault?.status === undefined
        ? answer(call, parts)
        : { status: fault.status, headers: fault.headers ?? {}, body: fault.body };
    seen.status = given.status;
    if (fault?.cut === 'after') return void req.socket.destroy();
    send(res, { ...given, headers: { Date: new Date(now()).toUTCString(), ...given.headers } }, call);
  };
  const server = createServer((req, res) => {
    // A client that leaves in the middle of its request is nobody's failure here.
    handle(req, res).catch(() => res.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    ...{ requests, faults, tenantSecret },
    token({ sub = firstSub, expiresInSeconds = 3600, secret = jwtSecret } = {}) {
      const iat = Math.floor(now() / 1000);
      return signToken({ sub, iss: 'toolbridge-api', iat, exp: iat + expiresInSeconds }, secret);
    },
    store: (sub = firstSub) => storeOf(sub),
    wipe(sub = firstSub) {
      storeOf(sub).wipe();
      sessions.endAll(sub);
    },
    bumpEpoch(sub = firstSub) {
      storeOf(sub).epoch += 1;
    },
    forgetSessions: () => sessions.endAll(),
    setLatency(ms) {
      state.latencyMs = ms;
    },
    setLimits(next) {
      Object.assign(parts, limitsOf(next, now));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function limitsOf(
  { perMinute, burst, sessionsPerMinute, sessionsBurst }: Required<ToolBridgeOptions>['limits'],
  now: () => number,
): Pick<ServerParts, 'limit' | 'buckets'> {
  return {
    limit: { perMinute, burst },
    buckets: {
      items: createBuckets({ perMinute, burst }, now),
      sessions: createBuckets({ perMinute: sessionsPerMinute, burst: sessionsBurst }, now),
    },
  };
}

async function receive(req: IncomingMessage): Promise<{ call: Call; seen: SeenRequest }> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const url = new URL(req.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET', headers } = req;
  const given = headers['x-correlation-id'];
  const told = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return {
    call: {
      ...{ method, headers, body, path: url.pathname, query: url.searchParams },
      correlationId: typeof given === 'string' && given !== '' ? given : randomUUID(),
    },
    seen: {
      method,
      body,
      path: url.pathname,
      query: url.search,
      headers: Object.fromEntries(told),
      status: 0,
    },
  };
}

function send(res: ServerResponse, { status, headers = {}, body }: Answer, call: Call): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  res.writeHead(status, {
    ...(body === undefined ? {} : { 'Content-Type': type }),
    'X-Correlation-ID': call.correlationId,
    ...headers,
  });
  res.end(text);
}
