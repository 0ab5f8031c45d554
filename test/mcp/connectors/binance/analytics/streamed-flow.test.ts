/** Order flow of a watched symbol: by the trades that the stream told, filled up by REST, always in the same unit. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { binance } from '../../../../../src/mcp/connectors/binance/index.ts';
import type { ConnectorClock, JsonObject } from '../../../../../src/mcp/connectors/connector.ts';
import { startBinanceSimulator } from '../../../../simulators/binance/simulator.ts';
import { openConnector } from '../../open-connector.ts';
import { Fraction, sum } from './fraction.ts';

const symbol = 'LTCUSDT';
const patience = { timeout: 30_000, interval: 50 };

interface Given {
  qty: string;
  sell: boolean;
}

/** A connector whose clock can be set forward, on a stream that tells what a test pushes. */
async function createStreamed(before: readonly { qty: string; sell: boolean; ago: number }[] = []) {
  const state = { ahead: 0 };
  const clock: ConnectorClock = {
    now: () => Date.now() + state.ahead,
    sleep: async (ms, signal) => {
      await sleep(ms, undefined, { signal });
    },
  };
  const simulator = await startBinanceSimulator({ moving: false, clock });
  onTestFinished(() => simulator.close());
  const script = before.map(({ qty, sell, ago }) => ({
    ...{ price: '100', qty, buyerIsMaker: sell, time: clock.now() - ago },
  }));
  simulator.trades.script(symbol, script);
  const { call, opened } = await openConnector(binance, {
    ...{ clock, values: { baseUrl: simulator.origin, streamUrl: simulator.streamOrigin } },
  });
  const flow = async (seconds = 60): Promise<JsonObject> =>
    (await call('binance_get_order_flow', { symbol, window_duration_secs: seconds })).structured;
  const push = ({ qty, sell }: Given) =>
    simulator.trades.push(symbol, { price: '100', qty, buyerIsMaker: sell });
  const asked = () => simulator.requests.filter(({ path }) => path.endsWith('/aggTrades')).length;
  await flow();
  await vi.waitFor(() => expect(simulator.streams.subscriptions()).toContain('ltcusdt@aggTrade'), patience);
  return { simulator, flow, push, asked, opened, pass: (ms: number) => (state.ahead += ms) };
}

/** Asks until so many trades are counted, and holds the answer against their sums. */
async function counted(flow: () => Promise<JsonObject>, all: readonly Given[]) {
  const answer = await vi.waitFor(async () => {
    const told = await flow();
    expect(told['trade_count']).toBe(all.length);
    return told;
  }, patience);
  const volume = (isSell: boolean) =>
    sum(all.filter(({ sell }) => sell === isSell).map(({ qty }) => Fraction.of(qty)));
  const times = ['time_window_start', 'time_window_end'].map((key) => Date.parse(String(answer[key])));
  const seconds = ((times[1] ?? 0) - (times[0] ?? 0)) / 1000;
  expect(answer).toMatchObject({
    rate_unit: 'base_asset_per_second',
    taker_buy_volume: volume(false).text(8),
    taker_sell_volume: volume(true).text(8),
    cumulative_delta: volume(false).minus(volume(true)).text(8),
  });
  expect(answer['bid_flow_rate']).toBeCloseTo(Number(volume(false).text(8)) / seconds, 6);
  expect(answer['ask_flow_rate']).toBeCloseTo(Number(volume(true).text(8)) / seconds, 6);
  expect(answer['covered_secs']).toBeCloseTo(seconds, 0);
  return answer;
}

const taken = [
  { qty: '1.5', sell: false },
  { qty: '0.25', sell: true },
  { qty: '2', sell: false },
];

