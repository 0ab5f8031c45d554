/** The simulated customer's three accounts: what is in them, and what they are worth. */
import { chainsOf, monthlyAfter, occSymbol } from './chains.ts';
import { contractsAt, listed } from './listed.ts';

type Fields = Record<string, string | number | boolean>;

export interface Position extends Fields {
  'account-number': string;
  symbol: string;
  'instrument-type': string;
  'underlying-symbol': string;
  quantity: string;
  'quantity-direction': string;
  'average-open-price': string;
  multiplier: number;
}

export const accountNumbers = ['5WT00001', '5WT00002', '5WT00003'] as const;
export type AccountNumber = (typeof accountNumbers)[number];
/** Somebody else's. */
export const foreignAccount = '5WX34382';

export function isOwn(number: string): number is AccountNumber {
  return accountNumbers.some((own) => own === number);
}

export const accounts: readonly { account: Fields; 'authority-level': string }[] = [
  {
    account: {
      'account-number': '5WT00001',
      'account-type-name': 'Individual',
      nickname: 'Main',
      'margin-or-cash': 'Margin',
      'is-closed': false,
      'is-futures-approved': true,
      'day-trader-status': false,
      'investment-objective': 'SPECULATION',
      'opened-at': '2019-03-14T15:39:31.265+0000',
    },
    'authority-level': 'owner',
  },
  {
    account: {
      'account-number': '5WT00002',
      'account-type-name': 'Roth IRA',
      nickname: 'Retirement',
      'margin-or-cash': 'Cash',
      'is-closed': false,
      'is-futures-approved': false,
      'day-trader-status': false,
      'investment-objective': 'GROWTH',
      'opened-at': '2021-01-08T09:12:44.001+0000',
    },
    'authority-level': 'owner',
  },
  {
    account: {
      'account-number': '5WT00003',
      'account-type-name': 'Joint Tenants with Rights of Survivorship',
      nickname: 'House fund',
      'margin-or-cash': 'Margin',
      'is-closed': false,
      'is-futures-approved': false,
      'day-trader-status': false,
      'investment-objective': 'INCOME',
      'opened-at': '2023-09-30T18:00:05.120+0000',
    },
    'authority-level': 'trade-only',
  },
];

/** Without the fields of `include-marks`. */
export function positionsOf(account: AccountNumber, now: number): Position[] {
  const position = (
    fields: Pick<
      Position,
      'symbol' | 'instrument-type' | 'underlying-symbol' | 'quantity' | 'average-open-price'
    > & {
      short?: true;
      multiplier?: number;
      expires?: string;
      gain?: string;
      close?: string;
    },
  ): Position => {
    const { short, multiplier = 1, expires, gain = '0.0', close, ...rest } = fields;
    const lost = gain.startsWith('-');
    return {
      'account-number': account,
      ...rest,
      'quantity-direction': short ? 'Short' : 'Long',
      ...(close === undefined ? {} : { 'close-price': close }),
      multiplier,
      'cost-effect': short ? 'Credit' : 'Debit',
      'realized-day-gain': gain.replace('-', ''),
      'realized-day-gain-effect': Number(gain) === 0 ? 'None' : lost ? 'Debit' : 'Credit',
      ...(expires === undefined ? {} : { 'expires-at': `${expires}T21:00:00.000+00:00` }),
      'is-suppressed': false,
      'is-frozen': false,
      'created-at': '2026-02-17T15:30:00.000+00:00',
      'updated-at': new Date(now - 60_000).toISOString(),
    };
  };
  const equity = { 'instrument-type': 'Equity' };
  const option = { 'instrument-type': 'Equity Option', multiplier: 100 };
  const soon = monthlyAfter(now, 30);
  const future = contractsAt(now).find(({ product, active }) => product === 'ES' && active);
  switch (account) {
    case '5WT00001':
      return [
        position({
          ...equity,
          symbol: 'AAPL',
          'underlying-symbol': 'AAPL',
          quantity: '100',
          'average-open-price': '178.50',
          close: '309.35',
          gain: '120.55',
        }),
        position({
          ...equity,
          symbol: 'TSLA',
          'underlying-symbol': 'TSLA',
          quantity: '50',
          'average-open-price': '391.2',
          close: '410.80',
          short: true,
        }),
        position({
          ...option,
          symbol: occSymbol('SPY', soon, 'C', 78000),
          'underlying-symbol': 'SPY',
          quantity: '3',
          'average-open-price': '6.15',
          close: '7.02',
          expires: soon,
          gain: '-44.01',
        }),
        position({
          ...option,
          symbol: occSymbol('NVDA', soon, 'P', 17500),
          'underlying-symbol': 'NVDA',
          quantity: '2',
          'average-open-price': '5.4',
          close: '4.87',
          expires: soon,
          short: true,
        }),
        position({
          ...equity,
          'instrument-type': 'Future',
          symbol: future?.symbol ?? '/ESZ6',
          'underlying-symbol': future?.symbol ?? '/ESZ6',
          quantity: '1',
          'average-open-price': '7601.75',
          close: '7688.50',
          multiplier: 50,
          expires: future?.expires ?? soon,
        }),
        position({
          ...equity,
          'instrument-type': 'Cryptocurrency',
          symbol: 'BTC/USD',
          'underlying-symbol': 'BTC/USD',
          quantity: '0.12345678',
          'average-open-price': '64210.11',
          close: '93110.25',
        }),
      ];
    case '5WT00002':
      return [
        position({
          ...equity,
          symbol: 'VTI',
          'underlying-symbol': 'VTI',
          quantity: '212.5',
          'average-open-price': '241.3377',
          close: '346.40',
        }),
        position({
          ...equity,
          symbol: 'SCHD',
          'underlying-symbol': 'SCHD',
          quantity: '800',
          'average-open-price': '26.02',
          close: '27.08',
        }),
        // No mark any more: what is known is the last close.
        position({
          ...equity,
          symbol: 'BBBYQ',
          'underlying-symbol': 'BBBYQ',
          quantity: '40',
          'average-open-price': '7.35',
          close: '0.0751',
        }),
      ];
    case '5WT00003':
      return [];
  }
}

