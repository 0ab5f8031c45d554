/** Speaks with Attio’s REST API v2: the token, the budgets, and every refusal in words. */
import type { z } from 'zod';
import {
  ServiceError,
  oneLine,
  type Cache,
  type ConnectorContext,
  type Json,
  type Secret,
  type ServiceReply,
} from '../connector.ts';
import { endpoints, type Endpoint } from './endpoints.ts';
import { explain, keyRejected, UnknownOutcome, unreadable } from './problems.ts';
import { scopesIn } from './scopes.ts';

/** Attio counts 100 reads and 25 writes in each second of its clock; a little more time keeps us under it on any road. */
const windowMs = 1100;
const budgets = {
  reads: { limit: 100, windowMs, kind: 'sliding' },
  writes: { limit: 25, windowMs, kind: 'sliding' },
} as const;

/** Answers that a write makes wrong. */
const perishable = ['record', 'search', 'recent'];

export interface Asked {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  body?: Json;
  signal: AbortSignal;
}

export interface Identity {
  active: boolean;
  scopes: string[];
  workspace: string;
  /** The member who made the token; null where Attio does not tell. */
  member: string | null;
}

export interface Api {
  /** @throws AttioRefusal, AppError */
  call<S extends z.ZodType>(endpoint: Endpoint<S>, asked: Asked): Promise<z.output<S>>;
  /** Whose the token is; kept for a while. */
  identity(signal: AbortSignal): Promise<Identity>;
  /** The same, from Attio itself. */
  askIdentity(signal: AbortSignal): Promise<Identity>;
}

interface ApiOptions {
  context: Pick<ConnectorContext, 'service' | 'cache' | 'clock'>;
  origin: string;
  accessToken: Secret;
}

export function createApi({ context, origin, accessToken }: ApiOptions): Api {
  const { cache, clock } = context;
  const service = context.service({
    ...{ title: 'Attio', host: origin },
    budgets,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
  });

  const send = async (endpoint: Endpoint, asked: Asked): Promise<ServiceReply> => {
    const token = cleaned(await accessToken.read());
    if (token === '') throw keyRejected('there is none any more.');
    const reads = endpoint.effect === 'read';
    return service.send({
      method: endpoint.method,
      url: origin + addressOf(endpoint.path, asked),
      headers: { Authorization: `Bearer ${token}` },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      idempotent: reads,
      cost: reads ? { reads: 1 } : { writes: 1 },
      signal: asked.signal,
    });
  };
  const call = async <S extends z.ZodType>(endpoint: Endpoint<S>, asked: Asked): Promise<z.output<S>> => {
    try {
      const reply = await send(endpoint, asked);
      if (reply.status >= 200 && reply.status < 300) return parsed(reply.text, endpoint);
      // Whose the token is cannot be what is asked about when that itself was refused: it would never end.
      const needsScopes = reply.status === 403 && endpoint.path !== endpoints.self.path;
      throw explain(reply, endpoint, {
        granted: needsScopes ? await granted(asked.signal) : null,
        now: clock.now(),
      });
    } catch (error) {
      if (endpoint.effect === 'write' && error instanceof ServiceError && error.sent)
        throw new UnknownOutcome(error.code, error.message, endpoint, error);
      throw error;
    } finally {
      // Also when the outcome is not known: what was kept may be wrong now.
      if (endpoint.effect === 'write') forget(cache);
    }
  };
  const askIdentity = async (signal: AbortSignal): Promise<Identity> => {
    const self = await call(endpoints.self, { signal });
    return {
      active: self.active,
      scopes: scopesIn(self.scope),
      workspace: self.workspace_name ?? 'the workspace',
      member: self.authorized_by_workspace_member_id ?? null,
    };
  };
  const identity = async (signal: AbortSignal) =>
    (await cache.get('identity', 'self', askIdentity, signal)).value;
  /** What a refusal is explained with; without it the explanation is only less exact. */
  const granted = async (signal: AbortSignal): Promise<string[] | null> => {
    try {
      const { active, scopes } = await askIdentity(signal);
      return active ? scopes : null;
    } catch {
      signal.throwIfAborted();
      return null;
    }
  };
  return { call, identity, askIdentity };
}

/** As people paste it: with white space around it, or with the word Bearer before it. */
export function cleaned(token: string | null): string {
  return (token ?? '').trim().replace(/^Bearer\s+/i, '');
}

function forget(cache: Cache): void {
  for (const kind of perishable) cache.drop(kind);
}

function addressOf(path: string, { params = {}, query = {} }: Asked): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

function parsed<S extends z.ZodType>(text: string, endpoint: Endpoint<S>): z.output<S> {
  let json: unknown;
  try {
    json = JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw unreadable(endpoint, 'no JSON');
  }
  const checked = endpoint.answer.safeParse(json);
  if (checked.success) return checked.data;
  // Keys of the answer may be in it.
  const place = oneLine(checked.error.issues[0]?.path.join('.') ?? '', 120);
  throw unreadable(endpoint, `at ${place === '' ? 'the top' : place}`);
}
