/** Placing and cancelling orders: the checks in Binance's order and words, then matching against the book. */
import { balanceOf, isOpen, type Account, type Order, type OwnTrade } from './account.ts';
import { format, times } from './decimals.ts';
import { maxNumAlgoOrders, maxNumOrders, orderTypes, percentPrice, type Listing } from './listings.ts';
import { decimal } from './decimals.ts';
import type { Parameters } from './parameters.ts';
import { problems } from './problem.ts';

/** What the exchange is asked while an order is checked and matched. */
export interface Exchange {
  listings: ReadonlyMap<string, Listing>;
  account: Account;
  now(): number;
  averagePrice(symbol: string): bigint;
  lastPrice(symbol: string): bigint;
  best(symbol: string): { bid: bigint | null; ask: bigint | null };
  /** How much an order could match up to its price. */
  available(symbol: string, buys: boolean, limit: bigint | null): bigint;
  match(
    symbol: string,
    buys: boolean,
    quantity: bigint,
    limit: bigint | null,
  ): { price: bigint; qty: bigint }[];
}

interface Draft {
  listing: Listing;
  side: 'BUY' | 'SELL';
  type: string;
  timeInForce: string | null;
  quantity: bigint | null;
  quoteOrderQty: bigint | null;
  price: bigint | null;
  stopPrice: bigint | null;
  icebergQty: bigint | null;
  clientOrderId: string | null;
  responseType: string;
}

/** Which of timeInForce, price, stopPrice a type takes. */
const takes: Record<string, string[]> = {
  LIMIT: ['timeInForce', 'price'],
  LIMIT_MAKER: ['price'],
  MARKET: [],
  STOP_LOSS: ['stopPrice'],
  TAKE_PROFIT: ['stopPrice'],
  STOP_LOSS_LIMIT: ['timeInForce', 'price', 'stopPrice'],
  TAKE_PROFIT_LIMIT: ['timeInForce', 'price', 'stopPrice'],
};

export function readDraft(parameters: Parameters, listings: ReadonlyMap<string, Listing>): Draft {
  const listing = parameters.symbol(listings);
  const side = parameters.must('side');
  if (side !== 'BUY' && side !== 'SELL') throw problems.side();
  const type = parameters.must('type');
  if (!orderTypes.includes(type)) throw problems.orderType();
  const timeInForce = parameters.get('timeInForce');
  if (timeInForce !== null && !['GTC', 'IOC', 'FOK'].includes(timeInForce)) throw problems.timeInForce();
  const draft: Draft = {
    listing,
    side,
    type,
    timeInForce,
    quantity: parameters.decimal('quantity'),
    quoteOrderQty: parameters.decimal('quoteOrderQty'),
    price: parameters.decimal('price'),
    stopPrice: parameters.decimal('stopPrice'),
    icebergQty: parameters.decimal('icebergQty'),
    clientOrderId: parameters.get('newClientOrderId'),
    responseType: parameters.get('newOrderRespType') ?? (['LIMIT', 'MARKET'].includes(type) ? 'FULL' : 'ACK'),
  };
  parameters.get('selfTradePreventionMode');
  if (draft.clientOrderId !== null && !/^[a-zA-Z0-9-_]{1,36}$/.test(draft.clientOrderId))
    throw problems.illegal('newClientOrderId', '^[a-zA-Z0-9-_]{1,36}$');
  parameters.demandAllRead();
  demandWhole(draft);
  return draft;
}

function demandWhole(draft: Draft): void {
  const wanted = takes[draft.type] ?? [];
  const given = { timeInForce: draft.timeInForce, price: draft.price, stopPrice: draft.stopPrice };
  for (const [name, value] of Object.entries(given)) {
    if (wanted.includes(name) && value === null) throw problems.missing(name);
    if (!wanted.includes(name) && value !== null) throw problems.notRequired(name);
  }
  if (draft.quoteOrderQty !== null && (draft.type !== 'MARKET' || draft.quantity !== null))
    throw problems.notRequired('quoteOrderQty');
  if (draft.quantity === null && draft.type === 'MARKET' && draft.quoteOrderQty === null)
    throw problems.missingBoth('quantity', 'quoteOrderQty');
  if (draft.quantity === null && draft.quoteOrderQty === null) throw problems.missing('quantity');
  if (draft.quantity === 0n || draft.quoteOrderQty === 0n) throw problems.message('Invalid quantity.');
  if (draft.price === 0n) throw problems.message('Invalid price.');
  if (draft.icebergQty !== null && draft.timeInForce !== 'GTC')
    throw problems.rejected('Unsupported order combination');
}

