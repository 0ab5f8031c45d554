/** Cuts a query into words, also where a script writes no spaces. */
import { fold, plain } from './fold.ts';

export interface Token {
  /** As it was written. */
  raw: string;
  /** Folded. */
  word: string;
  /** What stands between this word and the one before; empty where they touch. */
  gap: string;
  /** `$btc`, `#btc`, `/ES` */
  tagged: boolean;
  /** Written in capitals, while the query as a whole is not. */
  capitals: boolean;
}

/** Signs that are words. A dollar sign before letters is a tag, before numbers or alone it is the currency. */
const signs: Readonly<Record<string, string>> = {
  ...{ '₿': ' BTC ', Ξ: ' ETH ', '€': ' EUR ', '£': ' GBP ', '¥': ' JPY ', '₺': ' TRY ', '₽': ' RUB ' },
  ...{ '₴': ' UAH ', '₹': ' INR ', '₩': ' KRW ', '₦': ' NGN ' },
};
const signPattern = new RegExp(`[${Object.keys(signs).join('')}]`, 'g');
const loneDollar = /\$(?![\p{L}\p{N}])/gu;

const piece = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々]+|\\p{sc=Hangul}+|\\p{sc=Thai}+';
const run = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const isUnspaced = new RegExp(`^(?:${unspaced})$`, 'u');
const isTagged = /[$#]$|(?:^|\s)\/$/;
/** Of what is asked, in characters: patterns that look for more of it in a long text take seconds. */
export const longestQuery = 2000;
/** What is read of a query: names are looked for at every word and held against each other, so many words cost their square. */
const mostWords = 100;

/** `known`: the words that can stand in a text without spaces. */
export function tokenize(query: string, known: ReadonlySet<string>): Token[] {
  const text = plain(query.slice(0, longestQuery))
    .replaceAll(signPattern, (sign) => signs[sign] ?? sign)
    .replaceAll(loneDollar, ' USD ');
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: whole, index } of text.matchAll(piece)) {
    if (tokens.length >= mostWords) break;
    let gap = text.slice(end, index);
    for (const part of whole.match(run) ?? []) {
      for (const raw of isUnspaced.test(part) ? segment(part, known) : [part]) {
        tokens.push({ raw, word: fold(raw), gap, tagged: isTagged.test(gap), capitals: isCapitals(raw) });
        gap = '';
      }
    }
    end = index + whole.length;
  }
  const first = tokens.slice(0, mostWords);
  return isShouted(first) ? first.map((token) => ({ ...token, capitals: false })) : first;
}

/** Longest known words first; what is between them stays together. One letter counts only behind a word or at the end. */
function segment(text: string, known: ReadonlySet<string>): string[] {
  const letters = [...text];
  const words: string[] = [];
  let unknown = '';
  let at = 0;
  while (at < letters.length) {
    let length = Math.min(letters.length - at, 12);
    while (length > 0 && !known.has(fold(letters.slice(at, at + length).join('')))) length -= 1;
    const isLoose = length === 1 && unknown !== '' && at + 1 < letters.length;
    if (length === 0 || isLoose) {
      unknown += letters[at] ?? '';
      at += 1;
      continue;
    }
    if (unknown !== '') words.push(unknown);
    unknown = '';
    words.push(letters.slice(at, at + length).join(''));
    at += length;
  }
  return unknown === '' ? words : [...words, unknown];
}

function isCapitals(raw: string): boolean {
  return /\p{Lu}/u.test(raw) && !/\p{Ll}/u.test(raw);
}

/** Where everything is in capitals, capitals tell nothing. */
function isShouted(tokens: readonly Token[]): boolean {
  const written = tokens.filter(({ raw }) => /\p{Lu}|\p{Ll}/u.test(raw));
  return written.length > 2 && written.every(({ capitals }) => capitals);
}
