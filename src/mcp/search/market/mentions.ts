/** Finds the words of a query that may name something traded, with how sure they do. Whether they do is `plausible.ts`'s. */
import type { Instrument } from '../../connectors/connector.ts';
import { isOrdinary } from '../language/ordinary.ts';
import { has } from '../language/lexicon.ts';
import type { ReadToken } from '../language/reading.ts';
import type { Query } from '../understand.ts';
import { dollars } from './coins.ts';
import { findName, findStem, strengthOf, successorOf, type Strength } from './coin-names.ts';
import type { InstrumentIndex } from './instrument-index.ts';

export interface Mention {
  /** Places of its words; `to` is behind the last. */
  from: number;
  to: number;
  /** What it can mean, best first. */
  tickers: readonly string[];
  /** A whole symbol that is listed. */
  instrument: Instrument | null;
  /** What it is to be counted in, when the word itself says so: `BTCEUR`. */
  quotes: readonly string[] | null;
  strength: Strength;
  isName: boolean;
  /** 1 for what was written as it is called, less for what had to be guessed. */
  quality: number;
}

const longestName = 5;
/** What grammar puts behind names: plurals, and the cases of Slavic languages, German, Turkish and Hungarian. */
const endings =
  'as|es|s|a|u|ie|y|om|em|owi|ow|ami|ach|u|e|i|in|nin|un|nun|den|dan|tan|ten|de|da|te|ta|i|yi|ye|ya|t|nak|bol|' +
  'im|um|lerim|nya|а|у|е|ы|и|ом|ов|ам|ами|ах|ой|ю|ем|ою|я';
const inflected = new RegExp(`^(.{5,}?)(?:${endings})$`, 'u');
const plural = /^([a-z]{3,})s$/;

export function findMentions({ tokens, spans }: Query, index: InstrumentIndex): Mention[] {
  const mentions: Mention[] = [];
  const spanOf = ({ span }: ReadToken) => (span === null ? undefined : spans[span]);
  /** Words of “order flow” or “4h” are no coins; one that stands alone may be, where it is written as one. */
  const isFree = (token: ReadToken) => {
    if (token.marks.has('idiom')) return false;
    const span = spanOf(token);
    if (span === undefined) return true;
    if (span.role === 'interval' && /^\d/.test(token.word)) return false;
    // “People token”, “high coin”
    if (tokens[span.to]?.marks.has('coin')) return span.to - span.from === 1;
    return span.to - span.from === 1 && (token.capitals || token.tagged);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const found = longestAt(tokens, at, index, isFree);
    if (found === null) continue;
    mentions.push(found);
    at = found.to - 1;
  }
  return mentions;
}

function longestAt(
  tokens: readonly ReadToken[],
  at: number,
  index: InstrumentIndex,
  isFree: (token: ReadToken) => boolean,
): Mention | null {
  const token = tokens[at];
  for (let length = Math.min(longestName, tokens.length - at); length > 1; length -= 1) {
    const found = phraseAt(tokens.slice(at, at + length), at, index);
    if (found !== null) return found;
  }
  if (token === undefined || !isFree(token)) return null;
  return wordAt(token, at, index);
}

/** “Bitcoin Cash”; “doge coin” for a name that is one word; what a script without spaces has cut in two. */
function phraseAt(words: readonly ReadToken[], from: number, index: InstrumentIndex): Mention | null {
  const to = from + words.length;
  // A name does not go on behind a comma.
  if (words.slice(1).some(({ gap }) => /[,;/|:()]/.test(gap))) return null;
  const spaced = findName(words.map(({ word }) => word).join(' '));
  if (spaced !== undefined) return named({ from, to, ...spaced, quality: 1 });
  const joined = words.map(({ word }) => word).join('');
  const base = index.bases.get(joined);
  if (words.slice(1).every(({ gap }) => gap === '') && base !== undefined && !/^[a-z\d]+$/.test(joined))
    return named({ from, to, tickers: [base], strength: 'sure', isName: true, quality: 1 });
  // What it is stays outside of its name: so it speaks for a name that is a word.
  const stem = words.at(-1)?.marks.has('coin')
    ? findStem(
        words
          .slice(0, -1)
          .map(({ word }) => word)
          .join(' '),
      )
    : undefined;
  if (stem !== undefined && nameAt(words[0]?.word ?? '', index) === null)
    return named({ from, to: to - 1, ...stem, quality: 0.97 });
  const isTwo = words.length === 2 && words.every(({ word }) => word.length > 2);
  const split = isTwo && !/^\d/.test(joined) ? findName(joined) : undefined;
  if (split === undefined || !split.isName) return null;
  const strength = words.every(({ word }) => isOrdinary(word)) ? 'word' : split.strength;
  return named({ from, to, ...split, strength, quality: 0.97 });
}

