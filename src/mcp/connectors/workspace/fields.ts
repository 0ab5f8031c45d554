/** The kinds of value a workspace tool takes: how each is told to clients, checked, and asked for again when wrong. */
import { z } from 'zod';
import type { Json, JsonObject } from '../connector.ts';

/** `json` is what clients are told; `schema` is what is held; `says` completes "must be …" in an error. */
export interface ValueKind {
  json: JsonObject;
  schema: z.ZodType<Json>;
  says: string;
}

/** One argument of a tool. `payload` is its name inside an item, where it is part of one. */
export interface Field {
  name: string;
  kind: ValueKind;
  required?: boolean;
  default?: Json;
  note?: string;
  payload?: string;
}

const text: ValueKind = { json: { type: 'string' }, schema: z.string(), says: 'a string' };

const filledText: ValueKind = {
  json: { type: 'string', minLength: 1 },
  schema: z.string().refine((value) => value.trim() !== ''),
  says: 'a string that is not empty',
};

const flag: ValueKind = { json: { type: 'boolean' }, schema: z.boolean(), says: 'true or false' };

const date: ValueKind = {
  json: { type: 'string' },
  schema: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]),
  says: 'an ISO 8601 date or date-time, e.g. "2026-03-31" or "2026-03-31T17:00:00Z"',
};

/** Clients and models send arrays and objects as JSON text now and then; the value inside is what they mean. */
function fromText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    // Not JSON: the check that follows tells the caller what the argument must be.
    return value;
  }
}

const strings: ValueKind = {
  json: { type: 'array', items: { type: 'string' } },
  schema: z.preprocess(fromText, z.array(z.string())),
  says: 'an array of strings, e.g. ["work"]',
};

const record: ValueKind = {
  json: { type: 'object' },
  schema: z.preprocess(fromText, z.record(z.string(), z.json())),
  says: 'an object',
};

const pageSize: ValueKind = {
  json: { type: 'integer', minimum: 1, maximum: 1000 },
  schema: z.int().min(1).max(1000),
  says: 'a whole number from 1 to 1000',
};

const version: ValueKind = {
  json: { type: 'integer' },
  schema: z.int().min(1),
  says: 'the version number of the item as you last read it',
};

export const values = { text, filledText, flag, date, strings, record, pageSize, version };

export function oneOf(...options: [string, ...string[]]): ValueKind {
  return {
    json: { type: 'string', enum: options },
    schema: z.enum(options),
    says: `one of: ${options.join(', ')}`,
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A uid; the document id that search gives for the same item is taken too. */
export function uidOf(source: string, ...kinds: string[]): ValueKind {
  const prefixes = kinds.map((kind) => `${source}:${kind}:`);
  const bare = (value: string) => {
    const prefix = prefixes.find((candidate) => value.startsWith(candidate)) ?? '';
    return value.slice(prefix.length).trim().toLowerCase();
  };
  return {
    json: { type: 'string' },
    schema: z.string().transform(bare).pipe(z.string().regex(uuid)),
    says: `the uid of a ${kinds.join(' or ').replaceAll('_', ' ')}, a UUID as the list and create tools give it`,
  };
}
