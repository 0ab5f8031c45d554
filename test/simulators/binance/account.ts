/** The account of every key: balances, and orders in all the states there are. */
import { decimal, format } from './decimals.ts';

export type OrderStatus = 'NEW' | 'PARTIALLY_FILLED' | 'FILLED' | 'CANCELED' | 'REJECTED' | 'EXPIRED';

export interface Order {
  symbol: string;
  orderId: number;
  clientOrderId: string;
  price: bigint;
  origQty: bigint;
  executedQty: bigint;
  quoteQty: bigint;
  origQuoteOrderQty: bigint;
  status: OrderStatus;
  timeInForce: string;
  type: string;
  side: 'BUY' | 'SELL';
  stopPrice: bigint;
  icebergQty: bigint;
  time: number;
  updateTime: number;
  isWorking: boolean;
}

export interface OwnTrade {
  symbol: string;
  id: number;
  orderId: number;
  price: bigint;
  qty: bigint;
  quoteQty: bigint;
  commission: bigint;
  commissionAsset: string;
  time: number;
  isBuyer: boolean;
  isMaker: boolean;
}

export interface Account {
  balances: Map<string, { free: bigint; locked: bigint }>;
  orders: Order[];
  trades: OwnTrade[];
  updateTime: number;
  nextOrderId: number;
  nextTradeId: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** `asset free locked`: what is locked is in the open orders below. */
const balances = `
BTC 0.84213907 0
ETH 5.2 1.5
BNB 12.40518 0
SOL 40 10
USDT 25310.4418 4320
USDC 1200 0
EUR 310.55 0
DOGE 15000 0
PEPE 25000000 0
LINK 120.5 0
`;

/**
 * `symbol side type timeInForce price qty filled status minutes-ago stopPrice`, oldest first; what was filled was filled
 * at the price, or for a market order at the price beside it.
 */
const orders = `
SOLUSDT BUY LIMIT GTC 171.50 25 25 FILLED 8640 0
BNBUSDT BUY LIMIT GTC 610.00 4 4 FILLED 4500 0
ETHUSDT BUY LIMIT GTC 3200.00 2 0 EXPIRED 4320 0
BTCUSDT BUY LIMIT GTC 88000.00 0.05 0 CANCELED 2900 0
BTCUSDT SELL MARKET GTC 97102.55 0.01 0.01 FILLED 600 0
BTCUSDT BUY LIMIT GTC 90000.00 0.02 0 CANCELED 420 0
BTCUSDT BUY LIMIT GTC 95000.00 0.01 0 REJECTED 300 0
BTCUSDT BUY LIMIT GTC 90000.00 0.08 0.032 PARTIALLY_FILLED 240 0
ETHUSDT SELL LIMIT GTC 3900.00 1.5 0 NEW 180 0
SOLUSDT SELL STOP_LOSS_LIMIT GTC 140.00 10 0 NEW 120 141.00
DOGEUSDT BUY LIMIT GTC 0.3100 5000 5000 FILLED 90 0
LINKUSDT BUY LIMIT IOC 21.00 50 20.5 EXPIRED 60 0
`;

export function createAccount(now: number): Account {
  const account: Account = {
    balances: new Map(
      lines(balances).map(([asset = '', free = '0', locked = '0']) => [
        asset,
        { free: decimal(free), locked: decimal(locked) },
      ]),
    ),
    orders: [],
    trades: [],
    updateTime: now - hour,
    nextOrderId: 28_000_001,
    nextTradeId: 900_001,
  };
  for (const row of lines(orders)) account.orders.push(seed(account, row, now));
  return account;
}

function lines(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' '));
}

