/** Objects, attributes and records. */
import { matches, sorted } from './filter.ts';
import { relevance } from './find.ts';
import { attributeOf, listOf, objectOf, remove, stampRecord, write, type Mode } from './records.ts';
import { invalid, notFound } from './refusal.ts';
import { arrayAt, dataOf, newId, objectAt, page, textAt, type Asked, type Route } from './route.ts';
import type { AttioObject, Attribute, Json, List, Thing } from './shapes.ts';
import * as told from './told.ts';

const reading = ['record_permission:read', 'object_configuration:read'];
const writing = ['record_permission:read-write', 'object_configuration:read'];
const configuring = ['object_configuration:read'];

function objectIn({ world, params }: Asked): AttioObject {
  const found = objectOf(world, params['object'] ?? '');
  if (found === undefined) throw notFound(`Object with slug/ID "${params['object'] ?? ''}" not found.`);
  return found;
}

function recordIn(asked: Asked, object: AttioObject): Thing {
  const id = asked.params['record_id'] ?? '';
  const found = object.records.get(id);
  if (found === undefined) throw notFound(`Record with ID "${id}" not found.`);
  return found;
}

function targetIn({ world, params }: Asked): AttioObject | List {
  const id = params['identifier'] ?? '';
  const found = params['target'] === 'lists' ? listOf(world, id) : objectOf(world, id);
  if (found === undefined)
    throw notFound(`${params['target'] === 'lists' ? 'List' : 'Object'} with slug/ID "${id}" not found.`);
  return found;
}

function attributeIn(asked: Asked, owner: AttioObject | List, type: Attribute['type']): Attribute {
  const slug = asked.params['attribute'] ?? '';
  const found = attributeOf(owner, slug);
  if (found === undefined) throw notFound(`Attribute with slug/ID "${slug}" not found.`);
  if (found.type !== type) throw invalid(`This attribute is not a ${type} attribute.`);
  return found;
}

function choices(type: 'select' | 'status') {
  return (asked: Asked): Json => {
    const owner = targetIn(asked);
    const attribute = attributeIn(asked, owner, type);
    const archived = asked.query.get('show_archived') === 'true';
    const shown = attribute.choices.filter((one) => archived || !one.archived);
    return { data: shown.map((one) => told.choice(asked.world, owner, attribute, one)) };
  };
}

function query(asked: Asked): Json {
  const { world, body } = asked;
  const owner = objectIn(asked);
  const scope = { world, owner };
  const all = [...owner.records.values()].filter((thing) => matches(scope, thing, body['filter'] ?? {}));
  const shown = page(sorted(scope, all, body['sorts'] ?? []), body['limit'], body['offset'], {
    fallback: 500,
    most: 500,
  });
  return { data: shown.map((thing) => told.record(world, owner, thing)) };
}

/** Beta: “results are eventually consistent”. */
function search({ world, body, now, searchLagMs }: Asked): Json {
  const said = textAt(body, 'query');
  if (said.length > 256)
    throw invalid('Body payload validation error: "query" is longer than 256 characters.');
  const wanted = arrayAt(body, 'objects').map(String);
  if (wanted.length === 0) throw invalid('Body payload validation error: "objects" must not be empty.');
  const as = objectAt(body, 'request_as');
  if (as['type'] !== 'workspace' && as['type'] !== 'workspace-member')
    throw invalid('Body payload validation error: "request_as" has no known type.');
  const objects = wanted.map((slug) => {
    const found = objectOf(world, slug);
    if (found === undefined) throw invalid(`Object with slug/ID "${slug}" not found.`, 'value_not_found');
    return found;
  });
  const hits = objects
    .flatMap((object) =>
      [...object.records.values()]
        .filter((thing) => thing.createdAt + searchLagMs <= now)
        .map((thing) => ({ object, thing, worth: said.trim() === '' ? 1 : relevance(object, thing, said) })),
    )
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth);
  const shown = page(hits, body['limit'], 0, { fallback: 25, most: 25 });
  return { data: shown.map(({ object, thing }) => told.found(world, object, thing)) };
}

