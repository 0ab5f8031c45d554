/** Binance's MCP resources: a market at a glance, the balances, the user's trades and orders, as Markdown. */
import { paragraphs, UnknownResource, type ResourceDescription, type Resources } from '../connector.ts';
import { balances, myTrades, openOrders, orderTable } from './account-documents.ts';
import { heldBalances } from './account-tools.ts';
import type { BinanceApi } from './api.ts';
import { foldSymbol, isSymbol } from './arguments.ts';
import { marketDocuments } from './market-documents.ts';
import type { Order } from './replies.ts';
import { UnknownSymbol, type SymbolInfo, type Symbols } from './symbols.ts';

const mimeType = 'text/markdown';
const root = 'binance://';

interface Options {
  api: BinanceApi;
  symbols: Symbols;
}

const list: readonly ResourceDescription[] = [
  described('account/balances', 'Binance balances', 'What the spot account holds.'),
  described('orders/open', 'Open orders', 'The open orders of the account, of all symbols.'),
  described('orders/filled', 'Filled orders', 'Filled orders in the pairs of what the account holds.'),
  described('orders/canceled', 'Cancelled orders', 'Ended orders in the pairs of what the account holds.'),
];

export function createResources(options: Options): Resources {
  return {
    list,
    templates: [
      {
        uriTemplate: `${root}market/{SYMBOL}`,
        name: 'market',
        title: 'A market',
        description: 'Price, 24-hour statistics and order book of a symbol such as BTCUSDT.',
        mimeType,
      },
      {
        uriTemplate: `${root}account/trades/{SYMBOL}`,
        name: 'account-trades',
        title: 'My trades',
        description: 'The newest trades of the account in a symbol.',
        mimeType,
      },
    ],
    owns: (uri) => uri.startsWith(root),
    async read(uri, { signal }) {
      try {
        const text = await readPath(uri.slice(root.length), options, signal);
        return text === null ? null : { mimeType, text };
      } catch (error) {
        if (error instanceof UnknownSymbol) throw new UnknownResource(error.message, { cause: error });
        throw error;
      }
    },
  };
}

function described(path: string, title: string, description: string): ResourceDescription {
  return { uri: `${root}${path}`, name: path.replace('/', '-'), title, description, mimeType };
}

async function readPath(path: string, options: Options, signal: AbortSignal): Promise<string | null> {
  const { api, symbols } = options;
  const [, kind, symbol = ''] = /^(market|account\/trades)\/([^/?#]+)$/.exec(path) ?? [];
  if (kind !== undefined) {
    const asked = decodeSymbol(symbol);
    if (asked === null) return null;
    const info = await symbols.find(asked, signal);
    if (kind === 'account/trades') return (await myTrades(api, info, signal)).text;
    const reading = { api, info, interval: '', signal };
    const parts = [marketDocuments.ticker(reading), marketDocuments.orderbook(reading)];
    return paragraphs(...(await Promise.all(parts)).map(({ text }) => text));
  }
  switch (path) {
    case 'account/balances':
      return (await balances(api, signal)).text;
    case 'orders/open':
      return (await openOrders(api, null, signal)).text;
    case 'orders/filled':
      return endedOrders('Filled orders', ['FILLED'], options, signal);
    case 'orders/canceled':
      return endedOrders('Cancelled orders', ['CANCELED', 'EXPIRED', 'EXPIRED_IN_MATCH'], options, signal);
    default:
      return null;
  }
}

function decodeSymbol(text: string): string | null {
  try {
    const symbol = foldSymbol(decodeURIComponent(text));
    return isSymbol(symbol) ? symbol : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Binance tells ended orders by symbol only: those of the pairs of what is held are asked, this many at most. */
const mostPairs = 10;
const shown = 100;
const commonQuotes = ['USDT', 'USDC', 'FDUSD', 'BTC', 'EUR'];

async function endedOrders(
  title: string,
  statuses: readonly string[],
  { api, symbols }: Options,
  signal: AbortSignal,
): Promise<string> {
  const [account, open, all] = await Promise.all([
    api.account(signal),
    api.openOrders(null, signal),
    symbols.all(signal),
  ]);
  const held = new Set(heldBalances(account.value).map(({ asset }) => asset));
  const withOrders = new Set(open.value.map(({ symbol }) => symbol));
  const pairs = likelyPairs(all, held, withOrders);
  const asked = await Promise.all(
    pairs.map(async ({ symbol }) => (await api.allOrders(symbol, { limit: 500 }, signal)).value),
  );
  const orders = asked
    .flat()
    .filter(({ status = '' }) => statuses.includes(status))
    .sort((one, other) => placedAt(other) - placedAt(one))
    .slice(0, shown);
  const where = pairs.length === 0 ? 'no pair' : pairs.map(({ symbol }) => symbol).join(', ');
  return paragraphs(
    `# ${title}`,
    `Binance tells them by symbol. Looked at: ${where}. binance_get_all_orders reads any other symbol.`,
    orders.length === 0 ? 'There are none in these.' : orderTable(orders),
  );
}

/** Pairs with open orders first, then those of what is held, against the quotes that are used most. */
function likelyPairs(
  all: readonly SymbolInfo[],
  held: ReadonlySet<string>,
  withOrders: ReadonlySet<string>,
): SymbolInfo[] {
  const rank = ({ symbol, quote }: SymbolInfo) => {
    const place = commonQuotes.indexOf(quote);
    return (withOrders.has(symbol) ? 0 : 100) + (place === -1 ? commonQuotes.length : place);
  };
  return all
    .filter(
      ({ symbol, base, quote }) =>
        withOrders.has(symbol) || (held.has(base) && (held.has(quote) || commonQuotes.includes(quote))),
    )
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, mostPairs);
}

function placedAt({ time, transactTime }: Order): number {
  return time ?? transactTime ?? 0;
}
