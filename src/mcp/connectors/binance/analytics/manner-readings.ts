/** Readings of the last seconds: order flow, anomalies and microstructure health. */
import type { SymbolInfo } from '../symbols.ts';
import { detectAnomalies, short } from './anomalies.ts';
import { whyNotLive } from './book.ts';
import { measure } from './measures.ts';
import { scoreHealth } from './microstructure.ts';
import { countRises, flowOfPictures, flowOfTrades } from './order-flow.ts';
import { readPictures, recentPictures, type Look } from './pictures.ts';
import { readRecentTrades } from './recent-trades.ts';
import { freshness, iso, type World } from './world.ts';

/** Pictures that cover less than this say less than the trades do. */
const shortestHistoryMs = 10_000;

export async function readFlow(
  world: World,
  info: SymbolInfo,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
) {
  const { live, clock } = world;
  live.watch(info.symbol);
  const pictures = recentPictures(world, info.symbol, seconds * 1000);
  const [first, last] = [pictures[0]?.at ?? 0, pictures.at(-1)?.at ?? 0];
  if (last - first >= shortestHistoryMs - 1000)
    return {
      ...flowWindow(info, { start: first, end: last, seconds }),
      ...flowOfPictures(pictures),
      freshness: freshness(last, clock.now(), { from: 'stream' }),
    };
  const end = clock.now();
  const asked = { symbol: info.symbol, since: end - seconds * 1000, note: whyTrades(world, info.symbol) };
  const recent = await readRecentTrades(world, asked, signal);
  return {
    ...flowWindow(info, { start: recent.since, end, seconds }),
    ...flowOfTrades(recent.trades, end - recent.since),
    freshness: recent.freshness,
  };
}

function whyTrades({ live }: World, symbol: string): string {
  const inStep = live.state(symbol).inStep;
  return inStep
    ? 'there is no history of the book yet, so it is by the trades; ask again in 10 seconds for the book'
    : whyNotLive(live, symbol);
}

function flowWindow(
  info: SymbolInfo,
  { start, end, seconds }: { start: number; end: number; seconds: number },
) {
  return {
    symbol: info.symbol,
    time_window_start: iso(start),
    time_window_end: iso(end),
    window_duration_secs: seconds,
    covered_secs: Math.round((end - start) / 100) / 10,
  };
}

export interface PicturesAsked {
  seconds: number;
  look: Look;
  signal: AbortSignal;
}

export async function readAnomalies(world: World, info: SymbolInfo, asked: PicturesAsked) {
  const { symbol } = info;
  const windowMs = asked.seconds * 1000;
  const watching = await readPictures(world, { symbol, windowMs, look: asked.look }, asked.signal);
  const { pictures, trades } = watching;
  const measures = measure(pictures, trades);
  return {
    symbol,
    basis: watching.basis,
    window_duration_secs: asked.seconds,
    covered_secs: short(measures.seconds),
    snapshots: pictures.length,
    anomalies: detectAnomalies({ symbol, pictures, measures, now: world.clock.now() }),
    measures: {
      updates_per_second: short(measures.updatesPerSecond),
      fill_rate: short(measures.fillRate),
      depth_loss_pct: short(measures.depthLossPct),
      spread_multiplier: short(measures.spreadMultiple),
      cancellation_rate: short(measures.cancelPct),
    },
    freshness: watching.freshness,
  };
}

export async function readMicrostructure(world: World, info: SymbolInfo, asked: PicturesAsked) {
  const { symbol } = info;
  const windowMs = asked.seconds * 1000;
  const watching = await readPictures(world, { symbol, windowMs, look: asked.look }, asked.signal);
  const measures = measure(watching.pictures, watching.trades);
  return {
    symbol,
    timestamp: watching.freshness.asOf,
    ...scoreHealth(measures, countRises(watching.pictures)),
    basis: watching.basis,
    covered_secs: short(measures.seconds),
    snapshots: watching.pictures.length,
    freshness: watching.freshness,
  };
}
