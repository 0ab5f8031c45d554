/** Understands a query: its words, and what in it is asked for. */
import type { Question } from '../connectors/connector.ts';

export function understand(query: string): Question {
  const text = query.trim();
  const spelled = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    text,
    spelled,
    words: spelled.map(fold),
    topics: [],
    intervals: [],
    own: false,
  };
}

/** Lower case, without accents. */
function fold(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
