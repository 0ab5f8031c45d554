/** Every endpoint of Attio’s REST API v2 that is used, with the scopes it needs and what it answers. */
import { z } from 'zod';
import * as shapes from './shapes.ts';

export interface Endpoint<S extends z.ZodType = z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** A query is sent with POST and changes nothing. */
  effect: 'read' | 'write';
  scopes: readonly string[];
  answer: S;
  /** Of a write: what would have come about, “the record was created”. */
  outcome?: string;
}

const records = ['record_permission:read', 'object_configuration:read'] as const;
const recordsWritten = ['record_permission:read-write', 'object_configuration:read'] as const;
const entries = ['list_entry:read', 'list_configuration:read'] as const;
const entriesWritten = ['list_entry:read-write', 'list_configuration:read'] as const;
const tasks = [...records, 'user_management:read'] as const;

const { data } = shapes;
const nothing = z.looseObject({});

function read<S extends z.ZodType>(
  method: 'GET' | 'POST',
  path: string,
  scopes: readonly string[],
  answer: S,
): Endpoint<S> {
  return { method, path, effect: 'read', scopes, answer };
}

function write<S extends z.ZodType>(
  [method, path]: ['POST' | 'PUT' | 'PATCH' | 'DELETE', string],
  scopes: readonly string[],
  outcome: string,
  answer: S,
): Endpoint<S> {
  return { method, path, effect: 'write', scopes, answer, outcome };
}

const object = '/v2/objects/{object}';
const record = `${object}/records/{record_id}`;
const attribute = '/v2/{target}/{identifier}/attributes/{attribute}';
const list = '/v2/lists/{list}';
const entry = `${list}/entries/{entry_id}`;
const configured = ['object_configuration:read'] as const;

/** Source: Attio’s OpenAPI document, “Required scopes” of each operation. */
export const endpoints = {
  self: read('GET', '/v2/self', [], shapes.selfSchema),
  objects: read('GET', '/v2/objects', configured, data(z.array(shapes.objectSchema))),
  attributes: read(
    'GET',
    '/v2/{target}/{identifier}/attributes',
    configured,
    data(z.array(shapes.attributeSchema)),
  ),
  options: read('GET', `${attribute}/options`, configured, data(z.array(shapes.optionSchema))),
  statuses: read('GET', `${attribute}/statuses`, configured, data(z.array(shapes.statusSchema))),

  searchRecords: read('POST', '/v2/objects/records/search', records, data(z.array(shapes.foundSchema))),
  queryRecords: read('POST', `${object}/records/query`, records, data(z.array(shapes.recordSchema))),
  getRecord: read('GET', record, records, data(shapes.recordSchema)),
  createRecord: write(
    ['POST', `${object}/records`],
    recordsWritten,
    'the record was created',
    data(shapes.recordSchema),
  ),
  appendRecord: write(['PATCH', record], recordsWritten, 'the record was changed', data(shapes.recordSchema)),
  overwriteRecord: write(
    ['PUT', record],
    recordsWritten,
    'the record was changed',
    data(shapes.recordSchema),
  ),
  deleteRecord: write(['DELETE', record], recordsWritten, 'the record was deleted', nothing),
  memberships: read(
    'GET',
    `${record}/entries`,
    [...records, 'list_entry:read'],
    data(z.array(shapes.membershipSchema)),
  ),

  lists: read('GET', '/v2/lists', ['list_configuration:read'], data(z.array(shapes.listSchema))),
  queryEntries: read('POST', `${list}/entries/query`, entries, data(z.array(shapes.entrySchema))),
  getEntry: read('GET', entry, entries, data(shapes.entrySchema)),
  createEntry: write(
    ['POST', `${list}/entries`],
    entriesWritten,
    'the record was added to the list',
    data(shapes.entrySchema),
  ),
  appendEntry: write(['PATCH', entry], entriesWritten, 'the entry was changed', data(shapes.entrySchema)),
  overwriteEntry: write(['PUT', entry], entriesWritten, 'the entry was changed', data(shapes.entrySchema)),
  deleteEntry: write(['DELETE', entry], entriesWritten, 'the entry was removed', nothing),

  notes: read('GET', '/v2/notes', ['note:read', ...records], data(z.array(shapes.noteSchema))),
  getNote: read('GET', '/v2/notes/{note_id}', ['note:read', ...records], data(shapes.noteSchema)),
  createNote: write(
    ['POST', '/v2/notes'],
    ['note:read-write', ...records],
    'the note was created',
    data(shapes.noteSchema),
  ),
  deleteNote: write(['DELETE', '/v2/notes/{note_id}'], ['note:read-write'], 'the note was deleted', nothing),

  tasks: read('GET', '/v2/tasks', ['task:read', ...tasks], data(z.array(shapes.taskSchema))),
  getTask: read('GET', '/v2/tasks/{task_id}', ['task:read', ...tasks], data(shapes.taskSchema)),
  createTask: write(
    ['POST', '/v2/tasks'],
    ['task:read-write', ...tasks],
    'the task was created',
    data(shapes.taskSchema),
  ),
  updateTask: write(
    ['PATCH', '/v2/tasks/{task_id}'],
    ['task:read-write', ...tasks],
    'the task was changed',
    data(shapes.taskSchema),
  ),
  deleteTask: write(['DELETE', '/v2/tasks/{task_id}'], ['task:read-write'], 'the task was deleted', nothing),

  members: read('GET', '/v2/workspace_members', ['user_management:read'], data(z.array(shapes.memberSchema))),
} as const;
