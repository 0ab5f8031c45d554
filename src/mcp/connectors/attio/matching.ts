/** How well a text answers a few words: for notes, tasks and lists, which Attio does not search itself. */
import { areForms, lineOf, sharedParts, unbroken, type Alike } from '../connector.ts';
import { plain } from './words.ts';

/** Shorter words have too many that begin alike. */
const shortestForm = 6;

/** Endings that make no other word of it: pricing, prices, priced. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(ies|ing|es|ed|s|e)$/, '');
}

/** What else words may be called, plain; by the word. */
export type Others = ReadonlyMap<string, Alike['parts']>;

/** A word of the text says more than another word for it. */
const otherwise = 0.9;
const ofText = 0.6;
const none: Others = new Map();

/** A title and its text, made ready to be looked through for words. */
export interface Readable {
  title: Forms;
  text: Forms;
}

interface Forms {
  words: ReadonlySet<string>;
  line: string;
}

export function readable(title: string, text: string): Readable {
  return { title: formsIn(title), text: formsIn(text) };
}

/** From 0, nothing, to 1, every word of it; the title counts double. */
export function worth(words: readonly string[], { title, text }: Readable, others = none): number {
  if (words.length === 0) return 0;
  const sum = words.reduce((total, word) => {
    if (isAmong(word, title.words)) return total + 1;
    const known = others.get(word) ?? [];
    const inTitle = otherwise * sharedParts(known, title.line);
    const inText = isAmong(word, text.words) ? 1 : otherwise * sharedParts(known, text.line);
    return total + Math.max(inTitle, ofText * inText);
  }, 0);
  return sum / words.length;
}

export function othersOf(alike: readonly Alike[]): Others {
  const bare = (other: string) => `${plain(other)}${other.endsWith('*') ? '*' : ''}`;
  return new Map(alike.map(({ word, parts }) => [plain(word), parts.map((part) => part.map(bare))]));
}

/** The words of a text, also two as one: “kick-off” is also “kickoff”. */
function formsIn(text: string): Forms {
  const words = plain(text).split(' ');
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`);
  const forms = new Set([...words, ...words.map(stem), ...pairs]);
  return { words: forms, line: lineOf(forms) };
}

function isAmong(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word) || words.has(stem(word))) return true;
  return word.length >= shortestForm && [...words].some((other) => areForms(word, other));
}

/** The part of a text around the first of the words, on one line. */
export function around(words: readonly string[], text: string, length = 160): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const low = line.toLowerCase();
  const places = words.map((word) => low.indexOf(stem(word))).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length === 0 ? [0] : places)) - 40);
  const part = unbroken(line.slice(start, start + length)).trim();
  return `${start > 0 ? '…' : ''}${part}${start + length < line.length ? '…' : ''}`;
}
