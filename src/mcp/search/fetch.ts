/** The `fetch` tool: one document, whole, by an id that `search` gave. */
import {
  ToolError,
  type Document,
  type JsonObject,
  type Tool,
  type ToolContext,
  type ToolOutput,
} from '../connectors/connector.ts';
import { continuationId } from '../tools/result.ts';
import { bounded } from './bounded.ts';
import {
  parsedText,
  problemText,
  reachable,
  readOnly,
  titleOf,
  type ClosedSource,
  type SearchedSource,
} from './contract.ts';
import { fold } from './language/fold.ts';
import { indexOf } from './market/instrument-index.ts';
import { notThere, spoken } from './not-there.ts';
import { cleaned, namedSource, spellings, symbolIn } from './short-ids.ts';

const outputSchema: JsonObject = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    title: { type: 'string' },
    text: { type: 'string' },
    url: { type: 'string' },
    metadata: { type: 'object' },
  },
  required: ['id', 'title', 'text', 'url'],
};

export interface FetchOptions {
  timeoutMs: number;
  closed(): ClosedSource[];
}

export function createFetch(sources: () => SearchedSource[], { timeoutMs, closed }: FetchOptions): Tool {
  return {
    name: 'fetch',
    title: 'Fetch',
    description: 'Reads one document in full, by an id from search.',
    inputSchema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
    outputSchema,
    effect: 'read',
    annotations: readOnly('Fetch'),
    parse(args) {
      // `document_id` is what an older connector called it; clients that learned that name still send it.
      const id = args['id'] ?? args['document_id'];
      if (typeof id === 'string' && id.trim() !== '') return { id: id.trim() };
      throw new ToolError('fetch needs id, the id of a document as search gives it.');
    },
    run: ({ id }, context) =>
      fetchDocument(parsedText(id), {
        ...{
          sources: reachable(sources(), context),
          closed: reachable(closed(), context),
          context,
          timeoutMs,
        },
      }),
  };
}

interface Fetching {
  sources: SearchedSource[];
  closed: ClosedSource[];
  context: ToolContext;
  timeoutMs: number;
}

async function fetchDocument(given: string, fetching: Fetching): Promise<ToolOutput> {
  const { base, from } = splitContinuation(given);
  const id = cleaned(base);
  const named = namedSource(id, fetching.sources);
  const shut = named === undefined ? namedSource(id, fetching.closed) : undefined;
  if (shut !== undefined) throw new ToolError(`${spoken(given)} is of ${titleOf(shut)}, which ${shut.why}.`);
  const document =
    named === undefined ? await fetchShort(id, fetching) : await fetchFrom(named, id, fetching);
  if (document === null) throw new ToolError(await notThere(given, { ...fetching, id, named }));
  const { title, metadata } = document;
  const text = document.text.slice(from);
  return {
    structured: {
      id: from === 0 ? document.id : continuationId(document.id, from),
      title: title === '' ? document.id : title,
      text,
      url: document.url ?? fetching.context.link(document.id),
      metadata,
    },
    summary: `${document.id}, ${text.length} characters`,
  };
}

/** A document too long for one result is read on from a character: `<id>#from=<n>`, as the note of a cut result says. */
function splitContinuation(id: string): { base: string; from: number } {
  const [, base = id, from = '0'] = /^(.+)#from=(\d{1,9})$/.exec(id) ?? [];
  return { base, from: Number(from) };
}

/** As it is written, then as it may be meant: the case of symbols is forgiven. */
async function fetchFrom(
  source: SearchedSource,
  id: string,
  { context, timeoutMs }: Fetching,
): Promise<Document | null> {
  const [, ...rest] = id.split(':');
  let refusal: unknown = null;
  for (const spelling of spellings([source.id, ...rest].join(':'))) {
    try {
      const document = await bounded(
        { signal: context.signal, timeoutMs, source: titleOf(source) },
        async (signal) => source.documents.fetch(spelling, { signal }),
      );
      if (document !== null) return document;
    } catch (error) {
      context.signal.throwIfAborted();
      // What the source says of the id as it was written is the answer, unless another spelling is right.
      if (!(error instanceof ToolError)) throw error;
      refusal ??= error;
    }
  }
  if (refusal instanceof ToolError) throw refusal;
  return null;
}

/** Older connectors left the source out of their ids (`ticker:BTCUSDT`): taken where exactly one source knows it. */
async function fetchShort(id: string, fetching: Fetching): Promise<Document | null> {
  const { context } = fetching;
  const sources = await likely(id, fetching);
  const answers = await Promise.allSettled(
    sources.map((source) => fetchFrom(source, `${source.id}:${id}`, fetching)),
  );
  context.signal.throwIfAborted();
  const found: Document[] = [];
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'rejected') {
      const told = problemText(answer.reason);
      context.log('warn', `${sources[index]?.id ?? ''} could not be asked for a document: ${told}`);
    } else if (answer.value !== null) found.push(answer.value);
  }
  if (found.length > 1) {
    const ids = found.map((document) => document.id).join(', ');
    throw new ToolError(`${spoken(id)} can mean several documents. Use one of these ids: ${ids}.`);
  }
  return found[0] ?? null;
}

/** Only the markets that have the symbol, where the id holds one that a market has; else every source. */
async function likely(id: string, { sources, context, timeoutMs }: Fetching): Promise<SearchedSource[]> {
  const symbol = symbolIn(id);
  const markets = sources.filter(({ documents }) => documents.market !== undefined);
  if (symbol === null) return sources;
  const having = await Promise.allSettled(
    markets.map(async (source) => {
      const list = await bounded(
        { signal: context.signal, timeoutMs, source: titleOf(source) },
        async (signal) => source.documents.market?.instruments(signal) ?? [],
      );
      return indexOf(list).symbols.has(fold(symbol)) ? [source] : [];
    }),
  );
  context.signal.throwIfAborted();
  const found = having.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  return found.length > 0 ? found : sources;
}
