/** The market Binance is: its instruments, and the document for each topic a question can be about. */
import type { Instrument, Market, Topic } from '../connector.ts';
import {
  balancesTitle,
  defaultInterval,
  idOf,
  isInterval,
  isOrderNumber,
  openOrdersTitle,
  orderTitle,
  titleOf,
  type SymbolDocument,
} from './document-ids.ts';
import type { Symbols } from './symbols.ts';

const ofInstrument: Partial<Record<Topic, SymbolDocument>> = {
  price: 'ticker',
  average_price: 'avg_price',
  orderbook: 'orderbook',
  depth: 'orderbook',
  level_2: 'orderbook_l2',
  spread: 'orderbook_l1',
  trades: 'trades',
  candles: 'klines',
  order_flow: 'order_flow',
  volume_profile: 'volume_profile',
  liquidity: 'liquidity_vacuums',
  anomalies: 'market_anomalies',
  microstructure: 'microstructure_health',
  book_health: 'orderbook_health',
  symbol_info: 'exchange_info',
  open_orders: 'open_orders',
  orders: 'all_orders',
  fills: 'my_trades',
};

const balances = { id: idOf('account', 'balances'), title: balancesTitle };
const openOrders = { id: idOf('open_orders'), title: openOrdersTitle };
/** Filled and old orders are asked for by symbol, so without one there are only the open ones. */
const ofAccount: Partial<Record<Topic, { id: string; title: string }>> = {
  accounts: balances,
  balances,
  open_orders: openOrders,
  orders: openOrders,
};

export function createMarket(symbols: Symbols): Market {
  return {
    instruments: (signal) => symbols.all(signal),
    document({ instrument, topic, interval, order = null }) {
      const type = instrument === null ? undefined : ofInstrument[topic];
      if (instrument === null || type === undefined) return ofAccount[topic] ?? null;
      if (type === 'all_orders' && order !== null) return oneOrder(instrument, order);
      return type === 'klines' ? candles(instrument, interval) : plain(type, instrument);
    },
  };
}

function plain(type: SymbolDocument, instrument: Instrument): { id: string; title: string } {
  return { id: idOf(type, instrument.symbol), title: titleOf(type, instrument) };
}

/** Null for what is no number of an order. */
function oneOrder(instrument: Instrument, order: string): { id: string; title: string } | null {
  if (!isOrderNumber(order)) return null;
  return { id: idOf('order', instrument.symbol, order), title: orderTitle(instrument, order) };
}

/** Null for an interval that Binance does not have. */
function candles(instrument: Instrument, interval: string | null): { id: string; title: string } | null {
  const asked = interval ?? defaultInterval;
  if (!isInterval(asked)) return null;
  return { id: idOf('klines', instrument.symbol, asked), title: titleOf('klines', instrument, asked) };
}
