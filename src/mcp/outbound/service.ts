/** A polite client of one service: within its budgets, never during a ban, patiently where that helps. */
import {
  dateOf,
  type ConnectorClock,
  type Service,
  type ServiceOptions,
  type ServiceRequest,
} from '../connectors/connector.ts';
import { createAdmission, known } from './admission.ts';
import type { Bans } from './ban.ts';
import type { Budget } from './budget.ts';
import { converse, type ConversationHouse } from './conversation.ts';
import { forwardAbort } from './forward-abort.ts';
import type { Times } from './ledger.ts';
import { crooked, leftBehind } from './refusals.ts';
import { createShared } from './shared.ts';
import type { Remembered } from './remembered.ts';
import type { Count } from './usage.ts';
import type { Wire } from './wire.ts';

export interface ServiceHouse {
  wire: Wire;
  clock: ConnectorClock;
  bans: Bans;
  /** Of one try, where the request says nothing. */
  timeoutMs: number;
  count: Count;
  remembered: Remembered;
  /** Aborted when the connector is closed. */
  end: AbortSignal;
}

export interface CountedService extends Service {
  budgets: ReadonlyMap<string, Budget>;
  /** The origins of what it was asked for. */
  asked: ReadonlySet<string>;
}

export function createService(options: ServiceOptions, house: ServiceHouse): CountedService {
  const { title } = options;
  const { clock, bans, count, end } = house;
  const spending = house.remembered.spendingAt(options);
  const { budgets } = spending;
  const admission = createAdmission({ title, spending, clock, end, bannedUntil: bans.until });
  const shared = createShared(end, (reason) => leftBehind(title, reason, true));
  const asked = new Set<string>();
  /** While an answer is heard: when its request was sent, and where. */
  const hearing: { now: { sentAt: number; origin: string } | null } = { now: null };
  const changed = () => {
    count.changed();
    admission.look();
  };
  const service: CountedService = {
    ...{ budgets, asked },
    async send(request) {
      if (!isPlain(request.url)) throw crooked(title);
      const { origin } = new URL(request.url);
      asked.add(origin);
      const talk = talkWith(origin);
      const whole = { ...request, headers: { ...options.headers, ...request.headers } };
      if (request.idempotent ?? (request.method ?? 'GET') === 'GET')
        return shared.join(keyOf(whole), (signal) => converse(talk, { ...whole, signal }), request.signal);
      // An answer from before a change must not be given to those who ask after it.
      shared.part();
      try {
        return await alone(talk, whole, end);
      } finally {
        shared.part();
      }
    },
    used(name, amount) {
      const now = clock.now();
      known(budgets, title, name).said(amount, { now, sentAt: hearing.now?.sentAt ?? now });
      changed();
    },
    limit(name, limit) {
      if (!(limit > 0)) return;
      known(budgets, title, name).limit(limit);
      changed();
    },
    block(until) {
      for (const origin of hearing.now === null ? asked : [hearing.now.origin]) bans.set(origin, until);
      changed();
    },
  };
  const talkWith = (origin: string): ConversationHouse => ({
    ...{ title, clock, count, wire: house.wire, timeoutMs: house.timeoutMs },
    admission: admission.to(origin),
    heard(reply, sentAt) {
      tellTime(budgets, reply.headers, { sentAt, now: clock.now() });
      hearing.now = { sentAt, origin };
      try {
        options.heard?.(reply, service);
      } finally {
        hearing.now = null;
      }
    },
  });
  return service;
}

function tellTime(budgets: ReadonlyMap<string, Budget>, headers: Headers, times: Times): void {
  const date = dateOf(headers);
  // With `Age` it is the time at which a cache got it (RFC 9111 5.1).
  if (Number.isNaN(date) || headers.has('age')) return;
  for (const budget of budgets.values()) budget.dated(date, times);
}

async function alone(talk: ConversationHouse, request: ServiceRequest, end: AbortSignal) {
  const own = new AbortController();
  const releases = [forwardAbort(request.signal, own), forwardAbort(end, own)];
  try {
    return await converse(talk, { ...request, signal: own.signal });
  } finally {
    for (const release of releases) release();
  }
}

/** Whether an address leads where its text says: no part is left out, turned round, or goes up (WHATWG URL 4.4), also where a server decodes it first. */
function isPlain(url: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(url) || !URL.canParse(url)) return false;
  const [path = ''] = url.split(/[?#]/);
  return path.split('/').every((segment) => !/^\.$|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(decoded(segment)));
}

/** A stray percent sign stands for nothing that could go up. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

function keyOf({ method = 'GET', url, headers = {}, body }: ServiceRequest): string {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return JSON.stringify([method, url, named.sort(), body ?? null]);
}
