/** All languages' phrases as one table to read queries by. */
import { topics, type Topic } from '../../connectors/connector.ts';
import { fold, withoutArticle } from './fold.ts';
import { lazily } from '../lazily.ts';
import {
  intervals,
  kinds,
  times,
  type Interval,
  type Kind,
  type Language,
  type Time,
  type Unit,
} from './language.ts';
import { languages } from './tables/index.ts';
import { tokenize } from './tokens.ts';

/** What a word does in a sentence besides naming something. */
const marks = [
  ...(['own', 'filler', 'talk', 'market', 'coin', 'called', 'faring', 'idiom', 'equity'] as const),
  ...(['into', 'versus', 'pair', 'and', 'of', 'past', 'person', 'which'] as const),
  ...(['ago', 'history', 'lately', 'converts', 'counted', 'must'] as const),
] as const;
export type Mark = (typeof marks)[number];

export type Meaning =
  | { role: 'topic'; topic: Topic; weak: boolean }
  | { role: 'kind'; kind: Kind }
  | { role: 'interval'; interval: Interval }
  | { role: 'unit'; unit: Unit }
  | { role: 'number'; value: number }
  | { role: 'currency'; code: string }
  | { role: 'time'; time: Time }
  | { role: Mark };

interface Word {
  stem: string;
  /** What may follow; null where the word ends here. */
  ending: RegExp | null;
}

interface Phrase {
  words: readonly Word[];
  meaning: Meaning;
}

export interface Match {
  length: number;
  meaning: Meaning;
}

/** How much may follow an open stem. */
const longestEnding = 5;
const anyEnding = new RegExp(`^.{0,${longestEnding}}$`, 'u');
/** Needs no cutting. */
const single = /^[a-z]+$/;
const none: ReadonlySet<string> = new Set();

interface Lexicon {
  /** By the first word, whole or as a stem. */
  whole: Map<string, Phrase[]>;
  stems: Map<string, Phrase[]>;
  /** Every word of every phrase, to find them where no spaces are written. */
  words: Set<string>;
  /** Those of what is asked for, long enough to be misspelled. */
  asking: Set<string>;
  /** By the first word of the first part. */
  apart: Map<string, Apart[]>;
}

/** Phrases that ask for something together, wherever they stand. */
interface Apart {
  topic: Topic;
  parts: readonly (readonly Word[])[];
  /** How many words they are. */
  length: number;
}

const lexicon = lazily((): Lexicon => {
  const made: Lexicon = {
    whole: new Map(),
    stems: new Map(),
    words: new Set(),
    asking: new Set(),
    apart: new Map(),
  };
  for (const language of languages) {
    const ending = language.endings === undefined ? anyEnding : new RegExp(`^(?:${language.endings})?$`, 'u');
    for (const { text, meaning } of phrasesOf(language).flatMap((phrase) => respelled(phrase, language))) {
      const words = text.split(/\s+(?=\S)/).flatMap((word) => wordsOf(word, ending));
      const [first] = words;
      if (first === undefined) continue;
      for (const { stem } of words) {
        made.words.add(stem);
        if (meaning.role === 'topic' && isMisspellable(stem, language)) made.asking.add(stem);
      }
      const table = first.ending === null ? made.whole : made.stems;
      const known = table.get(first.stem);
      if (known === undefined) table.set(first.stem, [{ words, meaning }]);
      else known.push({ words, meaning });
    }
    for (const apart of apartIn(language, ending)) {
      const key = apart.parts[0]?.[0]?.stem ?? '';
      made.apart.set(key, [...(made.apart.get(key) ?? []), apart]);
      for (const { stem } of apart.parts.flat())
        if (stem.length > 1 && !single.test(stem)) made.words.add(stem);
    }
  }
  return made;
});

function apartIn({ apart = {} }: Language, ending: RegExp): Apart[] {
  const wordsIn = (part: string) =>
    part
      .trim()
      .split(/\s+(?=\S)/)
      .flatMap((word) => wordsOf(word, ending));
  return topics.flatMap((topic) =>
    textsIn(apart[topic]).map((text) => {
      const parts = text.split('+').map(wordsIn);
      return { topic, parts, length: parts.flat().length };
    }),
  );
}

export interface Found {
  topic: Topic;
  places: readonly { from: number; to: number }[];
}

/** What words that stand apart ask for together; first what needs most of them. */
export function foundApart(words: readonly string[]): Found[] {
  const { apart } = lexicon();
  const begun = new Set(
    words.flatMap((word) => stemsOf(withoutArticle(word)).flatMap((stem) => apart.get(stem) ?? [])),
  );
  const longestFirst = [...begun].sort((one, other) => other.length - one.length);
  return longestFirst.flatMap(({ topic, parts }) => {
    const places = parts.flatMap((part) => {
      const from = words.findIndex((_, at) => part.every((word, index) => fits(word, words[at + index])));
      return from < 0 ? [] : [{ from, to: from + part.length }];
    });
    return places.length === parts.length ? [{ topic, places }] : [];
  });
}

