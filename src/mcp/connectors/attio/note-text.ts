/** Notes and tasks as tools tell them, and the newest of them, kept for a moment. */
import { z } from 'zod';
import type { Json, JsonObject } from '../connector.ts';
import { endpoints } from './endpoints.ts';
import type { Kit } from './kit.ts';
import { readable, type Readable } from './matching.ts';
import { fullName } from './members.ts';
import { instant } from './reading.ts';
import { optional } from './records.ts';
import type { Note, Task } from './shapes.ts';

/** Attio’s bound of a page of notes. */
export const mostNotes = 50;
/** How many are looked through for words. */
const notesLookedThrough = 150;
const tasksLookedThrough = 500;

/** Made ready once: the same notes and tasks are kept for many questions. */
const readables = new WeakMap<Note | Task, Readable>();

export function readableNote(note: Note): Readable {
  const known = readables.get(note) ?? readable(note.title, note.content_plaintext);
  readables.set(note, known);
  return known;
}

export function readableTask(task: Task): Readable {
  const known = readables.get(task) ?? readable(task.content_plaintext, '');
  readables.set(task, known);
  return known;
}

export function toldNote(note: Note, format: 'markdown' | 'plaintext' | 'none' = 'markdown'): JsonObject {
  return {
    note_id: note.id.note_id,
    title: note.title,
    parent: { object: note.parent_object, record_id: note.parent_record_id },
    created_at: instant(note.created_at),
    ...(format === 'none'
      ? {}
      : { content: format === 'markdown' ? note.content_markdown : note.content_plaintext }),
  };
}

/** Tasks with the names of who has them and of what they are about, where these can be had. */
export async function toldTasks(
  kit: Kit,
  tasks: readonly Task[],
  signal: AbortSignal,
): Promise<JsonObject[]> {
  const linked = tasks.map(({ linked_records: records }) => ({
    linked: records.map(({ target_object_id: object, target_record_id: id }) => ({
      ...{ attribute_type: 'record-reference', target_object: object, target_record_id: id },
    })),
  }));
  const [members, records] = await Promise.all([
    tasks.some(({ assignees }) => assignees.length > 0)
      ? memberNames(kit, signal)
      : new Map<string, string>(),
    kit.records.names(linked, signal),
  ]);
  return tasks.map((task) => toldTask(task, members, records.record));
}

/** `members`: names by id. */
export function toldTask(
  task: Task,
  members: ReadonlyMap<string, string>,
  nameOf: (id: string) => string | undefined,
): JsonObject {
  return {
    task_id: task.id.task_id,
    content: task.content_plaintext,
    is_completed: task.is_completed,
    deadline: instant(task.deadline_at),
    assignees: task.assignees.flatMap(({ referenced_actor_id: id }): Json[] =>
      id === null || id === undefined
        ? []
        : [{ id, ...(members.has(id) ? { name: members.get(id) ?? '' } : {}) }],
    ),
    linked_records: task.linked_records.map(({ target_object_id: object, target_record_id: id }) => {
      const name = nameOf(id) ?? '';
      return { object, record_id: id, ...(name === '' ? {} : { name }) };
    }),
    created_at: instant(task.created_at),
  };
}

export async function memberNames({ members }: Kit, signal: AbortSignal): Promise<Map<string, string>> {
  const all = await optional(() => members.all(signal), []);
  return new Map(all.map((one) => [one.id.workspace_member_id, fullName(one)]));
}

/** Who wrote a note, where Attio tells it. */
export function makerOf(note: Note): string | null {
  return made.safeParse(note).data?.created_by_actor.id ?? null;
}

const made = z.looseObject({ created_by_actor: z.looseObject({ id: z.string().nullish() }) });

/** The newest notes, of all records or of one object. */
export async function recentNotes(
  { api, cache }: Kit,
  signal: AbortSignal,
  object?: string,
): Promise<Note[]> {
  const load = async (end: AbortSignal): Promise<Note[]> => {
    const all: Note[] = [];
    for (let offset = 0; offset < notesLookedThrough; offset += mostNotes) {
      const query = { limit: mostNotes, offset, parent_object: object };
      const { data } = await api.call(endpoints.notes, { query, signal: end });
      all.push(...data);
      if (data.length < mostNotes) break;
    }
    return all;
  };
  return (await cache.get('recent', `notes ${object ?? ''}`, load, signal)).value;
}

/** The newest tasks, done and not. */
export async function recentTasks({ api, cache }: Kit, signal: AbortSignal): Promise<Task[]> {
  const query = { limit: tasksLookedThrough, sort: 'created_at:desc' };
  const load = async (end: AbortSignal) => (await api.call(endpoints.tasks, { query, signal: end })).data;
  return (await cache.get('recent', 'tasks', load, signal)).value;
}
