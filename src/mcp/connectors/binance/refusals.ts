/** Binance's error codes (errors.md of binance-spot-api-docs): what each means and what to do. */
import type { ProblemCode } from '../../../contract/errors.ts';

export interface Meaning {
  /** `argument`: something about what was asked for; the caller can ask otherwise. */
  as: ProblemCode | 'argument';
  means: string;
  todo: string;
  /** When to ask again, where Binance does not say; left out where that alone does not help. */
  again?: string;
}

const again = 'in a minute';
const askOtherwise = 'Correct it and ask again.';
const newKey =
  'Check the API key in Binance → API Management: that it still exists, that this computer’s public IP address is on its list, and that “Enable Reading” is ticked; then set apiKey and apiSecret again.';

function about(means: string, todo = askOtherwise): Meaning {
  return { as: 'argument', means, todo };
}

function unavailable(means: string): Meaning {
  return { as: 'source_unavailable', means, todo: '', again };
}

const unknownOutcome: Meaning = {
  as: 'source_unavailable',
  means: 'Binance does not know what became of the request.',
  todo: 'Look before asking again.',
};

/** Too many requests: also those of others. */
const tooMany: Meaning = {
  as: 'source_rate_limited',
  means: 'Too much was asked of Binance from this address.',
  todo: 'Other programs on this network count too.',
  again,
};

export const meanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [-1000, unavailable('Something went wrong inside Binance.')],
  [-1001, unavailable('Something went wrong inside Binance.')],
  [-1002, { as: 'source_permission_missing', means: 'The API key may not do this.', todo: newKey }],
  [-1003, tooMany],
  [-1004, unavailable('Binance is busy.')],
  [-1006, unknownOutcome],
  [-1007, unknownOutcome],
  [-1008, unavailable('Binance is overloaded.')],
  [-1013, about('The order breaks one of the symbol’s filters.', 'binance_get_exchange_info names them.')],
  [-1014, about('This combination of order arguments is not supported.')],
  [
    -1015,
    {
      as: 'source_rate_limited',
      means: 'The account has placed too many orders in a short time.',
      todo: 'Reading is not held up by it.',
      again: 'in ten seconds or more',
    },
  ],
  [-1016, unavailable('This service of Binance is shutting down.')],
  [-1020, about('Binance does not support this operation.')],
  [
    -1021,
    {
      as: 'source_clock_skew',
      means: 'The request’s time did not fit Binance’s clock, although it was set by it just now.',
      todo: 'Let this computer set its clock by the network, and check that the connection is not very slow.',
    },
  ],
  [
    -1022,
    {
      as: 'source_key_rejected',
      means: 'The signature is wrong: the API secret does not belong to the API key.',
      todo: 'Set apiSecret again, as Binance showed it when the key was made (an HMAC key; RSA and Ed25519 keys do not work here). If it is lost, make a new key.',
    },
  ],
  [-1100, about('An argument has characters that Binance does not take.')],
  [-1101, about('Too many arguments, or one of them twice.')],
  [-1102, about('An argument is missing or malformed.')],
  [-1103, about('Binance does not know one of the arguments.')],
  [-1104, about('Binance did not read all of the arguments.')],
  [-1105, about('An argument is empty.')],
  [-1106, about('An argument was sent that does not belong to this kind of request.')],
  [-1108, about('A number is too large.')],
  [-1111, about('A number has more decimals than the symbol allows.')],
  [-1112, about('The order book of this symbol is empty.', 'Try another symbol.')],
  [-1114, about('time_in_force does not belong to this order type.')],
  [-1115, about('time_in_force must be GTC, IOC or FOK.')],
  [-1116, about('Binance does not know this order type.')],
  [-1117, about('side must be BUY or SELL.')],
  [-1120, about('Binance does not know this interval.')],
  [-1121, about('There is no such symbol.', 'binance_get_exchange_info lists them.')],
  [-1122, about('The symbol is not in a state for this.', 'binance_get_exchange_info tells its status.')],
  [-1127, about('The time between start and end is too long.', 'Ask for at most 24 hours at a time.')],
  [-1128, about('These optional arguments cannot be combined.')],
  [-1130, about('An argument has a value that Binance does not take.')],
  [-1131, about('recvWindow is too large.')],
  [-1135, about('A list in the request is not valid JSON.')],
  [-1139, about('Binance does not know this kind of ticker.')],
  [-1145, about('Binance does not know this cancel restriction.')],
  [-1151, about('A symbol was named twice.')],
  [-1220, about('The symbol is not in the asked-for status.')],
  [
    -2008,
    {
      as: 'source_key_rejected',
      means:
        'Binance knows no such API key here: it was deleted, or made for another site (live, testnet, demo).',
      todo: newKey,
    },
  ],
  [-2010, about('Binance rejected the order.', 'Change it, or leave it.')],
  [
    -2011,
    about(
      'There is no open order of that id: it was filled or cancelled before, or never was.',
      'binance_get_order tells what became of it.',
    ),
  ],
  [-2013, about('There is no order of that id for this symbol.', 'binance_get_all_orders lists the orders.')],
  [
    -2014,
    {
      as: 'source_key_rejected',
      means: 'The API key is not in the form of a key: it may be cut short, or have another text around it.',
      todo: 'Copy it again from Binance → API Management and set apiKey.',
    },
  ],
  [
    -2015,
    {
      as: 'source_key_rejected',
      means:
        'Binance does not accept this API key here: it is wrong or deleted, or made for another site (live, testnet, demo), or does not allow this computer’s IP address, or lacks the permission. Binance does not say which.',
      todo: newKey,
    },
  ],
  [-2016, about('There is no trading window for the symbol.', 'binance_get_exchange_info tells its status.')],
  [-2026, about('The order was archived, being old and never filled, and cannot be read any more.')],
]);

