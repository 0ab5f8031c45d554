/** What the service says of an order that is only tried: its checks in their order, its fees, its effect on buying power. */
import { balanceOf, isTraded, positionsOf, type AccountNumber } from './accounts.ts';
import type { Answer } from './oauth.ts';
import { quoteOf } from './quotes.ts';

interface Leg {
  'instrument-type': string;
  symbol: string;
  quantity: string;
  action: string;
}

const orderTypes = ['Limit', 'Market', 'Stop', 'Stop Limit', 'Notional Market'];
const sessions = ['Day', 'GTC', 'GTD', 'Ext', 'GTC Ext', 'Ext Overnight', 'GTC Ext Overnight'];
const actions = ['Buy to Open', 'Sell to Open', 'Buy to Close', 'Sell to Close', 'Buy', 'Sell'];

export function dryRun(account: AccountNumber, body: unknown, now: number): Answer {
  const order =
    typeof body === 'object' && body !== null ? new Map<string, unknown>(Object.entries(body)) : null;
  if (order === null)
    return {
      status: 400,
      body: { error: { code: 'bad_request', message: 'Request body is not valid JSON' } },
    };
  const legs = legsOf(order.get('legs'));
  const text = (key: string): string => {
    const value = order.get(key);
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const invalid = [
    ...(orderTypes.includes(text('order-type'))
      ? []
      : [{ domain: 'order-type', reason: 'does not have a valid value' }]),
    ...(sessions.includes(text('time-in-force'))
      ? []
      : [{ domain: 'time-in-force', reason: 'does not have a valid value' }]),
    ...(legs !== null && legs.length > 0 ? [] : [{ domain: 'legs', reason: 'is missing' }]),
    ...(legs ?? [])
      .filter(({ action }) => !actions.includes(action))
      .map(() => ({ domain: 'legs[action]', reason: 'does not have a valid value' })),
  ];
  if (invalid.length > 0 || legs === null)
    return refuse(400, 'validation_error', 'Request validation failed', invalid);
  const unknown = legs.find(({ symbol, 'instrument-type': type }) => !isTraded(symbol, type, now));
  if (unknown !== undefined) return refuse(422, 'invalid_symbol', `Symbol is invalid: ${unknown.symbol}`);
  if (legs.length > 1 && legs.some((leg) => leg['instrument-type'] !== 'Equity Option'))
    return refuse(422, 'invalid_leg_count', 'Orders of this instrument type are limited to 1 leg');
  return judge(
    account,
    {
      type: text('order-type'),
      price: text('price'),
      effect: text('price-effect'),
      time: text('time-in-force'),
      value: text('value'),
    },
    legs,
    now,
  );
}

function judge(
  account: AccountNumber,
  order: { type: string; price: string; effect: string; time: string; value: string },
  legs: readonly Leg[],
  now: number,
): Answer {
  const multiplier = legs[0]?.['instrument-type'] === 'Equity Option' ? 100 : 1;
  const size = Number(legs[0]?.quantity ?? 0);
  const price = order.price === '' ? markOf(legs[0], now) : Number(order.price);
  const cost = order.type === 'Notional Market' ? Number(order.value) : price * size * multiplier;
  const buying =
    order.effect === 'Debit' || (order.effect === '' && (legs[0]?.action ?? '').startsWith('Buy'));
  const fees = feesOf(legs);
  const power = Number(balanceOf(account, now)['equity-buying-power']);
  const change = buying ? cost + fees : cost / 2 + fees;
  if (change > power)
    return refuse(422, 'preflight_check_failure', 'One or more preflight checks failed', [
      {
        code: 'margin_check_failed',
        message: 'Account does not have sufficient buying power available for this order.',
      },
    ]);
  return {
    status: 200,
    body: {
      data: {
        order: {
          'account-number': account,
          'time-in-force': order.time,
          'order-type': order.type,
          size,
          'underlying-symbol': legs[0]?.symbol.slice(0, 6).trim() ?? '',
          ...(order.price === '' ? {} : { price: order.price, 'price-effect': order.effect }),
          status: 'Received',
          cancellable: true,
          editable: true,
          edited: false,
          legs: legs.map((leg) => ({ ...leg, 'remaining-quantity': leg.quantity, fills: [] })),
        },
        warnings: warningsFor(account, order.time, legs, now),
        'buying-power-effect': {
          'change-in-margin-requirement': cost.toFixed(2),
          'change-in-margin-requirement-effect': 'Debit',
          'change-in-buying-power': change.toFixed(3),
          'change-in-buying-power-effect': 'Debit',
          'current-buying-power': power.toFixed(2),
          'current-buying-power-effect': 'Credit',
          'new-buying-power': (power - change).toFixed(3),
          'new-buying-power-effect': 'Credit',
          'isolated-order-margin-requirement': cost.toFixed(2),
          'isolated-order-margin-requirement-effect': 'Debit',
          'is-spread': legs.length > 1,
          impact: change.toFixed(3),
          effect: 'Debit',
        },
        'fee-calculation': {
          'regulatory-fees': '0.0',
          'regulatory-fees-effect': 'None',
          'clearing-fees': fees.toFixed(3),
          'clearing-fees-effect': 'Debit',
          commission: '0.0',
          'commission-effect': 'None',
          'proprietary-index-option-fees': '0.0',
          'proprietary-index-option-fees-effect': 'None',
          'total-fees': fees.toFixed(3),
          'total-fees-effect': 'Debit',
        },
      },
      context: `/accounts/${account}/orders/dry-run`,
    },
  };
}

function warningsFor(account: AccountNumber, time: string, legs: readonly Leg[], now: number): object[] {
  const held = new Set(positionsOf(account, now).map(({ symbol }) => symbol));
  const closing = legs.some(({ action, symbol }) => action.endsWith('to Close') && !held.has(symbol));
  const weekend = [0, 6].includes(new Date(now).getUTCDay());
  return [
    ...(closing
      ? [
          {
            code: 'closing_with_no_position',
            message: 'You cannot route a closing order without an existing position to close.',
          },
        ]
      : []),
    ...(weekend && !time.includes('Ext')
      ? [
          {
            code: 'tif.next_valid_session',
            message: 'Your order will begin working during next valid session.',
          },
        ]
      : []),
  ];
}

/** A tenth of a cent a share, and a dollar and thirteen cents a contract. */
function feesOf(legs: readonly Leg[]): number {
  return legs.reduce(
    (sum, leg) => sum + Number(leg.quantity) * (leg['instrument-type'] === 'Equity Option' ? 1.13 : 0.001),
    0,
  );
}

function markOf(leg: Leg | undefined, now: number): number {
  return leg === undefined ? 0 : Number(quoteOf(leg['instrument-type'], leg.symbol, now)?.['mark'] ?? 0);
}

function legsOf(value: unknown): Leg[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((one: unknown) => {
    const of = (key: string): string => {
      const found: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, key) : undefined;
      return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
    };
    return {
      'instrument-type': of('instrument-type'),
      symbol: of('symbol'),
      quantity: of('quantity'),
      action: of('action'),
    };
  });
}

function refuse(status: number, code: string, message: string, errors: readonly object[] = []): Answer {
  return { status, body: { error: { code, message, ...(errors.length === 0 ? {} : { errors }) } } };
}