/** The filters of the symbol (filters.md). @throws Problem −1013 */
export function demandFilters(draft: Draft, exchange: Exchange): void {
  const { listing, price, stopPrice, quantity, type, side, icebergQty } = draft;
  const average = exchange.averagePrice(listing.symbol);
  for (const value of [price, stopPrice]) {
    if (value === null) continue;
    if (value < listing.minPrice || value > listing.maxPrice || value % listing.tick !== 0n)
      throw problems.filter('PRICE_FILTER');
  }
  if (price !== null) {
    const up = decimal(side === 'BUY' ? percentPrice.bidUp : percentPrice.askUp);
    const down = decimal(side === 'BUY' ? percentPrice.bidDown : percentPrice.askDown);
    if (price > times(average, up) || price < times(average, down))
      throw problems.filter('PERCENT_PRICE_BY_SIDE');
  }
  for (const value of [quantity, icebergQty]) {
    if (value === null) continue;
    if (value < listing.step || value > listing.maxQty || value % listing.step !== 0n)
      throw problems.filter('LOT_SIZE');
  }
  const isMarket = type === 'MARKET' || type === 'STOP_LOSS' || type === 'TAKE_PROFIT';
  if (quantity !== null && isMarket && quantity > listing.maxMarketQty)
    throw problems.filter('MARKET_LOT_SIZE');
  const notional = quantity === null ? draft.quoteOrderQty : times(price ?? average, quantity);
  if (notional !== null && (notional < listing.minNotional || (!isMarket && notional > listing.maxNotional)))
    throw problems.filter('NOTIONAL');
  demandRoom(draft, exchange);
}

function demandRoom({ listing, type, side, quantity }: Draft, { account }: Exchange): void {
  const open = account.orders.filter((order) => order.symbol === listing.symbol && isOpen(order));
  if (open.length >= maxNumOrders) throw problems.filter('MAX_NUM_ORDERS');
  const isAlgo = (name: string): boolean => /STOP|TAKE/.test(name);
  if (isAlgo(type) && open.filter((order) => isAlgo(order.type)).length >= maxNumAlgoOrders)
    throw problems.filter('MAX_NUM_ALGO_ORDERS');
  if (listing.maxPosition === null || side !== 'BUY' || quantity === null) return;
  const { free, locked } = balanceOf(account, listing.base.name);
  const coming = open
    .filter((order) => order.side === 'BUY')
    .reduce((sum, { origQty, executedQty }) => sum + origQty - executedQty, 0n);
  if (free + locked + coming + quantity > listing.maxPosition) throw problems.filter('MAX_POSITION');
}

export function placeOrder(draft: Draft, exchange: Exchange): object {
  const { listing, side, type, price, stopPrice } = draft;
  const { account } = exchange;
  const buys = side === 'BUY';
  if (listing.status !== 'TRADING') throw problems.rejected('Market is closed.');
  if (account.orders.some((order) => order.clientOrderId === draft.clientOrderId && isOpen(order)))
    throw problems.rejected('Duplicate order sent.');
  const { bid, ask } = exchange.best(listing.symbol);
  const crossing = buys ? ask : bid;
  const crosses = price !== null && crossing !== null && (buys ? price >= crossing : price <= crossing);
  if (type === 'LIMIT_MAKER' && crosses) throw problems.rejected('Order would immediately match and take.');
  if (stopPrice !== null) demandWaiting(draft, exchange.lastPrice(listing.symbol));
  const quantity = draft.quantity ?? quantityFor(draft, crossing);
  reserve(draft, quantity, exchange);
  const order = newOrder(draft, quantity, exchange);
  account.orders.push(order);
  const matches = stopPrice === null && type !== 'LIMIT_MAKER' && (type === 'MARKET' || crosses);
  const wanted =
    draft.timeInForce === 'FOK' && exchange.available(listing.symbol, buys, price) < quantity ? 0n : quantity;
  const fills = matches && wanted > 0n ? exchange.match(listing.symbol, buys, wanted, price) : [];
  const trades = fills.map((fill) => settle(order, fill, listing, exchange));
  finish(order, draft, exchange);
  return response(order, trades, draft);
}

