/** The Binance connector: spot market data without a key, and with one the user's account and orders. */
import { z } from 'zod';
import {
  baseUrl,
  defineConnector,
  field,
  secret,
  type ConnectorContext,
  type OpenConnector,
} from '../connector.ts';
import { createAccountApi } from './account-api.ts';
import { createAccountTools } from './account-tools.ts';
import { createAnalytics } from './analytics/index.ts';
import { budgets, createHeard } from './budgets.ts';
import { checkBinance } from './check.ts';
import { createDocuments } from './documents.ts';
import { hostsOf } from './hosts.ts';
import { createMarketApi } from './market-api.ts';
import { createMarketTools } from './market-tools.ts';
import { createOrderTools } from './order-tools.ts';
import { createPlacing } from './placing.ts';
import { prompts } from './prompts.ts';
import { createRequests } from './requests.ts';
import { createResources } from './resources.ts';
import { createSymbols } from './symbols.ts';

const streamUrl = z
  .union(
    [z.literal(['', 'none']), z.url({ protocol: /^wss?$/ }).regex(/^wss?:\/\/[^\s\\@#\p{Cc}]+$/iu)],
    'an address that begins with wss:// (or ws://), without user name, or none',
  )
  .default('');

const credential = z.object({
  baseUrl: field(baseUrl, {
    label: 'API address',
    help: 'Empty for the live exchange; https://testnet.binance.vision for play money.',
  }),
  streamUrl: field(streamUrl, {
    label: 'Stream address',
    help: 'WebSocket for live order books. Empty takes Binance’s own for the live exchange; none asks by REST only.',
    advanced: true,
  }),
  apiKey: secret({
    label: 'API key',
    help: 'Only for your account and orders. Binance → API Management → Create API; “Enable Reading” is enough to read.',
  }),
  apiSecret: secret({ label: 'API secret', help: 'Shown by Binance once, when the key is made.' }),
});

export const binance = defineConnector({
  id: 'binance',
  title: 'Binance',
  description: 'Prices, order books and candles of Binance spot; with a key your balances and orders.',
  startsEnabled: false,
  credential,
  remote: {
    cacheSeconds: {
      ticker: 1,
      orderbook: 0.5,
      klines: 5,
      exchange_info: 300,
      trades: 1,
      avg_price: 5,
      account: 5,
      orders: 1,
    },
    timeoutMs: 10_000,
  },
  open: openBinance,
});

async function openBinance(context: ConnectorContext<typeof credential>): Promise<OpenConnector> {
  const { clock, log, signal, cache } = context;
  const { apiKey, apiSecret, ...addresses } = context.credential;
  const hosts = hostsOf(addresses);
  const service = context.service({ title: 'Binance', budgets, heard: createHeard(clock.now) });
  const requests = createRequests({ service, hosts, keys: { apiKey, apiSecret }, clock });
  const orders = createAccountApi({ requests, cache });
  const api = { ...createMarketApi({ requests, cache, service }), ...orders };
  const symbols = createSymbols(api);
  const { serverTime } = requests;
  const placing = createPlacing({ api: orders, hosts, serverTime, clock, log, signal });
  const { now } = serverTime;
  const analytics = createAnalytics({
    ...{ api, symbols, socket: context.socket, streamUrl: hosts.stream, clock, log, signal },
  });
  return {
    tools: [
      ...createMarketTools({ api, symbols }),
      ...createAccountTools({ api, symbols, hosts, now }),
      ...createOrderTools({ api, placing, symbols, hosts, now }),
      ...analytics.tools,
    ],
    documents: createDocuments({ api, symbols, analytics, hosts, now: clock.now }),
    resources: createResources({ api, symbols }),
    prompts,
    check: (end) => checkBinance({ api, requests }, end),
    close: () => analytics.close(),
  };
}