export function knownWords(): ReadonlySet<string> {
  return lexicon().words;
}

/** Words by which things are asked for, that a misspelled one may be meant for. */
export function askingWords(): ReadonlySet<string> {
  return lexicon().asking;
}

/** In other languages, shorter words are too often near to one that is not in its table. */
function isMisspellable(word: string, language: Language): boolean {
  return word.length > (language === languages[0] ? 3 : 6) && /^[a-z]+$/.test(word);
}

/** What can begin at a word, longest first; of equal length in the order of the languages. */
export function matchesAt(words: readonly string[], at: number): Match[] {
  const { whole, stems } = lexicon();
  const first = withoutArticle(words[at] ?? '');
  const found = [...(whole.get(first) ?? []), ...stemsOf(first).flatMap((stem) => stems.get(stem) ?? [])];
  return found
    .filter((phrase) => phrase.words.every((word, index) => fits(word, words[at + index])))
    .map(({ words: { length }, meaning }) => ({ length, meaning }))
    .sort((one, other) => other.length - one.length);
}

/** What a word may be an ending of, the shortest first; last itself. */
function stemsOf(word: string): string[] {
  const shortest = Math.min(word.length, Math.max(2, word.length - longestEnding));
  return Array.from({ length: word.length - shortest + 1 }, (_, more) => word.slice(0, shortest + more));
}

function fits({ stem, ending }: Word, given: string | undefined): boolean {
  if (given === undefined) return false;
  const word = withoutArticle(given);
  return ending === null ? word === stem : word.startsWith(stem) && ending.test(word.slice(stem.length));
}

function wordsOf(text: string, ending: RegExp): Word[] {
  if (single.test(text)) return [{ stem: text, ending: null }];
  const isOpen = text.endsWith('*');
  const pieces = tokenize(text, none);
  return pieces.map(({ word }, index) => ({
    stem: withoutArticle(word),
    ending: isOpen && index === pieces.length - 1 ? ending : null,
  }));
}

function textsIn(line = ''): string[] {
  return line
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap(spelledOut);
}

/** `big|large order`, `open limit|_ orders`: each of the words between the bars, `_` for none. */
function spelledOut(text: string): string[] {
  if (!text.includes('|')) return [text];
  const choices = text.split(/\s+/).map((word) => word.split('|'));
  return choices.reduce<string[]>(
    (begun, choice) =>
      begun.flatMap((head) => choice.map((word) => (word === '_' ? head : `${head} ${word}`.trim()))),
    [''],
  );
}

function phrasesOf(language: Language): { text: string; meaning: Meaning }[] {
  const all: { text: string; meaning: Meaning }[] = [];
  const add = (line: string | undefined, meaning: Meaning) => {
    for (const text of textsIn(line)) all.push({ text, meaning });
  };
  for (const topic of topics) {
    add(language.topics[topic], { role: 'topic', topic, weak: false });
    add(language.weak?.[topic], { role: 'topic', topic, weak: true });
  }
  for (const kind of kinds) add(language.kinds?.[kind], { role: 'kind', kind });
  for (const interval of intervals) add(language.each?.[interval], { role: 'interval', interval });
  for (const unit of ['s', 'm', 'h', 'd', 'w', 'M', 'y'] as const)
    add(language.units?.[unit], { role: 'unit', unit });
  for (const [value, line] of Object.entries(language.numbers ?? {}))
    add(line, { role: 'number', value: Number(value) });
  for (const [code, line] of Object.entries(language.currencies ?? {})) add(line, { role: 'currency', code });
  for (const time of times) add(language.times?.[time], { role: 'time', time });
  for (const mark of marks) add(language[mark], { role: mark });
  return all;
}

/** The same as it is written where the keyboard has no such letters: “Auftraege”. */
function respelled<P extends { text: string }>(phrase: P, { spellings }: Language): P[] {
  if (spellings === undefined) return [phrase];
  const text = phrase.text.replaceAll(/\P{ASCII}/gu, (letter) => spellings[letter] ?? letter);
  return text === phrase.text ? [phrase] : [phrase, { ...phrase, text }];
}

/** How long the end of a compound has to be, and what comes before it. */
const shortestHead = 4;
const shortestModifier = 3;

/** What a compound asks for, by its end: “Kaufkurs”, “Verkaufspreis”. Only where a coin is named, for a “Kochkurs” is none. */
export function headAt(word: string): Match[] {
  if (!/^\p{sc=Latin}+$/u.test(word)) return [];
  for (let cut = shortestModifier; cut <= word.length - shortestHead; cut += 1) {
    const topics = matchesAt([word.slice(cut)], 0).filter(({ meaning }) => meaning.role === 'topic');
    if (topics.length > 0) return topics;
  }
  return [];
}

/** Whether a single word has a meaning of some role in any language. */
export function has(word: string, role: Meaning['role']): boolean {
  return matchesAt([fold(word)], 0).some(({ meaning }) => meaning.role === role);
}
