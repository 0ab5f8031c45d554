/** Calls to a tool of a hostile service, and how everybody else fares meanwhile. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { withHostile, type Answering, type Hostile } from './hostile.ts';
import { call, read, tokenNamed } from './mcp.ts';
import type { Target } from './target.ts';
import type { Answer } from './visitor.ts';

export const mebibyte = 1024 * 1024;
export const json = { 'content-type': 'application/json' };
/** Nothing is kept, so that the service is asked each time. */
export const fresh = {
  binance: { 'cache.ticker': '0', 'cache.exchange_info': '0', 'cache.account': '0', 'cache.orders': '0' },
  attio: {
    'cache.schema': '0',
    'cache.lists': '0',
    'cache.record': '0',
    'cache.search': '0',
    'cache.identity': '0',
  },
} as const;

/** A tool and its arguments. */
export type ToolCall = readonly [string, object];
export const askTicker: ToolCall = ['binance_get_ticker', { symbol: 'BTCUSDT' }];
export const askRecords: ToolCall = ['attio_search_records', { resource_type: 'companies', query: 'acme' }];

export interface Asked {
  answer: Answer;
  ms: number;
  /** How long a bystander was kept waiting at most. */
  wait: number;
}

/** Does something, and measures how long a bystander was kept waiting at most meanwhile. No answer at all is a failure. */
export async function meanwhile<T>(
  target: Target,
  work: Promise<T>,
): Promise<{ value: T; ms: number; wait: number }> {
  const state = { isOver: false, wait: 0 };
  const began = performance.now();
  const outcome = work
    .then(
      (value) => ({ value }),
      (error: unknown) => expect.unreachable(String(error)),
    )
    .finally(() => (state.isOver = true));
  // It is looked at when the bystander has been served.
  outcome.catch(() => undefined);
  while (!state.isOver) {
    const asking = performance.now();
    const isServed = await target.visit('local', { path: '/health' }).then(
      () => true,
      () => false,
    );
    state.wait = Math.max(state.wait, isServed ? performance.now() - asking : Number.POSITIVE_INFINITY);
    await sleep(10);
  }
  return { value: (await outcome).value, ms: performance.now() - began, wait: state.wait };
}

export async function ask(target: Target, token: string, [name, args]: ToolCall): Promise<Asked> {
  const { value, ...times } = await meanwhile(target, target.visit('local', call(token, name, args)));
  return { answer: value, ...times };
}

/** A result or a failure in words, in time, while others were answered. */
export function expectCalm({ answer, ms, wait }: Asked, what = ''): void {
  expect(answer.status, what).toBe(200);
  expect(answer.text.length, what).toBeLessThan(2 * mebibyte);
  expect(answer.text, what).not.toContain('failed inside Patchbay');
  expect(answer.text, what).not.toMatch(
    /node_modules|\.ts:\d|RangeError|TypeError|SyntaxError|ZodError|\[native code\]/,
  );
  expect(ms, what).toBeLessThan(30_000);
  expect(wait, what).toBeLessThan(4_000);
}

export function expectFailed(asked: Asked, words: RegExp, what = ''): void {
  expectCalm(asked, what);
  expect(read(asked.answer).result?.isError, `${what} ${asked.answer.text.slice(0, 300)}`).toBe(true);
  expect(asked.answer.text, what).toMatch(words);
}

/** Binance at a hostile address that answers the ticker alone as it is told to. */
export async function withTicker(
  target: Target,
  send: (response: ServerResponse) => void,
  work: (token: string, hostile: Hostile) => Promise<void>,
  values: Record<string, string> = {},
): Promise<void> {
  const { token } = await tokenNamed(target, 'who asks');
  const answering: Answering = ({ url }, response) => {
    if (!url.includes('/ticker/24hr')) return false;
    send(response);
    return true;
  };
  await withHostile(target, 'binance', { answering, values: { ...fresh.binance, ...values } }, (hostile) =>
    work(token, hostile),
  );
}
