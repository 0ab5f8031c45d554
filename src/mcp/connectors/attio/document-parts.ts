/** One record, list, note or task as Markdown, with what hangs on it. */
import { AppError } from '../../../contract/errors.ts';
import { oneLine, unbroken, type Json, type JsonObject } from '../connector.ts';
import { endpoints } from './endpoints.ts';
import { pageOf } from './hits.ts';
import type { Kit } from './kit.ts';
import { targetOfList } from './lists.ts';
import { moment, spokenValue, tableOfValues, valueTable } from './markdown.ts';
import { memberNames } from './note-text.ts';
import { own } from './own.ts';
import { changedAt, instant, nameIn } from './reading.ts';
import { optional } from './records.ts';
import { targetOf, type AttioObject } from './schema.ts';
import type { AttioRecord, Note, Task } from './shapes.ts';
import { AttioRefusal } from './problems.ts';
import { isObject } from './value-forms.ts';
import { counted } from './words.ts';

export interface Part {
  title: string;
  text: string;
  url?: string;
  metadata: JsonObject;
}

const shownNotes = 20;
const shownEntries = 50;
const noteLength = 4000;

/** A section, or a line that says why it is not there. */
async function section(heading: string, make: () => Promise<string>): Promise<string> {
  try {
    const body = await make();
    return body === '' ? '' : `## ${heading}\n\n${body}`;
  } catch (error) {
    const forbidden = error instanceof AppError && error.code === 'source_permission_missing';
    if (!forbidden) throw error;
    return `## ${heading}\n\nThis access token may not read them. ${error.hint}`;
  }
}

export async function recordPart(
  kit: Kit,
  object: AttioObject,
  id: string,
  signal: AbortSignal,
): Promise<Part> {
  const { slug, singular } = object;
  const record = await kit.records.get(slug, id, signal);
  const sections = await Promise.all([
    attributesText(kit, slug, record, signal),
    section('Notes', () => notesText(kit, slug, id, signal)),
    section('Tasks', () => tasksText(kit, slug, id, signal)),
    section('Lists', () => membershipsText(kit, slug, id, signal)),
  ]);
  const { workspace } = await kit.api.identity(signal);
  const title = nameIn(record.values) || `${singular} ${id}`;
  const changed = changedAt(record.values, record.created_at);
  return {
    title,
    text: [`# ${title}`, `${singular} in the Attio workspace ${workspace}.`, ...sections]
      .filter((part) => part !== '')
      .join('\n\n'),
    ...pageOf(record),
    metadata: {
      ...{ object: slug, record_id: id, created_at: instant(record.created_at) },
      updated_at: changed === null ? null : new Date(changed).toISOString(),
    },
  };
}

async function attributesText(
  kit: Kit,
  slug: string,
  { values }: AttioRecord,
  signal: AbortSignal,
): Promise<string> {
  const attributes = await kit.schema.attributes(targetOf({ slug }), signal);
  return valueTable(values, attributes, await kit.records.names([values], signal));
}

async function notesText(kit: Kit, object: string, id: string, signal: AbortSignal): Promise<string> {
  const query = { parent_object: object, parent_record_id: id, limit: shownNotes };
  const { data } = await kit.api.call(endpoints.notes, { query, signal });
  const texts = data.map(
    (note) =>
      `### ${oneLine(note.title) || 'Note'} (${moment(note.created_at)}, attio:note:${note.id.note_id})\n\n${noteBody(note)}`,
  );
  const more =
    data.length === shownNotes ? [`(The newest ${shownNotes}; attio_list_notes has the others.)`] : [];
  return [...texts, ...more].join('\n\n');
}

