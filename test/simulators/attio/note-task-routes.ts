/** Notes and tasks. */
import { objectOf } from './records.ts';
import { invalid, notFound } from './refusal.ts';
import { arrayAt, dataOf, newId, page, textAt, type Asked, type Route } from './route.ts';
import type { Json, JsonObject, Note, Task, World } from './shapes.ts';
import * as told from './told.ts';
import { plainOf } from './world.ts';

const records = ['object_configuration:read', 'record_permission:read'];
const taskReading = ['task:read', ...records, 'user_management:read'];
const taskWriting = ['task:read-write', ...records, 'user_management:read'];

function parent(world: World, slug: string, id: string | null): { object: string; record: string | null } {
  const object = objectOf(world, slug);
  if (object === undefined) throw notFound(`Object with slug/ID "${slug}" not found.`);
  if (id !== null && !object.records.has(id)) throw notFound(`Record with ID "${id}" not found.`);
  return { object: object.slug, record: id };
}

function listNotes({ world, query }: Asked): Json {
  const slug = query.get('parent_object');
  const id = query.get('parent_record_id');
  if (id !== null && slug === null) throw invalid('"parent_object" is required with "parent_record_id".');
  const of = slug === null ? null : parent(world, slug, id);
  const all = [...world.notes.values()]
    .filter(
      (one) => of === null || (one.parentObject === of.object && (id === null || one.parentRecord === id)),
    )
    .sort((one, other) => other.createdAt - one.createdAt);
  const shown = page(all, query.get('limit'), query.get('offset'), { fallback: 10, most: 50 });
  return { data: shown.map((one) => told.note(world, one)) };
}

function createNote({ world, body, now }: Asked): Json {
  const data = dataOf(body);
  const of = parent(world, textAt(data, 'parent_object'), textAt(data, 'parent_record_id'));
  const format = textAt(data, 'format');
  if (format !== 'plaintext' && format !== 'markdown')
    throw invalid('Body payload validation error: "format" must be one of plaintext, markdown.');
  const content = textAt(data, 'content');
  const note: Note = {
    ...{ id: newId(), parentObject: of.object, parentRecord: of.record ?? '', title: textAt(data, 'title') },
    ...{ markdown: content, plain: format === 'markdown' ? plainOf(content) : content },
    ...{ createdBy: null, createdAt: now },
  };
  world.notes.set(note.id, note);
  return { data: told.note(world, note) };
}

function noteIn({ world, params }: Asked): Note {
  const id = params['note_id'] ?? '';
  const found = world.notes.get(id);
  if (found === undefined) throw notFound(`Note with ID "${id}" was not found.`);
  return found;
}

function assigned(world: World, given: Json): string {
  const one = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const found = world.members.find(
    ({ id, email }) => id === one['referenced_actor_id'] || email === one['workspace_member_email_address'],
  );
  if (found === undefined)
    throw invalid(
      `Workspace member with ID "${String(one['referenced_actor_id'])}" not found.`,
      'value_not_found',
    );
  return found.id;
}

function linked(world: World, given: Json): { object: string; record: string } {
  const one = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const object = objectOf(world, String(one['target_object']));
  if (object === undefined) throw invalid('Only standard or custom object records can be linked to.');
  const id = String(one['target_record_id']);
  if (!object.records.has(id)) throw notFound(`Record with ID "${id}" not found.`);
  return { object: object.slug, record: id };
}

function deadline(given: Json | undefined): string | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== 'string' || Number.isNaN(Date.parse(given)))
    throw invalid('Body payload validation error: "deadline_at" must be an ISO 8601 time.');
  return given;
}

function listTasks({ world, query }: Asked): Json {
  const [slug, id, who, done] = ['linked_object', 'linked_record_id', 'assignee', 'is_completed'].map((key) =>
    query.get(key),
  );
  if ((slug ?? null) === null && (id ?? null) !== null)
    throw invalid('"linked_object" is required with "linked_record_id".');
  const object = slug === null || slug === undefined ? null : parent(world, slug, null).object;
  const member = world.members.find((one) => one.id === who || one.email === who);
  const all = [...world.tasks.values()].filter((task) => {
    if (object !== null && !task.linked.some((one) => one.object === object && one.record === id))
      return false;
    if (done !== null && done !== undefined && task.completed !== (done === 'true')) return false;
    if (who === null || who === undefined) return true;
    if (who === '' || who === 'null') return task.assignees.length === 0;
    return member !== undefined && task.assignees.includes(member.id);
  });
  const sign = query.get('sort') === 'created_at:desc' ? -1 : 1;
  all.sort((one, other) => sign * (one.createdAt - other.createdAt));
  const shown = page(all, query.get('limit'), query.get('offset'), { fallback: 500, most: 500 });
  return { data: shown.map((one) => told.task(world, one)) };
}

