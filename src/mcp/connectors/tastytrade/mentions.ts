/** Which instruments a question means: those it writes as symbols, and those it calls by name. */
import type { Question, Topic } from '../connector.ts';
import {
  foldWords,
  isOtherCapital,
  isTickerAlone,
  isTickerInSmall,
  knownSymbol,
  mentionedIn,
  nearlyMentionedIn,
  type Company,
  type Mention,
} from './companies.ts';
import { futuresProduct, recognize, type Recognized } from './symbols.ts';

export interface Meant extends Recognized {
  /** Needs no look at the service: its very shape says what it is, or it is one of the well-known. */
  isCertain: boolean;
}

const marketTopics: ReadonlySet<Topic> = new Set<Topic>([
  ...(['price', 'average_price', 'orderbook', 'depth', 'spread', 'trades', 'candles', 'order_flow'] as const),
  ...([
    'volume_profile',
    'liquidity',
    'anomalies',
    'microstructure',
    'symbol_info',
    'options',
    'positions',
  ] as const),
]);
/** Words that leave no doubt that a share is meant, or that say nothing beside its name. */
const marketWords = new Set(
  (
    'stock stocks share shares ticker quote quotes price prices etf etfs index indices indexes level levels points future futures company inc corp corporation option options chain ' +
    'call calls put puts strike strikes expiring expiration today now current latest trading worth bid ask market cap ' +
    'chart performance cost costs value doing up down high low open close day ' +
    'class a b c versus vs and or the of for in on is what how much are position positions holding holdings tastytrade aktie aktien kurs accion ' +
    'accion acciones precio action actions cours azione azioni prezzo acao acoes preco akcje akcji kurs акции акций акция курс ' +
    'future futures contract contracts long short own hold have bought sold do i am my any still left ' +
    'compare compared comparing comparison between against difference'
  ).split(' '),
);
/** Coins that shares are named beside; they are found elsewhere. */
const coinWords = new Set(
  'bitcoin btc ethereum ether eth solana sol xrp ripple dogecoin doge cardano ada litecoin ltc bnb chainlink link'.split(
    ' ',
  ),
);
const shareWords = new Set(['stock', 'stocks', 'share', 'shares', 'options', 'inc', 'corp']);
/** A share class in small letters, `brk.b`: only of those that are known. */
const smallClass = /\b([a-z]{2,5}[./][a-c])\b/g;
const askingWords = new Set('stock stocks share shares ticker etf aktie aktien aktienkurs'.split(' '));
const mostMeant = 4;
/** `$AAPL`, `/ESZ6`, `BTC/USD`, `BRK.B`, and option symbols: what is written so is meant so. */
const explicit = [
  /\$([A-Za-z]{1,6}(?:[./][A-Za-z])?)\b/g,
  /(?<![\w.])(\/[A-Z0-9]{1,4}[FGHJKMNQUVXZ]\d{1,2})\b/g,
  // A product, whose active contract is meant.
  /(?<![\w./])(\/[A-Z0-9]{1,4})(?![\w/.])/g,
  /\b([A-Z]{2,10}[/-]USD)\b/g,
  /\b([A-Z]{1,5}[./][A-Z])\b/g,
  /\b([A-Z]{1,6} {0,5}\d{6}[CP]\d{8})\b/g,
];

export function meantBy(question: Question): Meant[] {
  const found = [...written(question.text), ...tickers(question), ...named(question)];
  if (found.length === 0) found.push(...misspelled(question));
  return [...new Map(found.map((one) => [one.symbol, one])).values()].slice(0, mostMeant);
}

/** “TSLA, BTC, NVDA”, “bitcoin vs tesla”, “Tesla and S&P 500”: several, of shares and coins, and nothing else. */
export function areAllThatIsMeant({ spelled }: Question, meant: readonly Meant[]): boolean {
  const words = foldWords(spelled.join(' '));
  const names = meant.flatMap(({ symbol }) => [
    symbol.toLowerCase(),
    ...(knownSymbol(symbol)?.names ?? []).flatMap((name) => name.split(' ')),
  ]);
  return (
    (meant.length > 1 || words.some((word) => coinWords.has(word))) &&
    words.every((word) => coinWords.has(word) || marketWords.has(word) || names.includes(word))
  );
}

function productIn(symbol: string): Recognized | null {
  return futuresProduct(symbol) === null ? null : { symbol, type: 'Future' };
}

