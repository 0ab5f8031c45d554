/** What a result is, told by its shape and by the tool it came from: the first that fits in a table. Pure. */
import { bookOf } from './book.ts';
import { candlesOf, type Candles } from './candles.ts';
import { at, isRecord, listAt, shortened, textAt } from './guards.ts';
import { readingOf, type Fact, type Reading } from './leaves.ts';
import { profileOf, type Profile } from './profile.ts';
import { tableOf } from './rows.ts';
import { momentOf } from './moments.ts';

export interface FoundHit {
  id: string;
  title: string;
  url: string;
}

export interface FoundDocument {
  kind: 'document';
  id: string;
  title: string;
  text: string;
  url: string;
  facts: readonly Fact[];
}

export type ResultView =
  | Candles
  | Profile
  | FoundDocument
  | { kind: 'hits'; hits: readonly FoundHit[]; total: number; facts: readonly Fact[] }
  | ({ kind: 'tables' } & Reading);

interface Recogniser {
  /** Only results of these tools, where the shape alone would not tell. */
  tools?: RegExp;
  look(value: unknown): ResultView | null;
}

const recognisers: readonly Recogniser[] = [
  { look: candlesOf },
  { look: profileOf },
  { look: hits },
  { tools: /(^|_)fetch$/, look: document },
  { look: book },
  { tools: /trades/, look: trades },
  { look: tables },
];

/** Null for what is best read as JSON. */
export function recognise(tool: string, value: unknown): ResultView | null {
  if (!isRecord(value)) return null;
  for (const { tools, look } of recognisers) {
    const view = tools === undefined || tools.test(tool) ? look(value) : null;
    if (view !== null) return view;
  }
  return null;
}

const mostHits = 200;
const longestText = 100_000;

function hits(value: unknown): ResultView | null {
  const results = listAt(value, 'results');
  if (results === null) return null;
  const found = results.slice(0, mostHits).map((hit) => ({
    id: shortened(textAt(hit, 'id'), 400),
    title: shortened(textAt(hit, 'title'), 400),
    url: withoutQuery(textAt(hit, 'url')),
  }));
  if (found.some((hit) => hit.id === '')) return null;
  return { kind: 'hits', hits: found, total: results.length, facts: readingOf(value).facts };
}

function document(value: unknown): ResultView | null {
  const text = at(value, 'text');
  if (typeof text !== 'string') return null;
  return {
    kind: 'document',
    ...{ id: textAt(value, 'id'), title: textAt(value, 'title'), url: withoutQuery(textAt(value, 'url')) },
    text: shortened(text, longestText),
    facts: readingOf(at(value, 'metadata')).facts,
  };
}

/** A signed link is long, and its signature says nothing to people; nor do colons that are written as `%3A`. */
function withoutQuery(url: string): string {
  return shortened(url.replace(/[?#].*$/s, '').replaceAll(/%3A/gi, ':'), 400);
}

function book(value: unknown): ResultView | null {
  const rows = bookOf(value);
  return rows === null ? null : { kind: 'tables', ...readingOf(value), tables: [rows] };
}

/** Who crossed the spread makes a trade a buy or a sell: `isBuyerMaker` means that a seller did. */
function trades(value: unknown): ResultView | null {
  const list = listAt(value, 'trades');
  if (list === null || list.length === 0) return null;
  if (!list.every((one) => textAt(one, 'price') !== '' && typeof at(one, 'isBuyerMaker') === 'boolean'))
    return null;
  const table = tableOf({
    title: 'Trades',
    names: ['time', 'price', 'quantity', 'taker'],
    rows: list.map((one) => [
      momentOf('time', at(one, 'time')) ?? textAt(one, 'time'),
      textAt(one, 'price'),
      textAt(one, 'qty'),
      at(one, 'isBuyerMaker') === true ? 'sells' : 'buys',
    ]),
  });
  return { kind: 'tables', ...readingOf(value), tables: [table] };
}

/** Facts, passages, and a table for each list of records. Null where all would be empty. */
function tables(value: unknown): ResultView | null {
  if (!isRecord(value) || isFragment(value)) return null;
  const reading = readingOf(value);
  const isEmpty = reading.facts.length + reading.passages.length + reading.tables.length === 0;
  return isEmpty ? null : { kind: 'tables', ...reading };
}

/** What was cut without sense reads best as the text it is. */
function isFragment(value: object): boolean {
  return Object.keys(value).join() === 'partial';
}
