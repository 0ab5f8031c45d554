/** The federated `search` and `fetch` tools, to OpenAI's contract, over every source that has documents. */
import type { Tool } from '../connectors/connector.ts';
import { createFetch } from './fetch.ts';
import { createSearch } from './search.ts';
import type { ClosedSource, SearchedSource } from './contract.ts';
import { understand } from './understand.ts';

export interface SearchToolsOptions {
  /** How long `search` waits for its sources: a slower one is left out and named. Asked at each call. */
  budgetMs(): number;
  /** How long one source may take for one document. */
  fetchTimeoutMs: number;
  /** Unix milliseconds. */
  now(): number;
  /** Sources of documents that are not among `sources` now, and why: a search or an id may name them. */
  closed(): ClosedSource[];
}

const defaults: SearchToolsOptions = {
  budgetMs: () => 1500,
  fetchTimeoutMs: 30_000,
  now: Date.now,
  closed: () => [],
};
/** The words are read when nobody waits for it: after start-up, and before the first search. */
const warmAfterMs = 3000;

/** `sources` is asked at each call: sources come and go. */
export function createSearchTools(
  sources: () => SearchedSource[],
  options: Partial<SearchToolsOptions> = {},
): Tool[] {
  const { budgetMs, fetchTimeoutMs, now, closed } = { ...defaults, ...options };
  setTimeout(() => understand('bitcoin price'), warmAfterMs).unref();
  return [
    createSearch(sources, { budgetMs, now, closed }),
    createFetch(sources, { timeoutMs: fetchTimeoutMs, closed }),
  ];
}
