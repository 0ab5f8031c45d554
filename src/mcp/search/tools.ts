/** The federated `search` and `fetch` tools, to OpenAI's contract, over every source that has documents. */
import type { DocumentSource, Tool } from '../connectors/connector.ts';
import { createFetch } from './fetch.ts';
import { createSearch } from './search.ts';

/** A source as the search room sees it. */
export interface SearchedSource {
  id: string;
  documents: DocumentSource;
}

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
