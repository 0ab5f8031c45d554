/** The `search` tool: understands, asks every source side by side within a budget, ranks what they answer. */
import {
  ToolError,
  type DocumentSource,
  type Hit,
  type Instrument,
  type JsonObject,
  type Question,
  type Tool,
  type ToolContext,
  type ToolOutput,
} from '../connectors/connector.ts';
import {
  namedSources,
  parsedText,
  problemText,
  reachable,
  readOnly,
  titleOf,
  type ClosedSource,
  type SearchedSource,
} from './contract.ts';
import { createLateAnswers, type Answer, type LateAnswers } from './late-answers.ts';
import { answerFrom } from './market/answers.ts';
import { indexOf } from './market/instrument-index.ts';
import type { Finding } from './market/pairs.ts';
import { newestFirst, rank, type Candidate } from './rank.ts';
import { remarkOn } from './remarks.ts';
import { readQuery, type Query } from './understand.ts';

const mostResults = 20;
/** More than are shown, since the score sorts them anew. */
const askedOfEach = 30;
const newestOfKind = 100;
const late = { keepMs: 30_000, limitMs: 30_000, most: 200 };

export interface SearchOptions {
  /** How long the sources may take together. */
  budgetMs(): number;
  now(): number;
  /** Sources that are there, but cannot be searched now. */
  closed(): ClosedSource[];
}

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
    note: { type: 'string', description: 'What is missing, or how to ask better' },
    missing: { type: 'array', items: { type: 'string' }, description: 'Sources that did not answer' },
  },
  required: ['results'],
};

export function createSearch(sources: () => SearchedSource[], options: SearchOptions): Tool {
  const asking: Asking = {
    options,
    kept: new WeakMap(),
  };
  return {
    name: 'search',
    title: 'Search',
    description:
      'Searches the documents of every connected source: texts and records, and market data by coin, pair or account words (“eth order book”, “BTC 4h candles”, “my open orders”). An empty query finds the newest. Pass an id to fetch to read the document.',
    inputSchema: {
      type: 'object',
      properties: { query: { type: 'string', description: 'A few words, in any language' } },
      required: ['query'],
    },
    outputSchema,
    effect: 'read',
    annotations: readOnly('Search'),
    parse({ query }) {
      if (typeof query === 'string') return { query: query.trim() };
      throw new ToolError('search needs query, a string of a few words.');
    },
    run: ({ query }, context) =>
      search(readQuery(parsedText(query)), reachable(sources(), context), context, asking),
  };
}

interface Asking {
  options: SearchOptions;
  /** By the source as it is open now: with another key or address it is opened anew, and nothing of before counts. */
  kept: WeakMap<DocumentSource, Kept>;
}

interface Kept {
  hits: LateAnswers<Hit[]>;
  instruments: LateAnswers<readonly Instrument[]>;
  /** The last list, for when a new one is slow to come. */
  list: readonly Instrument[] | undefined;
}

function keptOf(documents: DocumentSource, { kept }: Asking): Kept {
  const known = kept.get(documents);
  if (known !== undefined) return known;
  const made: Kept = {
    hits: createLateAnswers(late),
    instruments: createLateAnswers(late),
    list: undefined,
  };
  kept.set(documents, made);
  return made;
}

/** What came of asking one source. */
interface Reply {
  candidates: Candidate[];
  findings: Finding[];
  lacksInstrument: boolean;
  isMarketQuestion: boolean;
  isLate: boolean;
  failure: string | null;
}

async function search(
  asked: Query,
  sources: SearchedSource[],
  context: ToolContext,
  asking: Asking,
): Promise<ToolOutput> {
  const closed = reachable(asking.options.closed(), context);
  const named = namedSources(asked, [...sources, ...closed]);
  const query = withSources(asked, named);
  if (sources.length === 0) {
    throw new ToolError(
      'There is nothing to search: no source with documents is switched on in Patchbay and open to this connection.',
    );
  }
  const budgetMs = asking.options.budgetMs();
  const wait = { ms: budgetMs, signal: context.signal };
  const replies = await Promise.all(
    sources.map((source, order) => ask({ source, order, query, wait, asking })),
  );
  const failed = sources.flatMap((source, order) => {
    const text = replies[order]?.failure ?? null;
    return text === null ? [] : [{ id: source.id, title: titleOf(source), text }];
  });
  for (const { id, text } of failed) context.log('warn', `${id} could not be searched: ${text}`);
  if (failed.length === sources.length) {
    const told = failed.map(({ title, text }) => `${title}: ${text}`).join(' ');
    throw new ToolError(`No source could be searched. ${told} Try again in a moment.`);
  }
  const candidates = replies
    .flatMap((reply) => reply.candidates)
    // What one has at one place is no answer to what one has at another.
    .filter(
      ({ market, sourceId }) =>
        !market?.isOfAccount || named.length === 0 || named.some(({ id }) => id === sourceId),
    );
  const isMarketQuestion = replies.some((reply) => reply.isMarketQuestion);
  const ranked =
    query.question.text === ''
      ? newestFirst(candidates)
      : rank(candidates, { query, isMarketQuestion, now: asking.options.now() });
  const hits = ranked.slice(0, mostResults);
  const slow = sources.filter((_, order) => replies[order]?.isLate);
  const note = remarkOn({
    ...{ query, failed, budgetMs, results: hits.length, late: slow.map(titleOf) },
    findings: replies.flatMap(({ findings }) => findings),
    lacksInstrument: replies.some((reply) => reply.lacksInstrument),
    named: named.map((source) => ({ title: titleOf(source), why: 'why' in source ? source.why : null })),
    missed: closed.filter(({ isMissed }) => isMissed).map(({ id, title = id, why }) => ({ title, why })),
    hasMarket: sources.some(({ documents }) => documents.market !== undefined),
  });
  const missing = [...slow, ...failed].map(({ id }) => id);
  const remarks = new Set(hits.flatMap(({ remark }) => remark ?? []));
  const notes = [...remarks, ...(note === null ? [] : [note])].join(' ');
  return written(hits, { note: notes === '' ? null : notes, missing }, context);
}

