/** Tools that read, search and change records of any object. */
import { z } from 'zod';
import { defineTool, ToolError, type JsonObject, type Tool } from '../connector.ts';
import { recordAfter } from './afterwards.ts';
import * as take from './arguments.ts';
import type { Kit } from './kit.ts';
import { queried, textFilter, type Asked } from './querying.ts';
import { nameIn } from './reading.ts';
import { both, during } from './filters.ts';
import { mostFound } from './records.ts';
import { targetOf } from './schema.ts';
import { spanFrom } from './timeframe.ts';
import { timeWords } from './times.ts';
import { changed, created, removed } from './changing.ts';
import { counted } from './words.ts';

const query = z.string().trim().min(1).describe('Words: a name, domain or email address');
export function createRecordTools(kit: Kit): Tool[] {
  return [search(kit), advanced(kit), details(kit), interactions(kit), create(kit), update(kit), remove(kit)];
}

function search(kit: Kit): Tool {
  return defineTool({
    name: 'attio_search_records',
    title: 'Search records',
    description: 'Searches companies, people, deals or other records by words, filters and time.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      query: query.optional(),
      filters: take.filters.optional(),
      fields: take.fields.optional(),
      sort: z.enum(['relevance', 'created', 'name']).default('relevance'),
      created_after: take.time.optional().describe(timeWords),
      created_before: take.time.optional().describe(timeWords),
      limit: take.limit(100, 20),
      offset: take.offset,
    }),
    async run(given, { signal }) {
      const object = await kit.schema.object(given.resource_type, signal);
      const { query: words, filters, sort, created_after: after, created_before: before } = given;
      const plainly = filters === undefined && after === undefined && before === undefined;
      const asked: Asked = { object: object.slug, fields: given.fields, signal };
      if (
        words !== undefined &&
        plainly &&
        sort === 'relevance' &&
        given.offset === 0 &&
        given.limit <= mostFound
      ) {
        const found = await kit.records.find(
          { query: words, objects: [object.slug], limit: given.limit },
          signal,
        );
        const ids = found.map(({ id }) => id);
        return told(
          await records(kit, asked, await kit.records.byIds(object.slug, ids, signal)),
          object.plural,
        );
      }
      const attributes = await kit.schema.attributes(targetOf(object), signal);
      const span = spanFrom(after, before);
      if (span === null) throw new ToolError(`created_after and created_before must be ${timeWords}.`);
      const filter = both(
        words === undefined ? undefined : textFilter(words, attributes),
        await kit.filters.toAttio(filters, { target: targetOf(object), signal }),
        after === undefined && before === undefined ? undefined : during('created_at', 'timestamp', span),
      );
      const sorts = sort === 'name' ? [{ attribute: 'name', direction: 'asc' }] : newestFirst;
      return told(
        await queried(kit, asked, { filter, sorts, limit: given.limit, offset: given.offset }),
        object.plural,
      );
    },
  });
}

const newestFirst = [{ attribute: 'created_at', direction: 'desc' }];

function advanced(kit: Kit): Tool {
  const sort = z.strictObject({
    attribute: z.string(),
    direction: z.enum(['asc', 'desc']).default('asc'),
    field: z.string().optional(),
  });
  return defineTool({
    name: 'attio_search_records_advanced',
    title: 'Search records by filters',
    description: 'Searches records by any filter and order. Exact and up to date; pages by offset.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      query: query.optional(),
      filters: take.filters.optional(),
      sort_by: z.string().optional().describe('Attribute'),
      sort_order: z.enum(['asc', 'desc']).default('asc'),
      sorts: z.array(sort).max(5).optional().describe('Instead of sort_by, several'),
      fields: take.fields.optional(),
      limit: take.limit(100, 20),
      offset: take.offset,
    }),
    async run(given, { signal }) {
      const object = await kit.schema.object(given.resource_type, signal);
      const target = targetOf(object);
      const attributes = await kit.schema.attributes(target, signal);
      const filter = both(
        given.query === undefined ? undefined : textFilter(given.query, attributes),
        await kit.filters.toAttio(given.filters, { target, signal }),
      );
      const one =
        given.sort_by === undefined ? [] : [{ attribute: given.sort_by, direction: given.sort_order }];
      const sorts: JsonObject[] = (given.sorts ?? one).map(({ field, ...rest }: z.output<typeof sort>) => ({
        ...rest,
        ...(field === undefined ? {} : { field }),
      }));
      const asked = { object: object.slug, fields: given.fields, signal };
      const { limit, offset } = given;
      return told(await queried(kit, asked, { filter, sorts, limit, offset }), object.plural);
    },
  });
}