function written(text: string): Meant[] {
  const small = [...text.matchAll(smallClass)].filter(
    ([symbol]) => knownSymbol(symbol.replace('.', '/')) !== null,
  );
  return [...explicit.flatMap((pattern) => [...text.matchAll(pattern)]), ...small]
    .sort((one, other) => one.index - other.index)
    .map(([, symbol = '']) => recognize(symbol) ?? productIn(symbol))
    .filter((one) => one !== null)
    .map((one) => ({ ...one, isCertain: one.type !== 'Equity' }));
}

/** Words in capitals; where all words are, none of them tells anything. In small letters only beside a market word. */
function tickers(question: Question): Meant[] {
  const { spelled } = question;
  const cased = spelled.filter((word) => word.toUpperCase() !== word.toLowerCase());
  const shouted = cased.length > 2 && cased.every((word) => word === word.toUpperCase());
  const isAboutMarket = asksForMarket(question);
  // “Do I have any aapl left”
  const isOwn = question.own && question.topics.some((topic) => topic === 'balances');
  // “TSLA, BTC, NVDA”
  const isSymbol = (word: string) => isTickerAlone(word) || coinWords.has(word.toLowerCase());
  const isOnlyTickers =
    spelled.some(isTickerAlone) && spelled.every((word) => word.length > 2 && isSymbol(word));
  const inNames = partsOfNames(question.text);
  return spelled
    .filter((word) => !inNames.has(word.toLowerCase()))
    .filter((word) => isTicker(word, { shouted, isAboutMarket, isOnlyTickers, isOwn }))
    .flatMap((word) => {
      const one = recognize(word);
      return one === null ? [] : [{ ...one, isCertain: one.type === 'Index' }];
    });
}

/** Words of names of several words: the S and the P of the “S&P 500” are no tickers. */
function partsOfNames(text: string): ReadonlySet<string> {
  const words = foldWords(text);
  const whole = mentionedIn(text).filter(({ length }) => length > 1);
  return new Set(whole.flatMap(({ from, length }) => words.slice(from, from + length)));
}

function isTicker(
  word: string,
  {
    shouted,
    isAboutMarket,
    isOnlyTickers,
    isOwn,
  }: Record<'shouted' | 'isAboutMarket' | 'isOnlyTickers' | 'isOwn', boolean>,
): boolean {
  const upper = word.toUpperCase();
  if (!/^[A-Za-z]{1,5}$/.test(word) || isOtherCapital(upper)) return false;
  if (word === upper && !shouted) return word.length > 1 || isAboutMarket;
  if (isOnlyTickers || (isOwn && word.length > 2 && isTickerAlone(word))) return true;
  return isAboutMarket && word.length > 2 && isTickerInSmall(word);
}

function named(question: Question): Meant[] {
  const { text, spelled } = question;
  const words = foldWords(text);
  const mentions = mentionedIn(text);
  const covered = new Set(
    mentions.flatMap(({ from, length }) => Array.from({ length }, (_, index) => words[from + index])),
  );
  const isAllNames = foldWords(spelled.join(' ')).every(
    (word) => covered.has(word) || marketWords.has(word) || coinWords.has(word),
  );
  const isAboutMarket = asksForMarket(question);
  // “Compare apple and microsoft”: what one of them is taken for, the other is, too.
  const isBeside = isAllNames && mentions.some(({ isOrdinary }) => !isOrdinary);
  return mentions
    .filter((one) => {
      if (one.company.kind === 'future') return true;
      if (one.isMarketWord) return isShareAt(one, text, words) && (isAboutMarket || isAllNames);
      return isAboutMarket || (isAllNames && (isBeside || isCapital(text, one.from)));
    })
    .map(({ company }) => meantOf(company));
}

const types = { share: 'Equity', index: 'Index', future: 'Future' } as const;

function meantOf({ symbol, kind }: Company): Meant {
  return { symbol, type: types[kind], isCertain: kind === 'index' };
}

function misspelled(question: Question): Meant[] {
  if (!asksForMarket(question)) return [];
  const words = foldWords(question.spelled.join(' ')).filter((word) => !marketWords.has(word));
  const company = nearlyMentionedIn(words);
  return company === null ? [] : [meantOf(company)];
}

/** “Target price” is no company; “Target stock” and “the price of Target” are. */
function isShareAt({ from, length }: Mention, text: string, words: readonly string[]): boolean {
  const isNamedInside = isCapital(text, from) && (from > 0 || words.length === length);
  return isNamedInside || shareWords.has(words[from + length] ?? '');
}

function asksForMarket({ topics, text }: Question): boolean {
  return (
    topics.some((topic) => marketTopics.has(topic)) || foldWords(text).some((word) => askingWords.has(word))
  );
}

function isCapital(text: string, at: number): boolean {
  const word = text.match(/[\p{L}\p{N}]+/gu)?.[at] ?? '';
  return /^\p{Lu}/u.test(word);
}
