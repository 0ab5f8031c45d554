/** Calls to a ToolBridge server: as whom, for which tenant, in which sync session, within its limits; a session that is over is begun anew once. */
import type { Cache, ConnectorContext, Service, ServiceReply } from '../../connector.ts';
import { demandAccount, type Account } from './account.ts';
import { errorOf, infoSchema, parsed, sessionSchema } from './shapes.ts';
import { refusal, type Caller } from './refusals.ts';
import { tenantHeaders, tenantIn, unaskable } from './tenant.ts';

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From `/v1` on. */
  path: string;
  body?: object;
  ifMatch?: number | undefined;
  signal: AbortSignal;
}

/** Which data is spoken of: a wipe begins a new epoch, in which nothing of the one before is true any more. */
export interface World {
  tenant: string | null;
  epoch: number;
}

export interface Told {
  reply: ServiceReply;
  world: World;
}

export interface Connection {
  /**
   * A call on items. It is repeated once when the session was over (428) or of an epoch before a wipe (409): then it surely
   * did nothing.
   *
   * @returns 2xx, and what says something of an item or the server: 400, 404, 410, 412, 5xx
   * @throws AppError for what concerns every call: token, tenant, clock, limits
   */
  send(ask: Ask): Promise<Told>;
  /** Of the present session, which is begun when there is none. */
  world(signal: AbortSignal): Promise<World>;
  /** The version of the server's interface, for which nobody need be known to it. */
  version(signal: AbortSignal): Promise<string>;
}

interface Session extends World {
  id: string;
}

interface Identity extends Caller {
  headers: Record<string, string>;
}

/** 120 at once and 600 a minute are 120 in any 12 seconds; 20 and 60 are 20 in any 20. */
const itemsWindowMs = 12_000;
const sessionsWindowMs = 20_000;

export function createConnection(
  account: Account,
  { service, cache, clock }: Pick<ConnectorContext, 'service' | 'cache' | 'clock'>,
): Connection {
  const items = service({
    title: 'ToolBridge',
    host: account.baseUrl,
    budgets: { items: { limit: 120, windowMs: itemsWindowMs, kind: 'sliding' } },
    heard: (reply, heard) => hear(reply, heard, 'items', itemsWindowMs),
  });
  const sessions = service({
    title: 'ToolBridge',
    host: account.baseUrl,
    budgets: { sessions: { limit: 20, windowMs: sessionsWindowMs, kind: 'sliding' } },
    heard: (reply, heard) => hear(reply, heard, 'sessions', sessionsWindowMs),
  });
  const house: House = {
    ...{ account, items, sessions, cache },
    now: clock.now,
    held: { session: null, tenant: undefined },
  };

  return {
    async send(ask) {
      const first = await once(house, ask);
      if (!isOver(first.reply)) return settled(house, first);
      if (house.held.session === first.session) house.held.session = null;
      return settled(house, await once(house, ask));
    },
    world: (signal) => sessionOf(house, signal),
    async version(signal) {
      const url = `${account.baseUrl}/v1/sync/info`;
      const reply = await sessions.send({ url, signal });
      if (reply.status !== 200) throw refusal(reply, stranger(house));
      return parsed(infoSchema, reply, 'itself').apiVersion;
    },
  };
}

interface House {
  account: Account;
  items: Service;
  sessions: Service;
  cache: Cache;
  now(): number;
  /** `tenant` is undefined until it is known; null where there is none. */
  held: { session: Session | null; tenant: string | null | undefined };
}

interface Once {
  reply: ServiceReply;
  session: Session;
  caller: Caller;
}

