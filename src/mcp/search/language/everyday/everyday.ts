/**
 * Everyday words that mean the same, within a language and across languages: “shopping list” and “groceries”, “Zahnarzt”
 * and “dentist”. Only texts are searched by them; what a word is to a market is read before.
 */
import { longestEnding, type Alike } from '../../../connectors/connector.ts';
import { fold } from '../fold.ts';
import { lazily } from '../../lazily.ts';
import { rewritten } from './characters.ts';
import { life } from './life.ts';
import { work } from './work.ts';

/**
 * One thing a line of the tables, its words between commas. `*` behind a beginning: it may go on for a few letters, so that
 * one entry is all forms of a word. Words that commonly say something else in another language are left out.
 */
interface Thing {
  words: readonly string[];
}

interface Index {
  whole: Map<string, Thing[]>;
  stems: Map<string, Thing[]>;
  /** By their first word. */
  phrases: Map<string, { words: readonly string[]; thing: Thing }[]>;
  /** Words of scripts without spaces stand within others. */
  unspaced: Map<string, Thing[]>;
}

/** Of a compound, and of its halves. */
const shortestCompound = 8;
const shortestHalf = 4;
const shortestUnspaced = 2;
const longestUnspaced = 8;

const unspacedText = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]+$/u;

const index = lazily((): Index => {
  const made: Index = { whole: new Map(), stems: new Map(), phrases: new Map(), unspaced: new Map() };
  for (const line of `${life}\n${work}`.split('\n').filter((text) => text.trim() !== '')) {
    const thing = { words: line.split(',').map((word) => word.trim().toLowerCase()) };
    for (const word of thing.words) {
      const folded = word.split(' ').map(fold);
      const [first = '', ...rest] = folded;
      if (rest.length > 0) push(made.phrases, first.replace('*', ''), { words: folded, thing });
      else if (unspacedText.test(first)) push(made.unspaced, first, thing);
      else if (first.endsWith('*')) push(made.stems, first.slice(0, -1), thing);
      else push(made.whole, first, thing);
    }
  }
  return made;
});

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [one]);
  else known.push(one);
}

interface Said {
  word: string;
  raw: string;
  /** What stands between it and the word before. */
  gap: string;
}

export interface Place {
  from: number;
  to: number;
}

/** Phrases of several words among these: “shopping list”. The longest first, and no word is of two. */
export function phrasesIn(tokens: readonly Said[]): Place[] {
  return placesOf(tokens).map(({ from, to }) => ({ from, to }));
}

function placesOf(tokens: readonly Said[]): (Place & { thing: Thing })[] {
  const found: (Place & { thing: Thing })[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const fitting = beginningsOf(tokens[from]?.word ?? '')
      .flatMap((stem) => index().phrases.get(stem) ?? [])
      .filter(({ words }) => words.every((word, at) => isForm(tokens[from + at]?.word ?? '', word)))
      .sort((one, other) => other.words.length - one.words.length);
    const [best] = fitting;
    const whole = best === undefined ? runAt(tokens, from) : { ...best, length: best.words.length };
    if (whole === null) continue;
    found.push({ from, to: from + whole.length, thing: whole.thing });
    from += whole.length - 1;
  }
  return found;
}

/** A word without spaces that was cut into several: “買い|物|リスト”. */
function runAt(tokens: readonly Said[], from: number): { length: number; thing: Thing } | null {
  if (!unspacedText.test(tokens[from]?.word ?? '')) return null;
  const end = tokens.findIndex(({ word, gap }, at) => at > from && (gap !== '' || !unspacedText.test(word)));
  const run = tokens.slice(from, end < 0 ? undefined : end).map(({ word }) => word);
  for (let length = run.length; length > 1; length -= 1) {
    const word = run.slice(0, length).join('');
    const [thing] = [word, ...rewritten(word)].flatMap((one) => index().unspaced.get(one) ?? []);
    if (thing !== undefined) return { length, thing };
  }
  return null;
}

/** What else the words of a query may be called: those of a phrase together, others by themselves. */
export function alikeIn(tokens: readonly Said[], isOpen: (at: number) => boolean): Alike[] {
  const phrases = placesOf(tokens).map((place) => ({ ...place, parts: [place.thing.words] }));
  return tokens.flatMap(({ word, raw }, at) => {
    const phrase = phrases.find(({ from, to }) => from <= at && at < to);
    if (!isOpen(at)) return [];
    const parts = phrase?.parts ?? partsOf(word);
    return parts.length === 0 ? [] : [{ word, spelled: raw, parts }];
  });
}

/** A word, and what else it is called. */
export function alikeOf(word: string): string[] {
  return [word, ...wordsOf(thingsOf(word), word)];
}

function partsOf(word: string): string[][] {
  if (unspacedText.test(word)) return partsWithin(word);
  const things = thingsOf(word);
  if (things.length > 0) return [wordsOf(things, word)];
  return /^\p{sc=Latin}+$/u.test(word) ? halvesOf(word) : [];
}

function thingsOf(word: string): Thing[] {
  const { whole, stems } = index();
  const open = beginningsOf(word).flatMap((stem) => stems.get(stem) ?? []);
  return [...new Set([...(whole.get(word) ?? []), ...open])];
}

function wordsOf(things: readonly Thing[], word: string): string[] {
  return [...new Set(things.flatMap(({ words }) => words))].filter((other) => other !== word);
}

/** A word, and what it may be an ending of. */
function beginningsOf(word: string): string[] {
  const most = Math.min(longestEnding, word.length - 1);
  return Array.from({ length: Math.max(0, most) + 1 }, (_, less) => word.slice(0, word.length - less));
}

function isForm(word: string, entry: string): boolean {
  if (!entry.endsWith('*')) return word === entry;
  const stem = entry.slice(0, -1);
  return word.startsWith(stem) && word.length - stem.length <= longestEnding;
}

/** “Buch-empfehlungen”, “Geburtstag-s-feier”: both halves are known. */
function halvesOf(word: string): string[][] {
  if (word.length < shortestCompound) return [];
  for (let cut = word.length - shortestHalf; cut >= shortestHalf; cut -= 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const first = [head, head.replace(/(?:e?s|e?n)$/, '')].map(thingsOf).find(({ length }) => length > 0);
    const second = thingsOf(tail);
    if (first !== undefined && second.length > 0)
      return [
        [head, ...wordsOf(first, head)],
        [tail, ...wordsOf(second, tail)],
      ];
  }
  return [];
}

/** The words within a run without spaces, the longest first; what is between them, if it is written in another way elsewhere. */
function partsWithin(run: string): string[][] {
  const letters = [...run];
  const parts: string[][] = [];
  for (let at = 0; at < letters.length;) {
    let length = Math.min(longestUnspaced, letters.length - at);
    const piece = () => letters.slice(at, at + length).join('');
    const things = () => [piece(), ...rewritten(piece())].flatMap((one) => index().unspaced.get(one) ?? []);
    while (length >= shortestUnspaced && things().length === 0) length -= 1;
    if (length >= shortestUnspaced) {
      const word = piece();
      parts.push([...(word === run ? [] : [word]), ...rewritten(word), ...wordsOf(things(), word)]);
    }
    at += Math.max(1, length);
  }
  const others = rewritten(run);
  return parts.length > 0 || others.length === 0 ? parts : [others];
}
