/** The reading of order flow: what takers bought and sold in a window, by the stream's trades, filled up by REST. */
import type { Tape, TapeTrade } from '../live/history.ts';
import type { SymbolInfo } from '../symbols.ts';
import { whyNotLive } from './book.ts';
import { flowOfPictures, flowOfTrades } from './order-flow.ts';
import { recentPictures } from './pictures.ts';
import { readRecentTrades, readTradesBefore } from './recent-trades.ts';
import { freshness, iso, type Freshness, type World } from './world.ts';

export type FlowBasis =
  'aggregate_trades_by_stream' | 'aggregate_trades_by_stream_and_rest' | 'aggregate_trades_by_rest';

/** Every trade between two moments (Unix milliseconds). */
interface WindowTrades {
  basis: FlowBasis;
  trades: readonly TapeTrade[];
  start: number;
  end: number;
  freshness: Freshness;
}

interface WindowAsked {
  symbol: string;
  windowMs: number;
  signal: AbortSignal;
}

/** Rates are of the trades, in base asset a second, wherever they come from; `book_flow` counts levels of a watched book. */
export async function readFlow(
  world: World,
  info: SymbolInfo,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
) {
  const { symbol } = info;
  const windowMs = seconds * 1000;
  world.live.watch(symbol);
  const told = await readWindow(world, { symbol, windowMs, signal });
  return {
    symbol,
    time_window_start: iso(told.start),
    time_window_end: iso(told.end),
    window_duration_secs: seconds,
    covered_secs: tenths(told.end - told.start),
    basis: told.basis,
    ...flowOfTrades(told.trades, told.end - told.start),
    book_flow: bookFlow(world, symbol, windowMs),
    freshness: told.freshness,
  };
}

async function readWindow(world: World, { symbol, windowMs, signal }: WindowAsked): Promise<WindowTrades> {
  const { live, clock } = world;
  const tape = live.tape(symbol);
  const note = whyNotLive(live, symbol, clock.now());
  if (tape !== null) {
    const start = tape.until - windowMs;
    const { until: end, since } = tape;
    if (since <= start) {
      const trades = tape.trades.filter(({ time }) => time >= start);
      const fresh = freshness(end, clock.now(), { from: 'stream' });
      return { basis: 'aggregate_trades_by_stream', trades, start, end, freshness: fresh };
    }
    const filled = await filledUp(world, { symbol, tape, start, end }, signal);
    if (filled !== null) return filled;
  }
  const {
    trades,
    since,
    until,
    freshness: fresh,
  } = await readRecentTrades(world, { symbol, windowMs, note }, signal);
  return { basis: 'aggregate_trades_by_rest', trades, start: since, end: until, freshness: fresh };
}

/** What was traded before the stream told of it, up to its first trade. Null where it has told of none. */
async function filledUp(
  world: World,
  { symbol, tape, start, end }: { symbol: string; tape: Tape; start: number; end: number },
  signal: AbortSignal,
): Promise<WindowTrades | null> {
  const [first] = tape.trades;
  if (first === undefined) return null;
  // REST tells times by Binance's clock, the stream's trades are by ours.
  const behind = first.time - first.tradedAt;
  const before = await readTradesBefore(world, { symbol, id: first.id, since: start - behind }, signal);
  const seen = tenths(end - Math.max(start, tape.since));
  const note = `the symbol has been watched for ${seen} seconds; trades before that are read by REST`;
  return {
    basis: 'aggregate_trades_by_stream_and_rest',
    trades: [...before.trades, ...tape.trades],
    ...{ start: before.since + behind, end },
    freshness: freshness(end, world.clock.now(), { from: 'stream', note }),
  };
}

/** Levels that rose a second, in what pictures of the book there are: two at least, else there is nothing to compare. */
function bookFlow(world: World, symbol: string, windowMs: number) {
  const pictures = recentPictures(world, symbol, windowMs);
  const [first, last] = [pictures[0], pictures.at(-1)];
  if (first === undefined || last === undefined || pictures.length < 2) return null;
  return {
    basis: 'book_snapshots' as const,
    snapshots: pictures.length,
    covered_secs: tenths(last.at - first.at),
    ...flowOfPictures(pictures),
  };
}

function tenths(ms: number): number {
  return Math.round(ms / 100) / 10;
}
