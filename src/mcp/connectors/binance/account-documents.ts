/** The documents of the user's account: balances, own trades and orders. */
import { paragraphs, table, type Cached } from '../connector.ts';
import { heldBalances } from './account-tools.ts';
import type { AccountApi } from './api.ts';
import { balancesTitle, openOrdersTitle, pairOf, titleOf } from './document-ids.ts';
import { iso } from './markdown.ts';
import type { Written } from './market-documents.ts';
import { decimal } from './money.ts';
import type { Account, Order } from './replies.ts';
import type { SymbolInfo } from './symbols.ts';

/** How many of the newest trades and orders a document lists. */
const shown = 100;

export async function balances(api: AccountApi, signal: AbortSignal): Promise<Written> {
  const kept = await api.account(signal);
  const held = heldBalances(kept.value);
  const rows = held.map(({ asset, free, locked }) => [
    ...[asset, free, locked],
    decimal(free).plus(locked).toFixed(),
  ]);
  return written(kept, balancesTitle, [
    rows.length === 0 ? 'The account holds nothing.' : `Assets in the spot account: ${rows.length}.`,
    rows.length === 0 ? '' : table(['Asset', 'Free', 'Locked in orders', 'Total'], rows),
    abilities(kept.value),
  ]);
}

function abilities({ canTrade, accountType, permissions = [] }: Account): string {
  const kind = accountType === undefined ? '' : ` Account type ${accountType}.`;
  const allowed = permissions.length === 0 ? '' : ` Permissions: ${permissions.join(', ')}.`;
  return `The account can ${canTrade ? '' : 'not '}trade.${kind}${allowed}`;
}

export async function myTrades(api: AccountApi, info: SymbolInfo, signal: AbortSignal): Promise<Written> {
  const kept = await api.myTrades(info.symbol, { limit: shown }, signal);
  const rows = [...kept.value]
    .reverse()
    .map((trade) => [
      ...[iso(trade.time), trade.isBuyer ? 'buy' : 'sell', trade.price, trade.qty, trade.quoteQty],
      ...[`${trade.commission} ${trade.commissionAsset}`, trade.orderId, trade.id],
    ]);
  return written(kept, titleOf('my_trades', info), [
    rows.length === 0
      ? `The account has no trades of ${pairOf(info)}.`
      : `The newest ${rows.length} trades of the account in ${pairOf(info)}, newest first.`,
    table(
      [
        ...['Time (UTC)', 'Side', `Price (${info.quote})`, `Quantity (${info.base})`],
        ...[`Value (${info.quote})`, 'Fee', 'Order', 'Trade'],
      ],
      rows,
    ),
  ]);
}

export async function openOrders(
  api: AccountApi,
  info: SymbolInfo | null,
  signal: AbortSignal,
): Promise<Written> {
  const kept = await api.openOrders(info?.symbol ?? null, signal);
  const of = info === null ? '' : ` of ${pairOf(info)}`;
  return written(kept, info === null ? openOrdersTitle : titleOf('open_orders', info), [
    kept.value.length === 0 ? `There are no open orders${of}.` : `Open orders${of}: ${kept.value.length}.`,
    orderTable(kept.value),
  ]);
}

export async function allOrders(api: AccountApi, info: SymbolInfo, signal: AbortSignal): Promise<Written> {
  const kept = await api.allOrders(info.symbol, { limit: shown }, signal);
  return written(kept, titleOf('all_orders', info), [
    kept.value.length === 0
      ? `The account has no orders of ${pairOf(info)}.`
      : `The newest ${kept.value.length} orders of the account in ${pairOf(info)}, in any state, newest first.`,
    orderTable([...kept.value].reverse()),
  ]);
}

export async function oneOrder(
  api: AccountApi,
  info: SymbolInfo,
  asked: { orderId: string; now(): number },
  signal: AbortSignal,
): Promise<Written> {
  const order = await api.order({ symbol: info.symbol, orderId: asked.orderId }, signal);
  const kept = { value: order, at: asked.now(), hit: false };
  return written(kept, `${pairOf(info)} order ${order.orderId}`, [
    `The order ${order.orderId} is **${order.status ?? 'in an unknown state'}**.`,
    orderTable([order]),
    `Client order id: ${order.clientOrderId}.`,
  ]);
}

export function orderTable(orders: readonly Order[]): string {
  if (orders.length === 0) return '';
  const rows = orders.map((order) => [
    ...[order.orderId, order.symbol, order.side ?? '', order.type ?? '', order.status ?? ''],
    ...[order.price ?? '', order.stopPrice ?? '', order.origQty ?? '', order.executedQty ?? ''],
    ...[order.cummulativeQuoteQty ?? '', timeOf(order)],
  ]);
  return table(
    [
      ...['Order', 'Symbol', 'Side', 'Type', 'Status', 'Price', 'Stop price'],
      ...['Quantity', 'Filled', 'Filled value', 'Placed (UTC)'],
    ],
    rows,
  );
}

function timeOf({ time, transactTime }: Order): string {
  const at = time ?? transactTime;
  return at === undefined ? '' : iso(at);
}

function written({ at, hit }: Cached<unknown>, title: string, parts: readonly string[]): Written {
  return { title, text: paragraphs(`# ${title}`, ...parts), at, hit };
}
