/** The workspace as documents: ranked search over all five kinds, and one item as a readable whole. */
import type { Database } from '../../database.ts';
import type { Alike, Document, DocumentSource, Hit } from '../connector.ts';
import { isKind, kinds, sourceId, type Kind } from './entities.ts';
import { timestamp, type Stored } from './item.ts';
import { beginning, readable, titleOf, type Neighbours } from './reading.ts';
import { selectNewest, selectRow } from './rows.ts';
import { match, snippet, type Found } from './search-index.ts';
import { createVocabulary } from './vocabulary.ts';
import { expressionsFor, othersIn, wordsThatSay } from './words.ts';

/** How many of the best matches by text alone are weighed again by age and archive. */
const candidates = 200;
const monthMs = 30 * 24 * 3600 * 1000;
const snippetLength = 200;

const documentId = new RegExp(`^${sourceId}:(${kinds.join('|')}):([0-9a-f-]{36})$`);

/** A match and what it is worth. */
interface Candidate {
  row: number;
  score: number;
  expression: string;
}

/** What is searched and read. */
export interface Library {
  database: Database;
  neighbours: Neighbours;
  now(): number;
  /** Before a search: brings `database` up to date, as far as there is time for it. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Before one is read: brings it into `database` as it is now. */
  bring(kind: Kind, uid: string, signal: AbortSignal): Promise<void>;
  /** Where `bring` has it from. */
  from: 'live' | 'stored';
}

interface Answer {
  item: Stored;
  score: number;
  snippet: string;
}

export function createDocuments(library: Library): DocumentSource {
  const { database, now, neighbours } = library;
  const { alike, present } = createVocabulary(database);
  /** `base` lifts text that matches every word above all text that matches some. */
  const weigh = (found: Found[], expression: string, base: number): Candidate[] => {
    const present = now();
    return found
      .map(({ row, relevance, updatedAt, archived }) => {
        const recency = 1 + 0.25 * Math.exp(-Math.max(0, present - updatedAt) / monthMs);
        const worth = Math.max(0, relevance) * recency * (archived ? 0.3 : 1);
        return { row, score: base + worth / (1 + worth), expression };
      })
      .sort((one, other) => other.score - one.score);
  };

  const ranked = (query: string, other: readonly Alike[], limit: number): Answer[] => {
    const others = othersIn(other);
    const expressions = expressionsFor(query, alike, (typed) => others(typed).map(present));
    if (expressions === null) return newest(database, limit);
    const { all, any } = expressions;
    const best = weigh(match(database, all, candidates), all, 1);
    if (best.length < limit && any !== all) {
      const known = new Set(best.map(({ row }) => row));
      const rest = match(database, any, candidates).filter(({ row }) => !known.has(row));
      best.push(...weigh(rest, any, 0));
    }
    return best.slice(0, limit).map(({ row, score, expression }) => ({
      item: selectRow(database, row),
      score,
      snippet: snippet(database, expression, row),
    }));
  };

  return {
    forms: async () => kinds.map((kind) => `${sourceId}:${kind}:<uid>`),
    search: async ({ text, spelled, alike: other = [] }, { limit, signal }) => {
      signal.throwIfAborted();
      await library.refresh(signal);
      return ranked(wordsThatSay(text, spelled), other, limit).map(({ item, score, snippet: text }): Hit => ({
        id: idOf(item),
        title: titleOf(item, neighbours),
        snippet: text,
        score,
        updatedAt: item.updatedAt,
      }));
    },
    fetch: async (id, { signal }) => {
      signal.throwIfAborted();
      const [, kind, uid] = documentId.exec(id) ?? [];
      if (!isKind(kind) || uid === undefined) return null;
      await library.bring(kind, uid, signal);
      const item = neighbours.find(uid);
      return item?.kind === kind ? toDocument(item, library) : null;
    },
  };
}

function idOf({ kind, uid }: Stored): string {
  return `${sourceId}:${kind}:${uid}`;
}

function toDocument(item: Stored, { neighbours, now, from }: Library): Document {
  const parent = item.parent === null ? undefined : neighbours.find(item.parent);
  const { tags, status, priority, dueDate } = item.payload;
  const told = Object.entries({ tags, status, priority, dueDate }).filter(([, value]) => value !== undefined);
  return {
    id: idOf(item),
    title: titleOf(item, neighbours),
    text: readable(item, neighbours),
    metadata: {
      source: sourceId,
      type: item.kind,
      freshness: { asOf: timestamp(now()), ageSeconds: 0, from },
      uid: item.uid,
      version: item.version,
      createdAt: timestamp(item.createdAt),
      updatedAt: timestamp(item.updatedAt),
      archived: item.archived,
      ...Object.fromEntries(told),
      ...(parent === undefined ? {} : { parent: idOf(parent) }),
    },
  };
}

function newest(database: Database, limit: number): Answer[] {
  return selectNewest(database, limit).map((item, index) => ({
    item,
    score: 1 / (index + 1),
    snippet: beginning(item, snippetLength),
  }));
}
