/** Who may ask for what: API keys, signatures and the time window of signed requests. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { problems } from './problem.ts';
import type { Parameters } from './parameters.ts';

export interface Key {
  apiKey: string;
  apiSecret: string;
  /** Whether it may place and cancel orders. */
  trade: boolean;
  /** The only address it may come from; null is any. */
  ip: string | null;
}

/** The example key of Binance’s own documentation: may do everything. */
export const fullKey: Key = {
  apiKey: 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A',
  apiSecret: 'NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j',
  trade: true,
  ip: null,
};

export const readOnlyKey: Key = {
  apiKey: 'ReadOnly0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST',
  apiSecret: 'readOnlySecret456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR',
  trade: false,
  ip: null,
};

/** Bound to an address that is not this machine’s. */
export const restrictedKey: Key = {
  apiKey: 'Restricted23456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST',
  apiSecret: 'restrictedSecret6789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR',
  trade: true,
  ip: '203.0.113.7',
};

const keys = [fullKey, readOnlyKey, restrictedKey];

/** @throws Problem −2014, −2015, −1102, −1022, −1021 */
export function demandSigned(asked: {
  header: string | undefined;
  /** As they travelled: percent-encoded. */
  query: string;
  body: string;
  parameters: Parameters;
  trades: boolean;
  serverTime: number;
}): void {
  const { header, query, body, parameters, trades, serverTime } = asked;
  if (header === undefined || !/^[A-Za-z0-9]{64}$/.test(header)) throw problems.keyFormat();
  const key = keys.find(({ apiKey }) => apiKey === header);
  if (key === undefined || (key.ip !== null && key.ip !== '127.0.0.1') || (trades && !key.trade))
    throw problems.key();
  const timestamp = parameters.must('timestamp');
  const signature = parameters.must('signature').toLowerCase();
  if (!/^\d{10,16}$/.test(timestamp)) throw problems.missing('timestamp');
  const recvWindow = parameters.get('recvWindow') ?? '5000';
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(recvWindow) || Number(recvWindow) > 60_000)
    throw problems.invalid('recvWindow');
  const expected = createHmac('sha256', key.apiSecret)
    .update(unsigned(query) + unsigned(body))
    .digest();
  const sent = Buffer.from(signature, 'hex');
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) throw problems.signature();
  if (Number(timestamp) >= serverTime + 1000) throw problems.early();
  if (serverTime - Number(timestamp) > Number(recvWindow)) throw problems.late();
}

/** What was signed: everything but the signature itself. */
function unsigned(text: string): string {
  return text
    .split('&')
    .filter((pair) => !pair.startsWith('signature='))
    .join('&');
}
