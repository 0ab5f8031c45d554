/** Tools that read lists and their entries. */
import { z } from 'zod';
import { defineTool, ToolError, type JsonObject, type Tool } from '../connector.ts';
import * as take from './arguments.ts';
import { endpoints } from './endpoints.ts';
import { both } from './filters.ts';
import type { Kit } from './kit.ts';
import { targetOfList, toldList } from './lists.ts';
import { doubted } from './querying.ts';
import { instant } from './reading.ts';
import { toldAttribute } from './schema-tools.ts';
import { targetOf } from './schema.ts';
import type { Entry, List } from './shapes.ts';
import { counted } from './words.ts';

export const listId = z.string().trim().min(1).describe('Id, slug or name of the list');
export const values = z.record(z.string(), take.anything, {
  error: 'must be an object of attribute and value',
});

export function createListTools(kit: Kit): Tool[] {
  return [getLists(kit), details(kit), entries(kit), filter(kit), memberships(kit)];
}

function getLists(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_lists',
    title: 'Lists',
    description: 'Lists the lists of the workspace.',
    effect: 'read',
    input: z.strictObject({}),
    async run(_given, { signal }) {
      const lists = (await kit.lists.all(signal)).map(toldList);
      return { structured: { lists }, summary: counted(lists.length, 'list') };
    },
  });
}

function details(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_list_details',
    title: 'A list and its attributes',
    description: 'Tells a list’s object, attributes and stages.',
    effect: 'read',
    input: z.strictObject({ list_id: listId }),
    async run({ list_id: id }, { signal }) {
      const list = await kit.lists.find(id, signal);
      const target = targetOfList(list);
      const all = await kit.schema.attributes(target, signal);
      const attributes = await Promise.all(
        all.map(async (attribute): Promise<JsonObject> => {
          const told = await toldAttribute(kit, attribute, signal);
          if (attribute.type !== 'select' && attribute.type !== 'status') return told;
          const choices = await kit.schema.choices(target, attribute, signal);
          return { ...told, options: choices.filter((one) => !one.archived).map(({ title }) => title) };
        }),
      );
      return { structured: { ...toldList(list), attributes }, summary: `List ${list.name}` };
    },
  });
}

interface Asked {
  filter: JsonObject | undefined;
  limit: number;
  offset: number;
  signal: AbortSignal;
}

async function queried(kit: Kit, list: List, { filter: wanted, limit, offset, signal }: Asked) {
  const body: JsonObject = {
    ...(wanted === undefined ? {} : { filter: wanted }),
    ...{ limit: limit + 1, offset },
  };
  const asked = { params: { list: list.api_slug }, body, signal };
  const found = await kit.api.call(endpoints.queryEntries, asked).catch(async (error: unknown) => {
    throw await doubted(kit, error, wanted, { target: targetOfList(list), signal });
  });
  const { page, next } = take.cut(found.data, { limit, offset });
  const told = await kit.lists.told(list, page, signal);
  const structured = { list: list.name, list_id: list.id.list_id, entries: told, ...next };
  return { structured, summary: `${counted(told.length, 'entry', 'entries')} of ${list.name}` };
}

function entries(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_list_entries',
    title: 'Entries of a list',
    description: 'Lists the records on a list with their values there.',
    effect: 'read',
    input: z.strictObject({ list_id: listId, limit: take.limit(100, 20), offset: take.offset }),
    async run({ list_id: id, limit, offset }, { signal }) {
      const list = await kit.lists.find(id, signal);
      return queried(kit, list, { filter: undefined, limit, offset, signal });
    },
  });
}

const parentPrefix = /^(parent|parent_record)\./;

