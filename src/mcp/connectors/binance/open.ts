/** Opens Binance with its settings: the ways to ask it, and what is made of its answers. */
import type { ConnectorContext, OpenConnector } from '../connector.ts';
import { createAccountApi } from './account-api.ts';
import { createAccountTools } from './account-tools.ts';
import { createAnalytics } from './analytics/index.ts';
import { budgets, createHeard } from './budgets.ts';
import { checkBinance } from './check.ts';
import { createDocuments } from './documents.ts';
import type { credential } from './credential.ts';
import { hostsOf } from './hosts.ts';
import { createMarketApi } from './market-api.ts';
import { createMarketTools } from './market-tools.ts';
import { createOrderTools } from './order-tools.ts';
import { createPlacing } from './placing.ts';
import { createPrompts } from './prompts.ts';
import { createRequests } from './requests.ts';
import { createResources } from './resources.ts';
import { createSymbols } from './symbols.ts';

export async function openBinance(context: ConnectorContext<typeof credential>): Promise<OpenConnector> {
  const { clock, log, signal, cache } = context;
  const { apiKey, apiSecret, ...addresses } = context.credential;
  const hosts = hostsOf(addresses);
  const heard = createHeard(clock.now);
  const service = context.service({ title: 'Binance', host: hosts.account, budgets, heard });
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
    prompts: createPrompts(symbols),
    check: (end) => checkBinance({ api, requests }, end),
    close: () => analytics.close(),
  };
}
