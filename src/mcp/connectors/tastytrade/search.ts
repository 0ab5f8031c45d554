/** What a question finds at tastytrade: the user's accounts by topic, and instruments by symbol or name. */
import type { Hit, Question, Topic } from '../connector.ts';
import { described, openOnes, type Account } from './accounts.ts';
import { foldWords, knownSymbol } from './companies.ts';
import type { Desk } from './desk.ts';
import { idOf, type DocumentId } from './document-ids.ts';
import { expirationIn } from './expiration-words.ts';
import { Refusal } from './failures.ts';
import { meantBy, type Meant } from './mentions.ts';
import { futuresProduct } from './symbols.ts';

type Wanted = Omit<Hit, 'updatedAt'>;

const accountTopics: Partial<
  Record<Topic, { type: 'account' | 'balances' | 'positions'; words: string; about: string }>
> = {
  positions: {
    type: 'positions',
    words: 'Positions',
    about: 'portfolio, holdings, shares and options with market value, profit and loss',
  },
  balances: {
    type: 'balances',
    words: 'Balances',
    about: 'money, cash, net liquidating value, buying power and margin',
  },
  accounts: { type: 'account', words: 'Account', about: 'brokerage account, its type, margin and status' },
};
/** An account's number by itself asks for the account, then for what is in it. */
const accountNumber = /^(?=.*\d)[A-Z0-9]{6,12}$/i;
const numberPages = (['accounts', 'balances', 'positions'] as const)
  .map((topic) => accountTopics[topic])
  .filter((page) => page !== undefined);
/** Words of questions about one's own money that need no “my”. */
const accountWords = new Set(
  (
    'account accounts balance balances position positions holding holdings portfolio cash buying power margin broker brokerage ' +
    'open total value net liquidating liq profit loss pnl unrealized stocks shares options show list what all ' +
    'lost losing lose loses loser losers losses worst best biggest largest smallest top winning winner winners gain gains gained ' +
    'gainer gainers performing performer performers performance down up money red green today'
  ).split(' '),
);

const portfolioWords = new Set([
  'portfolio',
  'holdings',
  'investments',
  'depot',
  'cartera',
  'portefeuille',
  'carteira',
]);

export async function searchDesk(
  desk: Desk,
  question: Question,
  { limit, signal }: { limit: number; signal: AbortSignal },
): Promise<Hit[]> {
  const [accounts, instruments] = await Promise.all([
    accountHits(desk, question, signal),
    instrumentHits(desk, question, signal),
  ]);
  return [...accounts, ...instruments]
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map((hit) => ({ ...hit, updatedAt: null }));
}

async function accountHits({ accounts }: Desk, question: Question, signal: AbortSignal): Promise<Wanted[]> {
  const { text, own } = question;
  const words = foldWords(text);
  const wanted = topicsOf(question, words)
    .map((topic) => accountTopics[topic])
    .filter((one) => one !== undefined);
  const isNumber = words.length === 1 && accountNumber.test(question.text.trim());
  if (wanted.length === 0 && !isNumber) return [];
  const isNamed = words.some((word) => word.startsWith('tasty'));
  // Known for the time of the cache: it costs nothing to see whether the words are a name of an account.
  const all = openOnes((await accounts.list(signal)).value);
  const names = new Map(all.map((one) => [one, namesOf(one)]));
  const isNameOfAny = (word: string) => [...names.values()].some((own) => own.includes(word));
  const isAllExplained = question.words.every((word) => accountWords.has(word) || isNameOfAny(word));
  if (!own && !isNamed && !isAllExplained) return [];
  const meant = isNumber
    ? all.filter((account) => words.includes(account.account_number.toLowerCase()))
    : all;
  const pages = wanted.length > 0 ? wanted : numberPages;
  return meant.flatMap((account, place) => {
    const isMeant = words.some((word) => names.get(account)?.includes(word) ?? false);
    return pages.map(({ type, words: title, about }, order) => ({
      id: idOf({ type, account: account.account_number }),
      title: `${title} of tastytrade account ${described(account)}`,
      snippet: `My ${title.toLowerCase()} at tastytrade: ${about} of account ${account.account_number}.`,
      score: (isMeant ? 2 : 1) + 0.5 / (1 + place) + 0.1 / (1 + order),
    }));
  });
}