/** @throws Problem −2010 when the stop price is on the wrong side of the last price */
function demandWaiting({ side, type, stopPrice }: Draft, last: bigint): void {
  const above = type.startsWith('STOP') === (side === 'BUY');
  if (stopPrice !== null && (above ? stopPrice <= last : stopPrice >= last))
    throw problems.rejected('Order would trigger immediately.');
}

function quantityFor({ quoteOrderQty, listing }: Draft, price: bigint | null): bigint {
  if (price === null) throw problems.rejected('Order book liquidity is less than symbol minimum quantity.');
  const raw = ((quoteOrderQty ?? 0n) * 100_000_000n) / price;
  return raw - (raw % listing.step);
}

/** A market buy is reserved at the best price and settled as it fills. */
function reserve(draft: Draft, quantity: bigint, exchange: Exchange): void {
  const { listing, side, price } = draft;
  const { ask } = exchange.best(listing.symbol);
  const asset = side === 'BUY' ? listing.quote.name : listing.base.name;
  const needed = side === 'BUY' ? times(price ?? ask ?? 0n, quantity) : quantity;
  const balance = balanceOf(exchange.account, asset);
  if (balance.free < needed)
    throw problems.rejected('Account has insufficient balance for requested action.');
  if (draft.type === 'MARKET') return;
  balance.free -= needed;
  balance.locked += needed;
}

function newOrder(draft: Draft, quantity: bigint, { account, now }: Exchange): Order {
  const orderId = account.nextOrderId;
  account.nextOrderId += 1;
  return {
    symbol: draft.listing.symbol,
    orderId,
    clientOrderId: draft.clientOrderId ?? `sim${orderId.toString(36)}`,
    price: draft.price ?? 0n,
    origQty: quantity,
    executedQty: 0n,
    quoteQty: 0n,
    origQuoteOrderQty: draft.quoteOrderQty ?? 0n,
    status: 'NEW',
    timeInForce: draft.timeInForce ?? 'GTC',
    type: draft.type,
    side: draft.side,
    stopPrice: draft.stopPrice ?? 0n,
    icebergQty: draft.icebergQty ?? 0n,
    time: now(),
    updateTime: now(),
    isWorking: draft.stopPrice === null,
  };
}

/** One fill: balances move, a commission of a thousandth is taken of what is received. */
function settle(
  order: Order,
  fill: { price: bigint; qty: bigint },
  listing: Listing,
  exchange: Exchange,
): OwnTrade {
  const { account, now } = exchange;
  const isBuyer = order.side === 'BUY';
  const quoteQty = times(fill.price, fill.qty);
  const base = balanceOf(account, listing.base.name);
  const quote = balanceOf(account, listing.quote.name);
  const limit = order.type !== 'MARKET';
  const commission = (isBuyer ? fill.qty : quoteQty) / 1000n;
  if (isBuyer) {
    const reserved = limit ? times(order.price, fill.qty) : quoteQty;
    if (limit) quote.locked -= reserved;
    quote.free += limit ? reserved - quoteQty : -quoteQty;
    base.free += fill.qty - commission;
  } else {
    if (limit) base.locked -= fill.qty;
    else base.free -= fill.qty;
    quote.free += quoteQty - commission;
  }
  order.executedQty += fill.qty;
  order.quoteQty += quoteQty;
  const trade: OwnTrade = {
    symbol: order.symbol,
    id: account.nextTradeId,
    orderId: order.orderId,
    ...fill,
    quoteQty,
    commission,
    commissionAsset: isBuyer ? listing.base.name : listing.quote.name,
    time: now(),
    isBuyer,
    isMaker: false,
  };
  account.nextTradeId += 1;
  account.trades.push(trade);
  account.updateTime = now();
  return trade;
}

