/** Records, notes, tasks and lists as hits: what it is, what tells it apart, when it changed, its page in Attio. */
import { oneLine, type Hit } from '../connector.ts';
import { makerOf, memberNames } from './note-text.ts';
import { around } from './matching.ts';
import type { Kit } from './kit.ts';
import { spokenValue } from './markdown.ts';
import { own } from './own.ts';
import { changedAt, flatten, nameIn, type Names } from './reading.ts';
import { optional } from './records.ts';
import { targetOf, type AttioObject } from './schema.ts';
import type { AttioRecord, Attribute, List, Note, Task } from './shapes.ts';

/** Something found, and its worth among what this source found. */
export type Found = { score: number } & (
  | {
      kind: 'record';
      object: string;
      record: AttioRecord;
      /** Words of the question that it answers, though they are not to be seen in it. */
      by?: readonly string[];
      /** The order they were found in is what was asked for: the largest first. */
      isOrdered?: boolean;
      /** It meets all of the question. */
      isMeant?: boolean;
    }
  | { kind: 'note'; note: Note; words: readonly string[]; by: readonly string[]; isMeant?: boolean }
  | { kind: 'task'; task: Task; by: readonly string[]; isOrdered: boolean }
  | { kind: 'list'; list: List }
);

const mostFacts = 7;

/** What tells records apart, by type: in this order. */
const telling = [
  ...['status', 'domain', 'email-address', 'phone-number', 'currency', 'record-reference', 'actor-reference'],
  ...['select', 'location', 'date'],
];
/** These say little about a record. */
const silent = new Set(['created_by', 'foundation_date']);

export async function toHits(kit: Kit, found: readonly Found[], signal: AbortSignal): Promise<Hit[]> {
  const objects = await kit.schema.objects(signal);
  const attributes = await attributesOf(kit, found, signal);
  const facts = found.flatMap((one) =>
    one.kind === 'record' ? [facing(one.record, attributes.get(one.object) ?? [])] : [],
  );
  const [names, parents, people] = await Promise.all([
    kit.records.names(facts, signal),
    parentsOf(kit, found, signal),
    found.some((one) => one.kind === 'task' || one.kind === 'note')
      ? memberNames(kit, signal)
      : new Map<string, string>(),
  ]);
  return found.map((one) => {
    if (one.kind === 'record') return recordHit(one, attributes.get(one.object) ?? [], names, objects);
    if (one.kind === 'note') return noteHit(one, parents.get(one.note.parent_record_id), people);
    if (one.kind === 'list') return listHit(one.list, one.score);
    return taskHit(one, parents, people);
  });
}

/** What tells a record apart; without lists of other records, whose names nobody has to be asked for. */
function facing({ values }: AttioRecord, attributes: readonly Attribute[]): AttioRecord['values'] {
  const shown = attributes.filter(
    ({ api_slug: slug, type, is_multiselect: several }) =>
      !silent.has(slug) &&
      (telling.includes(type) || slug === 'job_title') &&
      !(several && type === 'record-reference'),
  );
  return Object.fromEntries(shown.map(({ api_slug: slug }) => [slug, own(values, slug) ?? []]));
}

async function attributesOf(kit: Kit, found: readonly Found[], signal: AbortSignal) {
  const slugs = [...new Set(found.flatMap((one) => (one.kind === 'record' ? [one.object] : [])))];
  const lists = await Promise.all(slugs.map((slug) => kit.schema.attributes(targetOf({ slug }), signal)));
  return new Map(slugs.map((slug, index): [string, Attribute[]] => [slug, lists[index] ?? []]));
}

/** The records that notes and tasks hang on, by id. */
async function parentsOf(
  kit: Kit,
  found: readonly Found[],
  signal: AbortSignal,
): Promise<Map<string, AttioRecord>> {
  const wanted = new Map<string, string[]>();
  const want = (object: string, id: string) => wanted.set(object, [...(wanted.get(object) ?? []), id]);
  for (const one of found) {
    if (one.kind === 'note') want(one.note.parent_object, one.note.parent_record_id);
    if (one.kind !== 'task') continue;
    for (const { target_object_id: object, target_record_id: id } of one.task.linked_records.slice(0, 1))
      want(object, id);
  }
  const records = await Promise.all(
    [...wanted].map(([object, ids]) => optional(() => kit.records.recent(object, ids, signal), [])),
  );
  return new Map(records.flat().map((record) => [record.id.record_id, record]));
}