function filter(kit: Kit): Tool {
  return defineTool({
    name: 'attio_filter_list_entries',
    title: 'Filter entries of a list',
    description: 'Finds entries by their values, by those of their record (parent.name), or of one record.',
    effect: 'read',
    input: z.strictObject({
      list_id: listId,
      filters: take.filters.optional(),
      attribute: z.string().optional().describe('One filter: with condition and value'),
      condition: z.string().default('equals'),
      value: take.anything.optional(),
      parent_record_id: take.recordId.optional(),
      limit: take.limit(100, 20),
      offset: take.offset,
    }),
    async run(given, { signal }) {
      const list = await kit.lists.find(given.list_id, signal);
      const { attribute, condition, value = null, parent_record_id: parent, limit, offset } = given;
      const single: JsonObject[] = attribute === undefined ? [] : [{ attribute, condition, value }];
      const asked = Array.isArray(given.filters) ? [...given.filters, ...single] : single;
      const onParent = asked.filter((one) => isOnParent(one));
      const onEntry = asked.filter((one) => !isOnParent(one));
      const place = { target: targetOfList(list), signal };
      const ownFilter =
        given.filters !== undefined && !Array.isArray(given.filters) ? given.filters : undefined;
      const wanted = both(
        await kit.filters.toAttio(ownFilter, place),
        onEntry.length === 0 ? undefined : await kit.filters.toAttio(onEntry, place),
        ...(await Promise.all(onParent.map((one) => parentFilter(kit, list, one, signal)))),
        parent === undefined ? undefined : parentIs(list, parent),
      );
      return queried(kit, list, { filter: wanted, limit, offset, signal });
    },
  });
}

function isOnParent(one: unknown): one is { attribute: string } & JsonObject {
  if (typeof one !== 'object' || one === null || !('attribute' in one)) return false;
  return typeof one.attribute === 'string' && parentPrefix.test(one.attribute);
}

/** docs.attio.com/rest-api/guides/filtering-and-sorting, “drilling down”: a path from the entry to its record. */
function parentIs({ api_slug: slug }: List, id: string): JsonObject {
  return { path: [[slug, 'parent_record']], constraints: { target_record_id: id } };
}

/** The same condition as on a record, asked through a path. */
async function parentFilter(
  kit: Kit,
  list: List,
  one: { attribute: string } & JsonObject,
  signal: AbortSignal,
): Promise<JsonObject> {
  const [slug = ''] = list.parent_object;
  const object = await kit.schema.object(slug, signal);
  const inner = { ...one, attribute: one.attribute.replace(parentPrefix, '') };
  const filtered = await kit.filters.toAttio([inner], { target: targetOf(object), signal });
  return throughParent(list, object.slug, filtered ?? {});
}

function throughParent(list: List, object: string, part: JsonObject): JsonObject {
  const [[key, said] = ['', null], ...more] = Object.entries(part);
  if (more.length > 0) throw new ToolError('One condition at a time can be asked of the parent record.');
  const through = (inner: unknown): JsonObject => throughParent(list, object, asObject(inner));
  if (key === '$not') return { $not: through(said) };
  if ((key === '$or' || key === '$and') && Array.isArray(said)) return { [key]: said.map(through) };
  return {
    path: [
      [list.api_slug, 'parent_record'],
      [object, key],
    ],
    constraints: said,
  };
}

function asObject(value: unknown): JsonObject {
  return values.parse(value);
}

function memberships(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_record_list_memberships',
    title: 'Lists of a record',
    description: 'Tells which lists a record is on.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      record_id: take.recordId,
      include_values: z.boolean().default(false).describe('With the entry’s values'),
    }),
    async run({ resource_type: type, record_id: id, include_values: whole }, { signal }) {
      const { slug: object } = await kit.schema.object(type, signal);
      const { data } = await kit.api.call(endpoints.memberships, {
        params: { object, record_id: id },
        signal,
      });
      const lists = await kit.lists.all(signal);
      const told = await Promise.all(
        data.slice(0, whole ? 50 : data.length).map(async (one): Promise<JsonObject> => {
          const list = lists.find(({ id: { list_id: own } }) => own === one.list_id);
          const plainly = {
            ...{ list_id: one.list_id, list: list?.name ?? one.list_api_slug },
            ...{ entry_id: one.entry_id, added_at: instant(one.created_at) },
          };
          if (!whole || list === undefined) return plainly;
          const entry = await readEntry(kit, list, one.entry_id, signal);
          const [{ values: inner = {} } = {}] = await kit.lists.told(list, [entry], signal);
          return { ...plainly, values: inner };
        }),
      );
      return { structured: { memberships: told, count: data.length }, summary: counted(data.length, 'list') };
    },
  });
}

async function readEntry(kit: Kit, list: List, id: string, signal: AbortSignal): Promise<Entry> {
  const params = { list: list.api_slug, entry_id: id };
  return (await kit.api.call(endpoints.getEntry, { params, signal })).data;
}