function finish(order: Order, draft: Draft, exchange: Exchange): void {
  if (order.executedQty === order.origQty) order.status = 'FILLED';
  else if (draft.type === 'MARKET' || ['IOC', 'FOK'].includes(draft.timeInForce ?? '')) {
    order.status = 'EXPIRED';
    if (draft.type !== 'MARKET') release(order, draft.listing, exchange.account);
  } else if (order.executedQty > 0n) order.status = 'PARTIALLY_FILLED';
}

/** What was reserved for the part that is not filled is free again. */
function release(order: Order, listing: Listing, account: Account): void {
  const left = order.origQty - order.executedQty;
  const asset = order.side === 'BUY' ? listing.quote.name : listing.base.name;
  const balance = balanceOf(account, asset);
  const amount = order.side === 'BUY' ? times(order.price, left) : left;
  balance.locked -= amount;
  balance.free += amount;
}

function response(order: Order, trades: OwnTrade[], { responseType }: Draft): object {
  const ack = {
    symbol: order.symbol,
    orderId: order.orderId,
    orderListId: -1,
    clientOrderId: order.clientOrderId,
    transactTime: order.time,
  };
  if (responseType === 'ACK') return ack;
  const result = {
    ...ack,
    price: format(order.price),
    origQty: format(order.origQty),
    executedQty: format(order.executedQty),
    origQuoteOrderQty: format(order.origQuoteOrderQty),
    cummulativeQuoteQty: format(order.quoteQty),
    status: order.status,
    timeInForce: order.timeInForce,
    type: order.type,
    side: order.side,
    workingTime: order.isWorking ? order.time : -1,
    selfTradePreventionMode: 'EXPIRE_MAKER',
    ...(order.stopPrice > 0n ? { stopPrice: format(order.stopPrice) } : {}),
  };
  if (responseType !== 'FULL') return result;
  const fills = trades.map(({ price, qty, commission, commissionAsset, id }) => ({
    price: format(price),
    qty: format(qty),
    commission: format(commission),
    commissionAsset,
    tradeId: id,
  }));
  return { ...result, fills };
}

export function findOrder(parameters: Parameters, account: Account, symbol: string): Order | undefined {
  const orderId = parameters.whole('orderId');
  const client = parameters.get('origClientOrderId');
  if (orderId === null && client === null) throw problems.missingBoth('origClientOrderId', 'orderId');
  // Newest first: a client id may be used again once its order is done.
  return account.orders
    .toReversed()
    .find(
      (order) =>
        order.symbol === symbol &&
        (orderId === null || order.orderId === orderId) &&
        (client === null || order.clientOrderId === client),
    );
}

export function cancelOrder(parameters: Parameters, exchange: Exchange): object {
  const listing = parameters.symbol(exchange.listings);
  const order = findOrder(parameters, exchange.account, listing.symbol);
  const clientOrderId = parameters.get('newClientOrderId') ?? `cancel${exchange.now().toString(36)}`;
  parameters.demandAllRead();
  if (order === undefined || !isOpen(order)) throw problems.cancelRejected();
  order.status = 'CANCELED';
  order.updateTime = exchange.now();
  release(order, listing, exchange.account);
  return {
    symbol: order.symbol,
    origClientOrderId: order.clientOrderId,
    orderId: order.orderId,
    orderListId: -1,
    clientOrderId,
    transactTime: exchange.now(),
    price: format(order.price),
    origQty: format(order.origQty),
    executedQty: format(order.executedQty),
    origQuoteOrderQty: format(order.origQuoteOrderQty),
    cummulativeQuoteQty: format(order.quoteQty),
    status: order.status,
    timeInForce: order.timeInForce,
    type: order.type,
    side: order.side,
    selfTradePreventionMode: 'EXPIRE_MAKER',
  };
}