/** What an unknown code can mean, by the HTTP status it came with; the first that fits. */
export const byStatus: readonly [from: number, to: number, Meaning][] = [
  [401, 401, { as: 'source_key_rejected', means: 'Binance does not accept the API key.', todo: newKey }],
  [
    403,
    403,
    {
      as: 'source_refused',
      means: 'Binance’s firewall stopped the request before its API saw it.',
      todo: 'Wait some minutes; a VPN or a shared address can be the reason.',
    },
  ],
  [
    404,
    404,
    {
      as: 'source_refused',
      means: 'There is no Binance API at this address.',
      todo: 'Check baseUrl: https://testnet.binance.vision for the testnet, empty for the live exchange.',
    },
  ],
  [
    451,
    451,
    {
      as: 'source_refused',
      means: 'Binance does not serve the place where this computer is.',
      todo: 'Market data may still be had with an empty baseUrl; accounts only where Binance serves them.',
    },
  ],
  [
    418,
    418,
    {
      as: 'source_banned',
      means: 'Binance has banned this address for asking too much.',
      todo: 'Patchbay sends nothing before then. Stop other programs that ask Binance from this network.',
      again: 'when the ban is over',
    },
  ],
  [429, 429, tooMany],
  [500, 599, unavailable('Binance could not answer.')],
  [400, 499, about('Binance refused the request.')],
];

/** What stands in the text of a refused order (errors.md, “Filter failures” and “Order rejection issues”). */
export const orderReasons: readonly [RegExp, string][] = [
  [/PERCENT_PRICE/, 'The price is too far from the average price of the last minutes.'],
  [/PRICE_FILTER/, 'The price is outside the symbol’s bounds or no multiple of its tick size.'],
  [/MARKET_LOT_SIZE/, 'The quantity is outside the bounds or the step for market orders.'],
  [/LOT_SIZE/, 'The quantity is outside the symbol’s bounds or no multiple of its step size.'],
  [/NOTIONAL/, 'The order’s value (price × quantity) is smaller or larger than the symbol allows.'],
  [/MAX_NUM_ALGO_ORDERS/, 'Too many stop orders are open for the symbol.'],
  [/MAX_NUM_ICEBERG_ORDERS|ICEBERG_PARTS/, 'Too many iceberg orders or parts.'],
  [/MAX_NUM_ORDERS/, 'Too many orders are open.'],
  [/MAX_POSITION/, 'The position would become larger than the symbol allows.'],
  [/TRAILING_DELTA/, 'The trailing delta is outside the symbol’s bounds.'],
  [/insufficient balance/i, 'The account has not enough free balance: binance_get_account tells it.'],
  [/would trigger immediately/i, 'The stop price is already reached.'],
  [/would immediately match/i, 'A LIMIT_MAKER order must not match at once: the price crosses the book.'],
  [/market is closed/i, 'The symbol is not trading now.'],
  [
    /not supported for this symbol|not authorized/i,
    'The symbol or the account does not allow this order type.',
  ],
  [/duplicate order/i, 'There is an order with this client order id already.'],
];
