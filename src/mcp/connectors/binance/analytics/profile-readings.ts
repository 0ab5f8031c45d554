/** Readings of the last hours: volume profile and liquidity vacuums. */
import { ToolError } from '../../connector.ts';
import { fixed, written } from '../live/fixed-point.ts';
import type { SymbolInfo } from '../symbols.ts';
import { makeProfile, middleOf, mostBins, valueArea, type Profile } from './profile.ts';
import { readTraded, type Traded } from './traded.ts';
import { findVacuums } from './vacuums.ts';
import { iso, type World } from './world.ts';

export interface ProfileAsked {
  hours: number;
  binSize: string | null;
  /** Of trades; more of them are told by candles. */
  mostPages: number;
  signal: AbortSignal;
}

/** @throws ToolError when there is too little, or the bins are too small */
export async function readProfile(world: World, info: SymbolInfo, asked: ProfileAsked) {
  const { traded, profile } = await profileOf(world, info, asked);
  const area = valueArea(profile);
  const price = (place: number) => {
    const bin = profile.bins[place];
    return bin === undefined ? null : written(middleOf(bin, profile));
  };
  return {
    ...profileWindow(info, { traded, profile }),
    bin_size: written(profile.binSize),
    bin_count: profile.bins.length,
    total_volume: written(profile.total),
    trade_count: profile.count,
    point_of_control: price(area.control),
    value_area_high: price(area.highest),
    value_area_low: price(area.lowest),
    histogram: profile.bins.map((bin) => ({
      price_level: written(middleOf(bin, profile)),
      volume: written(bin.volume),
      trade_count: bin.count,
    })),
    freshness: traded.freshness,
  };
}

function profileWindow(info: SymbolInfo, { traded, profile }: { traded: Traded; profile: Profile }) {
  return {
    symbol: info.symbol,
    basis: traded.basis,
    time_period_start: iso(traded.start),
    time_period_end: iso(traded.end),
    price_range_low: written(profile.low),
    price_range_high: written(profile.high),
  };
}

async function profileOf(
  world: World,
  info: SymbolInfo,
  { hours, binSize, mostPages, signal }: ProfileAsked,
): Promise<{ traded: Traded; profile: Profile }> {
  world.live.watch(info.symbol);
  const traded = await readTraded(world, { symbol: info.symbol, hours, mostPages }, signal);
  const bin = binSize === null ? null : fixed(binSize);
  try {
    return { traded, profile: makeProfile(traded.slices, { tick: fixed(info.tickSize), bin }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ToolError(
      `tick_size ${binSize ?? ''} would make ${error.message}, and at most ${mostBins} are made. Take a larger one, or leave it out.`,
      { cause: error },
    );
  }
}

export async function readVacuums(world: World, info: SymbolInfo, asked: Omit<ProfileAsked, 'binSize'>) {
  const { traded, profile } = await profileOf(world, info, { ...asked, binSize: null });
  return {
    ...profileWindow(info, { traded, profile }),
    vacuums: findVacuums(profile, { symbol: info.symbol, now: traded.end }),
    freshness: traded.freshness,
  };
}