/** Headings of a note stand below those of the document. */
function noteBody({ content_markdown: text, id }: Note): string {
  const body = text.trim().replaceAll(/^(#{1,3}) /gm, '###$1 ');
  if (body.length <= noteLength) return body;
  return `${unbroken(body.slice(0, noteLength)).trimEnd()}… (cut; attio_get_note ${id.note_id} has all of it)`;
}

async function tasksText(kit: Kit, object: string, id: string, signal: AbortSignal): Promise<string> {
  const query = { linked_object: object, linked_record_id: id };
  const { data } = await kit.api.call(endpoints.tasks, { query, signal });
  const names = await memberNames(kit, signal);
  return data.map((task) => taskLine(task, names)).join('\n');
}

function taskLine(task: Task, names: ReadonlyMap<string, string>): string {
  const due = task.deadline_at === null ? 'no deadline' : `due ${moment(task.deadline_at)}`;
  const who = task.assignees.flatMap(({ referenced_actor_id: id }) => names.get(id ?? '') ?? []);
  const words = [oneLine(task.content_plaintext), due, ...who].join(' — ');
  return `- [${task.is_completed ? 'x' : ' '}] ${words}`;
}

async function membershipsText(kit: Kit, object: string, id: string, signal: AbortSignal): Promise<string> {
  const { data } = await kit.api.call(endpoints.memberships, { params: { object, record_id: id }, signal });
  const lists = await optional(() => kit.lists.all(signal), []);
  const lines = data.map((one) => {
    const list = nameOfList(lists, one.list_id) ?? one.list_api_slug;
    return `- ${list}, since ${moment(one.created_at)} (attio:list:${one.list_id})`;
  });
  return lines.join('\n');
}

function nameOfList(lists: Awaited<ReturnType<Kit['lists']['all']>>, id: string): string | undefined {
  return lists.find((list) => list.id.list_id === id)?.name;
}

export async function listPart(kit: Kit, id: string, signal: AbortSignal): Promise<Part> {
  const list = (await kit.lists.all(signal)).find((one) => one.id.list_id === id);
  if (list === undefined) throw new AttioRefusal(404, 'not_found', `There is no list ${id}.`);
  const attributes = await kit.schema.attributes(targetOfList(list), signal);
  const body = { limit: shownEntries + 1, offset: 0 };
  const asked = { params: { list: list.api_slug }, body, signal };
  const entries = await section('Entries', async () => {
    const { data } = await kit.api.call(endpoints.queryEntries, asked);
    const told = await kit.lists.told(list, data.slice(0, shownEntries), signal);
    if (told.length === 0) return 'It is empty.';
    const head = ['Record', ...attributes.map(({ title }) => title)];
    const rows = told.map(({ record, values }) => [
      spokenValue(record ?? null, ''),
      ...attributes.map(({ api_slug: slug, type }) => spokenValue(valueAt(values, slug), type)),
    ]);
    const more =
      data.length > shownEntries
        ? [`(The first ${shownEntries}; attio_get_list_entries has the others.)`]
        : [];
    return [tableOfValues(head, rows), ...more].join('\n\n');
  });
  return {
    title: list.name,
    text: [
      `# ${list.name}`,
      `A list of ${list.parent_object.join(', ')} with ${counted(attributes.length, 'attribute')}.`,
      entries,
    ].join('\n\n'),
    metadata: { list_id: id, slug: list.api_slug, created_at: instant(list.created_at) },
  };
}

function valueAt(values: Json | undefined, slug: string): Json {
  return isObject(values) ? (own(values, slug) ?? null) : null;
}

/** The record that a note or task hangs on; without it where it cannot be read. */
async function parentOf(
  kit: Kit,
  object: string,
  id: string,
  signal: AbortSignal,
): Promise<AttioRecord | undefined> {
  return optional(() => kit.records.get(object, id, signal), undefined);
}

export async function notePart(kit: Kit, id: string, signal: AbortSignal): Promise<Part> {
  const { data: note } = await kit.api.call(endpoints.getNote, { params: { note_id: id }, signal });
  const parent = await parentOf(kit, note.parent_object, note.parent_record_id, signal);
  const record = `${note.parent_object}:${note.parent_record_id}`;
  const on = parent === undefined ? record : `${nameIn(parent.values)} (${record})`;
  const title = note.title === '' ? `Note on ${on}` : note.title;
  return {
    title,
    text: [`# ${title}`, `Note on ${on}, ${moment(note.created_at)}.`, note.content_markdown.trim()].join(
      '\n\n',
    ),
    ...pageOf(parent),
    metadata: { note_id: id, parent: `attio:${record}`, created_at: instant(note.created_at) },
  };
}

export async function taskPart(kit: Kit, id: string, signal: AbortSignal): Promise<Part> {
  const { data: task } = await kit.api.call(endpoints.getTask, { params: { task_id: id }, signal });
  const linked = await Promise.all(
    task.linked_records.slice(0, 5).map(async ({ target_object_id: object, target_record_id: record }) => ({
      id: `${object}:${record}`,
      record: await parentOf(kit, object, record, signal),
    })),
  );
  const names = await memberNames(kit, signal);
  const who = task.assignees.map(({ referenced_actor_id: one }) => names.get(one ?? '') ?? one ?? '');
  const facts = [
    `- State: ${task.is_completed ? 'done' : 'open'}`,
    `- Due: ${task.deadline_at === null ? 'no deadline' : moment(task.deadline_at)}`,
    `- Assigned to: ${who.length === 0 ? 'nobody' : who.join(', ')}`,
    ...linked.map(
      (one) => `- Linked: ${one.record === undefined ? one.id : `${nameIn(one.record.values)} (${one.id})`}`,
    ),
    `- Created: ${moment(task.created_at)}`,
  ];
  const title = oneLine(task.content_plaintext, 120);
  return {
    title,
    text: [`# ${title}`, facts.join('\n'), task.content_plaintext].join('\n\n'),
    ...pageOf(linked[0]?.record),
    metadata: {
      ...{ task_id: id, is_completed: task.is_completed, deadline: instant(task.deadline_at) },
      created_at: instant(task.created_at),
    },
  };
}
