/** Takes misspelled words for the coin they most likely mean, and says what an unknown one may have meant. */
import { allowedEdits } from '../../connectors/connector.ts';
import { editDistance } from '../../edit-distance.ts';
import { isOrdinary } from '../language/ordinary.ts';
import type { ReadToken } from '../language/reading.ts';
import type { Query } from '../understand.ts';
import { longNames } from './coin-names.ts';
import type { InstrumentIndex } from './instrument-index.ts';
import { nameAt, type Mention } from './mentions.ts';
import { isStranger } from './plausible.ts';
import { nearest, slippedFrom } from './typos.ts';

/** What each edit takes from the certainty. */
const perEdit = 0.06;
const shortestStem = 2;
const shortestGuess = 5;
/** Endings worth repairing: `BTCUSTD`. Shorter ones are too like anything. */
const longEnding = 4;
const mostStrange = 3;

export function guessMentions(query: Query, found: readonly Mention[], index: InstrumentIndex): Mention[] {
  const { tokens, spans } = query;
  const isTaken = (at: number) => found.some(({ from, to }) => from <= at && at < to);
  const strange = tokens.flatMap((token, at) => (isStranger(token) && !isTaken(at) ? [at] : []));
  const asksForMarket = spans.some(({ role }) => role === 'topic' || role === 'interval');
  // Among many other words a strange one is just a word.
  if (strange.length > mostStrange) return [];
  const guesses: Mention[] = [];
  for (const at of strange) {
    const token = tokens[at];
    if (token === undefined || guesses.some(({ to }) => to > at)) continue;
    const guess =
      guessTwo(tokens, at, isTaken, index) ?? guessSymbol(token, at, index) ?? guessOne(token, at, index);
    if (guess === null) continue;
    const others = strange.filter((place) => place < guess.from || place >= guess.to).length;
    // Without a word of markets and beside words of other things, a strange word is just a word.
    // A name by itself means the coin, and so does it with a slip of the hand in it.
    const isBare =
      asksForMarket || (guess.isName && guess.quality >= 1 - perEdit && guess.to - guess.from === 1);
    if (others === 0 ? guess.strength !== 'word' || isBare : asksForMarket && others < 2) guesses.push(guess);
  }
  return guesses;
}

/** “Shiba innu”, “bitcon cash”: two words, one name. */
function guessTwo(
  tokens: readonly ReadToken[],
  at: number,
  isTaken: (at: number) => boolean,
  index: InstrumentIndex,
): Mention | null {
  for (const from of [at, at - 1]) {
    const [one, other] = [tokens[from], tokens[from + 1]];
    if (one === undefined || other === undefined || isTaken(from) || isTaken(from + 1)) continue;
    if (one.span !== null || other.gap.trim() !== '') continue;
    if (one.word.length < 3 || other.word.length < 3 || one.marks.size > 0) continue;
    const joined = one.word + other.word;
    const best = joined.length < 8 ? null : onlyName(joined, longNames(), index);
    // “Bitcoinn cash” asks for no cash.
    if (best === null || (other.span !== null && best.edits > 1)) continue;
    return mentionOf({ from, to: from + 2 }, { ...best.name, strength: 'usual' }, best.edits);
  }
  return null;
}

function guessOne({ word }: ReadToken, at: number, index: InstrumentIndex): Mention | null {
  if (word.length < shortestGuess) return null;
  const best = onlyName(word, [...longNames(), ...index.longBases], index);
  if (best === null) return null;
  // What is spelled almost like an ordinary word (“stelar”) needs a market to be spoken of.
  const strength = isOrdinary(best.found) ? 'word' : 'usual';
  return mentionOf({ from: at, to: at + 1 }, { ...best.name, strength }, best.edits);
}

/** What a word most likely is: one name, or several names of one coin; null where it may be this or that. */
function onlyName(word: string, candidates: readonly string[], index: InstrumentIndex) {
  const { found, edits } = nearest(word, candidates);
  const names = found.flatMap((one) => nameAt(one, index) ?? []);
  const [name] = names;
  const [one] = found;
  if (name === undefined || one === undefined) return null;
  const isOne = names.every(({ tickers }) => tickers[0] === name.tickers[0]);
  return isOne ? { name, found: one, edits } : null;
}

/** A known ticker with a misspelled quote, or the other way round. */
function guessSymbol({ word }: ReadToken, at: number, index: InstrumentIndex): Mention | null {
  if (word.length < 6 || isOrdinary(word)) return null;
  const endings = index.endings.filter(({ length }) => length >= longEnding);
  for (const ending of endings) {
    for (let cut = shortestStem; cut <= word.length - ending.length + 1; cut += 1) {
      const [stem, rest] = [word.slice(0, cut), word.slice(cut)];
      if (!/\p{L}/u.test(stem) || slippedFrom(rest, endings) !== ending) continue;
      const base = nameAt(stem, index) ?? guessBase(stem, rest === ending, index);
      const market = base?.tickers
        .map((ticker) => index.markets.get(ticker))
        .find((one) => one !== undefined);
      const instrument = [...(market?.values() ?? [])].find(({ quote }) => quote.toLowerCase() === ending);
      if (base === null || instrument === undefined) continue;
      const mention = mentionOf({ from: at, to: at + 1 }, { ...base, strength: 'usual' }, 1);
      return { ...mention, quotes: [instrument.quote] };
    }
  }
  return null;
}

function guessBase(stem: string, isWhole: boolean, index: InstrumentIndex) {
  if (!isWhole || allowedEdits(stem) === 0) return null;
  return onlyName(stem, [...longNames(), ...index.longBases], index)?.name ?? null;
}

function mentionOf(
  place: { from: number; to: number },
  name: { tickers: readonly string[]; strength: Mention['strength']; isName: boolean },
  edits: number,
): Mention {
  return { ...place, ...name, instrument: null, quotes: null, quality: 1 - perEdit * Math.max(1, edits) };
}

/** Symbols and tickers that look most like a text: those that are as near as the nearest. */
export function lookalikes(text: string, index: InstrumentIndex, most = 3): string[] {
  const folded = text.toLowerCase();
  const limit = Math.max(1, Math.floor(folded.length / 3));
  const score = (candidate: string) => editDistance(folded, candidate, limit);
  const near = [...index.symbols]
    .filter(([, { trading }]) => trading)
    .map(([candidate, { symbol }]) => ({ text: symbol, edits: score(candidate) }));
  const nearBases = [...index.bases].map(([candidate, text]) => ({ text, edits: score(candidate) }));
  const found = [...near, ...nearBases].filter(
    ({ edits, text: candidate }) => edits <= limit && candidate[0]?.toLowerCase() === folded[0],
  );
  const least = Math.min(...found.map(({ edits }) => edits));
  return found
    .filter(({ edits }) => edits === least)
    .slice(0, most)
    .map(({ text: candidate }) => candidate);
}