function create(asked: Asked): Json {
  const { world, body, now } = asked;
  const owner = objectIn(asked);
  const given = objectAt(dataOf(body), 'values');
  const thing: Thing = { id: newId(), createdAt: now, values: new Map() };
  owner.records.set(thing.id, thing);
  try {
    write({ world, owner, thing, given, mode: 'overwrite', at: now }, true);
  } catch (error) {
    owner.records.delete(thing.id);
    throw error;
  }
  stampRecord(owner, thing, { type: 'api-token', id: null });
  return { data: told.record(world, owner, thing) };
}

function update(mode: Mode) {
  return (asked: Asked): Json => {
    const { world, body, now } = asked;
    const owner = objectIn(asked);
    const thing = recordIn(asked, owner);
    write({ world, owner, thing, given: objectAt(dataOf(body), 'values'), mode, at: now }, false);
    return { data: told.record(world, owner, thing) };
  };
}

function memberships(asked: Asked): Json {
  const record = recordIn(asked, objectIn(asked));
  const all = asked.world.lists.flatMap((list) =>
    [...list.entries.values()]
      .filter((entry) => entry.parentRecord === record.id)
      .map((entry) => told.membership(list, entry)),
  );
  const shown = page(all, asked.query.get('limit'), asked.query.get('offset'), { fallback: 100, most: 1000 });
  return { data: shown };
}

const records = '/v2/objects/{object}/records';

export const recordRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/v2/objects', scopes: configuring, kind: 'read' },
    answer: ({ world }) => ({ data: world.objects.map((one) => told.object(world, one)) }),
  },
  {
    ...{ method: 'GET', path: '/v2/objects/{object}', scopes: configuring, kind: 'read' },
    answer: (asked) => ({ data: told.object(asked.world, objectIn(asked)) }),
  },
  {
    ...{ method: 'GET', path: '/v2/{target}/{identifier}/attributes', scopes: configuring, kind: 'read' },
    answer: (asked) => {
      const owner = targetIn(asked);
      return { data: owner.attributes.map((one) => told.attribute(asked.world, owner, one)) };
    },
  },
  {
    ...{ method: 'GET', path: '/v2/{target}/{identifier}/attributes/{attribute}/options', kind: 'read' },
    ...{ scopes: configuring, answer: choices('select') },
  },
  {
    ...{ method: 'GET', path: '/v2/{target}/{identifier}/attributes/{attribute}/statuses', kind: 'read' },
    ...{ scopes: configuring, answer: choices('status') },
  },
  { method: 'POST', path: '/v2/objects/records/search', scopes: reading, kind: 'read', answer: search },
  { method: 'POST', path: `${records}/query`, scopes: reading, kind: 'read', answer: query },
  { method: 'POST', path: records, scopes: writing, kind: 'write', answer: create },
  {
    ...{ method: 'GET', path: `${records}/{record_id}`, scopes: reading, kind: 'read' },
    answer: (asked) => {
      const owner = objectIn(asked);
      return { data: told.record(asked.world, owner, recordIn(asked, owner)) };
    },
  },
  {
    method: 'PATCH',
    path: `${records}/{record_id}`,
    scopes: writing,
    kind: 'write',
    answer: update('append'),
  },
  {
    method: 'PUT',
    path: `${records}/{record_id}`,
    scopes: writing,
    kind: 'write',
    answer: update('overwrite'),
  },
  {
    ...{ method: 'DELETE', path: `${records}/{record_id}`, scopes: writing, kind: 'write' },
    answer: (asked) => {
      const owner = objectIn(asked);
      remove(asked.world, owner, recordIn(asked, owner).id);
      return {};
    },
  },
  {
    ...{ method: 'GET', path: `${records}/{record_id}/entries`, kind: 'read', answer: memberships },
    scopes: [...reading, 'list_entry:read'],
  },
];
