/** The document of market anomalies: what was found, and every sign it was judged by, in words. */
import { pairOf } from '../document-ids.ts';
import { table } from '../../connector.ts';
import type { Sign } from './anomalies.ts';
import { readAnomalies } from './manner-readings.ts';
import { lookBack, pictureWords, written, type Row, type Writer } from './written.ts';

const names: Readonly<Record<Sign['anomaly'], string>> = {
  QuoteStuffing: 'Quote stuffing',
  IcebergOrder: 'Iceberg order',
  FlashCrashRisk: 'Risk of a flash crash',
};

interface Words {
  name: string;
  unit: string;
  means: string;
}

const words: Readonly<Record<Sign['measure'], Words>> = {
  updates_per_second: {
    ...{ name: 'Book updates', unit: ' per second' },
    means: 'how often Binance changed the book',
  },
  fill_rate: {
    ...{ name: 'Trades per update', unit: '' },
    means: 'how much of that changing was traded; low alone is usual, since most quotes are only moved',
  },
  refill_multiple: {
    ...{ name: 'Refills of one level', unit: ' times the median' },
    means: 'how often a price was emptied and filled again, against the others',
  },
  depth_loss_pct: {
    ...{ name: 'Depth lost', unit: ' %' },
    means: 'how much less the best 20 levels hold now than they usually did',
  },
  spread_multiplier: {
    ...{ name: 'Spread', unit: ' times the usual' },
    means: 'the spread now against its median before',
  },
  cancellation_rate: {
    ...{ name: 'Taken back, not traded', unit: ' %' },
    means:
      'of what left the book, the part no trade took; high alone is usual, since quotes follow the price',
  },
};

export const writeAnomalies: Writer = async (world, info, signal) => {
  const asked = { seconds: lookBack, look: 'short' as const, signal };
  const { freshness: fresh, ...found } = await readAnomalies(world, info, asked);
  const rows = found.anomalies.map((one): Row => {
    const { anomaly_type, severity, confidence_score, affected_price_levels, recommended_action } = one;
    const prices = affected_price_levels.join(', ');
    return [names[anomaly_type.type], severity, confidence_score, prices, recommended_action];
  });
  const over = `of ${pairOf(info)} in the last ${found.covered_secs} seconds`;
  return written(fresh, [
    rows.length === 0 ? `No market anomalies ${over}.` : `Market anomalies ${over}: **${rows.length}**.`,
    rows.length === 0 ? '' : table(['What', 'Severity', 'Confidence', 'Prices', 'What to do'], rows),
    verdict(found.signs),
    table(['Sign of', 'Measured', 'Value', 'Suspicious', 'Is it?'], found.signs.map(signRow)),
    found.signs.map(({ measure }) => `- ${words[measure].name}: ${words[measure].means}.`).join('\n'),
    pictureWords(found.snapshots, found.covered_secs),
  ]);
};

function signRow({ anomaly, measure, value, suspicious, threshold, is_suspicious }: Sign): Row {
  const { name, unit } = words[measure];
  const limit = `${suspicious} ${threshold}${unit}`;
  return [names[anomaly], name, `${value}${unit}`, limit, is_suspicious ? 'yes' : 'no'];
}

/** Why a sign that is suspicious may be no anomaly. */
function verdict(signs: readonly Sign[]): string {
  const rule = 'An anomaly is reported only when all of its signs are suspicious together.';
  const alone = Object.entries(names).flatMap(([type, name]) => {
    const own = signs.filter(({ anomaly }) => anomaly === type);
    const past = own.filter((one) => one.is_suspicious).length;
    return past > 0 && past < own.length ? [`${name}: ${past} of ${own.length} signs, so it is none.`] : [];
  });
  return [rule, ...alone].join(' ');
}
