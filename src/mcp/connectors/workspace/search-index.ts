/** The full-text index beside the items: what of an item is searched, and the two passes that answer a query. */
import type { Database } from '../../database.ts';
import type { JsonObject } from '../connector.ts';
import type { Entity } from './entities.ts';
import { reservedNames } from './item.ts';
import { joinSegments, segment } from './words.ts';

/** What the index holds of one item. */
interface Texts {
  title: string;
  body: string;
  extra: string;
}

export interface Index {
  add(row: number, entity: Entity, payload: JsonObject): void;
  replace(row: number, entity: Entity, before: JsonObject, after: JsonObject): void;
  remove(row: number): void;
}

export interface Found {
  row: number;
  /** BM25, turned round: higher is better. */
  relevance: number;
  updatedAt: number;
  archived: boolean;
}

/** Weights of title, body and extra. A word in the title says more than the same word in a long text. */
const bm25 = 'bm25(8.0, 1.0, 3.0)';

/** Fields whose values are states or links, not words somebody would look for. */
const unsearched = new Set([
  ...['title', 'content', 'description', 'status', 'priority', 'dueDate', 'messageType'],
  ...['parentType', 'parentUid', 'chatUid', 'lastAction'],
]);

export function createIndex(database: Database): Index {
  const add = (row: number, { title, body, extra }: Texts) => {
    database.run(
      'INSERT INTO search (rowid, title, body, extra) VALUES (?, ?, ?, ?)',
      ...[row, title, body, extra],
    );
  };
  const remove = (row: number) => {
    database.run('DELETE FROM search WHERE rowid = ?', row);
  };
  return {
    add: (row, entity, payload) => add(row, textsOf(entity, payload)),
    remove,
    replace(row, entity, before, after) {
      const old = textsOf(entity, before);
      const texts = textsOf(entity, after);
      if (old.title === texts.title && old.body === texts.body && old.extra === texts.extra) return;
      remove(row);
      add(row, texts);
    },
  };
}

/** Items that match an FTS5 expression, best first. */
export function match(database: Database, expression: string, limit: number): Found[] {
  return database
    .all(
      `SELECT item.id, found.rank AS relevance, updated_at, archived
         FROM (SELECT rowid, rank FROM search
                WHERE search MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?) AS found
         JOIN item ON item.id = found.rowid
        ORDER BY relevance`,
      ...[expression, bm25, limit],
    )
    .map((row) => ({
      row: Number(row['id']),
      relevance: -Number(row['relevance']),
      updatedAt: Number(row['updated_at']),
      archived: row['archived'] === 1,
    }));
}

/** The part of an item's text that matches best, on one line. Its title is told anyway: where that matches best, the body. */
export function snippet(database: Database, expression: string, row: number): string {
  const part = (column: number) => `snippet(search, ${column}, '', '', '…', 24)`;
  const found = database.get(
    `SELECT ${part(-1)} AS best, ${part(0)} AS title, ${part(1)} AS body FROM search WHERE search MATCH ? AND rowid = ?`,
    ...[expression, row],
  );
  const { best, title, body } = found ?? {};
  return joinSegments(String((best === title && body !== '' ? body : best) ?? ''));
}

function textsOf(entity: Entity, payload: JsonObject): Texts {
  const extra = Object.entries(payload)
    .filter(([name]) => !unsearched.has(name) && !reservedNames.has(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string')
    .join(' ');
  const text = (name: string) => {
    const value = payload[name];
    return typeof value === 'string' ? value : '';
  };
  return { title: segment(text('title')), body: segment(text(entity.body)), extra: segment(extra) };
}
