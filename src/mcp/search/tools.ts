/** The federated `search` and `fetch` tools, to OpenAI's contract, over every source that has documents. */
import type { Tool } from '../connectors/connector.ts';
import { createFetch } from './fetch.ts';
import { createSearch } from './search.ts';
import type { SearchedSource } from './contract.ts';

export interface SearchOptions {
  /** How long one source may take; the others do not wait longer than this for it. */
  sourceTimeoutMs: number;
}

/** `sources` is asked at each call: sources come and go. */
export function createSearchTools(
  sources: () => SearchedSource[],
  { sourceTimeoutMs }: SearchOptions = { sourceTimeoutMs: 10_000 },
): Tool[] {
  return [createSearch(sources, sourceTimeoutMs), createFetch(sources, sourceTimeoutMs)];
}
