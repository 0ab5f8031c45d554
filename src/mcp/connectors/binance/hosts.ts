/** Which hosts of Binance answer what, from the settings (rest-api.md, “General API Information”). */

/** Where an order goes: real money or play money. */
export type Environment = 'live' | 'testnet' | 'demo' | 'other';

export interface Hosts {
  /** For public data: an origin, and a path where there is one, to which `/api/v3/…` is added. */
  market: string;
  /** For signed requests. */
  account: string;
  /** The WebSocket's, or null: then order books come from REST. */
  stream: string | null;
  environment: Environment;
}

const live = 'https://api.binance.com';
/** Only public data, and for that it needs no key. */
const publicData = 'https://data-api.binance.vision';
const publicStream = 'wss://data-stream.binance.vision';

const environments: readonly [RegExp, Environment][] = [
  [/^https:\/\/(api|api-gcp|api[1-4])\.binance\.com$/, 'live'],
  [/^https:\/\/testnet\.binance\.vision$/, 'testnet'],
  [/^https:\/\/demo-api\.binance\.com$/, 'demo'],
];

/** `baseUrl` with or without its `/api`; `streamUrl` empty takes the default of the default host, `none` is REST only. */
export function hostsOf(settings: { baseUrl: string; streamUrl: string }): Hosts {
  const base = settings.baseUrl.replace(/\/+$/, '').replace(/\/api(\/v3)?$/, '');
  const isDefault = base === '' || base === publicData;
  const stream = settings.streamUrl.replace(/\/+$/, '');
  return {
    market: isDefault ? publicData : base,
    account: isDefault ? live : base,
    stream: stream === 'none' ? null : stream !== '' ? stream : isDefault ? publicStream : null,
    environment: isDefault ? 'live' : environmentOf(base),
  };
}

function environmentOf(base: string): Environment {
  return environments.find(([pattern]) => pattern.test(base))?.[1] ?? 'other';
}

/** Without scheme and path, as people say it. */
export function hostName(address: string): string {
  return new URL(address).host;
}

/** Binance's own page of a spot pair; only the live exchange has one. */
export function pageOf(
  pair: { base: string; quote: string },
  environment: Environment,
): { url: string } | Record<string, never> {
  if (environment !== 'live') return {};
  const path = `${encodeURIComponent(pair.base)}_${encodeURIComponent(pair.quote)}`;
  return { url: `https://www.binance.com/en/trade/${path}?type=spot` };
}

/** The exchange as people are told of it. */
export function spokenPlace({ environment, account }: Hosts): string {
  switch (environment) {
    case 'live':
      return 'Binance, live';
    case 'testnet':
    case 'demo':
      return `Binance ${environment}, no real money`;
    case 'other':
      return `the Binance API at ${hostName(account)}`;
  }
}
