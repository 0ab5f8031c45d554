/** Places and cancels orders: each is sent once, and where the answer does not come Binance is asked what it did. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../contract/errors.ts';
import { ServiceError, ToolError, type ConnectorContext, type ServiceReply } from '../connector.ts';
import type { OrderApi } from './account-api.ts';
import type { OrderRef } from './api.ts';
import { explain, parseReply } from './errors.ts';
import { hostName, type Hosts } from './hosts.ts';
import { orderParameters, type OrderAsked } from './order-rules.ts';
import { orderReply, type Order } from './replies.ts';
import type { ServerTime } from './server-time.ts';
import { findOut, leavesOpen, type Finding } from './write-outcome.ts';

/** An order as it is now, and how that is known. */
export interface Done {
  order: Order;
  /** `answer`: Binance said so at once. `asked`: its answer did not come, and it was asked afterwards. */
  from: 'answer' | 'asked';
}

export interface Placing {
  /** @throws ToolError, AppError: the message says whether anything was placed, or that it is not known */
  place(symbol: string, order: OrderAsked, signal: AbortSignal): Promise<Done>;
  /** @throws ToolError, AppError: the message says whether the order is still open, or that it is not known */
  cancel(ref: OrderRef, signal: AbortSignal): Promise<Done>;
}

export interface PlacingOptions {
  api: OrderApi;
  hosts: Hosts;
  serverTime: ServerTime;
  clock: ConnectorClock;
  log: ConnectorContext['log'];
  /** Ends with the connector: what was sent is followed up also when the caller has left. */
  signal: AbortSignal;
}
type ConnectorClock = ConnectorContext['clock'];

const over = new Set(['CANCELED', 'FILLED', 'EXPIRED', 'EXPIRED_IN_MATCH', 'REJECTED']);

export function createPlacing(options: PlacingOptions): Placing {
  const { api, hosts, serverTime, clock, log } = options;
  const host = hostName(hosts.account);

  const send = async (request: (sending: (goodUntil: number) => void) => Promise<ServiceReply>) => {
    try {
      return await sendOnce(request, { host, log, clock });
    } finally {
      api.forget();
    }
  };
  const find = async (ref: OrderRef, goodUntil: number, settles: (order: Order) => boolean) => {
    const finding = await findOut({
      look: (end) => api.look(ref, end),
      ...{ goodUntil, serverNow: serverTime.now, settles, clock, signal: options.signal },
    });
    api.forget();
    return finding;
  };
  /** The caller may have left, or leave with the connector: then the log is the only place that can tell. */
  const tell = (signal: AbortSignal, sentence: string) => {
    if (signal.aborted) log('warn', `${sentence} The caller had left by then.`);
    else if (options.signal.aborted) log('warn', sentence);
  };

  return {
    async place(symbol, order, signal) {
      const origClientOrderId = newClientOrderId();
      const sent = await send((sending) =>
        api.place(orderParameters(symbol, order, origClientOrderId), {
          signal,
          sending(goodUntil) {
            // Whatever becomes of this call, the order can be found by it.
            log('info', `An order of ${symbol} is sent to ${host}, with clientOrderId ${origClientOrderId}.`);
            sending(goodUntil);
          },
        }),
      );
      if (sent.order !== null) return { order: sent.order, from: 'answer' };
      const finding = await find({ symbol, origClientOrderId }, sent.goodUntil, () => true);
      if (finding.kind === 'found') {
        tell(signal, `The order ${origClientOrderId} was placed.`);
        return { order: finding.order, from: 'asked' };
      }
      const sentence = unplaced(finding, symbol, origClientOrderId, host);
      tell(signal, sentence);
      throw new ToolError(sentence);
    },
    async cancel(ref, signal) {
      const sent = await send((sending) => api.cancel(ref, { signal, sending }));
      if (sent.order !== null) return { order: sent.order, from: 'answer' };
      const finding = await find(ref, sent.goodUntil, ({ status }) => over.has(status ?? ''));
      if (finding.kind === 'found' && finding.order.status === 'CANCELED') {
        tell(signal, `The order ${nameOf(ref)} was cancelled.`);
        return { order: finding.order, from: 'asked' };
      }
      const sentence = uncancelled(finding, ref, host);
      tell(signal, sentence);
      throw new ToolError(sentence);
    },
  };
}

