/** Tools that find records by what surrounds them: relations, notes and tasks, time, and many words at once. */
import { z } from 'zod';
import { defineTool, ToolError, type JsonObject, type Tool } from '../connector.ts';
import * as take from './arguments.ts';
import { endpoints } from './endpoints.ts';
import { during } from './filters.ts';
import type { Kit } from './kit.ts';
import { around, worth } from './matching.ts';
import {
  mostNotes,
  readableNote,
  readableTask,
  recentNotes,
  recentTasks,
  toldNote,
  toldTasks,
} from './note-text.ts';
import { queried } from './querying.ts';
import { findAttribute, noAttribute, targetOf, type AttioObject } from './schema.ts';
import type { Attribute, Note, Task } from './shapes.ts';
import { spanFrom, spanOf, timeframes } from './timeframe.ts';
import { timeWords } from './times.ts';
import { counted, listed, plain } from './words.ts';

export function createFindTools(kit: Kit): Tool[] {
  return [byRelationship(kit), byContent(kit), byTimeframe(kit), batchSearch(kit)];
}

function byRelationship(kit: Kit): Tool {
  return defineTool({
    name: 'attio_search_records_by_relationship',
    title: 'Related records',
    description: 'Finds what is linked to a record: people of a company, deals of a person, tasks, notes.',
    effect: 'read',
    input: z.strictObject({
      relationship_type: z
        .string()
        .regex(/^.+_to_.+$/, 'must be <source>_to_<target>, such as company_to_people')
        .describe('<source>_to_<target>: company_to_people, person_to_deals, deal_to_tasks'),
      source_id: take.recordId,
      target_resource_type: z.string().optional().describe('Instead of what follows _to_'),
      fields: take.fields.optional(),
      limit: take.limit(100, 20),
      offset: take.offset,
    }),
    async run({ relationship_type: type, source_id: id, ...rest }, { signal }) {
      const [from = '', to = ''] = type.split('_to_');
      const source = await kit.schema.object(from, signal);
      const wanted = plain(rest.target_resource_type ?? to);
      if (wanted === 'tasks' || wanted === 'task') return tasksOf(kit, source, id, { ...rest, signal });
      if (wanted === 'notes' || wanted === 'note') return notesOf(kit, source, id, { ...rest, signal });
      const target = await kit.schema.object(wanted, signal);
      const linking = await linksTo(kit, target, source, signal);
      const parts = linking.map(({ api_slug: slug }): JsonObject => ({
        [slug]: { target_object: { $eq: source.slug }, target_record_id: { $eq: id } },
      }));
      const [only] = parts;
      const filter = parts.length === 1 ? only : { $or: parts };
      const asked = { object: target.slug, fields: rest.fields, signal };
      const { limit, offset } = rest;
      const structured = await queried(kit, asked, { filter, sorts: [], limit, offset });
      return { structured, summary: `${structured.records.length} ${target.plural.toLowerCase()}` };
    },
  });
}

/** The attributes of `target` that point at `source`. @throws ToolError for none */
async function linksTo(
  { schema, writing }: Kit,
  target: AttioObject,
  source: AttioObject,
  signal: AbortSignal,
): Promise<Attribute[]> {
  const attributes = await schema.attributes(targetOf(target), signal);
  const references = attributes.filter(({ type }) => type === 'record-reference');
  const found: Attribute[] = [];
  for (const attribute of references) {
    const allowed = await writing.allowed(attribute, signal);
    if (allowed === null || allowed.includes(source.slug)) found.push(attribute);
  }
  if (found.length > 0) return found;
  throw new ToolError(`In this workspace, ${target.slug} have no attribute that points at ${source.slug}.`);
}

interface Paged {
  limit: number;
  offset: number;
  signal: AbortSignal;
}

async function tasksOf(kit: Kit, { slug }: AttioObject, id: string, { limit, offset, signal }: Paged) {
  const query = { linked_object: slug, linked_record_id: id, limit: limit + 1, offset };
  const { data } = await kit.api.call(endpoints.tasks, { query, signal });
  const { page, next } = take.cut(data, { limit, offset });
  const tasks = await toldTasks(kit, page, signal);
  return { structured: { tasks, ...next }, summary: counted(tasks.length, 'task') };
}

interface Match {
  score: number;
  id: string;
}

function noteMatch(note: Note, words: readonly string[]): Match & { note: JsonObject; task: null } {
  return {
    score: worth(words, readableNote(note)),
    ...{ id: note.parent_record_id, task: null },
    note: { note: toldNote(note, 'none'), excerpt: around(words, note.content_plaintext) },
  };
}

function taskMatches(
  task: Task,
  slug: string,
  words: readonly string[],
): (Match & { note: null; task: Task })[] {
  const score = worth(words, readableTask(task));
  return task.linked_records
    .filter((linked) => linked.target_object_id === slug)
    .map((linked) => ({ score, note: null, task, id: linked.target_record_id }));
}

/** As many of Attio’s pages as it takes, and one note more to know whether there are others. */
async function notesOf(kit: Kit, { slug }: AttioObject, id: string, { limit, offset, signal }: Paged) {
  const found: Note[] = [];
  while (found.length <= limit) {
    const most = Math.min(mostNotes, limit + 1 - found.length);
    const place = { limit: most, offset: offset + found.length };
    const query = { parent_object: slug, parent_record_id: id, ...place };
    const { data } = await kit.api.call(endpoints.notes, { query, signal });
    found.push(...data);
    if (data.length < most) break;
  }
  const { page, next } = take.cut(found, { limit, offset });
  const notes = page.map((note) => toldNote(note));
  return { structured: { notes, ...next }, summary: counted(notes.length, 'note') };
}

