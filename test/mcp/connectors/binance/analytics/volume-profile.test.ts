/** Volume profiles and vacuums: bins, point of control, value area, and where hardly anything was traded. */
import { describe, expect, test } from 'vitest';
import {
  makeProfile,
  middleOf,
  valueArea,
  type Slice,
} from '../../../../../src/mcp/connectors/binance/analytics/profile.ts';
import { findVacuums } from '../../../../../src/mcp/connectors/binance/analytics/vacuums.ts';
import { fixed, written } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import { chance, type Chance } from '../live/random.ts';
import { createWorld } from '../world.ts';
import { scaled } from './books.ts';
import { Fraction, median, sum, zero } from './fraction.ts';

interface TextSlice {
  low: string;
  high: string;
  close: string;
  volume: string;
  count: number;
}

const slice = ({ low, high, close, volume, count }: TextSlice): Slice => ({
  low: fixed(low),
  high: fixed(high),
  close: fixed(close),
  volume: fixed(volume),
  count,
});
const at = (price: string, volume: string): TextSlice => ({
  low: price,
  high: price,
  close: price,
  volume,
  count: 1,
});

/** The same by fractions: each slice's volume by its share in each bin. */
function truth(slices: readonly TextSlice[], binSize: Fraction) {
  const lows = slices.map(({ low }) => Fraction.of(low)).sort((a, b) => a.compare(b));
  const highs = slices.map(({ high }) => Fraction.of(high)).sort((a, b) => b.compare(a));
  const [low, high] = [lows[0] ?? zero, highs[0] ?? zero];
  const range = high.minus(low).over(binSize);
  const count = Math.max(1, Number((range.n + range.d - 1n) / range.d));
  const place = (price: Fraction) => {
    const off = price.minus(low).over(binSize);
    return Math.min(count - 1, Number(off.n / off.d));
  };
  const volumes = Array.from({ length: count }, () => zero);
  const add = (bin: number, volume: Fraction) => (volumes[bin] = (volumes[bin] ?? zero).plus(volume));
  for (const one of slices) {
    const [from, until, volume] = [Fraction.of(one.low), Fraction.of(one.high), Fraction.of(one.volume)];
    let left = volume;
    for (let bin = place(from); bin <= place(until) && place(from) < place(until); bin += 1) {
      const lower = low.plus(binSize.times(new Fraction(BigInt(bin))));
      const upper = lower.plus(binSize);
      const start = lower.isOver(from) ? lower : from;
      const end = bin === place(until) || upper.isOver(until) ? until : upper;
      const exact = volume.times(end.minus(start)).over(until.minus(from));
      // Cut to eight decimals; what is cut goes to the bin of the close.
      const share = new Fraction((exact.n * 100_000_000n) / exact.d, 100_000_000n);
      add(bin, share);
      left = left.minus(share);
    }
    add(place(Fraction.of(one.close)), left);
  }
  return { low, volumes };
}

/** Grown bin by bin, as the notes say. */
function area(volumes: readonly Fraction[]) {
  const total = sum(volumes);
  const fullest = volumes.reduce((best, volume, i) => (volume.isOver(volumes[best] ?? zero) ? i : best), 0);
  let [lowest, highest] = [fullest, fullest];
  let inside = volumes[fullest] ?? zero;
  const enough = total.times(Fraction.of('0.7'));
  while (enough.isOver(inside)) {
    const [below, above] = [volumes[lowest - 1], volumes[highest + 1]];
    if (below === undefined && above === undefined) break;
    const up = above !== undefined && (below === undefined || !below.isOver(above));
    inside = inside.plus((up ? above : below) ?? zero);
    if (up) highest += 1;
    else lowest -= 1;
  }
  return { control: fullest, lowest, highest };
}