function wordAt(token: ReadToken, from: number, index: InstrumentIndex): Mention | null {
  const { word } = token;
  const to = from + 1;
  const place = { from, to };
  const own = nameAt(word, index);
  if (own !== null) return named({ ...place, ...own, strength: loosened(own, token), quality: 1 });
  const instrument = index.symbols.get(word);
  if (instrument !== undefined) return symbolMention(place, token, instrument);
  const pair = takeApart(word, index);
  if (pair !== null && !isOrdinary(word)) {
    const strength = token.capitals || word.length > 5 ? 'sure' : 'usual';
    return { ...place, ...pair, instrument: null, strength, isName: false, quality: 1 };
  }
  const [, stem] = inflected.exec(word) ?? plural.exec(word) ?? [];
  const base = stem === undefined || isOrdinary(word) ? null : nameAt(stem, index);
  if (base !== null) {
    const strength = base.strength === 'sure' || base.isName ? base.strength : 'word';
    return named({ ...place, ...base, strength, quality: 0.98 });
  }
  return (
    compound(word, place) ?? (isOrdinary(word) || token.marks.size > 0 ? null : withCoin(word, place, index))
  );
}

/** The ticker itself where it is traded, else what is called so. */
export function nameAt(
  word: string,
  index: InstrumentIndex,
): { tickers: readonly string[]; strength: Strength; isName: boolean } | null {
  const name = findName(word);
  const live = index.bases.get(word);
  if (live === undefined) return name ?? null;
  const tickers = [live, ...(name?.tickers ?? [successorOf(live) ?? live])];
  return {
    tickers: [...new Set(tickers)],
    strength: name?.strength ?? strengthOf(word, 1),
    isName: name?.isName ?? false,
  };
}

/** `BTCUSD`, `bitcoineur`: a coin and what it is counted in, without anything between. */
export function takeApart(
  word: string,
  index: InstrumentIndex,
): { tickers: readonly string[]; quotes: readonly string[] } | null {
  for (const ending of [...index.endings, 'usd']) {
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2 || !word.endsWith(ending)) continue;
    const base = nameAt(stem, index);
    if (base === null) continue;
    const quote = index.bases.get(ending)?.toUpperCase() ?? ending.toUpperCase();
    return { tickers: base.tickers, quotes: quote === 'USD' ? dollars : [quote] };
  }
  return null;
}

/** “Bitcoinkurs”, “ethprice”: a coin that is certain, grown together with what is asked of it. */
function compound(word: string, place: { from: number; to: number }): Mention | null {
  for (let cut = word.length - 4; cut >= 3; cut -= 1) {
    const name = findName(word.slice(0, cut));
    if (name?.strength === 'sure' && has(word.slice(cut), 'topic'))
      return named({ ...place, ...name, quality: 0.97 });
  }
  return null;
}

/** “Bonkcoin”: a ticker that is traded, grown together with what it is. */
function withCoin(word: string, place: { from: number; to: number }, index: InstrumentIndex): Mention | null {
  for (let cut = word.length - 4; cut >= 3; cut -= 1) {
    const stem = index.bases.has(word.slice(0, cut)) ? nameAt(word.slice(0, cut), index) : null;
    if (stem !== null && has(word.slice(cut), 'coin'))
      return named({ ...place, ...stem, strength: 'usual', isName: true, quality: 0.97 });
  }
  return null;
}

function symbolMention(
  place: { from: number; to: number },
  { capitals, tagged, word }: ReadToken,
  instrument: Instrument,
): Mention {
  const successor = instrument.trading ? null : successorOf(instrument.base);
  return {
    ...place,
    tickers: successor === null ? [instrument.base] : [successor, instrument.base],
    quotes: [instrument.quote],
    instrument: successor === null ? instrument : null,
    strength: capitals || tagged || !isOrdinary(word) ? 'sure' : 'word',
    isName: false,
    quality: 1,
  };
}

/** Before “price” these are said of anything. */
const vague = new Set(
  'key super fair best top real true free full fun win high low hot good just prime safe any'.split(' '),
);

/** A ticker that is also “one” or “high” must be marked as a coin. */
function loosened({ strength, isName }: { strength: Strength; isName: boolean }, token: ReadToken): Strength {
  if (strength === 'sure') return strength;
  if (vague.has(token.word)) return 'loose';
  const isGrammar = (['filler', 'market', 'past', 'own'] as const).some((mark) => token.marks.has(mark));
  return isGrammar && !isName ? 'loose' : strength;
}

function named(given: Omit<Mention, 'instrument' | 'quotes'>): Mention {
  return { ...given, instrument: null, quotes: null };
}
