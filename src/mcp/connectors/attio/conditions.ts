/** One `{attribute, condition, value}` as Attio’s filter, by the type of the attribute. */
import { ToolError, oneLine, type Json, type JsonObject } from '../connector.ts';
import type { Members } from './members.ts';
import { own } from './own.ts';
import type { References } from './references.ts';
import { findAttribute, noAttribute, type Schema, type Target } from './schema.ts';
import type { Attribute } from './shapes.ts';
import { domainOf, exactNumber, isObject } from './value-forms.ts';
import { listed, plain } from './words.ts';
import type { Writing } from './writing.ts';

/** What a condition is in Attio: an operator, and whether it is turned round. */
const conditions: Readonly<Record<string, { operator: string; not?: true }>> = {
  ...{ equals: { operator: '$eq' }, is: { operator: '$eq' }, eq: { operator: '$eq' } },
  ...{ not_equals: { operator: '$eq', not: true }, is_not: { operator: '$eq', not: true } },
  ...{ contains: { operator: '$contains' }, not_contains: { operator: '$contains', not: true } },
  ...{ starts_with: { operator: '$starts_with' }, ends_with: { operator: '$ends_with' } },
  ...{ is_not_empty: { operator: '$not_empty' }, not_empty: { operator: '$not_empty' } },
  ...{ is_set: { operator: '$not_empty' }, is_empty: { operator: '$not_empty', not: true } },
  ...{ greater_than: { operator: '$gt' }, gt: { operator: '$gt' }, after: { operator: '$gt' } },
  ...{ greater_than_or_equals: { operator: '$gte' }, gte: { operator: '$gte' } },
  ...{ on_or_after: { operator: '$gte' }, less_than: { operator: '$lt' }, lt: { operator: '$lt' } },
  ...{ before: { operator: '$lt' }, less_than_or_equals: { operator: '$lte' }, lte: { operator: '$lte' } },
  ...{ on_or_before: { operator: '$lte' }, in: { operator: '$in' }, not_in: { operator: '$in', not: true } },
};

/** The property of a value that is compared when none is named; other types are compared whole. */
const properties: Readonly<Record<string, string>> = {
  'personal-name': 'full_name',
  'email-address': 'email_address',
  'phone-number': 'phone_number',
  domain: 'domain',
  currency: 'currency_value',
  interaction: 'interacted_at',
  'record-reference': 'target_record_id',
  'actor-reference': 'referenced_actor_id',
};
const places = ['locality', 'region', 'country_code'] as const;
/** Of one condition: each may have to be looked up at Attio before it can be asked. */
const mostValues = 50;

export interface Condition {
  attribute: string;
  property: string | undefined;
  condition: string;
  value: Json;
}

export interface Knowing {
  schema: Schema;
  writing: Writing;
  references: References;
  members: Members;
}

/** Where a condition is asked. */
export interface Place {
  target: Target;
  signal: AbortSignal;
}

interface Asked {
  attribute: Attribute;
  operator: string;
  value: Json;
  property: string | undefined;
}

/** @throws ToolError */
export async function translated(knowing: Knowing, place: Place, asked: Condition): Promise<JsonObject> {
  const known = conditions[asked.condition.replace(/^\$/, '')];
  if (known === undefined)
    throw new ToolError(
      `there is no condition “${oneLine(asked.condition, 40)}”; there are ${listed(Object.keys(conditions))}`,
    );
  const attributes = await knowing.schema.attributes(place.target, place.signal);
  const attribute = findAttribute(attributes, asked.attribute);
  if (attribute === undefined) throw new ToolError(noAttribute(attributes, asked.attribute, place.target));
  const { value, property } = asked;
  const part = await compared(knowing, place, { attribute, operator: known.operator, value, property });
  return known.not === true ? { $not: part } : part;
}

async function compared(knowing: Knowing, place: Place, asked: Asked): Promise<JsonObject> {
  const { attribute, operator, value, property } = asked;
  const { api_slug: slug, type } = attribute;
  if (operator === '$not_empty') return { [slug]: { $not_empty: true } };
  const choosing = type === 'select' || type === 'status';
  if (operator === '$in' || (choosing && operator === '$contains')) {
    const given = Array.isArray(value) ? value : [value];
    if (given.length > mostValues) throw new ToolError(`${slug}: takes at most ${mostValues} values at once`);
    const list = operator === '$in' ? given : await choicesHolding(knowing, place, asked);
    const each = list.map((one) => compared(knowing, place, { ...asked, operator: '$eq', value: one }));
    return { $or: await Promise.all(each) };
  }
  const wanted = property === undefined ? await ofAttribute(slug, valueOf(knowing, place, asked)) : value;
  const key = property ?? own(properties, type);
  if (type === 'location' && key === undefined) {
    const parts = places.map((part) => ({
      [part]: { [part === 'country_code' ? '$eq' : operator]: wanted },
    }));
    return { $or: parts.map((part) => ({ [slug]: part })) };
  }
  return { [slug]: key === undefined ? { [operator]: wanted } : { [key]: { [operator]: wanted } } };
}

/** What is wrong with a value says of which attribute it was. */
async function ofAttribute(slug: string, reading: Promise<Json>): Promise<Json> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ToolError && error.name === 'ToolError')
      throw new ToolError(`${slug}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function valueOf(knowing: Knowing, { target, signal }: Place, asked: Asked): Promise<Json> {
  const { attribute, operator, value } = asked;
  const { type } = attribute;
  if (type === 'select' || type === 'status')
    return (await knowing.writing.choice(target, attribute, value, signal)).title;
  if (type === 'record-reference') {
    const allowed = await knowing.writing.allowed(attribute, signal);
    return (await knowing.references.find(value, allowed, signal)).id;
  }
  if (type === 'actor-reference')
    return (await knowing.members.find(spoken(value), signal)).id.workspace_member_id;
  if (type === 'number' || type === 'currency' || type === 'rating') return exactNumber(value);
  if (type === 'domain' && typeof value === 'string' && operator === '$eq') return domainOf(value);
  if (type === 'checkbox') return value === true || value === 'true' || value === 'yes';
  return value;
}

/** Options have no `$contains`: those whose titles hold the words are asked for one by one. */
async function choicesHolding(knowing: Knowing, { target, signal }: Place, asked: Asked): Promise<Json[]> {
  const all = await knowing.schema.choices(target, asked.attribute, signal);
  const words = spoken(asked.value);
  const found = all.filter(({ title }) => plain(title).includes(plain(words)));
  if (found.length > 0) return found.map(({ title }) => title);
  const titles = listed(all.map(({ title }) => title));
  throw new ToolError(
    `no option of ${asked.attribute.api_slug} holds “${oneLine(words, 60)}”; there are ${titles}`,
  );
}

function spoken(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @throws ToolError */
export function readCondition(given: Json): Condition {
  if (!isObject(given)) throw new ToolError('each filter must be {attribute, condition, value}.');
  const { attribute, condition, value = null } = given;
  const name = isObject(attribute) ? attribute['slug'] : attribute;
  if (typeof name !== 'string')
    throw new ToolError('each filter must be {attribute, condition, value}; attribute is missing.');
  const [slug = name, property] = name.split('.');
  return {
    attribute: slug,
    property,
    condition: typeof condition === 'string' ? condition : 'equals',
    value,
  };
}