function randomSlices({ below }: Chance, decimals: number, candles: boolean): TextSlice[] {
  return Array.from({ length: 200 }, () => {
    const low = 10_000 + below(below(2) === 0 ? 400 : 4_000);
    const high = low + (candles ? below(120) : 0);
    const close = low + below(high - low + 1);
    const volume = scaled(1 + below(9_000_000), 5);
    const text = (value: number) => scaled(value, decimals);
    return { low: text(low), high: text(high), close: text(close), volume, count: 1 + below(40) };
  });
}

describe('whatever was traded', () => {
  const cases = [2, 8, 4].flatMap((decimals) =>
    [false, true].flatMap((candles) => [1, 2, 3, 4, 5, 6].map((seed) => ({ decimals, candles, seed }))),
  );

  test.each(cases)('bins and value area are as fractions say ($decimals, $candles, $seed)', (given) => {
    const slices = randomSlices(chance(given.seed), given.decimals, given.candles);
    const tick = scaled(1, given.decimals);
    const profile = makeProfile(slices.map(slice), { tick: fixed(tick), bin: null });
    const range = Fraction.of(written(profile.high)).minus(Fraction.of(written(profile.low)));
    const hundredth = range.over(new Fraction(100n));
    const ten = Fraction.of(tick).times(new Fraction(10n));
    const binSize = hundredth.isOver(ten) ? hundredth : ten;
    expect(written(profile.binSize)).toBe(binSize.text(18));
    const { volumes } = truth(slices, binSize);
    expect(profile.bins.map(({ volume }) => written(volume))).toEqual(
      volumes.map((volume) => volume.text(18)),
    );
    expect(valueArea(profile)).toEqual(area(volumes));
    expect(written(profile.total)).toBe(sum(slices.map(({ volume }) => Fraction.of(volume))).text(18));
    const counted = profile.bins.reduce((total, { count }) => total + count, 0);
    expect(counted).toBe(slices.reduce((total, { count }) => total + count, 0));
  });
});

describe('a profile of a kind', () => {
  test('names bins by their middle, and puts the highest price into the last one', () => {
    const profile = makeProfile([at('100', '1'), at('101', '5'), at('110', '2')].map(slice), {
      tick: fixed('0.01'),
      bin: fixed('5'),
    });
    expect(profile.bins.map((bin) => [written(middleOf(bin, profile)), written(bin.volume)])).toEqual([
      ['102.5', '6'],
      ['107.5', '2'],
    ]);
  });

  test('of a single price has one bin', () => {
    const profile = makeProfile([at('7', '1'), at('7', '2')].map(slice), { tick: fixed('0.01'), bin: null });
    expect(profile.bins).toHaveLength(1);
    expect(valueArea(profile)).toEqual({ control: 0, lowest: 0, highest: 0 });
  });

  test('a candle shares its volume out by how much of it lies in each bin', () => {
    const candle = { low: '0', high: '10', close: '9', volume: '1', count: 10 };
    const profile = makeProfile([slice(candle)], { tick: fixed('1'), bin: fixed('4') });
    expect(profile.bins.map(({ volume, count }) => [written(volume), count])).toEqual([
      ['0.4', 4],
      ['0.4', 4],
      ['0.2', 2],
    ]);
  });
});

