/** All sources at once, their services answering after a while, and many clients that search and fetch through the tunnel. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@modelcontextprotocol/client';
import { startAttioSimulator, type AttioSimulator } from '../simulators/attio/simulator.ts';
import { fullKey, startBinanceSimulator, type BinanceSimulator } from '../simulators/binance/simulator.ts';
import { startTastytradeSimulator, type TastytradeSimulator } from '../simulators/tastytrade/simulator.ts';
import { attioSource, binanceSource, tastytradeSource } from './source-settings.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';

export interface CrowdWorld {
  world: SourcesWorld;
  binance: BinanceSimulator;
  tastytrade: TastytradeSimulator;
  attio: AttioSimulator;
  close(): Promise<void>;
}

export async function openCrowdWorld(options: {
  /** Every service takes that long for every answer. */
  latencyMs: number;
  settings?: readonly string[];
}): Promise<CrowdWorld> {
  const { latencyMs } = options;
  const binance = await startBinanceSimulator({ latencyMs, moving: false });
  const tastytrade = await startTastytradeSimulator({ latencyMs });
  const attio = await startAttioSimulator({ latencyMs });
  const services = [binance, tastytrade, attio];
  const closeServices = async () => {
    for (const one of services) await one.close();
  };
  try {
    const { apiKey, apiSecret } = fullKey;
    const sources = [
      ...[binanceSource(binance, { apiKey, apiSecret }), tastytradeSource(tastytrade), attioSource(attio)],
    ];
    const world = await openSourcesWorld(sources, options.settings);
    for (const note of notes) await world.call('create_note', note);
    return {
      ...{ world, binance, tastytrade, attio },
      async close() {
        await world.close();
        await closeServices();
      },
    };
  } catch (error) {
    await closeServices();
    throw error;
  }
}

const notes = [
  { title: 'Launch plan', content: 'Announce on Tuesday, ship on Thursday.' },
  { title: 'Kingfisher sightings', content: 'Two at the old mill, one by the bridge.' },
  { title: 'Quarterly goals', content: 'Fewer meetings, more writing.' },
];

/** What people ask, in words of every source. */
export const questions = [
  ...['bitcoin price', 'eth price', 'sol price', 'doge price', 'xrp price', 'link price', 'ada in btc'],
  ...['btc order book', 'eth spread', 'sol order book', 'pepe order book', 'bnb spread'],
  ...['btc 4h candles', 'eth daily candles', 'sol 1h candles', 'avax weekly candles'],
  ...['btc average price', 'eth recent trades', 'ltc volume profile', 'btc order flow', 'sol trading rules'],
  ...['my open orders', 'my binance balances', 'AAPL quote', 'SPY options', 'my tastytrade positions'],
  ...['Acme Corporation', 'Globex', 'Zoë Washburne', 'launch plan', 'kingfisher', 'quarterly goals'],
] as const;

/** Every kind of document there is of a market, of an account and of records. */
export const documents = [
  ...['ticker:SUIUSDT', 'orderbook:NEARUSDT', 'trades:UNIUSDT', 'avg_price:ARBUSDT', 'klines:OPUSDT:1h'],
  ...['exchange_info:BTCUSDT', 'orderbook_l1:ATOMUSDT', 'orderbook_l2:FILUSDT', 'orderbook_health:APTUSDT'],
  ...['order_flow:DOTUSDT', 'volume_profile:LINKUSDT', 'volume_profile:BTCUSDT', 'liquidity_vacuums:LTCUSDT'],
  ...['market_anomalies:ETHUSDT', 'microstructure_health:BNBUSDT', 'account:balances', 'open_orders'],
  ...['my_trades:BTCUSDT', 'all_orders:BTCUSDT', 'order:BTCUSDT:28000008'],
].map((rest) => `binance:${rest}`);

/** What came of it: milliseconds of each, and the words of what failed. */
export interface Figures {
  searches: number[];
  fetches: number[];
  failures: string[];
  /** Searches without a result because a source was left out that had not answered in time. */
  leftOut: number;
}

export function noFigures(): Figures {
  return { searches: [], fetches: [], failures: [], leftOut: 0 };
}

/** Calls a tool and notes how long it took; null when it failed. */
export async function timed(
  client: Client,
  call: { tool: 'search' | 'fetch'; args: Record<string, string> },
  figures: Figures,
): Promise<Record<string, unknown> | null> {
  const { tool, args } = call;
  const began = performance.now();
  try {
    const result = await client.callTool({ name: tool, arguments: args });
    figures[tool === 'search' ? 'searches' : 'fetches'].push(performance.now() - began);
    if (result.isError !== true) return result.structuredContent as Record<string, unknown>;
    figures.failures.push(`${tool} ${JSON.stringify(args)}: ${JSON.stringify(result.content)}`);
  } catch (error) {
    figures.failures.push(`${tool} ${JSON.stringify(args)}: ${String(error)}`);
  }
  return null;
}

/** One visit: searches, and reads the first document that is found. */
export async function visit(client: Client, query: string, figures: Figures): Promise<void> {
  const found = await timed(client, { tool: 'search', args: { query } }, figures);
  if (found === null) return;
  const [first] = found['results'] as { id: string }[];
  const told = String(found['note']);
  if (first !== undefined) await timed(client, { tool: 'fetch', args: { id: first.id } }, figures);
  else if (told.includes('is left out')) figures.leftOut += 1;
  else figures.failures.push(`search ${query}: nothing was found (${told})`);
}

/** So many clients at once, each visiting again and again, with a pause that people need to read. */
export async function crowd(
  world: SourcesWorld,
  options: { clients: number; seconds: number; pauseMs: number },
): Promise<Figures> {
  const figures = noFigures();
  const clients = await Promise.all(Array.from({ length: options.clients }, () => world.connect()));
  const until = performance.now() + options.seconds * 1000;
  await Promise.all(
    clients.map(async (client, place) => {
      // Not all in the same moment, and not all the same.
      await sleep((options.pauseMs * place) / clients.length);
      for (let turn = place * 7; performance.now() < until; turn += 1) {
        await visit(client, questions[turn % questions.length] ?? '', figures);
        await sleep(options.pauseMs);
      }
    }),
  );
  return figures;
}

/** The value below which that share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** What the services counted: how often they were asked, the busiest time of each, and what they refused for it. */
export function countsOf({ binance, tastytrade, attio }: CrowdWorld) {
  const weights = new Map<number, number>();
  for (const { at, weight } of binance.requests) {
    const minute = Math.floor(at / 60_000);
    weights.set(minute, (weights.get(minute) ?? 0) + weight);
  }
  const statuses = [...binance.requests, ...tastytrade.requests, ...attio.requests].map(
    ({ status }) => status,
  );
  return {
    requests: {
      binance: binance.requests.length,
      tastytrade: tastytrade.requests.length,
      attio: attio.requests.length,
    },
    /** Of the busiest minute, of 6000. */
    weight: Math.max(0, ...weights.values()),
    /** Of the busiest second, of 100. */
    attioReads: attio.busiest().read,
    refusals: statuses.filter((status) => status === 429 || status === 418).length,
  };
}