/** A source that is named is no word to look for in texts, and no coin. */
function withSources(query: Query, named: readonly { id: string }[]): Query {
  if (named.length === 0) return query;
  const ids = new Set(named.map(({ id }) => id.toLowerCase()));
  const tokens = query.tokens.map((token) =>
    ids.has(token.word) ? { ...token, marks: new Set([...token.marks, 'market' as const]) } : token,
  );
  return { ...query, tokens };
}

function written(
  hits: readonly Hit[],
  { note, missing }: { note: string | null; missing: readonly string[] },
  { link }: ToolContext,
): ToolOutput {
  const results = hits.map(({ id, title, url }) => ({
    ...{ id, title: title === '' ? id : title, url: url ?? link(id) },
  }));
  const amount = results.length === 1 ? '1 result' : `${results.length} results`;
  const without = missing.length === 0 ? '' : `; without ${missing.join(', ')}`;
  return {
    structured: {
      results,
      ...(note === null ? {} : { note }),
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
    },
    summary: `${amount}${without}`,
  };
}

interface AskedSource {
  source: SearchedSource;
  order: number;
  query: Query;
  wait: { ms: number; signal: AbortSignal };
  asking: Asking;
}

/** Texts and market side by side: neither waits for the other. */
async function ask(asked: AskedSource): Promise<Reply> {
  const [texts, market] = await Promise.all([askForTexts(asked), askForMarket(asked)]);
  const { source, order } = asked;
  const found = texts.flatMap((answer) => (answer.kind === 'answered' ? answer.value : []));
  const candidates = found.map((hit, place): Candidate => ({
    ...{ hit, place, source: order, sourceId: source.id, market: null },
  }));
  const failure = [...texts, market.answer].find((answer) => answer?.kind === 'failed');
  const isLate = [...texts, market.answer].some((answer) => answer?.kind === 'late');
  return {
    candidates: [...candidates, ...market.candidates],
    findings: market.findings,
    lacksInstrument: market.lacksInstrument,
    isMarketQuestion: market.isMarketQuestion,
    isLate,
    failure: failure?.kind === 'failed' ? problemText(failure.error) : null,
  };
}

async function askForTexts({ source, query, wait, asking }: AskedSource): Promise<Answer<Hit[]>[]> {
  const { documents } = source;
  const put = (question: Question, limit: number) =>
    keptOf(documents, asking).hits.ask(JSON.stringify([limit, question]), wait, async (signal) =>
      documents.search(question, { limit, signal, withinMs: wait.ms }),
    );
  if (!isKindOnly(query)) return [await put(query.question, askedOfEach)];
  // “My tasks”: not texts with that word in them, but the newest of the kind.
  const newest: Question = { ...query.question, text: '', words: [], spelled: [] };
  return Promise.all([put(query.question, askedOfEach), put(newest, newestOfKind)]);
}

function isKindOnly({ question, kinds, tokens, spans }: Query): boolean {
  const others = tokens.filter(({ span, marks }) =>
    span === null
      ? !marks.has('filler') && !marks.has('own') && !marks.has('which')
      : spans[span]?.role !== 'kind',
  );
  return kinds.size > 0 && !kinds.has('document') && question.topics.length === 0 && others.length === 0;
}

interface MarketReply extends Pick<
  Reply,
  'candidates' | 'findings' | 'lacksInstrument' | 'isMarketQuestion'
> {
  answer: Answer<readonly Instrument[]> | null;
}

async function askForMarket({ source, order, query, wait, asking }: AskedSource): Promise<MarketReply> {
  const { market } = source.documents;
  const nothing: MarketReply = {
    ...{ candidates: [], findings: [], answer: null },
    ...{ lacksInstrument: false, isMarketQuestion: false },
  };
  if (market === undefined || query.question.text === '') return nothing;
  const kept = keptOf(source.documents, asking);
  const answer = await kept.instruments.ask('', wait, async (signal) => market.instruments(signal));
  if (answer.kind === 'answered') kept.list = answer.value;
  const { list } = kept;
  if (list === undefined) return { ...nothing, answer };
  const { answers, ...told } = answerFrom(query, indexOf(list), market.document);
  const candidates = answers.map((one, place): Candidate => ({
    ...{ hit: one.hit, place, source: order, sourceId: source.id, market: one },
  }));
  return { ...told, candidates, answer: null };
}
