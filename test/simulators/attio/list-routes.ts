/** Lists, their entries, and the members of the workspace. */
import { matches, sorted } from './filter.ts';
import { listOf, objectOf, write, type Mode } from './records.ts';
import { invalid, notFound } from './refusal.ts';
import { dataOf, newId, objectAt, page, textAt, type Asked, type Route } from './route.ts';
import type { Entry, Json, List } from './shapes.ts';
import * as told from './told.ts';

const reading = ['list_entry:read', 'list_configuration:read'];
const writing = ['list_entry:read-write', 'list_configuration:read'];
const configuring = ['list_configuration:read'];

function listIn({ world, params }: Asked): List {
  const id = params['list'] ?? '';
  const found = listOf(world, id);
  if (found === undefined) throw notFound(`List with slug/ID "${id}" not found.`);
  return found;
}

function entryIn(asked: Asked, list: List): Entry {
  const id = asked.params['entry_id'] ?? '';
  const found = list.entries.get(id);
  if (found === undefined) throw notFound(`List entry with ID "${id}" not found.`);
  return found;
}

function query(asked: Asked): Json {
  const { world, body } = asked;
  const owner = listIn(asked);
  const scope = { world, owner };
  const all = [...owner.entries.values()].filter((entry) => matches(scope, entry, body['filter'] ?? {}));
  const shown = page(sorted(scope, all, body['sorts'] ?? []), body['limit'], body['offset'], {
    fallback: 500,
    most: 500,
  });
  return { data: shown.map((entry) => told.entry(world, owner, entry)) };
}

function create(asked: Asked): Json {
  const { world, body, now } = asked;
  const owner = listIn(asked);
  const data = dataOf(body);
  const parentObject = textAt(data, 'parent_object');
  const parentRecord = textAt(data, 'parent_record_id');
  const object = objectOf(world, parentObject);
  if (object?.slug !== owner.parent) throw invalid(`This list does not take records of "${parentObject}".`);
  if (!object.records.has(parentRecord))
    throw invalid(`Parent record with slug/ID "${parentRecord}" not found.`, 'value_not_found');
  const entry: Entry = {
    id: newId(),
    createdAt: now,
    values: new Map(),
    parentObject: object.slug,
    parentRecord,
  };
  write(
    { world, owner, thing: entry, given: objectAt(data, 'entry_values'), mode: 'overwrite', at: now },
    true,
  );
  owner.entries.set(entry.id, entry);
  return { data: told.entry(world, owner, entry) };
}

function update(mode: Mode) {
  return (asked: Asked): Json => {
    const { world, body, now } = asked;
    const owner = listIn(asked);
    const entry = entryIn(asked, owner);
    const data = dataOf(body);
    if ('parent_record_id' in data || 'parent_object' in data)
      throw invalid('The parent record for a list entry cannot be updated once created.', 'immutable_value');
    write({ world, owner, thing: entry, given: objectAt(data, 'entry_values'), mode, at: now }, false);
    return { data: told.entry(world, owner, entry) };
  };
}

/** Creates or updates by parent record; several entries of one record cannot be told apart. */
function assert(asked: Asked): Json {
  const { world, body, now } = asked;
  const owner = listIn(asked);
  const data = dataOf(body);
  const parent = textAt(data, 'parent_record_id');
  const same = [...owner.entries.values()].filter((entry) => entry.parentRecord === parent);
  const [entry] = same;
  if (entry === undefined) return create(asked);
  if (same.length > 1)
    throw invalid(
      'Multiple entries were founds for the given parent record. Please remove duplicates or use the update or create entry endpoints instead.',
      'multiple_match_results',
    );
  write(
    { world, owner, thing: entry, given: objectAt(data, 'entry_values'), mode: 'overwrite', at: now },
    false,
  );
  return { data: told.entry(world, owner, entry) };
}

const entries = '/v2/lists/{list}/entries';

export const listRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/v2/lists', scopes: configuring, kind: 'read' },
    answer: ({ world }) => ({ data: world.lists.map((one) => told.list(world, one)) }),
  },
  {
    ...{ method: 'GET', path: '/v2/lists/{list}', scopes: configuring, kind: 'read' },
    answer: (asked) => ({ data: told.list(asked.world, listIn(asked)) }),
  },
  { method: 'POST', path: `${entries}/query`, scopes: reading, kind: 'read', answer: query },
  { method: 'POST', path: entries, scopes: writing, kind: 'write', answer: create },
  { method: 'PUT', path: entries, scopes: writing, kind: 'write', answer: assert },
  {
    ...{ method: 'GET', path: `${entries}/{entry_id}`, scopes: reading, kind: 'read' },
    answer: (asked) => {
      const owner = listIn(asked);
      return { data: told.entry(asked.world, owner, entryIn(asked, owner)) };
    },
  },
  {
    method: 'PATCH',
    path: `${entries}/{entry_id}`,
    scopes: writing,
    kind: 'write',
    answer: update('append'),
  },
  {
    method: 'PUT',
    path: `${entries}/{entry_id}`,
    scopes: writing,
    kind: 'write',
    answer: update('overwrite'),
  },
  {
    ...{ method: 'DELETE', path: `${entries}/{entry_id}`, scopes: writing, kind: 'write' },
    answer: (asked) => {
      const owner = listIn(asked);
      owner.entries.delete(entryIn(asked, owner).id);
      return {};
    },
  },
  {
    ...{ method: 'GET', path: '/v2/workspace_members', scopes: ['user_management:read'], kind: 'read' },
    answer: ({ world }) => ({ data: world.members.map((one) => told.member(world, one)) }),
  },
  {
    ...{ method: 'GET', path: '/v2/workspace_members/{id}', scopes: ['user_management:read'], kind: 'read' },
    answer: ({ world, params }) => {
      const id = params['id'] ?? '';
      const found = world.members.find((one) => one.id === id);
      if (found === undefined) throw notFound(`Workspace member with ID "${id}" not found.`);
      return { data: told.member(world, found) };
    },
  },
];