function seed(account: Account, row: string[], now: number): Order {
  const [
    symbol = '',
    side = '',
    type = '',
    timeInForce = '',
    price = '0',
    qty = '0',
    filled = '0',
    status = '',
  ] = row;
  const time = now - Number(row[8]) * minute;
  const executedQty = decimal(filled);
  const quoteQty = (decimal(price) * executedQty) / 100_000_000n;
  const order: Order = {
    symbol,
    orderId: account.nextOrderId,
    clientOrderId: `web_${account.nextOrderId.toString(36)}`,
    price: type === 'MARKET' ? 0n : decimal(price),
    origQty: decimal(qty),
    executedQty,
    quoteQty,
    origQuoteOrderQty: 0n,
    status: statusOf(status),
    timeInForce,
    type,
    side: side === 'BUY' ? 'BUY' : 'SELL',
    stopPrice: decimal(row[9] ?? '0'),
    icebergQty: 0n,
    time,
    updateTime: status === 'NEW' ? time : time + 5 * minute,
    isWorking: !type.startsWith('STOP'),
  };
  account.nextOrderId += 1;
  if (executedQty > 0n) seedTrades(account, order, decimal(price));
  return order;
}

/** Half and half, as two makers' orders were matched. */
function seedTrades(account: Account, order: Order, price: bigint): void {
  const first = order.executedQty / 2n;
  [first, order.executedQty - first].forEach((qty, i) => {
    const quoteQty = (price * qty) / 100_000_000n;
    const isBuyer = order.side === 'BUY';
    account.trades.push({
      symbol: order.symbol,
      id: account.nextTradeId,
      orderId: order.orderId,
      price,
      qty,
      quoteQty,
      commission: (isBuyer ? qty : quoteQty) / 1000n,
      commissionAsset: isBuyer ? order.symbol.replace(/USDT$/, '') : 'USDT',
      time: order.time + (i + 1) * minute,
      isBuyer,
      isMaker: order.type === 'LIMIT',
    });
    account.nextTradeId += 1;
  });
}

function statusOf(text: string): OrderStatus {
  const all: OrderStatus[] = ['NEW', 'PARTIALLY_FILLED', 'FILLED', 'CANCELED', 'REJECTED', 'EXPIRED'];
  const found = all.find((one) => one === text);
  if (found === undefined) throw new Error(`${text} is no status.`);
  return found;
}

export function isOpen({ status }: Order): boolean {
  return status === 'NEW' || status === 'PARTIALLY_FILLED';
}

export function balanceOf(account: Account, asset: string): { free: bigint; locked: bigint } {
  const found = account.balances.get(asset) ?? { free: 0n, locked: 0n };
  account.balances.set(asset, found);
  return found;
}

export function describeAccount(account: Account, omitZero: boolean): object {
  return {
    makerCommission: 10,
    takerCommission: 10,
    buyerCommission: 0,
    sellerCommission: 0,
    commissionRates: { maker: '0.00100000', taker: '0.00100000', buyer: '0.00000000', seller: '0.00000000' },
    canTrade: true,
    canWithdraw: true,
    canDeposit: true,
    brokered: false,
    requireSelfTradePrevention: false,
    preventSor: false,
    updateTime: account.updateTime,
    accountType: 'SPOT',
    balances: [...account.balances]
      .filter(([, { free, locked }]) => !omitZero || free + locked > 0n)
      .map(([asset, { free, locked }]) => ({ asset, free: format(free), locked: format(locked) })),
    permissions: ['SPOT'],
    uid: 354937868,
  };
}

export function describeOrder(order: Order): object {
  return {
    symbol: order.symbol,
    orderId: order.orderId,
    orderListId: -1,
    clientOrderId: order.clientOrderId,
    price: format(order.price),
    origQty: format(order.origQty),
    executedQty: format(order.executedQty),
    cummulativeQuoteQty: format(order.quoteQty),
    status: order.status,
    timeInForce: order.timeInForce,
    type: order.type,
    side: order.side,
    stopPrice: format(order.stopPrice),
    icebergQty: format(order.icebergQty),
    time: order.time,
    updateTime: order.updateTime,
    isWorking: order.isWorking,
    workingTime: order.isWorking ? order.time : -1,
    origQuoteOrderQty: format(order.origQuoteOrderQty),
    selfTradePreventionMode: 'EXPIRE_MAKER',
  };
}

export function describeTrade(trade: OwnTrade): object {
  const { price, qty, quoteQty, commission, symbol, id, orderId, ...rest } = trade;
  return {
    symbol,
    id,
    orderId,
    orderListId: -1,
    price: format(price),
    qty: format(qty),
    quoteQty: format(quoteQty),
    commission: format(commission),
    ...rest,
    isBestMatch: true,
  };
}