/** A portfolio is what is held, and then what it is worth. */
function topicsOf({ topics }: Question, words: readonly string[]): readonly Topic[] {
  const isPortfolio = topics.includes('balances') && words.some((word) => portfolioWords.has(word));
  return isPortfolio ? [...new Set<Topic>(['positions', ...topics])] : topics;
}

function namesOf({ account_number: number, nickname, account_type: type }: Account): string[] {
  return foldWords([number, nickname ?? '', type ?? ''].join(' ')).filter(
    (word) => !accountWords.has(word) && word.length > 2,
  );
}

async function instrumentHits(desk: Desk, question: Question, signal: AbortSignal): Promise<Wanted[]> {
  const meant = meantBy(question);
  const known = await Promise.all(meant.map((one) => checked(desk, one, signal)));
  const expiration = expirationIn(question.text, desk.now());
  return known
    .filter((one) => one !== null)
    .flatMap((one, place) =>
      documentsFor(one, question.topics, expiration)
        .filter(({ type }) => type !== 'quote' || desk.environment === 'production')
        .map((id, order) => hitFor(id, one, 1 - place * 0.1 - order * 0.02)),
    );
}

interface Checked extends Meant {
  name: string;
  hasOptions: boolean;
}

/** Null for what is not traded at tastytrade. */
async function checked(desk: Desk, one: Meant, signal: AbortSignal): Promise<Checked | null> {
  const product = futuresProduct(one.symbol);
  if (product !== null) {
    const symbol = await desk.activeContract(product, signal);
    return symbol === null ? null : { ...one, symbol, name: one.symbol, hasOptions: false };
  }
  if (one.isCertain) return { ...one, name: '', hasOptions: one.type === 'Index' };
  try {
    const { value } = await desk.symbols.exactly(one.symbol, signal);
    return value === null ? null : { ...one, name: value.description, hasOptions: value.has_options };
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

function documentsFor(
  { symbol, type, hasOptions }: Checked,
  topics: readonly Topic[],
  expiration: string | null,
): DocumentId[] {
  const quote: DocumentId = { type: 'quote', symbol };
  const about: DocumentId[] = type === 'Equity' ? [{ type: 'symbol', symbol }] : [];
  const options: DocumentId = { type: 'options', symbol, expiration };
  const isAskedFor = (topic: Topic) => topics.includes(topic);
  if ((isAskedFor('options') || expiration !== null) && hasOptions) return [options, quote];
  if (isAskedFor('symbol_info')) return [...about, quote];
  return [quote, ...about];
}

function hitFor(id: DocumentId, { symbol, name, type }: Checked, score: number): Wanted {
  const known = knownSymbol(symbol);
  const company = name === '' ? (known?.name ?? '') : name;
  const called = company === '' ? symbol : `${symbol} (${company})`;
  const names = known === null ? '' : ` Called ${known.names.join(', ')}.`;
  const { title, snippet } = wordsFor(id, called, type);
  return { id: idOf(id), title, snippet: `${snippet}${names}`, score };
}

function wordsFor(id: DocumentId, called: string, type: string): { title: string; snippet: string } {
  if (id.type === 'options') {
    const day = id.expiration === null ? '' : ` expiring ${id.expiration}`;
    return {
      title: `Options on ${called}${day}`,
      snippet: `Option chain of ${called}${day}: expirations, strikes, calls and puts.`,
    };
  }
  if (id.type === 'symbol')
    return {
      title: `Symbol ${called}`,
      snippet: `What ${called} is, its ticker, and where its stock is listed.`,
    };
  const kind = type === 'Equity' ? 'stock, shares' : type.toLowerCase();
  return {
    title: `Quote of ${called}`,
    snippet: `Price of ${called}: last, bid, ask, change today, volume, day and year high and low of the ${kind}.`,
  };
}
