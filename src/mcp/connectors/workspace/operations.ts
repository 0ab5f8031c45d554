/** The eight operations every kind of item has, as one table: arguments, honest effect, words, and what they do. */
import type { Effect } from '../../../contract/state.ts';
import type { Json, JsonObject, ToolOutput } from '../connector.ts';
import type { Backend, Target } from './backend.ts';
import { sourceId, type Entity } from './entities.ts';
import { oneOf, uidOf, values, type Field } from './fields.ts';
import { toAnswer, type Item } from './item.ts';
import { changesOf, composed, isObject, replacement } from './payload.ts';

/** What an operation works with. `input` has been parsed by the operation's own fields. */
interface Work {
  backend: Backend;
  entity: Entity;
  input: JsonObject;
  signal: AbortSignal;
}

export interface Operation {
  verb: string;
  answers: 'item' | 'page';
  effect: Effect;
  /** Doing it twice is the same as doing it once. Writes are not: each one raises the version. */
  idempotent: boolean;
  describe(entity: Entity): string;
  fields(entity: Entity): readonly Field[];
  run(work: Work): Promise<ToolOutput>;
}

const { record, flag, pageSize, text, version } = values;

const uid = (entity: Entity): Field => ({
  name: 'uid',
  kind: uidOf(sourceId, entity.kind),
  required: true,
});

const includeDeleted: Field = { name: 'include_deleted', kind: flag, default: false };
const additionalFields: Field = { name: 'additional_fields', kind: record, note: 'More payload fields' };

const list: Operation = {
  verb: 'list',
  answers: 'page',
  effect: 'read',
  idempotent: true,
  describe: ({ plural }) =>
    `Lists ${spoken(plural)}, least recently changed first. More pages while nextCursor is given.`,
  fields: () => [
    { name: 'limit', kind: pageSize, default: 100 },
    { name: 'cursor', kind: text, note: 'nextCursor of the page before' },
    includeDeleted,
  ],
  async run({ backend, entity, input, signal }) {
    const { cursor } = input;
    const page = await backend.list(
      { entity, signal },
      {
        limit: Number(input['limit']),
        includeDeleted: input['include_deleted'] === true,
        ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
      },
    );
    const structured: JsonObject = { items: page.items.map(toAnswer) };
    if (page.nextCursor !== null) structured['nextCursor'] = page.nextCursor;
    const more = page.nextCursor === null ? '' : ', more to come';
    return { structured, summary: `${page.items.length} ${spoken(entity.plural)}${more}` };
  },
};

const get: Operation = {
  verb: 'get',
  answers: 'item',
  effect: 'read',
  idempotent: true,
  describe: ({ words }) => `Reads one ${words}.`,
  fields: (entity) => [uid(entity), includeDeleted],
  run: async ({ backend, ...work }) =>
    told('Read', work.entity, await backend.read(target(work), work.input['include_deleted'] === true)),
};

const create: Operation = {
  verb: 'create',
  answers: 'item',
  effect: 'write',
  idempotent: false,
  describe: ({ words, parent }) =>
    parent === null
      ? `Creates a ${words}.`
      : `Creates a ${words} on an existing ${parent.kinds.join(' or ')}.`,
  fields: ({ create: fields }) => [...fields, additionalFields],
  run: async ({ backend, entity, input, signal }) =>
    told('Created', entity, await backend.create({ entity, signal }, composed(entity, input))),
};

const update: Operation = {
  verb: 'update',
  answers: 'item',
  effect: 'destructive',
  idempotent: false,
  describe: ({ kind, words, parent }) =>
    `Replaces a whole ${words}: fields not sent are lost${parent === null ? '' : ', but for its parent'}. To change some, use patch_${kind}.`,
  fields: (entity) => [
    uid(entity),
    ...entity.create.filter(({ name }) => entity.update.includes(name)),
    { name: 'if_match', kind: version, note: 'Only if it is at this version' },
    additionalFields,
  ],
  async run({ backend, ...work }) {
    const { entity, input } = work;
    const ifMatch = typeof input['if_match'] === 'number' ? input['if_match'] : undefined;
    const item = await backend.replace(target(work), replacement(entity, input), ifMatch);
    return told('Replaced', entity, item);
  },
};

const patch: Operation = {
  verb: 'patch',
  answers: 'item',
  effect: 'destructive',
  idempotent: false,
  describe: ({ words }) => `Changes some fields of a ${words}; null removes one.`,
  fields: (entity) => [
    uid(entity),
    { name: 'updates', kind: record, required: true, note: 'Payload fields to set' },
  ],
  async run({ backend, ...work }) {
    const changes = changesOf(work.entity, objectAt(work.input, 'updates') ?? {});
    return told('Changed', work.entity, await backend.patch(target(work), changes));
  },
};

const remove: Operation = {
  verb: 'delete',
  answers: 'item',
  effect: 'destructive',
  idempotent: true,
  describe: ({ kind, words }) =>
    `Deletes a ${words} from lists and search; get_${kind} with include_deleted still shows it.`,
  fields: (entity) => [uid(entity)],
  run: async ({ backend, ...work }) => told('Deleted', work.entity, await backend.delete(target(work))),
};

const archive: Operation = {
  verb: 'archive',
  answers: 'item',
  effect: 'write',
  idempotent: false,
  describe: ({ words }) => `Archives a ${words}: it stays readable and search ranks it lower.`,
  fields: (entity) => [uid(entity)],
  run: async ({ backend, ...work }) => told('Archived', work.entity, await backend.archive(target(work))),
};

const process: Operation = {
  verb: 'process',
  answers: 'item',
  effect: 'write',
  idempotent: false,
  describe: ({ words, actions }) => `Applies an action to a ${words}: ${Object.keys(actions).join(', ')}.`,
  fields: (entity) => [
    uid(entity),
    { name: 'action', kind: oneOf(...actionsOf(entity)), required: true },
    { name: 'metadata', kind: record, note: 'Kept with the action' },
  ],
  async run({ backend, ...work }) {
    const action = at(work.input, 'action');
    const step = { action, metadata: objectAt(work.input, 'metadata') };
    return told(`${action}:`, work.entity, await backend.process(target(work), step));
  },
};

export const operations: readonly Operation[] = [list, get, create, update, patch, remove, archive, process];

export function spoken(plural: string): string {
  return plural.replaceAll('_', ' ');
}

function actionsOf({ kind, actions }: Entity): [string, ...string[]] {
  const [first, ...rest] = Object.keys(actions);
  if (first === undefined) throw new Error(`${kind} has no actions`);
  return [first, ...rest];
}

function target({ entity, input, signal }: Omit<Work, 'backend'>): Target {
  return { entity, signal, uid: at(input, 'uid') };
}

function told(deed: string, { words }: Entity, item: Item): ToolOutput {
  return { structured: toAnswer(item), summary: `${deed} ${words} ${item.uid}, version ${item.version}` };
}

/** A required text that `parse` has made sure of. */
function at(input: JsonObject, name: string): string {
  const value: Json | undefined = input[name];
  if (typeof value !== 'string') throw new Error(`${name} was not parsed`);
  return value;
}

function objectAt(input: JsonObject, name: string): JsonObject | null {
  const value = input[name];
  return isObject(value) ? value : null;
}