function details(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_record_details',
    title: 'Read a record',
    description: 'Reads one record with all its values.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      record_id: take.recordId,
      fields: take.fields.optional(),
    }),
    async run({ resource_type: type, record_id: id, fields }, { signal }) {
      const { slug, singular } = await kit.schema.object(type, signal);
      const record = await kit.records.get(slug, id, signal);
      const [told = {}] = await kit.records.told(slug, [record], { fields, signal });
      return { structured: told, summary: `${singular} ${nameIn(record.values) || id}` };
    },
  });
}

function interactions(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_record_interactions',
    title: 'Interactions with a record',
    description: 'First, last and next email, call or meeting with a person or company.',
    effect: 'read',
    input: z.strictObject({ resource_type: take.resourceType, record_id: take.recordId }),
    async run({ resource_type: type, record_id: id }, { signal }) {
      const { slug } = await kit.schema.object(type, signal);
      const attributes = await kit.schema.attributes(targetOf({ slug }), signal);
      const kept = attributes.filter((attribute) => attribute.type === 'interaction');
      const record = await kit.records.get(slug, id, signal);
      const fields = kept.map((attribute) => attribute.api_slug);
      const [told = {}] = await kit.records.told(slug, [record], { fields, signal });
      const { values, ...rest } = told;
      const found = counted(Object.keys(values ?? {}).length, 'interaction');
      const none = fields.length === 0 ? { note: `Attio keeps no interactions on ${slug}.` } : {};
      return { structured: { ...rest, interactions: values ?? {}, ...none }, summary: found };
    },
  });
}

function create(kit: Kit): Tool {
  return defineTool({
    name: 'attio_create_record',
    title: 'Create a record',
    description: 'Creates a record. Attributes and options are checked before anything is sent.',
    effect: 'write',
    input: z.strictObject({ resource_type: take.resourceType, record_data: take.recordData }),
    async run({ resource_type: type, record_data: data }, { signal }) {
      const object = await kit.schema.object(type, signal);
      const record = await created(kit, object, data, signal);
      const told = await recordAfter(kit, object.slug, record, signal);
      return { structured: told, summary: `Created ${object.singular} ${nameIn(record.values)}` };
    },
  });
}

function update(kit: Kit): Tool {
  return defineTool({
    name: 'attio_update_record',
    title: 'Change a record',
    description: 'Changes the values that are given; the others stay.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({
      resource_type: take.resourceType,
      record_id: take.recordId,
      record_data: take.recordData,
      mode: take.mode,
    }),
    async run({ resource_type: type, record_id: id, record_data: data, mode }, { signal }) {
      const object = await kit.schema.object(type, signal);
      const record = await changed(kit, object, { id, data, mode }, signal);
      const told = await recordAfter(kit, object.slug, record, signal);
      return { structured: told, summary: `Changed ${object.singular} ${nameIn(record.values)}` };
    },
  });
}

function remove(kit: Kit): Tool {
  return defineTool({
    name: 'attio_delete_record',
    title: 'Delete a record',
    description: 'Deletes a record for good.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({ resource_type: take.resourceType, record_id: take.recordId }),
    async run({ resource_type: type, record_id: id }, { signal }) {
      const object = await kit.schema.object(type, signal);
      await removed(kit, object, id, signal);
      return {
        structured: { deleted: true, object: object.slug, record_id: id },
        summary: `Deleted ${object.singular} ${id}`,
      };
    },
  });
}

async function records(
  kit: Kit,
  { object, fields, signal }: Asked,
  found: Parameters<Kit['records']['told']>[1],
) {
  const list = await kit.records.told(object, found, { fields, signal });
  return { records: list, count: list.length };
}

function told(structured: JsonObject & { records: JsonObject[] }, plural: string) {
  return { structured, summary: `${structured.records.length} ${plural.toLowerCase()}` };
}
