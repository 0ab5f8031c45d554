/** Reads records and puts names to what they point at. */
import { AppError } from '../../../contract/errors.ts';
import { ToolError, type Cache, type Json, type JsonObject } from '../connector.ts';
import type { Api } from './api.ts';
import { endpoints } from './endpoints.ts';
import { fullName, type Members } from './members.ts';
import { AttioRefusal } from './problems.ts';
import { flatten, instant, nameIn, type Names } from './reading.ts';
import { findAttribute, noAttribute, targetOf, type Schema, type Target } from './schema.ts';
import type { AttioRecord, Attribute, Value } from './shapes.ts';

/** Ids asked for at once; what lies beyond stays without a name. */
const mostNamed = 100;
const mostKept = 2000;
export const mostQueried = 500;
/** Attio’s bounds of a fuzzy search. */
export const mostFound = 25;
export const longestQuery = 256;

export interface Query {
  filter?: JsonObject;
  sorts?: JsonObject[];
  limit: number;
  offset?: number;
}

export interface Records {
  query(object: string, query: Query, signal: AbortSignal): Promise<AttioRecord[]>;
  /** @throws AttioRefusal 404 */
  get(object: string, id: string, signal: AbortSignal): Promise<AttioRecord>;
  /** Fuzzy, by name, domain, email address and phone number; new records may be found only some seconds later. */
  find(
    asked: { query: string; objects: string[]; limit: number },
    signal: AbortSignal,
  ): Promise<{ object: string; id: string; text: string }[]>;
  /** In the order of the ids; without those that are gone. */
  byIds(object: string, ids: readonly string[], signal: AbortSignal): Promise<AttioRecord[]>;
  /** The same, of those that were read a moment ago (`cache.record`) without asking again: for names and what is found. */
  recent(object: string, ids: readonly string[], signal: AbortSignal): Promise<AttioRecord[]>;
  /** The names of everything these values point at. */
  names(values: readonly Readonly<Record<string, readonly Value[]>>[], signal: AbortSignal): Promise<Names>;
  /** Records as tools tell them, with names in their references. */
  told(
    object: string,
    records: readonly AttioRecord[],
    options: { fields?: readonly string[] | undefined; signal: AbortSignal },
  ): Promise<JsonObject[]>;
}

interface RecordsOptions {
  api: Api;
  cache: Cache;
  schema: Schema;
  members: Members;
}

export function createRecords({ api, cache, schema, members }: RecordsOptions): Records {
  const query: Records['query'] = async (object, { filter, sorts, limit, offset }, signal) => {
    const body: JsonObject = {
      ...(filter === undefined ? {} : { filter }),
      ...(sorts === undefined || sorts.length === 0 ? {} : { sorts }),
      ...{ limit, offset: offset ?? 0 },
    };
    return (await api.call(endpoints.queryRecords, { params: { object }, body, signal })).data;
  };
  const byIds: Records['byIds'] = async (object, ids, signal) => {
    if (ids.length === 0) return [];
    const wanted = [...new Set(ids)].slice(0, mostQueried);
    const filter = { record_id: { $in: wanted } };
    const found = await query(object, { filter, limit: wanted.length }, signal);
    const byId = new Map(found.map((record) => [record.id.record_id, record]));
    return wanted.flatMap((id) => byId.get(id) ?? []);
  };
  const recent = keeping(byIds, cache);
  const names: Records['names'] = async (all, signal) => {
    const values = all.flatMap((one) => Object.values(one).flat());
    const wanted = targetsIn(values);
    const found = await Promise.all(
      [...wanted].map(([object, ids]) =>
        optional(() => recent(object, [...ids].slice(0, mostNamed), signal), []),
      ),
    );
    const recordNames = new Map(found.flat().map((record) => [record.id.record_id, nameIn(record.values)]));
    const actors = values.some(pointsAtMember);
    const people = actors ? await optional(() => members.all(signal), []) : [];
    const memberNames = new Map(people.map((one) => [one.id.workspace_member_id, fullName(one)]));
    return { record: (id) => recordNames.get(id), member: (id) => memberNames.get(id) };
  };
  return {
    ...{ query, byIds, recent, names },
    get: async (object, id, signal) =>
      (await api.call(endpoints.getRecord, { params: { object, record_id: id }, signal })).data,
    async find({ query: text, objects, limit }, signal) {
      const body: Json = {
        ...{ query: text.slice(0, longestQuery), objects, limit: Math.min(limit, mostFound) },
        request_as: { type: 'workspace' },
      };
      const { data } = await api.call(endpoints.searchRecords, { body, signal });
      return data.map((one) => ({ object: one.object_slug, id: one.id.record_id, text: one.record_text }));
    },
    async told(object, records, { fields: wanted, signal }) {
      const attributes = await schema.attributes(targetOf({ slug: object }), signal);
      const fields = wanted?.map((name) => slugOf(attributes, name, targetOf({ slug: object })));
      const known = await names(
        records.map(({ values }) => chosen(values, fields)),
        signal,
      );
      return records.map((record) => toldRecord(object, record, { fields, attributes, names: known }));
    },
  };
}

