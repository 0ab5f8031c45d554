/** Attio’s values as plain JSON: one value where an attribute holds one, a list where it holds several. */
import { BigNumber } from 'bignumber.js';
import { z } from 'zod';
import type { Json, JsonObject } from '../connector.ts';
import { own } from './own.ts';
import type { Attribute, Value } from './shapes.ts';

/** Names of what values point at, as far as they are known. */
export interface Names {
  record(id: string): string | undefined;
  member(id: string): string | undefined;
}

export const noNames: Names = { record: () => undefined, member: () => undefined };

const choiceSchema = z.union([
  z.string(),
  z.looseObject({ title: z.string() }).transform(({ title }) => title),
]);
const actorSchema = z.looseObject({ type: z.string().nullish(), id: z.string().nullish() });

const meta = new Set(['active_from', 'active_until', 'created_by_actor', 'attribute_type']);

type Reader = (value: Value, names: Names) => Json;

const bare: Reader = (value) => json(value['value']);
const choice =
  (key: string): Reader =>
  (value) =>
    choiceSchema.safeParse(value[key]).data ?? null;

/** By `attribute_type` (docs.attio.com/docs/attribute-types). */
const readers: Readonly<Record<string, Reader>> = {
  text: bare,
  number: bare,
  checkbox: bare,
  rating: bare,
  date: bare,
  timestamp: (value) => instant(json(value['value'])),
  currency: (value) => ({
    amount: decimal(value['currency_value']),
    currency: json(value['currency_code']),
  }),
  'personal-name': (value) => json(value['full_name']),
  'email-address': (value) => json(value['email_address']),
  domain: (value) => json(value['domain']),
  'phone-number': (value) => json(value['phone_number']),
  select: choice('option'),
  status: choice('status'),
  'record-reference': (value, names) => {
    const id = String(value['target_record_id']);
    return { object: json(value['target_object']), record_id: id, ...named(names.record(id)) };
  },
  'actor-reference': (value, names) =>
    actor({ type: value['referenced_actor_type'], id: value['referenced_actor_id'] }, names),
  interaction: (value, names) => ({
    type: json(value['interaction_type']),
    at: instant(json(value['interacted_at'])),
    owner: actor(value['owner_actor'], names),
  }),
  location: (value) =>
    Object.fromEntries(Object.entries(rest(value)).filter(([, part]) => part !== null && part !== '')),
};

/** What cannot be read is told as it came. */
export function readValue(value: Value, names: Names): Json {
  return (own(readers, value.attribute_type) ?? rest)(value, names);
}

/** Only what has a value, in the workspace’s order of attributes. */
export function flatten(
  values: Readonly<Record<string, readonly Value[]>>,
  attributes: readonly Attribute[],
  names: Names = noNames,
): JsonObject {
  const known = new Map(attributes.map((attribute) => [attribute.api_slug, attribute]));
  const slugs = [...known.keys(), ...Object.keys(values).filter((slug) => !known.has(slug))];
  const flat = slugs.flatMap((slug): [string, Json][] => {
    const list = (own(values, slug) ?? []).map((value) => readValue(value, names));
    const several = known.get(slug)?.is_multiselect === true || list.length > 1;
    return list.length === 0 ? [] : [[slug, several ? list : (list[0] ?? null)]];
  });
  return Object.fromEntries(flat);
}

/** When the newest of the values was set, in Unix milliseconds; null where nothing tells. */
export function changedAt(
  values: Readonly<Record<string, readonly Value[]>>,
  createdAt: string,
): number | null {
  const times = Object.values(values)
    .flat()
    .map((value) => Date.parse(value.active_from ?? ''));
  const known = [...times, Date.parse(createdAt)].filter((time) => !Number.isNaN(time));
  return known.length === 0 ? null : known.reduce((one, other) => Math.max(one, other));
}

/** What a record is called: its name, else nothing. */
export function nameIn(values: Readonly<Record<string, readonly Value[]>>): string {
  const [value] = values['name'] ?? [];
  const name = value === undefined ? null : readValue(value, noNames);
  return typeof name === 'string' ? name : '';
}

/** To milliseconds: Attio writes nanoseconds. */
export function instant(time: Json): Json {
  if (typeof time !== 'string') return time;
  const at = Date.parse(time);
  return Number.isNaN(at) ? time : new Date(at).toISOString();
}

/** Attio sends a JSON number with at most four decimals; it is told as a decimal text from here on. */
function decimal(value: unknown): string | null {
  if (typeof value === 'number')
    return Number.isFinite(value) ? new BigNumber(String(value)).toFixed() : null;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
}

function actor(given: unknown, names: Names): Json {
  const { type, id } = actorSchema.safeParse(given).data ?? {};
  if (id === null || id === undefined) return type ?? null;
  return { type: type ?? 'workspace-member', id, ...named(names.member(id)) };
}

function named(name: string | undefined): { name?: string } {
  return name === undefined || name === '' ? {} : { name };
}

function rest(value: Value): JsonObject {
  const fields = Object.entries(value).filter(([key]) => !meta.has(key));
  return Object.fromEntries(fields.map(([key, field]) => [key, json(field)]));
}

/** It came as JSON. */
function json(value: unknown): Json {
  return z.json().safeParse(value).data ?? null;
}
