/** How near words are to each other: slips of the hand, word forms, and letters that are written in two ways. */
import { editDistance } from '../edit-distance.ts';

/** Words shorter than this are too like each other to be told apart by their beginnings. */
const shortestStem = 4;
/** What two words have to share from their beginning to be forms of one: of the longer one. */
const sharedOfLonger = 0.7;

/** How many edits a word of some length may be away. */
export function allowedEdits(word: string): number {
  if (word.length >= 8) return 2;
  return word.length >= 5 ? 1 : 0;
}

/** A slip of the hand. Almost nobody gets the first letter wrong, and most words that differ there are other words. */
export function isSlip(word: string, meant: string): boolean {
  const most = Math.min(allowedEdits(word), allowedEdits(meant));
  return most > 0 && word[0] === meant[0] && editDistance(word, meant, most) <= most;
}

/** Endings of English that make no other word of it: pricing, prices, priced. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ies|ing|ed|es|e|s|y)$/, '');
  return stem.length < shortestStem - 1 ? word : stem;
}

/**
 * “Adaptor” and “adapter”, «лекция» and «лекции»: they begin alike, and differ in their last letters only; or “moving” and
 * “move”.
 */
export function areForms(one: string, other: string): boolean {
  if (stemOf(one) === stemOf(other)) return true;
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < longer && one[shared] !== undefined && one[shared] === other[shared]) shared += 1;
  return shared >= shortestStem && shared >= longer * sharedOfLonger;
}

/** With what people write who have no such keys: “Mueller”, “Strasse”. Both as they are told without marks. */
export function otherwise(word: string): string[] {
  const forms = [
    word.replaceAll(/([aou])e/g, '$1'),
    word.replaceAll('ss', 'ß'),
    word.replaceAll('ß', 'ss'),
    word.replaceAll(/([aou])e/g, '$1').replaceAll('ss', 'ß'),
  ];
  return [...new Set(forms)].filter((form) => form !== word);
}
