/** Order flow, volume profiles and vacuums through the tunnel, by REST alone, against single trades. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listIn, neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { compare, exact, minus, over, rounded, size, total } from './truth/fraction.ts';
import { areaOf, binsOf, middleOf, vacuumsOf, type Bins, type Portion } from './truth/profile.ts';
import { candleOf, countOf, flowOf, priceOf, quantityOf, volumeOf, type RawTrade } from './truth/trades.ts';

const own = 'EXUSDT';
const minute = 60_000;
const hour = 60 * minute;
const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  const symbols = [{ base: 'EX', quote: 'USDT', usd: 100, tickSize: '0.01', stepSize: '0.001' }];
  held.world = await openBinanceWorld({ values: neverCached, simulator: { symbols } });
}, 120_000);
beforeEach(() => void world().clock.freeze());
afterAll(() => held.world?.close());

const tradesIn = (symbol: string, from: number) =>
  world().simulator.trades.between(symbol, from, world().clock.now());
const timeIn = (answer: Record<string, unknown>, key: string) => Date.parse(String(answer[key]));

describe('order flow by trades', () => {
  const check = async (symbol: string, seconds: number) => {
    const args = { symbol, window_duration_secs: seconds };
    const answer = await world().call('binance_get_order_flow', args);
    const [start, end] = [timeIn(answer, 'time_window_start'), timeIn(answer, 'time_window_end')];
    const trades = tradesIn(symbol, start);
    const covered = over(exact(end - start), exact(1000));
    expect(answer).toMatchObject({
      ...{ symbol, window_duration_secs: seconds, ...flowOf(trades, covered) },
      ...{ basis: 'aggregate_trades_by_rest', book_flow: null },
      covered_secs: Number(rounded(covered, 1)),
      freshness: { from: 'live', note: 'no stream is set, so this is asked by REST' },
    });
    return { trades, covered: end - start };
  };

  test.each([
    ['BTCUSDT', 60],
    ['BTCUSDT', 300],
    ['ETHBTC', 10],
    ['币安人生USDT', 300],
  ])('of %s over %i seconds', async (symbol, seconds) => {
    const { covered } = await check(symbol, seconds);
    expect(covered).toBe(seconds * 1000);
  });

  test.each<[string, string, string]>([
    ['2.001', '1', 'STRONG_BUY'],
    ['2', '1', 'MODERATE_BUY'],
    ['1.2', '1', 'MODERATE_BUY'],
    ['1.199', '1', 'NEUTRAL'],
    ['0.8', '1', 'NEUTRAL'],
    ['0.799', '1', 'MODERATE_SELL'],
    ['0.5', '1', 'MODERATE_SELL'],
    ['0.499', '1', 'STRONG_SELL'],
    ['1', '0', 'STRONG_BUY'],
    ['0', '1', 'STRONG_SELL'],
    ['0', '0', 'NEUTRAL'],
  ])('%s bought against %s sold is %s', async (bought, sold, direction) => {
    const time = world().clock.now();
    const taken = [
      { price: '100.00', qty: bought, buyerIsMaker: false, time },
      { price: '100.00', qty: sold, buyerIsMaker: true, time },
    ];
    world().simulator.trades.script(
      own,
      taken.filter(({ qty }) => qty !== '0'),
    );
    const answer = await world().call('binance_get_order_flow', { symbol: own });
    expect(answer).toMatchObject({ taker_buy_volume: bought, taker_sell_volume: sold });
    expect(answer).toMatchObject({
      flow_direction: direction,
      cumulative_delta: rounded(minus(exact(bought), exact(sold)), 3),
    });
  });

  test('of more than a page of trades reads back until they reach far enough', async () => {
    script(2500, 200_000);
    const before = world().asked('aggTrades').length;
    const { trades } = await check(own, 300);
    expect(trades).toHaveLength(2500);
    expect(world().asked('aggTrades').length - before).toBe(3);
  });

  test('of more trades than are read says how much of the time it covers', async () => {
    script(7000, 280_000);
    const before = world().asked('aggTrades').length;
    const { trades, covered } = await check(own, 300);
    expect(trades).toHaveLength(5000);
    expect(covered).toBeLessThan(250_000);
    expect(world().asked('aggTrades').length - before).toBe(5);
  });
});

describe('a volume profile', () => {
  interface Bin {
    price_level: string;
    volume: string;
    trade_count: number;
  }
  const read = async (args: Record<string, unknown>) => {
    const asked = [Date.now(), 0];
    const answer = await world().call('binance_get_volume_profile', args);
    asked[1] = Date.now();
    const hours = Number(args['duration_hours'] ?? 24);
    const since = asked.map((at) => Math.floor((at - hours * hour) / minute) * minute);
    expect(since).toContain(timeIn(answer, 'time_period_start'));
    return { answer, bins: listIn<Bin>(answer, 'histogram') };
  };
  /** What the histogram itself has to lead to. */
  const demandArea = (answer: Record<string, unknown>, bins: readonly Bin[], truth: Bins) => {
    const volumes = bins.map(({ volume }) => exact(volume));
    const { control, lowest, highest } = areaOf(volumes);
    expect(bins.map(({ price_level }) => price_level)).toEqual(
      bins.map((_, place) => middleOf(truth, place)),
    );
    expect(answer).toMatchObject({
      ...{ bin_size: rounded(truth.size, 18), bin_count: truth.volumes.length },
      ...{ price_range_low: rounded(truth.low, 18), price_range_high: rounded(truth.high, 18) },
      ...{ point_of_control: bins[control]?.price_level, value_area_low: bins[lowest]?.price_level },
      ...{ value_area_high: bins[highest]?.price_level, total_volume: rounded(total(volumes), 18) },
    });
  };

  test.each([
    ['LTCUSDT', '0.01', {}],
    ['LTCUSDT', '0.01', { duration_hours: 3, tick_size: 0.5 }],
    ['LTCUSDT', '0.01', { duration_hours: 5, tick_size: '0.125' }],
    ['ETHEUR', '1', { duration_hours: 8 }],
    ['币安人生USDT', '0.0001', { duration_hours: 48 }],
  ])('of %s (tick %s) with %j is counted trade by trade', async (symbol, tick, args) => {
    const { answer, bins } = await read({ symbol, ...args });
    const trades = tradesIn(symbol, timeIn(answer, 'time_period_start'));
    const given = 'tick_size' in args ? { tick, size: String(args.tick_size) } : { tick: tickOf(symbol) };
    const truth = binsOf(trades.map(portionOf), given);
    expect(answer).toMatchObject({ basis: 'aggregate_trades', trade_count: countOf(trades) });
    expect(bins.map(({ volume }) => volume)).toEqual(truth.volumes.map((one) => rounded(one, 18)));
    demandArea(answer, bins, truth);
  });

  test.each([
    ['BTCUSDT', 24],
    ['1000SATSUSDT', 168],
  ])(
    'of %s over %i hours, too many trades to read, is made of candles of a minute',
    async (symbol, hours) => {
      const before = world().simulator.requests.length;
      const { answer, bins } = await read({ symbol, duration_hours: hours });
      const trades = tradesIn(symbol, timeIn(answer, 'time_period_start'));
      const truth = binsOf(candlesOf(trades).map(portionOfCandle), { tick: tickOf(symbol) });
      expect(answer).toMatchObject({ basis: 'klines_1m', trade_count: countOf(trades) });
      // As text: the same fraction can be written in many ways.
      const told = total(bins.map(({ volume }) => exact(volume)));
      expect(rounded(told, 18)).toBe(rounded(volumeOf(trades), 18));
      // Shares of candles are rounded to eight decimals: what is left by that is the only doubt.
      const doubt = exact('0.0001');
      bins.forEach(({ volume }, place) => {
        const off = size(minus(exact(volume), truth.volumes[place] ?? exact(0)));
        expect([place, compare(off, doubt)]).toEqual([place, -1]);
      });
      demandArea(answer, bins, truth);
      const weight = world()
        .simulator.requests.slice(before)
        .reduce((sum, one) => sum + one.weight, 0);
      expect(weight).toBeLessThan(60);
    },
  );

  test('by hand: 70 % around the fullest bin, to the fuller neighbour first', async () => {
    const volumes = [50, 100, 300, 250, 200, 80, 20];
    world().simulator.trades.script(
      own,
      volumes.flatMap((volume, bin) =>
        Array.from({ length: 200 }, () => ({
          ...{ price: `${100 + bin}.00`, qty: (volume / 200).toFixed(3), buyerIsMaker: false },
          time: world().clock.now() - minute,
        })),
      ),
    );
    const { answer } = await read({ symbol: own, tick_size: '1', duration_hours: 1 });
    // 300 + 250 + 200 of 1000 are more than 70 %; the last bin takes the upper edge of the range.
    expect(answer).toMatchObject({
      ...{ bin_count: 6, total_volume: '1000', trade_count: 1400, point_of_control: '102.5' },
      ...{ value_area_low: '102.5', value_area_high: '104.5' },
    });
    expect(listIn<Bin>(answer, 'histogram').at(-1)).toEqual({
      ...{ price_level: '105.5', volume: '100', trade_count: 400 },
    });
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ symbol: 'LTCUSDT', duration_hours: 1 }, /insufficient_historical_data.*at least 1000.*longer/],
    [{ symbol: 'LTCUSDT', duration_hours: 3, tick_size: '0.0001' }, /would make \d+ bins.*at most 1000/],
  ])('with %j says why there is none', async (args, said) => {
    expect(await world().fails('binance_get_volume_profile', args)).toMatch(said);
  });

  test.each(['LTCUSDT', '币安人生USDT'])('of %s has the vacuums its bins have', async (symbol) => {
    const answer = await world().call('binance_get_liquidity_vacuums', { symbol, duration_hours: 24 });
    const trades = tradesIn(symbol, timeIn(answer, 'time_period_start'));
    demandVacuums(answer, binsOf(trades.map(portionOf), { tick: tickOf(symbol) }));
  });

  test('by candles has the vacuums of its own histogram', async () => {
    const { bins, answer } = await read({ symbol: 'BTCUSDT' });
    const vacuums = await world().call('binance_get_liquidity_vacuums', { symbol: 'BTCUSDT' });
    const low = exact(String(answer['price_range_low']));
    const volumes = bins.map(({ volume }) => exact(volume));
    demandVacuums(vacuums, { low, high: low, size: exact(String(answer['bin_size'])), volumes });
  });
});

