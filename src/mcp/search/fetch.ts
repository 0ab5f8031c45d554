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
  documentUrl,
  parsedText,
  problemText,
  reachable,
  readOnly,
  type SearchedSource,
} from './contract.ts';
import { parseDocumentId } from './document-id.ts';

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

export function createFetch(sources: () => SearchedSource[], timeoutMs: number): Tool {
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
      fetchDocument(parsedText(id), reachable(sources(), context), context, timeoutMs),
  };
}

async function fetchDocument(
  id: string,
  sources: SearchedSource[],
  context: ToolContext,
  timeoutMs: number,
): Promise<ToolOutput> {
  const { base, from } = splitContinuation(id);
  const ask = (source: SearchedSource, asked: string) =>
    bounded({ signal: context.signal, timeoutMs, source: source.id }, (end) =>
      source.documents.fetch(asked, { signal: end }),
    );
  const named = sources.find((source) => source.id === parseDocumentId(base)?.source);
  const document =
    named === undefined ? await fetchShort(base, sources, ask, context) : await ask(named, base);
  if (document === null) {
    throw new ToolError(
      `There is no document with id ${JSON.stringify(id)}. Use an id from the results of search, unchanged.`,
    );
  }
  const { title, metadata } = document;
  const text = document.text.slice(from);
  const url = documentUrl(context.origin, document.id);
  return {
    structured: {
      id: from === 0 ? document.id : continuationId(document.id, from),
      title: title === '' ? document.id : title,
      text,
      url,
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

/** Older connectors left the source out of their ids (`ticker:BTCUSDT`): taken where exactly one source knows it. */
async function fetchShort(
  id: string,
  sources: SearchedSource[],
  ask: (source: SearchedSource, asked: string) => Promise<Document | null>,
  { signal, log }: ToolContext,
): Promise<Document | null> {
  const answers = await Promise.allSettled(sources.map((source) => ask(source, `${source.id}:${id}`)));
  signal.throwIfAborted();
  const found: Document[] = [];
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'rejected') {
      log(
        'warn',
        `${sources[index]?.id ?? ''} could not be asked for a document: ${problemText(answer.reason)}`,
      );
    } else if (answer.value !== null) found.push(answer.value);
  }
  if (found.length > 1) {
    const ids = found.map((document) => document.id).join(', ');
    throw new ToolError(`${JSON.stringify(id)} can mean several documents. Use one of these ids: ${ids}.`);
  }
  return found[0] ?? null;
}