describe('order flow of a watched symbol', () => {
  test('watched for less than the window is filled up by REST, and nothing is counted twice', async () => {
    const before = [
      { qty: '7', sell: true, ago: 90_000 },
      { qty: '0.5', sell: true, ago: 40_000 },
      { qty: '0.75', sell: false, ago: 20_000 },
    ];
    const { flow, push } = await createStreamed(before);
    taken.forEach(push);
    const answer = await vi.waitFor(async () => {
      const told = await counted(flow, [...before.slice(1), ...taken]);
      expect(told['basis']).toBe('aggregate_trades_by_stream_and_rest');
      return told;
    }, patience);
    expect(answer).toMatchObject({ covered_secs: 60, window_duration_secs: 60 });
    expect(answer['freshness']).toMatchObject({
      from: 'stream',
      note: expect.stringMatching(/watched for [\d.]+ seconds; trades before that are read by REST/),
    });
  }, 60_000);

  test('watched for the whole window is by the stream alone, and costs no request', async () => {
    const { flow, push, asked, pass, simulator } = await createStreamed();
    push({ qty: '9', sell: true });
    await counted(flow, [{ qty: '9', sell: true }]);
    pass(61_000);
    taken.forEach(push);
    const answer = await vi.waitFor(async () => {
      // The stream has to be heard, else it is not known whether it still tells.
      simulator.books.step(symbol);
      const told = await counted(flow, taken);
      expect(told['basis']).toBe('aggregate_trades_by_stream');
      return told;
    }, patience);
    expect(answer).toMatchObject({ flow_direction: 'STRONG_BUY', covered_secs: 60 });
    expect(Object(answer['freshness']).note).toBeUndefined();
    const before = asked();
    await counted(flow, taken);
    expect(asked()).toBe(before);
  }, 60_000);

  test('a trade that the stream lost is read by REST', async () => {
    const { flow, push, simulator } = await createStreamed();
    push({ qty: '3', sell: false });
    await counted(flow, [{ qty: '3', sell: false }]);
    simulator.faults.stream.silent = true;
    push({ qty: '4', sell: true });
    simulator.faults.stream.silent = false;
    push({ qty: '5', sell: false });
    const answer = await counted(flow, [
      { qty: '3', sell: false },
      { qty: '4', sell: true },
      { qty: '5', sell: false },
    ]);
    expect(String(answer['basis'])).toContain('rest');
  }, 60_000);

  test('while the stream is cut is by REST, in the same unit', async () => {
    const { flow, push, simulator } = await createStreamed();
    simulator.faults.stream.refuse = 1000;
    simulator.faults.stream.cut();
    taken.forEach(push);
    const answer = await counted(flow, taken);
    expect(answer).toMatchObject({ basis: 'aggregate_trades_by_rest', covered_secs: 60 });
    expect(answer['freshness']).toMatchObject({ note: expect.stringContaining('not connected') });
  }, 60_000);

  test('counts the levels of its book that grow apart from that, in a unit of their own', async () => {
    const { flow, simulator } = await createStreamed();
    const side = (prices: string[]) => prices.map((price): [string, string] => [price, '1']);
    simulator.books.set(symbol, { bids: side(['100', '99']), asks: side(['101', '102']) });
    let qty = 1;
    const answer = await vi.waitFor(
      async () => {
        qty += 1;
        simulator.books.publish(symbol, { bids: [['100.00000000', `${qty}.00000000`]] });
        const told = await flow();
        expect(Object(told['book_flow']).snapshots).toBeGreaterThan(4);
        return told;
      },
      { ...patience, interval: 250 },
    );
    expect(answer).toMatchObject({ rate_unit: 'base_asset_per_second', bid_flow_rate: 0, trade_count: 0 });
    const { bid_flow_rate: rate, ...book } = Object(answer['book_flow']);
    expect(book).toMatchObject({
      rate_unit: 'levels_per_second',
      ask_flow_rate: 0,
      flow_direction: 'STRONG_BUY',
    });
    // One level, once a second, or less often on a machine that is busy.
    expect(rate).toBeGreaterThan(0);
    expect(rate).toBeLessThanOrEqual(1);
  }, 60_000);

  test('the document says the same, in the same unit', async () => {
    const { flow, push, opened } = await createStreamed();
    taken.forEach(push);
    await counted(flow, taken);
    const document = await opened.documents?.fetch(`binance:order_flow:${symbol}`, {
      signal: new AbortController().signal,
    });
    expect(document?.text).toContain('**STRONG_BUY**');
    expect(document?.text).toMatch(/\| Bought by takers \(bid flow\) \| 0\.058\d* LTC per second \|/);
    expect(document?.text).toContain('| Cumulative delta | 3.25 LTC |');
    expect(document?.text).toContain('every trade the stream told');
    expect(document?.text).toContain('| Trades | 3 |');
  }, 60_000);
});
