/** The `search` tool: asks every source at once and merges what they answer by rank. */
import {
  ToolError,
  type Hit,
  type JsonObject,
  type Tool,
  type ToolContext,
  type ToolOutput,
} from '../connectors/connector.ts';
import { bounded } from './bounded.ts';
import {
  documentUrl,
  parsedText,
  problemText,
  reachable,
  readOnly,
  type SearchedSource,
} from './contract.ts';
import { fuse } from './fusion.ts';
import { understand } from './understand.ts';

const mostResults = 20;

const outputSchema: JsonObject = {
  type: 'object',
  properties: {
    results: {
      type: 'array',
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, title: { type: 'string' }, url: { type: 'string' } },
        required: ['id', 'title', 'url'],
      },
    },
  },
  required: ['results'],
};

export function createSearch(sources: () => SearchedSource[], timeoutMs: number): Tool {
  return {
    name: 'search',
    title: 'Search',
    description:
      'Searches the documents of every connected source. An empty query finds the newest. Pass an id to fetch to read the document.',
    inputSchema: {
      type: 'object',
      properties: { query: { type: 'string', description: 'A few words' } },
      required: ['query'],
    },
    outputSchema,
    effect: 'read',
    annotations: readOnly('Search'),
    parse({ query }) {
      if (typeof query === 'string') return { query: query.trim() };
      throw new ToolError('search needs query, a string of a few words.');
    },
    run: ({ query }, context) => search(parsedText(query), reachable(sources(), context), context, timeoutMs),
  };
}

async function search(
  query: string,
  sources: SearchedSource[],
  { signal, origin, log }: ToolContext,
  timeoutMs: number,
): Promise<ToolOutput> {
  if (sources.length === 0) {
    throw new ToolError(
      'There is nothing to search: no source with documents is switched on in Patchbay and open to this connection.',
    );
  }
  const question = understand(query);
  const answers = await Promise.allSettled(
    sources.map(({ id, documents }) =>
      bounded({ signal, timeoutMs, source: id }, (end) =>
        documents.search(question, { limit: mostResults, signal: end }),
      ),
    ),
  );
  signal.throwIfAborted();
  const lists: Hit[][] = [];
  const failures: { id: string; text: string }[] = [];
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'fulfilled') lists.push(answer.value);
    else failures.push({ id: sources[index]?.id ?? '', text: problemText(answer.reason) });
  }
  for (const { id, text } of failures) log('warn', `${id} could not be searched: ${text}`);
  if (lists.length === 0) {
    const told = failures.map(({ id, text }) => `${id}: ${text}`).join(' ');
    throw new ToolError(`No source could be searched. ${told} Try again in a moment.`);
  }
  const results = fuse(lists, mostResults).map(({ id, title }) => ({
    ...{ id, title: title === '' ? id : title, url: documentUrl(origin, id) },
  }));
  const missing = failures.length === 0 ? '' : `; without ${failures.map(({ id }) => id).join(', ')}`;
  const amount = results.length === 1 ? '1 result' : `${results.length} results`;
  return { structured: { results }, summary: `${amount}${missing}` };
}
