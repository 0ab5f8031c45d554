/** All languages' phrases as one table to read queries by. */
import type { Topic } from '../../connectors/connector.ts';
import { fold } from './fold.ts';
import { intervals, kinds, type Interval, type Kind, type Language, type Unit } from './language.ts';
import { languages } from './tables/index.ts';
import { tokenize } from './tokens.ts';

/** What a word does in a sentence besides naming something. */
const marks = [
  ...(['own', 'filler', 'market', 'coin', 'idiom', 'equity'] as const),
  ...(['into', 'versus', 'and', 'of', 'past'] as const),
] as const;
export type Mark = (typeof marks)[number];

export type Meaning =
  | { role: 'topic'; topic: Topic; weak: boolean }
  | { role: 'kind'; kind: Kind }
  | { role: 'interval'; interval: Interval }
  | { role: 'unit'; unit: Unit }
  | { role: 'number'; value: number }
  | { role: 'currency'; code: string }
  | { role: Mark };

interface Word {
  stem: string;
  /** More letters may follow. */
  open: boolean;
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
const none: ReadonlySet<string> = new Set();

/** By the first word, whole or as a stem. */
const whole = new Map<string, Phrase[]>();
const stems = new Map<string, Phrase[]>();

/** Every word of every phrase, to find them where no spaces are written. */
export const knownWords = new Set<string>();

for (const language of languages) {
  for (const { text, meaning } of phrasesOf(language)) {
    const words = text.split(/\s+(?=\S)/).flatMap(wordsOf);
    const [first] = words;
    if (first === undefined) continue;
    for (const { stem } of words) knownWords.add(stem);
    const table = first.open ? stems : whole;
    table.set(first.stem, [...(table.get(first.stem) ?? []), { words, meaning }]);
  }
}

/** What can begin at a word, longest first; of equal length in the order of the languages. */
export function matchesAt(words: readonly string[], at: number): Match[] {
  const first = words[at] ?? '';
  const found = [...(whole.get(first) ?? [])];
  for (let length = Math.max(2, first.length - longestEnding); length <= first.length; length += 1) {
    found.push(...(stems.get(first.slice(0, length)) ?? []));
  }
  return found
    .filter((phrase) => phrase.words.every((word, index) => fits(word, words[at + index])))
    .map(({ words: { length }, meaning }) => ({ length, meaning }))
    .sort((one, other) => other.length - one.length);
}

function fits({ stem, open }: Word, word: string | undefined): boolean {
  if (word === undefined) return false;
  return open ? word.startsWith(stem) && word.length - stem.length <= longestEnding : word === stem;
}

function wordsOf(text: string): Word[] {
  const open = text.endsWith('*');
  const pieces = tokenize(text, none);
  return pieces.map(({ word }, index) => ({ stem: word, open: open && index === pieces.length - 1 }));
}

function phrasesOf(language: Language): { text: string; meaning: Meaning }[] {
  const all: { text: string; meaning: Meaning }[] = [];
  const add = (line: string | undefined, meaning: Meaning) => {
    for (const text of (line ?? '').split(','))
      if (text.trim() !== '') all.push({ text: text.trim(), meaning });
  };
  for (const [topic, line] of topicsOf(language)) add(line, { role: 'topic', topic, weak: false });
  add(language.worth, { role: 'topic', topic: 'price', weak: true });
  for (const kind of kinds) add(language.kinds?.[kind], { role: 'kind', kind });
  for (const interval of intervals) add(language.each?.[interval], { role: 'interval', interval });
  for (const unit of ['m', 'h', 'd', 'w', 'M'] as const) add(language.units?.[unit], { role: 'unit', unit });
  for (const [value, line] of Object.entries(language.numbers ?? {}))
    add(line, { role: 'number', value: Number(value) });
  for (const [code, line] of Object.entries(language.currencies ?? {})) add(line, { role: 'currency', code });
  for (const mark of marks) add(language[mark], { role: mark });
  return all;
}

/** The keys of the table are topics, which `Object.entries` forgets. */
function topicsOf(language: Language): [Topic, string][] {
  return Object.entries(language.topics) as [Topic, string][];
}

/** Whether a single word has a meaning of some role in any language. */
export function has(word: string, role: Meaning['role']): boolean {
  return matchesAt([fold(word)], 0).some(({ meaning }) => meaning.role === role);
}