/** `mark-price` of one unit and `mark` of the whole, as `include-marks` adds them; as they are where there is no price. */
export function withMarks(
  positions: readonly Position[],
  markOf: (position: Position) => string | null,
): Position[] {
  return positions.map((position) => {
    const price = markOf(position);
    if (price === null) return position;
    const whole = Number(price) * Number(position.quantity) * position.multiplier;
    return { ...position, 'mark-price': price, mark: whole.toFixed(2) };
  });
}

const balances: Record<AccountNumber, Fields> = {
  '5WT00001': {
    currency: 'USD',
    'cash-balance': '48211.37',
    'net-liquidating-value': '108455.92',
    'equity-buying-power': '96422.74',
    'derivative-buying-power': '48211.37',
    'day-trading-buying-power': '0.0',
    'available-trading-funds': '48211.37',
    'cash-available-to-withdraw': '41080.02',
    'pending-cash': '250.5',
    'pending-cash-effect': 'Debit',
    'maintenance-requirement': '60244.55',
    'maintenance-excess': '48211.37',
    'margin-equity': '108455.92',
    'long-equity-value': '31201.51',
    'short-equity-value': '20217.5',
    'long-derivative-value': '2343.0',
    'short-derivative-value': '1004.0',
    'long-cryptocurrency-value': '11265.48',
    'futures-margin-requirement': '22816.0',
  },
  '5WT00002': {
    currency: 'USD',
    'cash-balance': '1204.09',
    'net-liquidating-value': '96398.73',
    'equity-buying-power': '1204.09',
    'derivative-buying-power': '1204.09',
    'available-trading-funds': '1204.09',
    'cash-available-to-withdraw': '1204.09',
    'pending-cash': '0.0',
    'pending-cash-effect': 'None',
    'maintenance-requirement': '95194.64',
    'maintenance-excess': '1204.09',
    'long-equity-value': '95194.64',
    'short-equity-value': '0.0',
  },
  '5WT00003': {
    currency: 'USD',
    'cash-balance': '15000.0',
    'net-liquidating-value': '15000.0',
    'equity-buying-power': '30000.0',
    'derivative-buying-power': '15000.0',
    'available-trading-funds': '15000.0',
    'cash-available-to-withdraw': '15000.0',
    'pending-cash': '1000.0',
    'pending-cash-effect': 'Credit',
    'maintenance-requirement': '0.0',
    'maintenance-excess': '15000.0',
    'long-equity-value': '0.0',
    'short-equity-value': '0.0',
  },
};

export function balanceOf(account: AccountNumber, now: number): Fields {
  return {
    'account-number': account,
    ...balances[account],
    'updated-at': new Date(now - 30_000).toISOString(),
  };
}

/** Whether something of that name can be bought here. */
export function isTraded(symbol: string, type: string, now: number): boolean {
  if (type !== 'Equity Option')
    return [...listed, ...contractsAt(now)].some(
      (one) => one.symbol === symbol && one.type === type && one.last !== null,
    );
  const underlying = symbol.slice(0, 6).trim();
  return chainsOf(underlying, now).some((chain) =>
    chain.expirations.some(({ strikes }) =>
      strikes.some(({ call, put }) => call === symbol || put === symbol),
    ),
  );
}