function demandVacuums(answer: Record<string, unknown>, truth: Bins): void {
  const told = listIn<Record<string, unknown>>(answer, 'vacuums');
  expect(told).toMatchObject(vacuumsOf(truth));
  expect(told).toHaveLength(vacuumsOf(truth).length);
  expect(new Set(told.map(({ vacuum_id }) => vacuum_id)).size).toBe(told.length);
  for (const one of told)
    expect(one).toMatchObject({
      ...{ symbol: answer['symbol'], detection_timestamp: answer['time_period_end'] },
    });
}

function tickOf(symbol: string): string {
  const tick = world().simulator.listings.get(symbol)?.tick ?? 0n;
  return rounded({ n: tick, d: 100_000_000n }, 8);
}

function portionOf(trade: RawTrade): Portion {
  const price = priceOf(trade);
  return { low: price, high: price, volume: quantityOf(trade), count: countOf([trade]) };
}

function candlesOf(trades: readonly RawTrade[]): (string | number)[][] {
  const byMinute = new Map<number, RawTrade[]>();
  for (const trade of trades) {
    const open = Math.floor(trade.time / minute) * minute;
    byMinute.set(open, [...(byMinute.get(open) ?? []), trade]);
  }
  return [...byMinute].map(([open, inside]) => candleOf(open, open + minute - 1, inside));
}

function portionOfCandle([, , high, low, , volume, , , count]: (string | number)[]): Portion {
  return {
    ...{ low: exact(low ?? ''), high: exact(high ?? '') },
    ...{ volume: exact(volume ?? ''), count: Number(count) },
  };
}

/** Trades one after the other until now, of amounts that differ. */
function script(count: number, spanMs: number): void {
  const now = world().clock.now();
  world().simulator.trades.script(
    own,
    Array.from({ length: count }, (_, i) => ({
      ...{ price: (100 + (i % 17) * 0.01).toFixed(2), qty: (0.001 * (1 + (i % 23))).toFixed(3) },
      ...{ buyerIsMaker: i % 3 === 0, time: now - spanMs + Math.floor(((i + 1) * spanMs) / count) },
      count: 1 + (i % 2),
    })),
  );
}
