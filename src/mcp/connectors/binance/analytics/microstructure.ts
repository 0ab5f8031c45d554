/** Microstructure health: four scores from 0 to 100 and their weighted sum (25, 35, 25 and 15 %). */
import { short } from './anomalies.ts';
import type { Measures } from './measures.ts';

export type HealthLevel = 'Excellent' | 'Good' | 'Fair' | 'Poor' | 'Critical';

export type MicrostructureHealth = {
  overall_score: number;
  spread_stability_score: number;
  liquidity_depth_score: number;
  flow_balance_score: number;
  update_rate_score: number;
  health_level: HealthLevel;
  recommended_action: string;
};

const advice: Readonly<Record<HealthLevel, string>> = {
  Excellent: 'Spread, depth and flow are steady; large orders find their price.',
  Good: 'In order; split very large orders.',
  Fair: 'Use limit orders, and look again before a large one.',
  Poor: 'Small limit orders only; the book is thin or one-sided.',
  Critical: 'Better wait: prices from this book mean little now.',
};

export function scoreHealth(measures: Measures, rises: { bids: number; asks: number }): MicrostructureHealth {
  const spread = stability(measures.spreadVariationPct);
  const depth = bounded(100 * measures.depthRatio);
  const flow = balance(rises);
  const rate = liveliness(measures.updatesPerSecond);
  const overall = short(0.25 * spread + 0.35 * depth + 0.25 * flow + 0.15 * rate);
  const level = levelOf(overall, Math.min(spread, depth, flow, rate));
  return {
    overall_score: overall,
    spread_stability_score: short(spread),
    liquidity_depth_score: short(depth),
    flow_balance_score: short(flow),
    update_rate_score: short(rate),
    health_level: level,
    recommended_action: advice[level],
  };
}

/** 100 where the spread does not move, 0 where it varies by half of its mean or more. */
function stability(variationPct: number): number {
  return bounded(100 - 2 * variationPct);
}

/** 100 where both sides grow alike, 0 where only one does; 50 where nothing grows. */
function balance({ bids, asks }: { bids: number; asks: number }): number {
  return bids + asks === 0 ? 50 : bounded(100 - (100 * Math.abs(bids - asks)) / (bids + asks));
}

/** 100 from 10 to 100 updates a second; less says that the book stands still, 500 that it is being flooded. */
function liveliness(perSecond: number): number {
  return perSecond < 10 ? bounded(10 * perSecond) : bounded(100 - (perSecond - 100) / 4);
}

/** Nothing is excellent while a part of it is below 50. */
export function levelOf(overall: number, lowest: number): HealthLevel {
  if (overall >= 80) return lowest >= 50 ? 'Excellent' : 'Good';
  if (overall >= 60) return 'Good';
  if (overall >= 40) return 'Fair';
  return overall >= 20 ? 'Poor' : 'Critical';
}

function bounded(score: number): number {
  return Math.min(100, Math.max(0, score));
}