/** Kept together: they go with the time of their kind, and with the next write. */
function keeping(byIds: Records['byIds'], cache: Cache): Records['recent'] {
  return async (object, ids, signal) => {
    const wanted = [...new Set(ids)].slice(0, mostQueried);
    if (wanted.length === 0) return [];
    const load = async () => new Map<string, AttioRecord>();
    const hasAll = (kept: Map<string, AttioRecord>) => wanted.every((id) => kept.has(id));
    const known = (await cache.get('record', 'read a moment ago', load, signal, hasAll)).value;
    // Of its own: what is kept may be emptied meanwhile.
    const found = new Map(wanted.map((id) => [id, known.get(id)]));
    const missing = wanted.filter((id) => found.get(id) === undefined);
    if (known.size + missing.length > mostKept) known.clear();
    for (const record of await byIds(object, missing, signal)) {
      known.set(record.id.record_id, record);
      found.set(record.id.record_id, record);
    }
    return wanted.flatMap((id) => found.get(id) ?? []);
  };
}

interface Knowledge {
  fields?: readonly string[] | undefined;
  attributes: readonly Attribute[];
  names: Names;
}

export function toldRecord(
  object: string,
  record: AttioRecord,
  { fields, attributes, names }: Knowledge,
): JsonObject {
  return {
    ...{ record_id: record.id.record_id, object, name: nameIn(record.values) },
    ...{ web_url: record.web_url ?? null, created_at: instant(record.created_at) },
    values: flatten(chosen(record.values, fields), attributes, names),
  };
}

/** The id, the times and the name stand beside the values already. */
const repeated = new Set(['record_id', 'created_at', 'created_by']);

function chosen(
  values: Readonly<Record<string, readonly Value[]>>,
  fields: readonly string[] | undefined,
): Record<string, readonly Value[]> {
  const wanted = (slug: string) => (fields === undefined ? !repeated.has(slug) : fields.includes(slug));
  return Object.fromEntries(Object.entries(values).filter(([slug]) => wanted(slug)));
}

function slugOf(attributes: readonly Attribute[], name: string, target: Target): string {
  const found = findAttribute(attributes, name);
  if (found === undefined) throw new ToolError(`${noAttribute(attributes, name, target)}.`);
  return found.api_slug;
}

function targetsIn(values: readonly Value[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { target_object: object, target_record_id: id } of values) {
    if (typeof object !== 'string' || typeof id !== 'string') continue;
    const ids = wanted.get(object) ?? new Set();
    wanted.set(object, ids.add(id));
  }
  return wanted;
}

function pointsAtMember({ attribute_type: type }: Value): boolean {
  return type === 'actor-reference' || type === 'interaction';
}

/** What a token may not read, or what is not there, is done without; everything else that fails is told. */
export async function optional<T>(ask: () => Promise<T>, without: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const refused = error instanceof AttioRefusal;
    const forbidden = error instanceof AppError && error.code === 'source_permission_missing';
    if (refused || forbidden) return without;
    throw error;
  }
}
