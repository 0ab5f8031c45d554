/** The workspace’s lists, found by id, slug or name, and their entries as tools tell them. */
import { oneLine, ToolError, type Cache, type JsonObject } from '../connector.ts';
import type { Api } from './api.ts';
import { endpoints } from './endpoints.ts';
import { flatten, instant, nameIn, type Names } from './reading.ts';
import type { Records } from './records.ts';
import type { Schema, Target } from './schema.ts';
import type { AttioRecord, Attribute, Entry, List } from './shapes.ts';
import { listed, nearest, plain } from './words.ts';

export interface Lists {
  all(signal: AbortSignal): Promise<List[]>;
  /** @throws ToolError that names the lists there are */
  find(name: string, signal: AbortSignal): Promise<List>;
  /** With the names of their records. */
  told(list: List, entries: readonly Entry[], signal: AbortSignal): Promise<JsonObject[]>;
}

export function targetOfList({ api_slug: slug, name }: List): Target {
  return { kind: 'lists', slug, title: `the list ${name}` };
}

interface ListsOptions {
  api: Api;
  cache: Cache;
  schema: Schema;
  records: Records;
}

export function createLists({ api, cache, schema, records }: ListsOptions): Lists {
  const all = async (signal: AbortSignal) => {
    const load = (end: AbortSignal) => api.call(endpoints.lists, { signal: end });
    return (await cache.get('lists', 'all', load, signal)).value.data;
  };
  return {
    all,
    async find(name, signal) {
      const lists = await all(signal);
      const id = name.trim().replace(/^attio:list:/, '');
      const found = lists.find(
        (one) => one.id.list_id === id || one.api_slug === id || plain(one.name) === plain(id),
      );
      if (found !== undefined) return found;
      const known = lists.map((one) => `${one.name} (${one.api_slug})`);
      const near = nearest(id, known);
      throw new ToolError(
        `There is no list “${oneLine(id, 60)}”. ${near.length > 0 ? `Nearest: ${listed(near)}` : `There are ${listed(known)}`}.`,
      );
    },
    async told(list, entries, signal) {
      const attributes = await schema.attributes(targetOfList(list), signal);
      const names = await records.names(
        entries.map((entry) => entry.entry_values),
        signal,
      );
      const [object] = entries.map((entry) => entry.parent_object);
      const parents =
        object === undefined
          ? []
          : await records.byIds(
              object,
              entries.map((entry) => entry.parent_record_id),
              signal,
            );
      const byId = new Map(parents.map((record) => [record.id.record_id, record]));
      return entries.map((entry) =>
        toldEntry(entry, { parent: byId.get(entry.parent_record_id), attributes, names }),
      );
    },
  };
}

interface Knowledge {
  /** The record, where it is known. */
  parent: AttioRecord | undefined;
  attributes: readonly Attribute[];
  names: Names;
}

export function toldEntry(entry: Entry, { parent, attributes, names }: Knowledge): JsonObject {
  return {
    entry_id: entry.id.entry_id,
    record: {
      ...{ object: entry.parent_object, record_id: entry.parent_record_id },
      ...(parent === undefined ? {} : { name: nameIn(parent.values), web_url: parent.web_url ?? null }),
    },
    created_at: instant(entry.created_at),
    values: flatten(entry.entry_values, attributes, names),
  };
}

export function toldList(list: List): JsonObject {
  return {
    list_id: list.id.list_id,
    slug: list.api_slug,
    name: list.name,
    parent_object: list.parent_object.join(', '),
    created_at: instant(list.created_at),
  };
}
