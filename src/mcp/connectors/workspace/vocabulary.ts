/** What a word may be in the texts that are here: another form of it, another spelling, or what a slip of the hand meant. */
import type { Database } from '../../database.ts';
import { allowedEdits, areForms, isSlip, longestEnding, otherwise } from '../connector.ts';
import { segment } from './words.ts';

/** The index’s own words. The table holds nothing, and lives as long as the database is open. */
const create = `CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search', 'row')`;
const between = 'SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT ?';
/** Words that begin alike are looked through up to here: those of a big store begin with two letters alike, too. */
const mostLookedThrough = 20_000;
const mostForms = 6;
/** Of words that begin as another word for something does. */
const mostOfBeginning = 50;
/** What is shorter is too like other words, and what is longer is no word. */
const shortest = 4;
const shortestHalf = 3;
const longest = 40;
const last = '\u{10ffff}';

export interface Vocabulary {
  /** Other forms of a word, as FTS5 has them. */
  alike(word: string): string[];
  /** Of other words for something, as a question has them, those that are in the texts: all that go on from a beginning. */
  present(others: readonly string[]): string[];
}

export function createVocabulary(database: Database): Vocabulary {
  const made = new Set<'made'>();
  const terms = (beginning: string, most = mostLookedThrough): string[] => {
    if (made.size === 0) database.run(create);
    made.add('made');
    const found = database.all(between, beginning, `${beginning}${last}`, most);
    return found.map(({ term }) => String(term));
  };
  /** “Solarpanels” where there are solar panels: as a phrase. */
  const halves = (word: string): string[] => {
    for (let cut = shortestHalf; cut <= word.length - shortestHalf; cut += 1) {
      const [one, other] = [word.slice(0, cut), word.slice(cut)];
      if (terms(one, 1)[0] === one && terms(other, 1).length > 0) return [`${one} ${other}*`];
    }
    return [];
  };
  const isPresent = (word: string) => terms(word, 1)[0] === word;
  const formsOf = (other: string): string[] => {
    const isOpen = other.endsWith('*');
    const words = segment(other.replace('*', '')).split(' ').map(bare);
    const [word = ''] = words;
    if (words.length > 1) {
      const [whole, end] = [isOpen ? words.slice(0, -1) : words, words.at(-1) ?? ''];
      if (!whole.every(isPresent)) return [];
      return isOpen ? formsFrom(end).map((form) => [...whole, form].join(' ')) : [words.join(' ')];
    }
    if (isOpen) return formsFrom(word);
    return isPresent(word) ? [word] : [];
  };
  const formsFrom = (beginning: string) =>
    terms(beginning, mostOfBeginning).filter((term) => term.length - beginning.length <= longestEnding);
  const alike = (given: string) => {
    // “On-boarding” may be written as one.
    const word = bare(given.replaceAll(/(?<=\p{L})[-‐](?=\p{L})/gu, ''));
    if (!/^\p{L}+$/u.test(word) || word.length < shortest || word.length > longest) return [];
    const spelled = [word, ...otherwise(word)];
    const isJoined = word !== bare(given);
    const near = terms(word.slice(0, shortest - 1)).filter(
      (term) =>
        (isJoined || term !== word) && (spelled.includes(term) || spelled.some((one) => areForms(one, term))),
    );
    const known = [...otherwise(word), ...near];
    if (known.length > otherwise(word).length || terms(word, 1).length > 0) return known.slice(0, mostForms);
    // Nothing here is called so: it may be misspelled.
    if (allowedEdits(word) === 0) return known;
    const meant = terms(word.slice(0, 1)).filter((term) => isSlip(word, term));
    return [...known, ...meant, ...halves(word)].slice(0, mostForms);
  };
  return { alike, present: (others) => [...new Set(others.flatMap(formsOf))] };
}

/** As the index has it: in small letters, Latin ones without marks, and nothing beside it. */
function bare(word: string): string {
  const letters = word
    .normalize('NFKD')
    .replaceAll(/(?<=\p{sc=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return letters.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
