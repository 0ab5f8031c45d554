/** The federated `search` and `fetch` tools, to OpenAI's contract, over every source that has documents. */
import type { Tool } from '../connectors/connector.ts';
import { createFetch } from './fetch.ts';
import { createSearch } from './search.ts';
import type { SearchedSource } from './contract.ts';

export interface SearchToolsOptions {
  /** How long `search` waits for its sources: a slower one is left out and named. Asked at each call. */
  budgetMs(): number;
  /** How long one source may take for one document. */
  fetchTimeoutMs: number;
  /** Unix milliseconds. */
  now(): number;
}

const defaults: SearchToolsOptions = { budgetMs: () => 1500, fetchTimeoutMs: 30_000, now: Date.now };

/** `sources` is asked at each call: sources come and go. */
export function createSearchTools(
  sources: () => SearchedSource[],
  options: Partial<SearchToolsOptions> = {},
): Tool[] {
  const { budgetMs, fetchTimeoutMs, now } = { ...defaults, ...options };
  return [createSearch(sources, { budgetMs, now }), createFetch(sources, fetchTimeoutMs)];
}
