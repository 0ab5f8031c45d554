/** Between people's words and the full-text index: safe queries from any input, and scripts that write no spaces. */
import type { Alike } from '../connector.ts';

/** Chinese and Japanese write no spaces; each character is indexed as a word and a run is searched as a phrase. */
const unspaced =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;
const segmentGap =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;
const anyUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

const mostWords = 32;
const longestQuery = 2000;
/** Each is a search of its own, and holds everything else up: other words for all of a query together, at least some for each. */
const mostOthers = 128;
const fewestOthers = 4;
/** Likewise parts of compounds and of runs without spaces; and what is cut out of such runs. */
const mostParts = 32;
const fewestParts = 2;
const mostPairs = 128;

/** Text as the index takes it. SQLite ends a text at NUL, so those go. */
export function segment(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', ' ') : text;
  return anyUnspaced.test(whole) ? whole.replaceAll(unspaced, ' ') : whole;
}

/** Undoes `segment` for reading, and puts the text on one line. */
export function joinSegments(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(segmentGap, '').trim();
}

/**
 * FTS5 expressions for what somebody typed: all of the words, then any of them. Words are quoted, so nothing in them is
 * an operator; the last one matches as a prefix. `alike` gives what else a word may be in the texts: its beginning where
 * it ends in `*`; `others` what the word may be called instead, by its parts. Null when there is no word in it.
 */
export function expressionsFor(
  query: string,
  alike: (word: string) => readonly string[] = () => [],
  others: (word: string) => Alike['parts'] = () => [],
): { all: string; any: string } | null {
  const typed = query
    .slice(0, longestQuery)
    .replaceAll('\0', ' ')
    .split(/[\s"]+/);
  const words = [...new Set(typed.filter((word) => /[\p{L}\p{N}]/u.test(word)))].slice(0, mostWords);
  const last = words.at(-1);
  if (last === undefined) return null;
  // One letter begins so many words that ranking them all would hold everything else up.
  const whole = words.map(
    (word, at) => `"${segment(word)}"${at === words.length - 1 && last.length > 1 ? '*' : ''}`,
  );
  const forms = words.map((word) => alike(word).map(quoted));
  const called = sharedOut(words.map(others)).map((parts) => parts.map((part) => part.map(quoted)));
  const all = whole.map((word, at) => either([word, ...(forms[at] ?? []), ...together(called[at] ?? [])]));
  const parts = [...new Set(words.flatMap(pairs))].slice(0, mostPairs).map((part) => `"${segment(part)}"`);
  const prefix = last.length > 1 ? '*' : '';
  return {
    all: all.join(' AND '),
    any: [`${parts.join(' OR ')}${prefix}`, ...new Set([...forms.flat(), ...called.flat(2)])].join(' OR '),
  };
}

/** Each word gets as much as another of what may be looked for. */
function sharedOut(called: readonly Alike['parts'][]): Alike['parts'][] {
  const mostOfWord = Math.max(fewestParts, Math.floor(mostParts / Math.max(1, called.length)));
  const read = called.map((parts) => parts.slice(0, mostOfWord));
  const most = Math.max(fewestOthers, Math.floor(mostOthers / Math.max(1, read.flat().length)));
  return read.map((parts) => parts.map((part) => part.slice(0, most)));
}

function quoted(form: string): string {
  return form.endsWith('*') ? `"${segment(form.slice(0, -1))}"*` : `"${segment(form)}"`;
}

/** Of each part one word: what a compound is called where it is written apart. */
function together(parts: readonly (readonly string[])[]): string[] {
  const told = parts.filter((part) => part.length > 0).map(either);
  if (parts.length === 1) return [...(parts[0] ?? [])];
  return told.length === 0 ? [] : [`(${told.join(' AND ')})`];
}

/** What the words of a question that stand in a typed one may be called instead. */
export function othersIn(alike: readonly Alike[]): (typed: string) => Alike['parts'] {
  return (typed) => {
    const plain = typed.normalize('NFKC');
    const within = alike.filter(({ spelled }) => plain.includes(spelled));
    const parts = within.flatMap(({ spelled, parts }) =>
      within.length > 1 && parts.length === 1 ? [[spelled, ...(parts[0] ?? [])]] : parts,
    );
    // “Kickoff-Meeting” has more words than these.
    const length = within.reduce((sum, { spelled }) => sum + spelled.length, 0);
    return length * 2 < plain.length ? [] : parts;
  };
}

function either(forms: readonly string[]): string {
  return forms.length === 1 ? forms.join('') : `(${forms.join(' OR ')})`;
}

/** What was typed, without the words of it that say nothing; all of it where none says anything. */
export function wordsThatSay(text: string, saying: readonly string[]): string {
  const parts = text.slice(0, longestQuery).split(/[\s"]+/);
  const kept = parts.filter((part) => saying.some((word) => part.normalize('NFKC').includes(word)));
  return kept.length === 0 ? text : kept.join(' ');
}

/** A run without spaces may be a whole sentence: any two neighbours in it count as a word. */
function pairs(word: string): string[] {
  const characters = word.split(unspaced);
  if (characters.length < 3) return [word];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
