/** What a question finds of the user's accounts: their pages by topic, by number and by name, and where something is held. */
import type { Hit, Question, Topic } from '../connector.ts';
import { described, openOnes, type Account } from './accounts.ts';
import { foldWords } from './companies.ts';
import type { Desk } from './desk.ts';
import { idOf } from './document-ids.ts';
import { holdings } from './holdings-search.ts';
import type { Meant } from './mentions.ts';

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
const accountNumber = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{6,12}$/i;
const numberPages = (['accounts', 'balances', 'positions'] as const).flatMap(
  (topic) => accountTopics[topic] ?? [],
);
const moneyPages = (['balances'] as const).flatMap((topic) => accountTopics[topic] ?? []);
/** Words of questions about one's own money that need no “my”. */
const accountWords = new Set(
  (
    'account accounts konto konten cuenta cuentas compte comptes conto conti conta contas how much worth balance balances position positions holding holdings portfolio cash buying power margin broker brokerage ' +
    'open total value net liquidating liq profit loss pnl unrealized stocks shares options show list what all ' +
    'lost losing lose loses loser losers losses worst best biggest largest smallest top winning winner winners gain gains gained ' +
    'requirement requirements maintenance excess withdraw withdrawal withdrawable withdrawn available spend invest ' +
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
  ...['stock', 'stocks', 'shares', 'aktien', 'acciones', 'azioni', 'ações', 'akcje', 'акции'],
]);
/** Elsewhere, coins may be meant by these. */
const holdingWords = new Set(['hold', 'own', 'held', 'halte', 'besitze']);
/** Of these, a question may mean the money of an account by its name: “how much is in the house fund”. */
const moneyWords = new Set(
  'money cash withdraw worth value much balance funds geld dinero argent soldi dinheiro'.split(' '),
);
/** Without one of these, or a topic, no account is meant: their names need not be asked for. */
const accountSigns = new Set([
  ...moneyWords,
  ...'account accounts konto cuenta compte conto conta fund ira roth retirement joint brokerage custodial trust savings'.split(
    ' ',
  ),
]);
/** What all accounts here are. */
const brokerWords = new Set('broker brokerage'.split(' '));
/** What a question about one's own shares may ask for besides. */
const heldTopics: ReadonlySet<Topic> = new Set<Topic>(['balances', 'positions', 'options']);

type Page = NonNullable<(typeof accountTopics)[Topic]>;

export async function accountHits(
  desk: Desk,
  question: Question,
  { meant, signal, until }: { meant: readonly Meant[]; signal: AbortSignal; until: number | null },
): Promise<Wanted[]> {
  if (asksForHoldings(question, meant)) {
    const found = await holdings(desk, meant, { signal, until });
    if (found.length > 0) return found;
  }
  const words = foldWords(question.text);
  const topics = topicsOf(question, words).flatMap((topic) => accountTopics[topic] ?? []);
  const isNumber = words.some((word) => accountNumber.test(word));
  if (topics.length === 0 && !isNumber && !words.some((word) => accountSigns.has(word))) return [];
  // Known for the time of the cache: it costs nothing to see whether the words are a name of an account.
  const all = openOnes((await desk.accounts.list(signal)).value);
  const numbered = all.filter((one) => words.includes(one.account_number.toLowerCase()));
  const called = all.filter((account) => isCalled(account, words));
  const isAllExplained = question.words.every(
    (word) =>
      word.length === 1 || accountWords.has(word) || all.some((account) => namesOf(account).includes(word)),
  );
  const isAsked = question.own || isAllExplained || words.some((word) => word.startsWith('tasty'));
  if (numbered.length > 0) return pagesOf(numbered, topics.length > 0 ? topics : numberPages, words);
  if (topics.length > 0) return isAsked || called.length > 0 ? pagesOf(all, topics, words) : [];
  const pages = words.some((word) => moneyWords.has(word)) ? moneyPages : numberPages;
  // Only what an account is called by brought it here; or that it is one of these.
  if (called.length > 0 || !isAsked || !words.some((word) => brokerWords.has(word)))
    return pagesOf(called, pages, words);
  return pagesOf(all, pages, words).map((page) => ({ ...page, isMeant: true }));
}

function pagesOf(accounts: readonly Account[], pages: readonly Page[], words: readonly string[]): Wanted[] {
  return accounts.flatMap((account, place) => {
    const isMeant = words.some((word) => namesOf(account).includes(word));
    return pages.map(({ type, words: title, about }, order) => ({
      id: idOf({ type, account: account.account_number }),
      title: `${title} of tastytrade account ${described(account)}`,
      snippet: `My ${title.toLowerCase()} at tastytrade: ${about} of account ${account.account_number}.`,
      score: (isMeant ? 2 : 1) + 0.5 / (1 + place) + 0.1 / (1 + order),
    }));
  });
}

/** “Do I own SCHD”, “my short in tesla”: one's own, of something traded here, and nothing else. */
function asksForHoldings({ own, topics }: Question, meant: readonly Meant[]): boolean {
  return own && meant.length > 0 && topics.every((topic) => heldTopics.has(topic) || topic === 'price');
}

/** A portfolio is what is held, and then what it is worth. */
function topicsOf({ topics }: Question, words: readonly string[]): readonly Topic[] {
  const isHere = words.some((word) => word.startsWith('tasty'));
  const isOfHoldings = (word: string) => portfolioWords.has(word) || (isHere && holdingWords.has(word));
  const isPortfolio = topics.includes('balances') && words.some(isOfHoldings);
  return isPortfolio ? [...new Set<Topic>(['positions', ...topics])] : topics;
}

/** All words of its name, or of its kind: “the house fund”, “my Roth IRA”. */
function isCalled({ nickname, account_type: type }: Account, words: readonly string[]): boolean {
  return [nickname, type].some((name) => {
    const own = foldWords(name ?? '');
    const telling = own.filter((word) => !accountWords.has(word) && word.length > 2);
    return telling.length > 0 && own.every((word) => words.includes(word));
  });
}

function namesOf({ account_number: number, nickname, account_type: type }: Account): string[] {
  return foldWords([number, nickname ?? '', type ?? ''].join(' ')).filter(
    (word) => !accountWords.has(word) && word.length > 2,
  );
}
