/** The forty workspace tools: every operation crossed with every entity. */
import { ToolError, type Json, type JsonObject, type Tool, type ToolAnnotations } from '../connector.ts';
import type { Backend } from './backend.ts';
import { entities, kinds, type Entity } from './entities.ts';
import type { Field } from './fields.ts';
import { operations, spoken, type Operation } from './operations.ts';

const itemSchema: JsonObject = {
  type: 'object',
  properties: {
    uid: { type: 'string' },
    version: { type: 'integer' },
    updatedAt: { type: 'string' },
    deletedAt: { type: 'string' },
    payload: { type: 'object' },
  },
  required: ['uid', 'version', 'updatedAt', 'payload'],
};

/** The items of a page are told in short: each is what `get` returns. */
const pageSchema: JsonObject = {
  type: 'object',
  properties: { items: { type: 'array', items: { type: 'object' } }, nextCursor: { type: 'string' } },
  required: ['items'],
};

export function createTools(backend: Backend): Tool[] {
  return kinds.flatMap((kind) =>
    operations.map((operation) => createTool(operation, entities[kind], backend)),
  );
}

function createTool(operation: Operation, entity: Entity, backend: Backend): Tool {
  const page = operation.answers === 'page';
  const name = `${operation.verb}_${page ? entity.plural : entity.kind}`;
  const fields = operation.fields(entity);
  const verb = operation.verb.charAt(0).toUpperCase() + operation.verb.slice(1);
  const title = `${verb} ${page ? spoken(entity.plural) : entity.words}`;
  return {
    name,
    title,
    description: operation.describe(entity),
    inputSchema: inputSchema(fields),
    outputSchema: page ? pageSchema : itemSchema,
    effect: operation.effect,
    annotations: annotations(operation, title),
    parse: (args) => parseArguments(name, fields, args),
    run: async (input, { signal }) => {
      signal.throwIfAborted();
      return operation.run({ backend, entity, input, signal });
    },
  };
}

function annotations({ effect, idempotent }: Operation, title: string): ToolAnnotations {
  return {
    title,
    readOnlyHint: effect === 'read',
    destructiveHint: effect === 'destructive',
    idempotentHint: idempotent,
    openWorldHint: false,
  };
}

function inputSchema(fields: readonly Field[]): JsonObject {
  const properties: JsonObject = {};
  for (const { name, kind, note, default: value } of fields) {
    properties[name] = {
      ...kind.json,
      ...(note === undefined ? {} : { description: note }),
      ...(value === undefined ? {} : { default: value }),
    };
  }
  const required = fields.filter((field) => field.required === true).map((field) => field.name);
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

/** Tells everything that is wrong at once, so that one more try is enough. */
function parseArguments(tool: string, fields: readonly Field[], args: JsonObject): JsonObject {
  const input: JsonObject = {};
  const wrong: string[] = [];
  for (const field of fields) {
    const value = args[field.name] ?? null;
    if (value === null) {
      if (field.required === true) wrong.push(`${field.name} is missing; it must be ${field.kind.says}`);
      // A payload's own defaults are for the payload to fill in: what is not sent must be tellable from what is.
      else if (field.default !== undefined && field.payload === undefined) input[field.name] = field.default;
      continue;
    }
    const result = field.kind.schema.safeParse(value);
    if (result.success) input[field.name] = result.data;
    else wrong.push(`${field.name} must be ${field.kind.says}, not ${shown(value)}`);
  }
  wrong.push(...unknownArguments(fields, args));
  if (wrong.length > 0) throw new ToolError(`${tool} was not run: ${wrong.join('; ')}.`);
  return input;
}

function unknownArguments(fields: readonly Field[], args: JsonObject): string[] {
  const names = fields.map((field) => field.name);
  const unknown = Object.keys(args).filter((name) => !names.includes(name));
  if (unknown.length === 0) return [];
  const extra = names.find((name) => name === 'additional_fields' || name === 'updates');
  const way = extra === undefined ? '' : `; other payload fields go into ${extra}`;
  return [`it takes no argument ${unknown.join(', ')}, only ${names.join(', ')}${way}`];
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