function byContent(kit: Kit): Tool {
  return defineTool({
    name: 'attio_search_records_by_content',
    title: 'Search notes and tasks',
    description: 'Finds records by what their newest notes and tasks say.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      content_type: z.enum(['notes', 'tasks', 'activity']).default('activity').describe('activity is both'),
      search_query: z.string().trim().min(1).max(1000, 'must have at most 1000 characters'),
      limit: take.limit(50, 10),
      offset: take.offset,
    }),
    async run(
      { resource_type: type, content_type: content, search_query: query, limit, offset },
      { signal },
    ) {
      const { slug } = await kit.schema.object(type, signal);
      const words = plain(query)
        .split(' ')
        .filter((word) => word !== '');
      const notes = content === 'tasks' ? [] : await recentNotes(kit, signal, slug);
      const tasks = content === 'notes' ? [] : await recentTasks(kit, signal);
      const found = [
        ...notes.map((note) => noteMatch(note, words)),
        ...tasks.flatMap((task) => taskMatches(task, slug, words)),
      ]
        .filter(({ score }) => score > 0.5)
        .sort((one, other) => other.score - one.score);
      const { page, next } = take.cut(found.slice(offset), { limit, offset });
      const records = await kit.records.byIds(
        slug,
        page.map(({ id }) => id),
        signal,
      );
      const told = new Map(
        (await kit.records.told(slug, records, { fields: [], signal })).map((one) => [one['record_id'], one]),
      );
      const shown = page.flatMap(({ task }) => (task === null ? [] : [task]));
      const tasksTold = new Map((await toldTasks(kit, shown, signal)).map((one) => [one['task_id'], one]));
      const matches = page.map(({ id, note, task }): JsonObject => {
        const what = note ?? { task: tasksTold.get(task.id.task_id) ?? null };
        const { values: _values, ...record } = told.get(id) ?? { object: slug, record_id: id };
        return { record, ...what };
      });
      return { structured: { matches, ...next }, summary: counted(matches.length, 'match', 'matches') };
    },
  });
}

const ofTime = ['date', 'timestamp', 'interaction'];

function byTimeframe(kit: Kit): Tool {
  return defineTool({
    name: 'attio_search_records_by_timeframe',
    title: 'Records by time',
    description: 'Finds records by when they were created, last contacted, close, or any other date.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      timeframe_type: z.enum(['created', 'last_interaction']).default('created'),
      date_field: z.string().optional().describe('Another attribute with a date: close_date'),
      timeframe: z.enum(timeframes).optional(),
      start_date: z.string().optional().describe(`${timeWords}; without timeframe`),
      end_date: z.string().optional().describe(`${timeWords}; a day is taken whole`),
      fields: take.fields.optional(),
      limit: take.limit(100, 20),
      offset: take.offset,
    }),
    async run(given, { signal }) {
      const object = await kit.schema.object(given.resource_type, signal);
      const { timeframe, start_date: start, end_date: end } = given;
      if (timeframe === undefined && start === undefined && end === undefined)
        throw new ToolError(`Give timeframe (${listed(timeframes)}), or start_date and end_date.`);
      const span = timeframe === undefined ? spanFrom(start, end) : spanOf(timeframe, kit.now());
      if (span === null)
        throw new ToolError(`start_date and end_date must be ${timeWords}, such as 2026-03-31.`);
      const attributes = await kit.schema.attributes(targetOf(object), signal);
      const name =
        given.date_field ?? (given.timeframe_type === 'created' ? 'created_at' : 'last_interaction');
      const attribute = findAttribute(attributes, name);
      if (attribute === undefined || !ofTime.includes(attribute.type)) {
        const dated = attributes
          .filter(({ type }) => ofTime.includes(type))
          .map(({ api_slug: slug }) => slug);
        const what =
          attribute === undefined ? noAttribute(attributes, name, targetOf(object)) : `${name} is no date`;
        throw new ToolError(`${what}. Dates here: ${listed(dated)}.`);
      }
      const { api_slug: slug, type } = attribute;
      const sorts = [
        { attribute: slug, direction: 'desc', ...(type === 'interaction' ? { field: 'interacted_at' } : {}) },
      ];
      const asked = { object: object.slug, fields: given.fields, signal };
      const { limit, offset } = given;
      const found = await queried(kit, asked, { filter: during(slug, type, span), sorts, limit, offset });
      const told = { from: iso(span.from), until: iso(span.until) };
      return {
        structured: { ...found, date_field: slug, ...told },
        summary: `${found.records.length} ${object.plural.toLowerCase()}`,
      };
    },
  });
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function batchSearch(kit: Kit): Tool {
  return defineTool({
    name: 'attio_batch_search_records',
    title: 'Several searches',
    description: 'Runs up to 10 searches by words over one object.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType,
      queries: z.array(z.string().trim().min(1)).min(1).max(10, 'must be 1 to 10 texts'),
      limit: take.limit(25, 5),
    }),
    async run({ resource_type: type, queries, limit }, { signal }) {
      const { slug } = await kit.schema.object(type, signal);
      const found = await Promise.all(
        queries.map((query) => kit.records.find({ query, objects: [slug], limit }, signal)),
      );
      const ids = found.flat().map((one) => one.id);
      const records = await kit.records.told(slug, await kit.records.byIds(slug, ids, signal), { signal });
      const byId = new Map(records.map((record) => [record['record_id'], record]));
      const results = queries.map((query, index): JsonObject => {
        const hits = (found[index] ?? []).flatMap((one) => byId.get(one.id) ?? []);
        return { query, records: hits, count: hits.length };
      });
      return { structured: { results }, summary: counted(queries.length, 'search', 'searches') };
    },
  });
}