/** Attio’s page for people. */
export function pageOf(record: AttioRecord | undefined): { url?: string } {
  const url = record?.web_url;
  return typeof url === 'string' && url.startsWith('https://') ? { url } : {};
}

function recordHit(
  { object, record, score, by = [], isOrdered = false, isMeant = false }: Extract<Found, { kind: 'record' }>,
  attributes: readonly Attribute[],
  names: Names,
  objects: readonly AttioObject[],
): Hit {
  const singular = objects.find(({ slug }) => slug === object)?.singular ?? object;
  const facts = flatten(facing(record, attributes), attributes, names);
  const job = facts['job_title'];
  const order = attributes
    .filter(({ api_slug: slug, type }) => telling.includes(type) && own(facts, slug) !== undefined)
    .sort((one, other) => telling.indexOf(one.type) - telling.indexOf(other.type));
  const told = order.map(({ api_slug: slug, type }) =>
    spokenValue(own(facts, slug) ?? null, type).replaceAll(/ \([a-z_]+:[0-9a-f-]{36}\)/g, ''),
  );
  const parts = [singular, ...(typeof job === 'string' ? [job] : []), ...told.slice(0, mostFacts)];
  return {
    id: `attio:${object}:${record.id.record_id}`,
    title: nameIn(record.values) || `${singular} ${record.id.record_id}`,
    snippet: oneLine([...parts, ...(by.length === 0 ? [] : [by.join(' ')])].join(' · '), 400),
    score,
    updatedAt: changedAt(record.values, record.created_at),
    ...(isOrdered ? { isOrdered } : {}),
    ...(isMeant ? { isMeant } : {}),
    ...pageOf(record),
  };
}

function noteHit(
  { note, words, score, by, isMeant = false }: Extract<Found, { kind: 'note' }>,
  parent: AttioRecord | undefined,
  people: ReadonlyMap<string, string>,
): Hit {
  const writer = people.get(makerOf(note) ?? '');
  const on = parent === undefined ? '' : ` on ${nameIn(parent.values)}`;
  return {
    id: `attio:note:${note.id.note_id}`,
    title: note.title === '' ? `Note${on}` : note.title,
    snippet: oneLine(
      [
        `Note${on}`,
        ...(writer === undefined ? [] : [`by ${writer}`]),
        around(words, note.content_plaintext),
        by.join(' '),
      ].join(' · '),
      400,
    ),
    score,
    updatedAt: timeOf(note.created_at),
    ...(isMeant ? { isMeant } : {}),
    ...pageOf(parent),
  };
}

function taskHit(
  { task, score, by, isOrdered }: Extract<Found, { kind: 'task' }>,
  parents: ReadonlyMap<string, AttioRecord>,
  people: ReadonlyMap<string, string>,
): Hit {
  const parent = parents.get(task.linked_records[0]?.target_record_id ?? '');
  const who = task.assignees.flatMap(({ referenced_actor_id: id }) => people.get(id ?? '') ?? []);
  const due = task.deadline_at === null ? 'no deadline' : `due ${task.deadline_at.slice(0, 10)}`;
  const parts = ['Task', task.is_completed ? 'done' : 'open', due, ...who];
  return {
    id: `attio:task:${task.id.task_id}`,
    title: oneLine(task.content_plaintext, 120),
    snippet: oneLine(
      [...parts, ...(parent === undefined ? [] : [nameIn(parent.values)]), by.join(' ')].join(' · '),
      400,
    ),
    ...(isOrdered ? { isOrdered } : {}),
    score,
    updatedAt: timeOf(task.created_at),
    ...pageOf(parent),
  };
}

function listHit(list: List, score: number): Hit {
  return {
    id: `attio:list:${list.id.list_id}`,
    title: list.name,
    snippet: `List of ${list.parent_object.join(', ')}`,
    score,
    updatedAt: timeOf(list.created_at),
  };
}

function timeOf(text: string): number | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
