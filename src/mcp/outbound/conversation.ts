/** One request until there is an answer to keep: admitted, sent, heard, and where that helps sent again. */
import {
  retryAfterMs,
  ServiceError,
  type ServiceReply,
  type ServiceRequest,
} from '../connectors/connector.ts';
import type { ConnectorClock } from '../connectors/connector.ts';
import type { Admission, Cost, Pass } from './admission.ts';
import { leftBehind } from './refusals.ts';
import { tryAgain, type Try } from './retry.ts';
import type { Count } from './usage.ts';
import { NoAnswer, type Wire } from './wire.ts';

/** RFC 9110 15.5.9 and 15.6, RFC 8470 5.2, RFC 6585 4: the same request may do better later. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whose `Retry-After` is meant for every request, not only for this one. 418 is what Binance says after too many 429. */
const slowing = new Set([418, 429, 503]);
/** A try that took all of its time is tried once more and not three times: somebody is waiting. */
const slowTries = 1;

export interface ConversationHouse {
  title: string;
  wire: Wire;
  clock: ConnectorClock;
  admission: Admission;
  count: Count;
  timeoutMs: number;
  heard(reply: ServiceReply, sentAt: number): void;
}

interface Progress {
  /** Whether the service may have got it, in any try. */
  sent: boolean;
  slow: number;
}

/** @throws ServiceError when there is no answer */
export async function converse(house: ConversationHouse, request: ServiceRequest): Promise<ServiceReply> {
  const isRepeatable = request.idempotent ?? (request.method ?? 'GET') === 'GET';
  const progress: Progress = { sent: false, slow: 0 };
  try {
    return await tryAgain((past) => attempt(house, request, { past, progress }), {
      isRepeatable,
      signal: request.signal,
    });
  } catch (error) {
    if (error instanceof ServiceError) throw progress.sent && !error.sent ? asSent(error) : error;
    if (request.signal.aborted) throw leftBehind(house.title, request.signal.reason, progress.sent);
    throw error;
  }
}

async function attempt(
  house: ConversationHouse,
  request: ServiceRequest,
  { past, progress }: { past: Try<ServiceReply> | null; progress: Progress },
): Promise<Try<ServiceReply>> {
  const { cost = {}, signal } = request;
  let pass: Pass;
  try {
    pass = await house.admission.enter(cost, signal);
  } catch (error) {
    // What the service said before tells more than that there is no time to ask it again.
    if (past !== null && !signal.aborted) return { ...past, again: false };
    throw error;
  }
  try {
    return await exchange(house, asSentNow(request, pass), { pass, progress });
  } finally {
    house.admission.look();
  }
}

/** It may have waited for long. @throws what making it throws, with nothing sent */
function asSentNow(request: ServiceRequest, pass: Pass): ServiceRequest {
  if (request.onSend === undefined) return request;
  try {
    const { url, headers } = request.onSend();
    return { ...request, url, headers: { ...request.headers, ...headers } };
  } catch (error) {
    pass.end(false);
    throw error;
  }
}

async function exchange(
  house: ConversationHouse,
  request: ServiceRequest,
  { pass, progress }: { pass: Pass; progress: Progress },
): Promise<Try<ServiceReply>> {
  const { title, count, admission } = house;
  const { cost = {}, signal, timeoutMs = house.timeoutMs } = request;
  count.request();
  let reply: ServiceReply;
  try {
    reply = await house.wire.exchange(request, { title, timeoutMs, signal });
  } catch (error) {
    const { error: problem, mayPass } = noAnswer(error);
    progress.sent ||= problem.sent;
    if (problem.code === 'timeout') progress.slow += 1;
    pass.end(problem.sent);
    count.failure();
    return { error: problem, again: mayPass && progress.slow <= slowTries };
  }
  progress.sent = true;
  pass.end(true);
  slowDown(house, reply, cost);
  house.heard(reply, pass.at);
  if (isFailure(reply.status)) count.failure();
  return { value: reply, again: passing.has(reply.status) && !admission.isShut(cost) };
}

/** Refused or broken. That there is no such thing (404) is an answer: many are asked for, to see whether they are there. */
function isFailure(status: number): boolean {
  return status >= 400 && status !== 404;
}

/** 503 is of the service as a whole, too many requests is of what this one cost. */
function slowDown(
  { clock, admission }: ConversationHouse,
  { status, headers }: ServiceReply,
  cost: Cost,
): void {
  const now = clock.now();
  const wait = slowing.has(status) ? retryAfterMs(headers, now) : null;
  if (wait !== null) admission.rest(status === 503 ? [] : Object.keys(cost), now + wait);
}

/** @throws what is a defect and no failure of the network */
function noAnswer(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}

function asSent(error: ServiceError): ServiceError {
  const { code, message, hint } = error;
  return new ServiceError({ code, message, hint, sent: true }, { cause: error });
}