describe('vacuums', () => {
  const row = (volumes: readonly string[], step = 100) =>
    makeProfile(
      [
        ...volumes.map((volume, i) => at(String(10_000 + i * step + step / 2), volume)),
        at('10000', '0'),
        at(String(10_000 + volumes.length * step), '0'),
      ].map(slice),
      { tick: fixed('0.01'), bin: fixed(String(step)) },
    );

  test('are bins with less than a fifth of the median, and not one with exactly a fifth', () => {
    const found = findVacuums(row(['10', '2', '10', '1.9', '10', '10', '10']), { symbol: 'X', now: 0 });
    expect(found).toEqual([
      {
        vacuum_id: 'X-10300-7',
        symbol: 'X',
        price_range_low: '10300',
        price_range_high: '10400',
        volume_deficit_pct: 81,
        median_volume: '10',
        actual_volume: '1.9',
        expected_impact: 'FastMovement',
        detection_timestamp: '1970-01-01T00:00:00.000Z',
      },
    ]);
  });

  test('next to each other are one, also across a gap of a thousandth of the price', () => {
    const joined = findVacuums(row(['10', '0', '0', '10', '10', '10']), { symbol: 'X', now: 0 });
    expect(
      joined.map(({ price_range_low, price_range_high }) => [price_range_low, price_range_high]),
    ).toEqual([['10100', '10300']]);
    // Bins of 5 at a price of 10 000: one between is half a thousandth, three are more than one.
    const near = findVacuums(row(['10', '0', '10', '0', '10', '10'], 5), { symbol: 'X', now: 0 });
    expect(near.map((one) => [one.price_range_low, one.price_range_high, one.actual_volume])).toEqual([
      ['10005', '10020', '3.33333333'],
    ]);
    expect(near[0]?.expected_impact).toBe('ModerateMovement');
    expect(
      findVacuums(row(['10', '0', '10', '10', '10', '0', '10'], 5), { symbol: 'X', now: 0 }),
    ).toHaveLength(2);
  });

  test('are none where volume is spread evenly', () => {
    expect(findVacuums(row(['10', '11', '9', '10']), { symbol: 'X', now: 0 })).toEqual([]);
  });
});

/** Eight decimals, as the simulator counts. */
function volumeOf(trades: readonly { qty: bigint }[]): Fraction {
  return new Fraction(
    trades.reduce((total, { qty }) => total + qty, 0n),
    100_000_000n,
  );
}

