/** Readings of the last seconds: anomalies and microstructure health. */
import type { SymbolInfo } from '../symbols.ts';
import { detectAnomalies, readSigns, short } from './anomalies.ts';
import { measure } from './measures.ts';
import { scoreHealth } from './microstructure.ts';
import { countRises } from './order-flow.ts';
import { readPictures, type Look } from './pictures.ts';
import type { World } from './world.ts';

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
    signs: readSigns(measures, pictures),
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
