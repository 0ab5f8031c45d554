/** Takes values as clients write them and keeps them as Attio gives them back, by attribute type. */
import { stamp } from './ids.ts';
import { invalid, type Refusal } from './refusal.ts';
import type { Attribute, Json, JsonObject, Value, World } from './shapes.ts';

interface Taken {
  world: World;
  attribute: Attribute;
  /** Id of the object or list the attribute belongs to. */
  owner: string;
  at: number;
}

type Payload = JsonObject;

/** Always a list: a single value may be written bare. */
export function takeValues(given: Json, taken: Taken): Value[] {
  const list = given === null ? [] : Array.isArray(given) ? given : [given];
  const { attribute } = taken;
  if (!attribute.multi && list.length > 1)
    throw invalid(`Attribute "${attribute.slug}" is not multiselect, but ${list.length} values were given.`);
  return list.map((one) => valueOf(takers[attribute.type](one, taken), taken));
}

export function valueOf(
  payload: Payload,
  { attribute, at }: Pick<Taken, 'attribute' | 'at'>,
  actor: Json = { type: 'api-token', id: null },
): Value {
  return {
    active_from: stamp(at),
    active_until: null,
    created_by_actor: actor,
    ...payload,
    attribute_type: attribute.type,
  };
}

/** A select option or status, whole, as it stands in a value. */
export function choiceValue({ world, attribute, owner }: Omit<Taken, 'at'>, id: string): Json {
  const choice = attribute.choices.find((one) => one.id === id);
  if (choice === undefined) throw new Error(`${attribute.slug} has no choice ${id}`);
  const ids = { workspace_id: world.workspace.id, object_id: owner, attribute_id: attribute.id };
  const common = { title: choice.title, is_archived: choice.archived };
  return attribute.type === 'status'
    ? {
        id: { ...ids, status_id: id },
        ...common,
        celebration_enabled: choice.title.startsWith('Won'),
        target_time_in_status: null,
      }
    : { id: { ...ids, option_id: id }, ...common };
}

export function rootDomain(domain: string): string {
  return domain.split('.').slice(-2).join('.');
}

export function emailPayload(address: string): Payload {
  const normal = address.trim().toLowerCase();
  const [local = '', domain = ''] = normal.split('@');
  return {
    original_email_address: address,
    email_address: normal,
    email_domain: domain,
    email_root_domain: rootDomain(domain),
    email_local_specifier: local,
  };
}

function wrong({ attribute }: Taken, wanted: string): Refusal {
  return invalid(`Invalid value was passed to attribute with slug "${attribute.slug}": expected ${wanted}.`);
}

function inner(given: Json, key: string): Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given[key] ?? null) : given;
}

function member(given: Json, key: string): Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given[key] ?? null) : null;
}

function textOf(given: Json, key: string, taken: Taken): string {
  const text = inner(given, key);
  if (typeof text !== 'string') throw wrong(taken, 'text');
  return text;
}

function numberOf(given: Json, key: string, taken: Taken): number {
  const number = inner(given, key);
  if (typeof number !== 'number') throw wrong(taken, 'a number');
  return number;
}

function chosen(given: Json, key: 'option' | 'status', taken: Taken): Payload {
  const said = textOf(given, key, taken);
  const { attribute } = taken;
  const found = attribute.choices.find((one) => one.id === said || one.title === said);
  if (found === undefined) {
    const kind = key === 'option' ? 'select' : 'status';
    throw invalid(`Cannot find ${kind} attribute with ${kind} option title "${said}".`, 'value_not_found');
  }
  return { [key]: choiceValue(taken, found.id) };
}

/** By id, or by a unique attribute of the record pointed at. */
function referenced(given: Json, taken: Taken): Payload {
  const { world, attribute } = taken;
  const slug = member(given, 'target_object') ?? attribute.allowed?.[0] ?? null;
  const object = world.objects.find((one) => one.slug === slug || one.id === slug);
  if (object === undefined)
    throw invalid(`Object with slug/ID "${String(slug)}" not found.`, 'value_not_found');
  if (attribute.allowed !== null && !attribute.allowed.includes(object.slug))
    throw invalid(`Attribute "${attribute.slug}" does not accept records of "${object.slug}".`);
  const id = member(given, 'target_record_id') ?? (typeof given === 'string' ? given : null);
  if (typeof id !== 'string' || !object.records.has(id))
    throw invalid(`Record with ID "${String(id)}" not found.`, 'value_not_found');
  return { target_object: object.slug, target_record_id: id };
}

