/** Market anomalies: quote stuffing, iceberg orders and the risk of a flash crash, by fixed thresholds. */
import { written } from '../live/fixed-point.ts';
import type { BookPicture } from '../live/history.ts';
import type { JsonObject } from '../../connector.ts';
import { countRefills, usualRefills, type Measures } from './measures.ts';
import { iso } from './world.ts';

export type Severity = 'Low' | 'Medium' | 'High' | 'Critical';

export type Anomaly = {
  anomaly_id: string;
  symbol: string;
  anomaly_type: JsonObject & { type: 'QuoteStuffing' | 'IcebergOrder' | 'FlashCrashRisk' };
  detection_timestamp: string;
  /** From 0 to 1. */
  confidence_score: number;
  affected_price_levels: string[];
  severity: Severity;
  recommended_action: string;
  metadata: JsonObject;
};

interface Seen {
  symbol: string;
  pictures: readonly BookPicture[];
  measures: Measures;
  now: number;
}

export const thresholds = {
  updatesPerSecond: 500,
  fillRate: 0.1,
  refillMultiple: 5,
  depthLossPct: 80,
  spreadMultiple: 10,
  cancelPct: 90,
} as const;

/** One thing that is measured, and the threshold beyond which it is suspicious. */
export type Sign = {
  anomaly: Anomaly['anomaly_type']['type'];
  measure: 'updates_per_second' | 'fill_rate' | 'refill_multiple' | SignOfCrash;
  value: number;
  suspicious: 'above' | 'below';
  threshold: number;
  is_suspicious: boolean;
};
type SignOfCrash = 'depth_loss_pct' | 'spread_multiplier' | 'cancellation_rate';

/** What the anomalies are judged by: one is reported when every sign of it is suspicious, and only then. */
export function readSigns(measures: Measures, pictures: readonly BookPicture[]): Sign[] {
  const { updatesPerSecond, fillRate, depthLossPct, spreadMultiple, cancelPct } = measures;
  const refills = countRefills(pictures);
  const most = Math.max(0, ...refills.values()) / usualRefills(refills);
  return [
    sign('QuoteStuffing', 'updates_per_second', [updatesPerSecond, 'above', thresholds.updatesPerSecond]),
    sign('QuoteStuffing', 'fill_rate', [fillRate, 'below', thresholds.fillRate]),
    sign('IcebergOrder', 'refill_multiple', [most, 'above', thresholds.refillMultiple]),
    sign('FlashCrashRisk', 'depth_loss_pct', [depthLossPct, 'above', thresholds.depthLossPct]),
    sign('FlashCrashRisk', 'spread_multiplier', [spreadMultiple, 'above', thresholds.spreadMultiple]),
    sign('FlashCrashRisk', 'cancellation_rate', [cancelPct, 'above', thresholds.cancelPct]),
  ];
}

function sign(
  anomaly: Sign['anomaly'],
  measure: Sign['measure'],
  [value, suspicious, threshold]: [number, Sign['suspicious'], number],
): Sign {
  const isSuspicious = suspicious === 'above' ? value > threshold : value < threshold;
  return { anomaly, measure, value: short(value), suspicious, threshold, is_suspicious: isSuspicious };
}

export function detectAnomalies(seen: Seen): Anomaly[] {
  const signs = readSigns(seen.measures, seen.pictures);
  return Object.entries(findings).flatMap(([type, find]) => {
    const own = signs.filter(({ anomaly }) => anomaly === type);
    return own.every((one) => one.is_suspicious) ? find(seen) : [];
  });
}

/** Each is asked only where all its signs are suspicious. */
const findings: Readonly<Record<Sign['anomaly'], (seen: Seen) => Anomaly[]>> = {
  QuoteStuffing: quoteStuffing,
  IcebergOrder: icebergs,
  FlashCrashRisk: flashCrash,
};

function anomaly(
  { symbol, now }: Seen,
  found: Pick<Anomaly, 'anomaly_type' | 'severity' | 'recommended_action' | 'metadata'> & {
    confidence: number;
    prices?: bigint[];
  },
): Anomaly {
  const { confidence, prices = [], anomaly_type, ...rest } = found;
  const levels = prices.map(written);
  return {
    anomaly_id: [symbol, anomaly_type.type, ...levels, now].join('-'),
    symbol,
    anomaly_type,
    detection_timestamp: iso(now),
    confidence_score: short(Math.min(1, Math.max(0, confidence))),
    affected_price_levels: levels,
    ...rest,
  };
}

function quoteStuffing(seen: Seen): Anomaly[] {
  const { updatesPerSecond, fillRate, seconds } = seen.measures;
  const severity = updatesPerSecond > 1000 ? 'Critical' : updatesPerSecond > 750 ? 'High' : 'Medium';
  return [
    anomaly(seen, {
      anomaly_type: {
        type: 'QuoteStuffing',
        update_rate: short(updatesPerSecond),
        fill_rate: short(fillRate),
      },
      confidence: updatesPerSecond / thresholds.updatesPerSecond - 1,
      severity,
      recommended_action:
        'Quotes change far more often than they are traded: do not trust the book, use limit orders.',
      metadata: { window_secs: short(seconds) },
    }),
  ];
}

function icebergs(seen: Seen): Anomaly[] {
  const refills = countRefills(seen.pictures);
  const usual = usualRefills(refills);
  return [...refills]
    .map(([price, count]) => ({ price, count, multiple: count / usual }))
    .filter(({ multiple }) => multiple > thresholds.refillMultiple)
    .map(({ price, count, multiple }) =>
      anomaly(seen, {
        anomaly_type: {
          type: 'IcebergOrder',
          price_level: written(price),
          refill_rate_multiplier: short(multiple),
          median_refill_rate: usual,
        },
        confidence: 1 - thresholds.refillMultiple / multiple,
        prices: [price],
        severity: multiple > 20 ? 'High' : multiple > 10 ? 'Medium' : 'Low',
        recommended_action: 'More may be offered here than is shown: the price can hold the market up.',
        metadata: { refills: count, window_secs: short(seen.measures.seconds) },
      }),
    );
}

/** All three together: liquidity is gone, the spread is wide, and what is gone was taken back, not traded. */
function flashCrash(seen: Seen): Anomaly[] {
  const { depthLossPct, spreadMultiple, cancelPct, seconds } = seen.measures;
  return [
    anomaly(seen, {
      anomaly_type: {
        type: 'FlashCrashRisk',
        depth_loss_pct: short(depthLossPct),
        spread_multiplier: short(spreadMultiple),
        cancellation_rate: short(cancelPct),
      },
      confidence: (depthLossPct + cancelPct) / 200,
      severity: 'Critical',
      recommended_action: 'Liquidity has been withdrawn: no market orders, and expect jumps.',
      metadata: { window_secs: short(seconds) },
    }),
  ];
}

export function short(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
