/** “Do I own SCHD”: the accounts in which something is held, as far as they answer in time. */
import type { Hit } from '../connector.ts';
import { described, openOnes, type Account } from './accounts.ts';
import { knownSymbol } from './companies.ts';
import type { Desk } from './desk.ts';
import { idOf } from './document-ids.ts';
import type { Meant } from './mentions.ts';
import type { Position } from './positions.ts';
import { optionParts } from './symbols.ts';

type Wanted = Omit<Hit, 'updatedAt'>;

/** Accounts whose positions are looked through for what is held. */
const mostAccounts = 5;
/** Behind the symbol of a company that went bankrupt stands a Q: BBBYQ. */
const bankrupt = /^([A-Z]{4})Q$/;
/** By the letter of an option symbol. */
const optionKinds: Readonly<Record<string, string>> = { call: 'call option calls', put: 'put option puts' };

/**
 * The accounts in which one of these is held. tastytrade grants one request for positions a second, so several accounts may
 * not be known `until` then (Unix milliseconds): those are shown too, with a word that they are not known yet.
 */
export async function holdings(
  desk: Desk,
  meant: readonly Meant[],
  { signal, until }: { signal: AbortSignal; until: number | null },
): Promise<Wanted[]> {
  const accounts = openOnes((await desk.accounts.list(signal)).value);
  const symbols = new Set(meant.map(({ symbol }) => symbol));
  const isMeant = (one: Position) =>
    [one.underlying_symbol ?? '', one.symbol].some(
      (symbol) => symbols.has(symbol) || symbols.has(symbol.replace(bankrupt, '$1')),
    );
  const asked = accounts.slice(0, mostAccounts);
  const answers = await inTime(
    desk,
    asked.map(async ({ account_number: number }) => (await desk.positions(number, signal)).value),
    until,
  );
  const known = asked.map((account, place) => ({ account, held: answers[place]?.filter(isMeant) ?? null }));
  const holding = known.flatMap(({ account, held }) =>
    held === null || held.length === 0 ? [] : [{ account, held }],
  );
  const unknown = [
    ...known.flatMap(({ account, held }) => (held === null ? [account] : [])),
    ...accounts.slice(mostAccounts),
  ];
  return [
    ...holding.map(({ account, held }, place) => holdingHit(account, held, place)),
    ...unknownHits(unknown, [...symbols]),
  ];
}

/** Null for what has not come; it goes on, and is there for who asks again. */
async function inTime<T>(
  desk: Desk,
  work: readonly Promise<T>[],
  until: number | null,
): Promise<(T | null)[]> {
  if (until === null) return Promise.all(work);
  const over = new AbortController();
  const nothing = () => null;
  const late = desk.sleep(Math.max(0, until - desk.now()), over.signal).then(nothing, nothing);
  try {
    return await Promise.all(work.map((one) => Promise.race([one, late])));
  } finally {
    over.abort();
  }
}

function holdingHit(account: Account, held: readonly Position[], place: number): Wanted {
  return {
    ...pageOf(account),
    snippet: `My positions at tastytrade, what I own and hold: ${held.map(heldWords).join('; ')}.`,
    score: 3 - place / 10,
  };
}

function unknownHits(accounts: readonly Account[], symbols: readonly string[]): Wanted[] {
  const what = symbols.join(' and ');
  const where = accounts.map(described).join(', ');
  return accounts.map((account, place) => ({
    ...pageOf(account),
    snippet: `My positions at tastytrade, what I own and hold: not known yet, perhaps ${what}.`,
    score: 2 - place / 10,
    remark: `Whether ${what} is held in ${where} is not known yet: tastytrade answers for one account a second. Ask again in a moment, or fetch the positions of ${accounts.length === 1 ? 'this account' : 'these accounts'}.`,
  }));
}

function pageOf(account: Account): Pick<Wanted, 'id' | 'title' | 'isMeant'> {
  return {
    id: idOf({ type: 'positions', account: account.account_number }),
    title: `Positions of tastytrade account ${described(account)}`,
    isMeant: true,
  };
}

function heldWords({
  symbol,
  underlying_symbol: underlying,
  position_type: way,
  quantity,
}: Position): string {
  const known = knownSymbol(underlying ?? symbol);
  const option = optionParts(symbol);
  const kind = option === null ? 'shares stock' : (optionKinds[option.type] ?? '');
  return `${way} ${quantity} ${underlying ?? symbol} ${kind} ${[...(known?.names ?? [])].join(' ')}`.trim();
}
