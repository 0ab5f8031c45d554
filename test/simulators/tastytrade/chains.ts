/** Nested option chains as the service nests them: roots, their expirations, their strikes. */
import { listed, thirdFriday } from './listed.ts';

export interface Strike {
  'strike-price': string;
  call: string;
  'call-streamer-symbol': string;
  put: string;
  'put-streamer-symbol': string;
}

export interface Expiration {
  'expiration-type': 'Weekly' | 'Regular' | 'Quarterly';
  'expiration-date': string;
  'days-to-expiration': number;
  'settlement-type': 'AM' | 'PM';
  strikes: Strike[];
}

export interface Chain {
  'underlying-symbol': string;
  'root-symbol': string;
  'option-chain-type': 'Standard' | 'Non-standard';
  'shares-per-contract': number;
  'tick-sizes': { threshold?: string; value: string }[];
  deliverables: object[];
  expirations: Expiration[];
}

const dayMs = 86_400_000;
/** Steps between strikes, in cents, by the price from which they are used. */
const steps = [
  { from: 1000, cents: 2500 },
  { from: 200, cents: 500 },
  { from: 25, cents: 250 },
  { from: 0, cents: 50 },
];

/** A chain is the same all day, and many quotes look into it. */
const made = new Map<string, Chain[]>();

/** Empty where no options are listed. */
export function chainsOf(underlying: string, now: number): Chain[] {
  const key = `${underlying} ${new Date(now).toISOString().slice(0, 10)}`;
  const known = made.get(key) ?? makeChains(underlying, now);
  made.set(key, known);
  return known;
}

function makeChains(underlying: string, now: number): Chain[] {
  const found = listed.find(({ symbol }) => symbol === underlying);
  if (found?.last === undefined || found.last === null || !found.options) return [];
  const price = Number(found.last);
  const standard = chain(underlying, underlying, price, now);
  if (underlying === 'SPX')
    return [
      { ...standard, expirations: standard.expirations.filter(isMonthly).map(settledInTheMorning) },
      weekly(price, now),
    ];
  // After a split a second root delivers something else than a hundred shares.
  return underlying === 'TSLA' ? [standard, adjusted(price, now)] : [standard];
}

/** An OCC symbol: the root padded to six, the day, C or P, and the strike in thousandths. */
export function occSymbol(root: string, date: string, kind: 'C' | 'P', strikeCents: number): string {
  const day = date.slice(2).replaceAll('-', '');
  return `${root.padEnd(6)}${day}${kind}${String(strikeCents * 10).padStart(8, '0')}`;
}

/** The monthly expiration that is at least so many days away. */
export function monthlyAfter(now: number, days: number): string {
  const found = monthlies(now).find((day) => day.getTime() - now >= days * dayMs);
  return (found ?? new Date(now)).toISOString().slice(0, 10);
}

function chain(underlying: string, root: string, price: number, now: number): Chain {
  return {
    'underlying-symbol': underlying,
    'root-symbol': root,
    'option-chain-type': 'Standard',
    'shares-per-contract': 100,
    'tick-sizes': [{ threshold: '3.0', value: '0.01' }, { value: '0.05' }],
    deliverables: [
      {
        id: 259225,
        amount: '100.0',
        'deliverable-type': 'Shares',
        description: `100 shares of ${underlying}`,
        'instrument-type': 'Equity',
        percent: '100',
        'root-symbol': root,
        symbol: underlying,
      },
    ],
    expirations: daysOf(now).map((date) => expiration(root, date, price, now)),
  };
}

function weekly(price: number, now: number): Chain {
  const whole = chain('SPX', 'SPXW', price, now);
  return { ...whole, expirations: whole.expirations.filter((one) => !isMonthly(one)) };
}

function adjusted(price: number, now: number): Chain {
  const whole = chain('TSLA', 'TSLA1', price, now);
  return {
    ...whole,
    'option-chain-type': 'Non-standard',
    'shares-per-contract': 15,
    expirations: whole.expirations.filter(isMonthly).slice(0, 1),
  };
}

function isMonthly(one: Expiration): boolean {
  return one['expiration-type'] === 'Regular';
}

function settledInTheMorning(one: Expiration): Expiration {
  return { ...one, 'settlement-type': 'AM' };
}

function expiration(root: string, date: string, price: number, now: number): Expiration {
  const today = new Date(now).toISOString().slice(0, 10);
  const monthly = thirdFriday(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1);
  return {
    'expiration-type': monthly.toISOString().slice(0, 10) === date ? 'Regular' : 'Weekly',
    'expiration-date': date,
    'days-to-expiration': (Date.parse(date) - Date.parse(today)) / dayMs,
    'settlement-type': 'PM',
    strikes: strikesAround(price).map((cents) => strike(root, date, cents)),
  };
}

function strike(root: string, date: string, cents: number): Strike {
  const day = date.slice(2).replaceAll('-', '');
  const short = String(cents / 100);
  return {
    'strike-price': cents % 100 === 0 ? `${cents / 100}.0` : short,
    call: occSymbol(root, date, 'C', cents),
    'call-streamer-symbol': `.${root}${day}C${short}`,
    put: occSymbol(root, date, 'P', cents),
    'put-streamer-symbol': `.${root}${day}P${short}`,
  };
}

/** Forty strikes around the price. */
function strikesAround(price: number): number[] {
  const step = steps.find(({ from }) => price >= from)?.cents ?? 50;
  const middle = Math.round((price * 100) / step);
  return Array.from({ length: 41 }, (_, index) => (middle - 20 + index) * step).filter((cents) => cents > 0);
}

/** Today and every Friday for eight weeks, then the third Friday of each month for a year and a half. */
function daysOf(now: number): string[] {
  const today = Date.parse(new Date(now).toISOString().slice(0, 10));
  const toFriday = (12 - new Date(today).getUTCDay()) % 7;
  const fridays = Array.from({ length: 8 }, (_, week) => today + (toFriday + week * 7) * dayMs);
  const all = [...fridays, ...monthlies(now).map((day) => day.getTime())].filter((day) => day >= today);
  return [...new Set(all)]
    .sort((one, other) => one - other)
    .map((day) => new Date(day).toISOString().slice(0, 10));
}

function monthlies(now: number): Date[] {
  const start = new Date(now);
  return Array.from({ length: 18 }, (_, index) =>
    thirdFriday(
      start.getUTCFullYear() + Math.floor((start.getUTCMonth() + index) / 12),
      (start.getUTCMonth() + index) % 12,
    ),
  ).filter((day) => day.getTime() > now);
}