/** Sends. `order` is null when what came of it has to be found out. @throws when nothing came of it, for certain */
async function sendOnce(
  request: (sending: (goodUntil: number) => void) => Promise<ServiceReply>,
  { host, log, clock }: { host: string } & Pick<ConnectorContext, 'log' | 'clock'>,
): Promise<{ order: Order | null; goodUntil: number }> {
  const sent: { goodUntil: number | null } = { goodUntil: null };
  let reply: ServiceReply;
  try {
    reply = await request((goodUntil) => (sent.goodUntil = goodUntil));
  } catch (error) {
    if (error instanceof ServiceError && (!error.sent || sent.goodUntil === null)) throw notSent(error);
    if (sent.goodUntil === null) throw error;
    log(
      'warn',
      `The answer to an order did not come: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { order: null, goodUntil: sent.goodUntil };
  }
  const goodUntil = sent.goodUntil ?? 0;
  if (reply.status >= 200 && reply.status < 300) return { order: readOrder(reply.text), goodUntil };
  if (leavesOpen(reply)) return { order: null, goodUntil };
  throw explain(reply, { security: 'trade', host, now: clock.now() });
}

/** A success that cannot be read is looked up as if it had not come. */
function readOrder(text: string): Order | null {
  try {
    return parseReply(text, orderReply, '/api/v3/order');
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** At most 36 of the characters that Binance takes. */
function newClientOrderId(): string {
  return `pb-${randomUUID().replaceAll('-', '')}`;
}

function notSent(error: ServiceError): AppError {
  const { code, message, hint } = error;
  return new AppError(
    { code, message, hint: `Nothing was sent, so nothing was done. ${hint}`.trim() },
    { cause: error },
  );
}

function unplaced(
  finding: Exclude<Finding, { kind: 'found' }>,
  symbol: string,
  clientOrderId: string,
  host: string,
): string {
  if (finding.kind === 'absent')
    return `The order was not placed: Binance (${host}) gave no usable answer to it, and when asked again did not know it (clientOrderId ${clientOrderId}). It may be placed anew.`;
  return `It is NOT KNOWN whether the order was placed: Binance (${host}) gave no usable answer${because(finding)}. It was sent once and must not be repeated before this is known: call binance_get_order with symbol ${symbol} and orig_client_order_id ${clientOrderId}. “Order does not exist” then means that it was not placed.`;
}

function uncancelled(finding: Finding, ref: OrderRef, host: string): string {
  const order = `Order ${nameOf(ref)}`;
  switch (finding.kind) {
    case 'found': {
      const { status = 'in an unknown state' } = finding.order;
      return over.has(status)
        ? `${order} was not cancelled: it is ${status}.`
        : `${order} was not cancelled: Binance (${host}) gave no usable answer, and the order is still ${status}. It may be cancelled again.`;
    }
    case 'absent':
      return `${order} is not known to Binance (${host}), so there is nothing to cancel.`;
    case 'unknown':
      return `It is NOT KNOWN whether ${order} was cancelled: Binance (${host}) gave no usable answer${because(finding)}. Call binance_get_order for it before anything else.`;
  }
}

function because({ problem }: Extract<Finding, { kind: 'unknown' }>): string {
  return problem === null ? '' : `, and could not be asked afterwards (${problem.slice(0, 200)})`;
}

function nameOf({ symbol, orderId, origClientOrderId }: OrderRef): string {
  return `${orderId ?? origClientOrderId ?? ''} of ${symbol}`;
}
