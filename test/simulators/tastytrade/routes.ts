/** The endpoints of the simulated service, for a request that has been let in. */
import { accounts, balanceOf, isOwn, positionsOf, withMarks, type AccountNumber } from './accounts.ts';
import { chainsOf } from './chains.ts';
import { dryRun } from './dry-run.ts';
import { contractsAt, listed } from './listed.ts';
import type { Environment, Scope } from './oauth.ts';
import { quoteOf, quoteTypes } from './quotes.ts';

/** How balances are sent: as `items`, as a bare list, or as one bare object. */
export type BalancesAs = 'list' | 'array' | 'object';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  scopes: readonly Scope[];
}

export interface World {
  environment: Environment;
  now: number;
  balancesAs: BalancesAs;
}

export interface Reply {
  status: number;
  body: unknown;
}

const most = 100;

export function answerTo(asked: Asked, world: World): Reply {
  const { path, method, scopes } = asked;
  if (method === 'GET' && !scopes.includes('read')) return lacking('read');
  if (method === 'GET' && path === '/customers/me/accounts') return items(accounts, path);
  const [, account, rest] = /^\/accounts\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (account !== undefined && rest !== undefined) return ofAccount(account, rest, asked, world);
  if (method === 'GET' && path === '/market-data/by-type') return marketData(asked, world);
  if (method === 'GET' && path === '/instruments/futures') return futures(asked, world);
  const prefix = /^\/symbols\/search\/(.+)$/.exec(path)?.[1];
  if (prefix !== undefined) return search(prefix, path, world);
  const underlying = /^\/option-chains\/(.+)\/nested$/.exec(path)?.[1];
  if (underlying !== undefined) {
    const chains = chainsOf(underlying, world.now);
    return chains.length === 0 ? notFound(`No option chain for ${underlying}`) : items(chains, path);
  }
  return notFound('Endpoint not found');
}

function ofAccount(number: string, rest: string, asked: Asked, world: World): Reply {
  if (!/^5W[A-Z]\d{5}$/.test(number)) return notFound(`Couldn't find account ${number}`);
  if (!isOwn(number)) return forbidden('not_permitted', 'User not permitted access');
  if (asked.method === 'GET' && rest === 'positions') return positions(number, asked, world);
  if (asked.method === 'GET' && rest === 'balances') return balances(number, asked, world);
  if (asked.method === 'POST' && rest === 'orders/dry-run')
    return asked.scopes.includes('trade') ? dryRun(number, asked.body, world.now) : lacking('trade');
  return notFound('Endpoint not found');
}

function positions(account: AccountNumber, { query, path }: Asked, { now }: World): Reply {
  const all = positionsOf(account, now);
  const marked =
    query.get('include-marks') === 'true'
      ? withMarks(all, ({ symbol, 'instrument-type': type }) => {
          const mark = quoteOf(type, symbol, now)?.['mark'];
          return typeof mark === 'string' ? mark : null;
        })
      : all;
  const underlyings = query.getAll('underlying-symbol[]');
  const found = marked.filter(
    (one) => underlyings.length === 0 || underlyings.includes(one['underlying-symbol']),
  );
  return items(found, path);
}

function balances(account: AccountNumber, { path }: Asked, { now, balancesAs }: World): Reply {
  const balance = balanceOf(account, now);
  if (balancesAs === 'object') return { status: 200, body: { data: balance, context: path } };
  if (balancesAs === 'array') return { status: 200, body: { data: [balance], context: path } };
  return items([balance], path);
}

function marketData({ query, path }: Asked, { environment, now }: World): Reply {
  if (environment === 'cert')
    return {
      status: 502,
      body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
    };
  const wanted = [...query].map(([key, symbol]) => ({ type: quoteTypes[key.replace(/\[\]$/, '')], symbol }));
  if (wanted.some(({ type }) => type === undefined))
    return { status: 400, body: { error: { code: 'bad_request', message: 'Unknown parameter' } } };
  if (wanted.length > most)
    return {
      status: 422,
      body: {
        error: { code: 'validation_error', message: `Too many symbols: ${wanted.length}, at most ${most}` },
      },
    };
  const found = wanted
    .map(({ type, symbol }) => quoteOf(type ?? '', symbol, now))
    .filter((quote) => quote !== null);
  return items(found, path);
}

function futures({ query, path }: Asked, { now }: World): Reply {
  const products = query.getAll('product-code[]');
  const found = contractsAt(now).filter(({ product }) => products.length === 0 || products.includes(product));
  return items(
    found.map((one) => ({
      symbol: one.symbol,
      'product-code': one.product,
      'contract-size': String(one.multiplier),
      'expiration-date': one.expires,
      'active-month': one.active,
      active: true,
    })),
    path,
  );
}

function search(prefix: string, path: string, { now }: World): Reply {
  const found = [...listed, ...contractsAt(now)].filter(({ symbol }) =>
    symbol.startsWith(prefix.toUpperCase()),
  );
  return items(
    found.map((one) => ({
      symbol: one.symbol,
      description: one.description,
      'listed-market': one.market,
      'instrument-type': one.type,
      options: one.options,
      'price-increments': '$0.01 to $1.00: $0.0001, above $1.00: $0.01',
      'trading-hours': one.type === 'Cryptocurrency' ? '24/7' : '09:30-16:00 ET',
    })),
    path,
  );
}

function items(list: readonly unknown[], context: string): Reply {
  return { status: 200, body: { data: { items: list }, context } };
}

function lacking(scope: Scope): Reply {
  return forbidden('insufficient_scopes', `Token is missing the required scope: ${scope}`);
}

function forbidden(code: string, message: string): Reply {
  return { status: 403, body: { error: { code, message } } };
}

function notFound(message: string): Reply {
  return { status: 404, body: { error: { code: 'record_not_found', message } } };
}
