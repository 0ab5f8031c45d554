/** tastytrade as documents: found by a question, and each as a page with its freshness. */
import type { Cached, Document, DocumentSource } from '../connector.ts';
import { accountPage, balancesPage, positionsPage } from './account-pages.ts';
import { described } from './accounts.ts';
import type { Expiration } from './chains.ts';
import { asOf, priceOf, type Desk } from './desk.ts';
import { idForms, idOf, parseId, type DocumentId } from './document-ids.ts';
import { Refusal } from './failures.ts';
import { chainPage, expirationsPage, quotePage, strikesNearest, symbolPage } from './market-pages.ts';
import type { Quote } from './quotes.ts';
import { searchDesk } from './search.ts';
import { sourceId } from './settings.ts';
import { recognize } from './symbols.ts';

interface Page {
  title: string;
  text: string;
  answer: Pick<Cached<unknown>, 'at' | 'hit'>;
  metadata?: Record<string, string>;
}

export function createDocuments(desk: Desk): DocumentSource {
  return {
    search: (question, options) => searchDesk(desk, question, options),
    forms: async () => idForms,
    async fetch(id, { signal }) {
      const parsed = parseId(id);
      if (parsed === null) return null;
      try {
        const page = await pageOf(desk, parsed, signal);
        return page === null ? null : toDocument(desk, parsed, page);
      } catch (error) {
        // Somebody else's account, and what is not listed, are no documents of this user.
        if (error instanceof Refusal && (error.status === 403 || error.status === 404)) return null;
        throw error;
      }
    },
  };
}

function toDocument(desk: Desk, id: DocumentId, { title, text, answer, metadata = {} }: Page): Document {
  const { as_of: at, from } = asOf(answer);
  return {
    id: idOf(id),
    title,
    text,
    metadata: {
      source: sourceId,
      type: id.type,
      environment: desk.environment,
      ...('account' in id ? { account: id.account } : { symbol: id.symbol }),
      ...metadata,
      freshness: { asOf: at, ageSeconds: Math.max(0, Math.round((desk.now() - answer.at) / 1000)), from },
    },
  };
}

function pageOf(desk: Desk, id: DocumentId, signal: AbortSignal): Promise<Page | null> {
  switch (id.type) {
    case 'symbol':
      return symbolDocument(desk, id.symbol, signal);
    case 'quote':
      return quoteDocument(desk, id.symbol, signal);
    case 'options':
      return optionsDocument(desk, id, signal);
    default:
      return accountDocument(desk, id, signal);
  }
}

async function accountDocument(
  { accounts, balances, positions }: Desk,
  { type, account: number }: Extract<DocumentId, { account: string }>,
  signal: AbortSignal,
): Promise<Page | null> {
  const own = await accounts.list(signal);
  const account = own.value.find((one) => one.account_number === number);
  if (account === undefined) return null;
  const name = described(account);
  if (type === 'account')
    return { title: `tastytrade account ${name}`, text: accountPage(account, asOf(own).as_of), answer: own };
  if (type === 'balances') {
    const answer = await balances(number, signal);
    return {
      title: `Balances of tastytrade account ${name}`,
      text: balancesPage(number, answer.value, asOf(answer).as_of),
      answer,
    };
  }
  const answer = await positions(number, signal);
  return {
    title: `Positions of tastytrade account ${name}`,
    text: positionsPage(number, answer.value, asOf(answer).as_of),
    answer,
  };
}

async function symbolDocument({ symbols }: Desk, symbol: string, signal: AbortSignal): Promise<Page | null> {
  const answer = await symbols.exactly(symbol, signal);
  const { value } = answer;
  return value === null
    ? null
    : { title: `${value.symbol} (${value.description})`, text: symbolPage(value), answer };
}

async function quoteDocument({ quotes }: Desk, symbol: string, signal: AbortSignal): Promise<Page | null> {
  const known = recognize(symbol);
  const [answer] = known === null ? [] : await quotes.get([known], signal);
  if (answer === undefined || answer.value === null) return null;
  return {
    title: `Quote of ${answer.value.symbol}`,
    text: quotePage(answer.value, asOf(answer).as_of),
    answer,
    metadata: answer.value.updated_at === null ? {} : { updatedAt: answer.value.updated_at },
  };
}

async function optionsDocument(
  desk: Desk,
  { symbol, expiration }: Extract<DocumentId, { type: 'options' }>,
  signal: AbortSignal,
): Promise<Page | null> {
  const [answer, price] = await Promise.all([desk.chains(symbol, signal), priceOf(desk, symbol, signal)]);
  const { as_of: at } = asOf(answer);
  if (answer.value.length === 0) return null;
  const days = answer.value.filter(({ date }) => date === expiration);
  if (days.length === 0) {
    const page = expirationsPage(symbol, answer.value, { price, at });
    return {
      title: `Options on ${symbol}`,
      text: expiration === null ? page : `Nothing on ${symbol} expires on ${expiration}.\n\n${page}`,
      answer,
    };
  }
  const shown = strikesNearest(days, price);
  return {
    title: `Options on ${symbol} expiring ${expiration}`,
    text: chainPage(symbol, shown, { price, quotes: await pricesOf(desk, shown, signal), at }),
    answer,
  };
}

/** Bids and asks of the options shown; none where they cannot be had, for the chain is worth showing without. */
async function pricesOf(
  { quotes, environment }: Desk,
  shown: readonly { strikes: readonly Pick<Expiration['strikes'][number], 'call' | 'put'>[] }[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Quote>> {
  if (environment === 'sandbox') return new Map();
  const wanted = shown
    .flatMap(({ strikes }) => strikes.flatMap(({ call, put }) => [call, put]))
    .map((symbol) => ({ symbol, type: 'Equity Option' as const }));
  try {
    const answers = await quotes.get(wanted, signal);
    return new Map(answers.flatMap(({ value }) => (value === null ? [] : [[value.symbol, value] as const])));
  } catch {
    signal.throwIfAborted();
    return new Map();
  }
}