function createTask({ world, body, now }: Asked): Json {
  const data = dataOf(body);
  const content = textAt(data, 'content');
  if (content.length > 2000) throw invalid('Body payload validation error: "content" is longer than 2000.');
  if (data['format'] !== 'plaintext')
    throw invalid('Body payload validation error: "format" must be plaintext.');
  if (typeof data['is_completed'] !== 'boolean' || data['deadline_at'] === undefined)
    throw invalid('Body payload validation error: "deadline_at" and "is_completed" are required.');
  const task: Task = {
    ...{ id: newId(), content, deadline: deadline(data['deadline_at']), completed: data['is_completed'] },
    linked: arrayAt(data, 'linked_records').map((one) => linked(world, one)),
    assignees: arrayAt(data, 'assignees').map((one) => assigned(world, one)),
    ...{ createdBy: null, createdAt: now },
  };
  world.tasks.set(task.id, task);
  return { data: told.task(world, task) };
}

function taskIn({ world, params }: Asked): Task {
  const id = params['task_id'] ?? '';
  const found = world.tasks.get(id);
  if (found === undefined) throw notFound(`Could not find Task with ID "${id}".`);
  return found;
}

function updateTask(asked: Asked): Json {
  const task = taskIn(asked);
  const data: JsonObject = dataOf(asked.body);
  const known = ['deadline_at', 'is_completed', 'linked_records', 'assignees'];
  const unknown = Object.keys(data).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalid(`Body payload validation error: unrecognized key "${unknown}".`);
  if ('linked_records' in data)
    task.linked = arrayAt(data, 'linked_records').map((one) => linked(asked.world, one));
  if ('assignees' in data)
    task.assignees = arrayAt(data, 'assignees').map((one) => assigned(asked.world, one));
  if ('deadline_at' in data) task.deadline = deadline(data['deadline_at']);
  if (typeof data['is_completed'] === 'boolean') task.completed = data['is_completed'];
  return { data: told.task(asked.world, task) };
}

export const noteAndTaskRoutes: readonly Route[] = [
  { method: 'GET', path: '/v2/notes', scopes: ['note:read', ...records], kind: 'read', answer: listNotes },
  {
    method: 'POST',
    path: '/v2/notes',
    scopes: ['note:read-write', ...records],
    kind: 'write',
    answer: createNote,
  },
  {
    ...{ method: 'GET', path: '/v2/notes/{note_id}', scopes: ['note:read', ...records], kind: 'read' },
    answer: (asked) => ({ data: told.note(asked.world, noteIn(asked)) }),
  },
  {
    ...{ method: 'DELETE', path: '/v2/notes/{note_id}', scopes: ['note:read-write'], kind: 'write' },
    answer: (asked) => {
      asked.world.notes.delete(noteIn(asked).id);
      return {};
    },
  },
  { method: 'GET', path: '/v2/tasks', scopes: taskReading, kind: 'read', answer: listTasks },
  { method: 'POST', path: '/v2/tasks', scopes: taskWriting, kind: 'write', answer: createTask },
  {
    ...{ method: 'GET', path: '/v2/tasks/{task_id}', scopes: taskReading, kind: 'read' },
    answer: (asked) => ({ data: told.task(asked.world, taskIn(asked)) }),
  },
  { method: 'PATCH', path: '/v2/tasks/{task_id}', scopes: taskWriting, kind: 'write', answer: updateTask },
  {
    ...{ method: 'DELETE', path: '/v2/tasks/{task_id}', scopes: ['task:read-write'], kind: 'write' },
    answer: (asked) => {
      asked.world.tasks.delete(taskIn(asked).id);
      return {};
    },
  },
];
