/** The workspace as documents: ranked search over all five kinds, and one item as a readable whole. */
import type { Database } from '../../database.ts';
import type { Document, DocumentSource, Hit } from '../connector.ts';
import { kinds, sourceId } from './entities.ts';
import type { Stored } from './item.ts';
import type { Items } from './items.ts';
import { oneLine, readable, titleOf } from './reading.ts';
import { selectNewest, selectRow } from './rows.ts';
import { match, snippet, type Found } from './search-index.ts';
import { expressionsFor } from './words.ts';

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

interface Answer {
  item: Stored;
  score: number;
  snippet: string;
}

export function createDocuments(database: Database, items: Items, now: () => number): DocumentSource {
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

  const ranked = (query: string, limit: number): Answer[] => {
    const expressions = expressionsFor(query);
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
    search: async ({ text }, { limit, signal }) => {
      signal.throwIfAborted();
      return ranked(text, limit).map(({ item, score, snippet: text }): Hit => ({
        id: idOf(item),
        title: titleOf(item, items),
        snippet: text,
        score,
        updatedAt: item.updatedAt,
      }));
    },
    fetch: async (id, { signal }) => {
      signal.throwIfAborted();
      const [, kind, uid] = documentId.exec(id) ?? [];
      const item = uid === undefined ? undefined : items.find(uid);
      return item === undefined || item.kind !== kind ? null : toDocument(item, items);
    },
  };
}

function idOf({ kind, uid }: Stored): string {
  return `${sourceId}:${kind}:${uid}`;
}

function toDocument(item: Stored, items: Items): Document {
  const parent = item.parent === null ? undefined : items.find(item.parent);
  const { tags, status, priority, dueDate } = item.payload;
  const told = Object.entries({ tags, status, priority, dueDate }).filter(([, value]) => value !== undefined);
  return {
    id: idOf(item),
    title: titleOf(item, items),
    text: readable(item, items),
    metadata: {
      source: sourceId,
      kind: item.kind,
      uid: item.uid,
      version: item.version,
      createdAt: new Date(item.createdAt).toISOString(),
      updatedAt: new Date(item.updatedAt).toISOString(),
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
    snippet: oneLine(item, snippetLength),
  }));
}
