/** A polite client of one service: within its budgets, never during a ban, patiently where that helps. */
import {
  ServiceError,
  type ConnectorClock,
  type Service,
  type ServiceOptions,
  type ServiceReply,
  type ServiceRequest,
} from '../connectors/connector.ts';
import { createAdmission, type Pass } from './admission.ts';
import type { Bans } from './ban.ts';
import { createBudget, type Budget } from './budget.ts';
import { forwardAbort } from './forward-abort.ts';
import { leftBehind } from './refusals.ts';
import { retryAfterMs } from './retry-after.ts';
import { tryAgain, type Try } from './retry.ts';
import { createShared } from './shared.ts';
import type { Count } from './usage.ts';
import { NoAnswer, type Wire } from './wire.ts';

/** RFC 9110 15.5.9 and 15.6, RFC 8470 5.2, RFC 6585 4: the same request may do better later. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whose `Retry-After` is meant for every request, not only for this one. 418 is Binance's way to say 429 to a banned one. */
const slowing = new Set([418, 429, 503]);
/** A try that took all of its time is tried once more and not three times: somebody is waiting. */
const slowTries = 1;

export interface ServiceHouse {
  wire: Wire;
  clock: ConnectorClock;
  bans: Bans;
  timeoutMs: number;
  count: Count;
  /** Aborted when the connector is closed. */
  end: AbortSignal;
}

export interface CountedService extends Service {
  budgets: ReadonlyMap<string, Budget>;
}

export function createService(options: ServiceOptions, house: ServiceHouse): CountedService {
  const { title } = options;
  const { clock, bans, count, end } = house;
  const budgets = new Map(
    Object.entries(options.budgets).map(([name, one]) => [name, createBudget(name, one)]),
  );
  const admission = createAdmission({ title, budgets, clock, end, bannedUntil: () => bans.until(title) });
  const shared = createShared(end, (reason) => leftBehind(title, reason, true));
  /** While an answer is heard: when its request was sent. */
  const hearing = { sentAt: null as number | null };

  const service: CountedService = {
    budgets,
    async send(request) {
      const isGet = (request.method ?? 'GET') === 'GET';
      const whole = { ...request, headers: { ...options.headers, ...request.headers } };
      if (isGet && request.idempotent !== false)
        return shared.join(keyOf(whole), (signal) => run({ ...whole, signal }), request.signal);
      // An answer from before a change must not be given to those who ask after it.
      shared.part();
      const own = new AbortController();
      const releases = [forwardAbort(request.signal, own), forwardAbort(end, own)];
      try {
        return await run({ ...whole, signal: own.signal });
      } finally {
        shared.part();
        for (const release of releases) release();
      }
    },
    used(name, amount) {
      const now = clock.now();
      budgetOf(name).said(amount, { now, sentAt: hearing.sentAt ?? now });
      changed();
    },
    limit(name, limit) {
      if (!(limit > 0)) return;
      budgetOf(name).limit(limit);
      changed();
    },
    block(until) {
      bans.set(title, until);
      changed();
    },
  };
  return service;

  function budgetOf(name: string): Budget {
    const budget = budgets.get(name);
    if (budget === undefined) throw new Error(`${title} has no budget “${name}”.`);
    return budget;
  }

  function changed(): void {
    count.changed();
    admission.look();
  }

  async function run(request: ServiceRequest): Promise<ServiceReply> {
    const isRepeatable = request.idempotent ?? (request.method ?? 'GET') === 'GET';
    const progress = { sent: false, slow: 0 };
    try {
      return await tryAgain((past) => attempt(request, { past, progress }), {
        isRepeatable,
        signal: request.signal,
      });
    } catch (error) {
      if (error instanceof ServiceError && error.sent === progress.sent) throw error;
      if (error instanceof ServiceError)
        throw new ServiceError({ ...problemOf(error), sent: true }, { cause: error });
      if (request.signal.aborted) throw leftBehind(title, request.signal.reason, progress.sent);
      throw error;
    }
  }

  async function attempt(
    request: ServiceRequest,
    { past, progress }: { past: Try<ServiceReply> | null; progress: { sent: boolean; slow: number } },
  ): Promise<Try<ServiceReply>> {
    const { cost = {}, signal } = request;
    let pass: Pass;
    try {
      pass = await admission.enter(cost, signal);
    } catch (error) {
      // What the service said before tells more than that there is no time to ask it again.
      if (past !== null && !signal.aborted) return { ...past, again: false };
      throw error;
    }
    count.request();
    const timeoutMs = request.timeoutMs ?? house.timeoutMs;
    try {
      const reply = await house.wire.exchange(request, { title, timeoutMs, signal });
      progress.sent = true;
      pass.end(true);
      heard(reply, pass.at, cost);
      if (isFailure(reply.status)) count.failure();
      return { value: reply, again: passing.has(reply.status) && !admission.isShut(cost) };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      progress.sent ||= error.error.sent;
      pass.end(error.error.sent);
      count.failure();
      if (error.error.code === 'timeout') progress.slow += 1;
      return { error: error.error, again: error.mayPass && progress.slow <= slowTries };
    }
  }

  function heard(reply: ServiceReply, sentAt: number, cost: Readonly<Record<string, number>>): void {
    const wait = slowing.has(reply.status) ? retryAfterMs(reply.headers, clock.now()) : null;
    const budgetsToRest = reply.status === 503 ? [] : Object.keys(cost);
    if (wait !== null) admission.rest(budgetsToRest, clock.now() + wait);
    hearing.sentAt = sentAt;
    try {
      options.heard?.(reply, service);
    } finally {
      hearing.sentAt = null;
    }
  }
}

function isFailure(status: number): boolean {
  return status >= 500 || slowing.has(status);
}

function problemOf({ code, message, hint }: ServiceError) {
  return { code, message, hint };
}

function keyOf({ url, headers = {} }: ServiceRequest): string {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return JSON.stringify([url, named.sort()]);
}