describe('through the connector', () => {
  test('a few thousand trades are read one by one, all of them', async () => {
    const { ask, simulator } = await createWorld();
    const answer = await ask('binance_get_volume_profile', { symbol: 'ETHUSDT', duration_hours: 3 });
    const start = Date.parse(String(answer['time_period_start']));
    const trades = simulator.trades.between('ETHUSDT', start, Date.parse(String(answer['time_period_end'])));
    expect(answer['basis']).toBe('aggregate_trades');
    const total = volumeOf(trades);
    const newest = new Fraction(trades.at(-1)?.qty ?? 0n, 100_000_000n);
    // The last one may have come after the page was read.
    expect([total.text(8), total.minus(newest).text(8)]).toContain(answer['total_volume']);
    expect(trades.length).toBeGreaterThan(3000);
  });

  test('the answer is the profile of exactly the trades there were', async () => {
    const { ask, simulator } = await createWorld();
    const { below } = chance(7);
    const now = Date.now();
    const trades = Array.from({ length: 3500 }, (_, i) => ({
      price: scaled(20_000 + below(below(40) + 1) * 10, 2),
      qty: scaled(1 + below(5_000), 2),
      buyerIsMaker: below(2) === 0,
      time: now - 3_000_000 + i * 800,
    }));
    simulator.trades.script('SOLUSDT', trades);
    const answer = await ask('binance_get_volume_profile', {
      symbol: 'SOLUSDT',
      duration_hours: 1,
      tick_size: '0.5',
    });
    const slices = trades.map(({ price, qty }) => at(price, qty));
    const { low, volumes } = truth(slices, Fraction.of('0.5'));
    const middle = (bin: number) =>
      low
        .plus(Fraction.of('0.5').times(new Fraction(BigInt(bin))))
        .plus(Fraction.of('0.25'))
        .text(8);
    const { control, lowest, highest } = area(volumes);
    expect(answer).toMatchObject({
      bin_size: '0.5',
      bin_count: volumes.length,
      total_volume: sum(volumes).text(8),
      trade_count: 3500,
      point_of_control: middle(control),
      value_area_high: middle(highest),
      value_area_low: middle(lowest),
      price_range_low: low.text(8),
    });
    expect(answer['histogram']).toEqual(
      volumes.map((volume, bin) => ({
        price_level: middle(bin),
        volume: volume.text(8),
        trade_count: trades.filter(({ price }) => {
          const off = Fraction.of(price).minus(low).over(Fraction.of('0.5'));
          return Math.min(volumes.length - 1, Number(off.n / off.d)) === bin;
        }).length,
      })),
    );
  });

  test('a long window is read by candles, and says so; it stays cheap', async () => {
    const { ask, simulator } = await createWorld();
    const answer = await ask('binance_get_volume_profile', { symbol: 'BTCUSDT', duration_hours: 168 });
    expect(answer['basis']).toBe('klines_1m');
    const start = Date.parse(String(answer['time_period_start']));
    const trades = simulator.trades.between('BTCUSDT', start, Date.parse(String(answer['time_period_end'])));
    const total = volumeOf(trades);
    const off = total.minus(Fraction.of(String(answer['total_volume']))).abs();
    expect(off.isOver(Fraction.of('1'))).toBe(false);
    expect(simulator.weightUsed).toBeLessThan(60);
    const histogram = answer['histogram'] as { volume: string }[];
    expect(sum(histogram.map(({ volume }) => Fraction.of(volume))).text(8)).toBe(answer['total_volume']);
  }, 60_000);

  test('too few trades are told with what to do', async () => {
    const { refusal } = await createWorld();
    expect(await refusal('binance_get_volume_profile', { symbol: 'KEYUSDT', duration_hours: 1 })).toMatch(
      /^insufficient_historical_data: KEYUSDT had \d+ trades in 1 h, and at least 1000 are needed\. Ask for a longer/,
    );
    expect(
      await refusal('binance_get_liquidity_vacuums', { symbol: 'KEYUSDT', duration_hours: 2 }),
    ).toContain('insufficient_historical_data');
  });

  test('bins that are too small are refused with their number', async () => {
    const { refusal } = await createWorld();
    const words = await refusal('binance_get_volume_profile', { symbol: 'BTCUSDT', tick_size: '0.01' });
    expect(words).toMatch(/would make \d+ bins, and at most 1000 are made/);
  });

  test.each([
    [0.5, '0.5'],
    [1e-7, '0.0000001'],
    ['0.00000015', '0.00000015'],
  ])('tick_size %s is taken as %s', async (given, expected) => {
    const { ask } = await createWorld();
    const symbol = given === 0.5 ? 'SOLUSDT' : 'PEPEUSDT';
    const answer = await ask('binance_get_volume_profile', { symbol, duration_hours: 1, tick_size: given });
    expect(answer['bin_size']).toBe(expected);
  });

  test.each([['-1'], ['0'], [0], ['abc'], ['1e5']])('tick_size %s is refused', async (given) => {
    const { refusal } = await createWorld();
    expect(await refusal('binance_get_volume_profile', { symbol: 'BTCUSDT', tick_size: given })).toContain(
      'tick_size',
    );
  });

  test('vacuums are those of the same profile', async () => {
    const { ask } = await createWorld();
    const asked = { symbol: 'SOLUSDT', duration_hours: 24 };
    const profile = await ask('binance_get_volume_profile', asked);
    const { vacuums } = await ask('binance_get_liquidity_vacuums', asked);
    const histogram = profile['histogram'] as { price_level: string; volume: string }[];
    const volumes = histogram.map(({ volume }) => Fraction.of(volume));
    const fifth = median(volumes.filter((volume) => volume.isOver(zero))).over(new Fraction(5n));
    const thin = histogram
      .filter(({ volume }) => fifth.isOver(Fraction.of(volume)))
      .map(({ price_level }) => price_level);
    const ranges = vacuums as { price_range_low: string; price_range_high: string }[];
    const isInside = (price: string) =>
      ranges.some(
        ({ price_range_low, price_range_high }) =>
          Fraction.of(price).isOver(Fraction.of(price_range_low)) &&
          Fraction.of(price_range_high).isOver(Fraction.of(price)),
      );
    expect(thin.filter((price) => !isInside(price))).toEqual([]);
    expect(ranges.length).toBeLessThanOrEqual(thin.length);
    expect(thin.length).toBeGreaterThan(0);
  });
});
