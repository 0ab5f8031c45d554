/** Whether a call answers to what was typed: every word must be found somewhere in it. Pure. */
import type { Call } from '../../../contract/state.ts';
import { outcomes } from './outcome.ts';

export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

export function matches(call: Call, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { tool, source, gist, client, summary, id, status } = call;
  const hay = [tool, source, gist, client, summary, id, outcomes[status].word].join('\n').toLowerCase();
  return words.every((word) => hay.includes(word));
}