function actor(given: Json, taken: Taken): Payload {
  const email = typeof given === 'string' ? given : member(given, 'workspace_member_email_address');
  const id = member(given, 'referenced_actor_id');
  const found = taken.world.members.find((one) => one.id === id || one.email === email);
  if (found === undefined)
    throw invalid(`Workspace member with ID "${String(id ?? email)}" not found.`, 'value_not_found');
  return { referenced_actor_type: 'workspace-member', referenced_actor_id: found.id };
}

const parts = [
  ...['line_1', 'line_2', 'line_3', 'line_4', 'locality', 'region', 'postcode', 'country_code'],
  ...['latitude', 'longitude'],
];

function place(given: Json, taken: Taken): Payload {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong(taken, 'a location');
  const missing = parts.filter((part) => given[part] === undefined);
  if (missing.length > 0) throw wrong(taken, `a location with ${missing.join(', ')}`);
  return Object.fromEntries(parts.map((part) => [part, given[part] ?? null]));
}

function personalName(given: Json, taken: Taken): Payload {
  if (typeof given === 'string') {
    const [last = '', first = ''] = given.split(',').map((part) => part.trim());
    return { first_name: first, last_name: last, full_name: `${first} ${last}`.trim() };
  }
  const [first, last, full] = ['first_name', 'last_name', 'full_name'].map((key) => member(given, key));
  if (typeof first !== 'string' || typeof last !== 'string' || typeof full !== 'string')
    throw wrong(taken, 'first_name, last_name and full_name');
  return { first_name: first, last_name: last, full_name: full };
}

function phone(given: Json, taken: Taken): Payload {
  const original = textOf(given, 'original_phone_number', taken);
  const country = member(given, 'country_code');
  const digits = original.replaceAll(/[^\d+]/g, '');
  if (!digits.startsWith('+') && typeof country !== 'string')
    throw wrong(taken, 'a phone number in E.164 or with country_code');
  const dial: Record<string, string> = { US: '+1', GB: '+44', DE: '+49', FR: '+33' };
  const code = typeof country === 'string' ? country : (countryOf(digits, dial) ?? 'US');
  return {
    original_phone_number: original,
    country_code: code,
    phone_number: digits.startsWith('+') ? digits : `${dial[code] ?? '+1'}${digits.replace(/^0/, '')}`,
  };
}

function countryOf(digits: string, dial: Record<string, string>): string | undefined {
  return Object.entries(dial).find(([, prefix]) => digits.startsWith(prefix))?.[0];
}

function timeOf(given: Json, taken: Taken): number {
  const at = Date.parse(textOf(given, 'value', taken));
  if (Number.isNaN(at)) throw wrong(taken, 'an ISO 8601 time');
  return at;
}

const takers: Record<Attribute['type'], (given: Json, taken: Taken) => Payload> = {
  text: (given, taken) => ({ value: textOf(given, 'value', taken) }),
  number: (given, taken) => ({ value: numberOf(given, 'value', taken) }),
  checkbox: (given, taken) => {
    const value = inner(given, 'value');
    if (typeof value !== 'boolean') throw wrong(taken, 'true or false');
    return { value };
  },
  currency: (given, taken) => ({
    currency_value: numberOf(given, 'currency_value', taken),
    currency_code: taken.attribute.currency,
  }),
  date: (given, taken) => {
    const value = textOf(given, 'value', taken);
    if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(Date.parse(value))) throw wrong(taken, 'a date');
    return { value: value.slice(0, 10) };
  },
  timestamp: (given, taken) => ({ value: stamp(timeOf(given, taken)) }),
  rating: (given, taken) => {
    const value = numberOf(given, 'value', taken);
    if (!Number.isInteger(value) || value < 0 || value > 5) throw wrong(taken, 'a whole number from 0 to 5');
    return { value };
  },
  status: (given, taken) => chosen(given, 'status', taken),
  select: (given, taken) => chosen(given, 'option', taken),
  'record-reference': referenced,
  'actor-reference': actor,
  location: place,
  domain: (given, taken) => {
    const domain = textOf(given, 'domain', taken).toLowerCase();
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) throw wrong(taken, 'a domain');
    return { domain, root_domain: rootDomain(domain) };
  },
  'email-address': (given, taken) => {
    const address = textOf(given, 'email_address', taken);
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) throw wrong(taken, 'an email address');
    return emailPayload(address);
  },
  'phone-number': phone,
  interaction: (_given, taken) => {
    throw wrong(taken, 'nothing: it is kept by Attio');
  },
  'personal-name': personalName,
};