async function once(house: House, { method = 'GET', path, body, ifMatch, signal }: Ask): Promise<Once> {
  const session = await sessionOf(house, signal);
  const { headers, ...caller } = await identify(house, signal);
  const reply = await house.items.send({
    ...{ method, signal, url: house.account.baseUrl + path, cost: { items: 1 } },
    headers: {
      ...headers,
      'X-Sync-Session': session.id,
      'X-Sync-Epoch': String(session.epoch),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'If-Match': String(ifMatch) }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { reply, session, caller };
}

function isOver(reply: ServiceReply): boolean {
  return reply.status === 428 || (reply.status === 409 && errorOf(reply) === 'epoch_mismatch');
}

function settled(house: House, { reply, session, caller }: Once): Told {
  const { status } = reply;
  // What is held of tenant and session may be what is wrong.
  if ([401, 403].includes(status)) Object.assign(house.held, { session: null, tenant: undefined });
  const isOfEveryCall = [401, 403, 428, 429].includes(status) || (status >= 300 && status < 400);
  if (isOfEveryCall || isOver(reply)) throw refusal(reply, caller);
  const { tenant, epoch } = session;
  return { reply, world: { tenant, epoch } };
}

/** However many need one at the same time, one is begun, and it goes on when those who asked have left. */
async function sessionOf(house: House, signal: AbortSignal): Promise<Session> {
  if (house.held.session !== null) return house.held.session;
  const { value } = await house.cache.get('session', '', (own) => begin(house, own), signal);
  return value;
}

async function begin(house: House, signal: AbortSignal): Promise<Session> {
  const { headers, ...caller } = await identify(house, signal);
  const reply = await house.sessions.send({
    ...{ method: 'POST', url: `${house.account.baseUrl}/v1/sync/sessions`, headers, signal },
    // One session too many is no harm: it ends by itself.
    ...{ idempotent: true, cost: { sessions: 1 } },
  });
  if (reply.status !== 201 && reply.status !== 200) {
    house.held.tenant = undefined;
    throw refusal(reply, caller);
  }
  const { id, epoch } = parsed(sessionSchema, reply, 'a sync session');
  house.held.session = { id, epoch, tenant: caller.tenant };
  return house.held.session;
}

async function identify(house: House, signal: AbortSignal): Promise<Identity> {
  const { account } = house;
  const token = await demandAccount(account);
  const id = account.tenantId === '' ? await askedTenant(house, token, signal) : account.tenantId;
  const { headers, signed } = await tenantHeaders(account, id, house.now());
  return {
    ...{ token, signed, tenant: id, now: house.now() },
    headers: { Authorization: `Bearer ${token}`, ...headers },
  };
}

async function askedTenant(house: House, token: string, signal: AbortSignal): Promise<string | null> {
  const known = house.held.tenant;
  if (known !== undefined) return known;
  const ask = async (own: AbortSignal) => {
    const reply = await house.sessions.send({
      url: `${house.account.baseUrl}/v1/auth/tenant`,
      headers: { Authorization: `Bearer ${token}` },
      cost: { sessions: 1 },
      // 503 is an answer here: there is no identity provider.
      idempotent: false,
      signal: own,
    });
    if ([401, 403].includes(reply.status)) {
      if ((await house.account.tenantSecret.read()) !== null && /tenant header/i.test(reply.text))
        throw unaskable();
    }
    if ([401, 403, 429].includes(reply.status)) throw refusal(reply, { ...stranger(house), token });
    house.held.tenant = tenantIn(reply);
    return house.held.tenant;
  };
  return (await house.cache.get('tenant', '', ask, signal)).value;
}

/** Nothing is told of who asks. */
function stranger({ now }: House): Caller {
  return { token: '', tenant: null, signed: false, now: now() };
}

/** The server's token bucket, told with every answer: its size, its refill per minute, and what is left in it. */
function hear({ headers }: ServiceReply, service: Service, budget: string, windowMs: number): void {
  const [perMinute = Number.NaN, burst = Number.NaN, left = Number.NaN] = ['limit', 'burst', 'remaining'].map(
    (name) => Number(/^\d{1,9}$/.exec(headers.get(`x-ratelimit-${name}`) ?? '')?.[0]),
  );
  if (![perMinute, burst, left].every(Number.isFinite)) return;
  service.limit(budget, Math.max(1, Math.min(burst, Math.floor((perMinute * windowMs) / 60_000))));
  service.used(budget, Math.max(0, burst - left));
}
