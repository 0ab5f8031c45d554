/** What people call coins, ready to be looked up word by word. */
import { fold, withoutArticle } from '../language/fold.ts';
import { isOrdinary } from '../language/ordinary.ts';
import { has } from '../language/lexicon.ts';
import { tokenize } from '../language/tokens.ts';
import { lazily } from '../lazily.ts';
import { coinTable } from './coins.ts';

/**
 * `sure` always means the coin; `usual` where nothing speaks against it; `word` is also an ordinary word and counts only
 * where a market is spoken of; `loose` says so little by itself that it must be marked as a coin.
 */
export type Strength = 'sure' | 'usual' | 'word' | 'loose';

export interface Name {
  /** The tickers it can mean; the first that is traded does. */
  tickers: readonly string[];
  strength: Strength;
  /** A name, not a ticker. */
  isName: boolean;
  /** A name that is also written as one word: too much of it is “coin” or “token” for it to be guessed. */
  isJoined?: boolean;
}

const strengths: Readonly<Record<string, Strength>> = { '!': 'sure', '~': 'usual', '?': 'word', '^': 'word' };
const none: ReadonlySet<string> = new Set();

interface Register {
  names: Map<string, Name>;
  /** Names without the word behind them that says what they are: “mira”, of “mira network”. */
  stems: Map<string, Name>;
  successors: Map<string, string>;
  /** Words of names, to find them where no spaces are written. */
  unspaced: Set<string>;
}

const register = lazily((): Register => {
  const made: Register = { names: new Map(), stems: new Map(), successors: new Map(), unspaced: new Set() };
  for (const [head, line] of Object.entries(coinTable)) {
    const [ticker = '', ...former] = head.split(/[<,]/).map((part) => part.trim());
    for (const old of former) if (!made.successors.has(old)) made.successors.set(old, ticker);
    const tickers = [ticker, ...former];
    for (const text of line.split(',')) addName(made, text.trim(), tickers);
    for (const text of tickers)
      put(made, fold(text), { tickers, strength: strengthOf(fold(text), 1), isName: false });
  }
  return made;
});

export function knownNames(): ReadonlySet<string> {
  return register().unspaced;
}

/** Words joined by one space. */
export function findName(words: string): Name | undefined {
  return register().names.get(withoutArticle(words));
}

const mostOthers = 4;

/** What else a coin is called in one word that means nothing but it; none where the word may mean something else. */
export function otherNames(word: string): string[] {
  const name = findName(word);
  const [ticker] = name?.tickers ?? [];
  if (ticker === undefined || !isOnlyCoin(word, name)) return [];
  return (callings().get(ticker) ?? []).filter((other) => other !== word).slice(0, mostOthers);
}

function isOnlyCoin(word: string, name: Name | undefined): boolean {
  const isCertain = name?.strength === 'sure' || (name?.strength === 'usual' && !isOrdinary(word));
  return isCertain && /^[a-z]{3,}$/.test(word);
}

/** By the ticker. */
const callings = lazily((): ReadonlyMap<string, string[]> => {
  const made = new Map<string, string[]>();
  for (const [word, name] of register().names) {
    const [ticker] = name.tickers;
    if (ticker === undefined || !isOnlyCoin(word, name)) continue;
    made.set(ticker, [...(made.get(ticker) ?? []), word]);
  }
  return made;
});

/** What is called so together with a word that says what it is: “mira token” is of the “mira network”. */
export function findStem(words: string): Name | undefined {
  return register().stems.get(words);
}

/** Names long enough to be recognised when misspelled. */
export const longNames = lazily((): readonly string[] =>
  [...register().names]
    .filter(
      ([words, { isName, isJoined }]) =>
        isName && isJoined !== true && !words.includes(' ') && words.length >= 4,
    )
    .map(([words]) => words)
    .filter((words) => /^[\p{sc=Latin}\p{sc=Cyrillic}\d]+$/u.test(words)),
);

/** What a ticker that was given up is called now, or null. */
export function successorOf(ticker: string): string | null {
  return register().successors.get(ticker) ?? null;
}

/** How far a word may be taken for the coin it names. */
export function strengthOf(word: string, count: number): Strength {
  if (word.length === 1 && /[a-z\d]/.test(word)) return 'loose';
  if (count > 1) return 'sure';
  if (isOrdinary(word)) return 'word';
  if (/\d/.test(word) && /\p{L}/u.test(word)) return 'sure';
  return /^\p{sc=Latin}{1,5}$/u.test(word) ? 'usual' : 'sure';
}

function addName(into: Register, text: string, tickers: readonly string[]): void {
  const marked = strengths[text.at(-1) ?? ''];
  const bare = marked === undefined ? text : text.slice(0, -1);
  const words = /^[a-z]+$/.test(bare) ? [bare] : tokenize(bare, none).map(({ word }) => word);
  for (const word of words) if (/[^\p{sc=Latin}\d]/u.test(word)) into.unspaced.add(word);
  const strength = marked ?? strengthOf(words.join(' '), words.length);
  put(into, words.join(' '), { tickers, strength, isName: text.at(-1) !== '^' });
  const stem = words.length > 1 && has(words.at(-1) ?? '', 'coin') ? words.slice(0, -1).join(' ') : '';
  if (stem !== '' && !into.stems.has(stem))
    into.stems.set(stem, { tickers, strength: strengthOf(stem, words.length - 1), isName: true });
  // “Shiba Inu” is also written “shibainu”.
  const joined = words.join('');
  if (words.length > 1 && !isOrdinary(joined))
    put(into, joined, { tickers, strength, isName: true, isJoined: stem !== '' });
}

/** A name of several coins means the first of the table; one that is both a name and a ticker keeps what is surer. */
function put({ names }: Register, given: string, name: Name): void {
  const words = withoutArticle(given);
  const known = names.get(words);
  if (words === '') return;
  names.set(
    words,
    known === undefined ? name : { ...known, tickers: [...new Set([...known.tickers, ...name.tickers])] },
  );
}
