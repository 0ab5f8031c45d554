/** How far a word of a query is one of the words of a text: the same, its beginning, a form of it, or a slip of the hand. */
import { areForms, isSlip, otherwise } from '../connectors/connector.ts';
import { findName } from './market/coin-names.ts';

/** “plan” and “plans”, “auth” and “authentication”. */
const ending = 0.9;
const beginning = 0.5;
/** “Lecture” and “lectures” in languages that change the end of a word; “adaptor”. */
const form = 0.85;
const slip = 0.75;
const shortestPrefix = 4;
/** “Link” is not “linked” when it may be the coin. */
const otherWord = 0.2;
/** Of the pairs of letters of a text without spaces; less is chance. */
const leastPairs = 0.5;
const mostPairs = 50;

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const otherScript = /[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\d]/u;

/** 1 where the word is there, less where it is there in another form. */
export function likeness(word: string, words: readonly string[]): number {
  if (words.includes(word)) return 1;
  if (otherScript.test(word) && word.length > 1) {
    if (words.some((other) => other.includes(word))) return 1;
    if (unspaced.test(word)) return pairsIn(word, words);
  }
  if (word.length < shortestPrefix) return 0;
  const rests = words
    .filter((other) => other.startsWith(word) || (other.length >= shortestPrefix && word.startsWith(other)))
    .map((other) => Math.abs(other.length - word.length));
  const isPlural = words.some(
    (other) => other === `${word}s` || other === `${word}es` || `${other}s` === word,
  );
  const name = findName(word);
  if (!isPlural && name?.strength === 'word') return rests.length === 0 ? 0 : otherWord;
  if (rests.length > 0) return Math.min(...rests) < shortestPrefix ? ending : beginning;
  if (name !== undefined) return 0;
  const spelled = [word, ...otherwise(word)];
  if (words.some((other) => spelled.some((one) => one === other || areForms(one, other)))) return form;
  return words.some((other) => spelled.some((one) => isSlip(one, other))) ? slip : 0;
}

/** The share of its pairs of letters that a text has: “新产品发布” of “新产品的发布计划”. */
function pairsIn(word: string, words: readonly string[]): number {
  const letters = [...word].slice(0, mostPairs + 1);
  if (letters.length < 3) return 0;
  const pairs = letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
  const found = pairs.filter((pair) => words.some((other) => other.includes(pair)));
  const share = found.length / pairs.length;
  return share < leastPairs ? 0 : share;
}
