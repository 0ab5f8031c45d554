/** Filters and sorts (docs.attio.com/rest-api/guides/filtering-and-sorting), with `filter_error` for what is not known. */
import { invalid } from './refusal.ts';
import { attributeOf, objectOf } from './records.ts';
import type { AttioObject, Attribute, Entry, Json, JsonObject, List, Thing, Value, World } from './shapes.ts';

interface Scope {
  world: World;
  owner: AttioObject | List;
}

const textual = ['$eq', '$contains', '$starts_with', '$ends_with', '$in'];
const ordered = ['$eq', '$lt', '$lte', '$gt', '$gte'];
const exact = ['$eq'];

/** Properties by attribute type with what may be asked of them; the first is meant when none is named. */
const properties: Record<Attribute['type'], Record<string, string[]>> = {
  text: { value: textual },
  number: { value: ordered },
  checkbox: { value: exact },
  currency: { currency_value: ordered, currency_code: exact },
  date: { value: ordered },
  timestamp: { value: ordered },
  rating: { value: ordered },
  status: { status: exact },
  select: { option: exact },
  'record-reference': { target_record_id: ['$eq', '$in'], target_object: exact },
  'actor-reference': { referenced_actor_id: exact, referenced_actor_type: exact },
  location: {
    ...{ locality: textual, region: textual, country_code: exact, postcode: textual },
    ...{ line_1: textual, line_2: textual, line_3: textual, line_4: textual },
  },
  domain: { domain: textual, root_domain: textual },
  'email-address': {
    ...{ email_address: textual, original_email_address: textual, email_domain: textual },
    ...{ email_root_domain: textual, email_local_specifier: textual },
  },
  'phone-number': { phone_number: textual, original_phone_number: textual, country_code: exact },
  interaction: { interacted_at: ordered, interaction_type: exact },
  'personal-name': { full_name: textual, first_name: textual, last_name: textual },
};

function wrong(message: string) {
  return invalid(`Error in filter. ${message}`, 'filter_error');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function matches(scope: Scope, thing: Thing, filter: Json): boolean {
  if (!isObject(filter)) throw wrong('A filter is an object.');
  if (Array.isArray(filter['path'])) return matchesPath(scope, thing, filter);
  return Object.entries(filter).every(([key, said]) => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(said)) throw wrong(`${key} takes an array.`);
      // Every part is looked at, so that what is wrong in one is told whatever the record.
      const verdicts = said.map((part) => matches(scope, thing, part));
      return key === '$and' ? verdicts.every(Boolean) : verdicts.some(Boolean);
    }
    if (key === '$not') return !matches(scope, thing, said);
    if (key.startsWith('$')) throw wrong(`Unknown operator ${key}.`);
    const attribute = attributeOf(scope.owner, key);
    if (attribute === undefined) throw wrong(`Unknown attribute slug: ${key}.`);
    return satisfies(thing.values.get(attribute.slug) ?? [], attribute, said);
  });
}

function satisfies(values: Value[], attribute: Attribute, said: Json): boolean {
  const known = properties[attribute.type];
  const [main = 'value'] = Object.keys(known);
  if (!isObject(said)) return anyOf(values, attribute, main, { $eq: said });
  const operators = Object.keys(said).filter((key) => key.startsWith('$'));
  if (operators.includes('$not_empty')) {
    if (said['$not_empty'] !== true) throw wrong('$not_empty takes true.');
    return values.length > 0;
  }
  if (operators.length > 0) return anyOf(values, attribute, main, said);
  const wanted = Object.entries(said);
  for (const [property] of wanted)
    if (!(property in known)) throw wrong(`Attribute "${attribute.slug}" has no property "${property}".`);
  // All properties are of the same value.
  const asked = wanted.map(([property, given]): [string, JsonObject] => [
    property,
    isObject(given) ? given : { $eq: given },
  ]);
  for (const [property, conditions] of asked) demandOperators(attribute, property, conditions);
  return values.some((value) =>
    asked.every(([property, conditions]) => holds(value, attribute, property, conditions)),
  );
}

function demandOperators(attribute: Attribute, property: string, conditions: JsonObject): void {
  const allowed = properties[attribute.type][property] ?? [];
  const unknown = Object.keys(conditions).find((operator) => !allowed.includes(operator));
  if (unknown !== undefined)
    throw wrong(`Invalid operator: ${unknown} for attribute "${attribute.slug}" of type ${attribute.type}.`);
}

function anyOf(values: Value[], attribute: Attribute, property: string, conditions: JsonObject): boolean {
  demandOperators(attribute, property, conditions);
  return values.some((value) => holds(value, attribute, property, conditions));
}

function holds(value: Value, attribute: Attribute, property: string, conditions: JsonObject): boolean {
  const found = plain(value, attribute, property);
  return Object.entries(conditions).every(([operator, wanted]) =>
    found.some((one) => compare(one, operator, wanted)),
  );
}

/** A choice answers to its title and its id. */
function plain(value: Value, attribute: Attribute, property: string): Json[] {
  if (attribute.type !== 'select' && attribute.type !== 'status') return [value[property] ?? null];
  const choice = value[property];
  if (!isObject(choice) || !isObject(choice['id'])) return [];
  return [choice['title'] ?? null, choice['id'][`${property}_id`] ?? null];
}

function compare(found: Json, operator: string, wanted: Json): boolean {
  if (operator === '$in') {
    if (!Array.isArray(wanted)) throw wrong('$in takes an array.');
    return wanted.includes(found);
  }
  if (typeof found === 'string' && typeof wanted === 'string') return compareTexts(found, operator, wanted);
  if (operator === '$eq') return found === wanted;
  if (typeof found === 'number' && typeof wanted === 'number') return inOrder(found - wanted, operator);
  if (typeof found === 'number') throw wrong(`${operator} takes a number here.`);
  return false;
}

function compareTexts(found: string, operator: string, wanted: string): boolean {
  const [text, part] = [found.toLowerCase(), wanted.toLowerCase()];
  if (operator === '$eq') return text === part || (isTime(found) && Date.parse(found) === Date.parse(wanted));
  if (operator === '$contains') return text.includes(part);
  if (operator === '$starts_with') return text.startsWith(part);
  if (operator === '$ends_with') return text.endsWith(part);
  const order = Date.parse(found) - Date.parse(wanted);
  if (Number.isNaN(order)) throw wrong(`${operator} takes an ISO 8601 date or time here.`);
  return inOrder(order, operator);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text);
}

function inOrder(order: number, operator: string): boolean {
  if (operator === '$lt') return order < 0;
  if (operator === '$lte') return order <= 0;
  if (operator === '$gt') return order > 0;
  return order >= 0;
}

/** `{path: [[object or list, attribute]…], constraints}`: through references, or from an entry to its record. */
function matchesPath(scope: Scope, thing: Thing, filter: JsonObject): boolean {
  const steps = (Array.isArray(filter['path']) ? filter['path'] : []).map((step) => {
    if (!Array.isArray(step) || step.length !== 2) throw wrong('Each step of a path has two parts.');
    return step.map(String);
  });
  const constraints = filter['constraints'] ?? {};
  let reached: { owner: AttioObject | List; thing: Thing }[] = [{ owner: scope.owner, thing }];
  for (const [index, [place = '', slug = '']] of steps.entries()) {
    const last = index === steps.length - 1;
    const here = reached.filter(({ owner }) => owner.slug === place || owner.id === place);
    if (last) return here.some((one) => ends({ ...one, slug, constraints }));
    reached = here.flatMap((one) => follow(scope.world, one, slug));
  }
  throw wrong('A path has at least one step.');
}

interface Ends {
  owner: AttioObject | List;
  thing: Thing;
  slug: string;
  constraints: Json;
}

function ends({ owner, thing, slug, constraints }: Ends): boolean {
  if (slug === 'parent_record' && 'parentRecord' in thing) {
    const entry = thing as Entry;
    if (!isObject(constraints)) throw wrong('Constraints are an object.');
    const id = constraints['target_record_id'];
    return entry.parentRecord === (isObject(id) ? id['$eq'] : id);
  }
  const attribute = attributeOf(owner, slug);
  if (attribute === undefined) throw wrong(`Unknown attribute slug: ${slug}.`);
  return satisfies(thing.values.get(attribute.slug) ?? [], attribute, constraints);
}

function follow(world: World, { owner, thing }: { owner: AttioObject | List; thing: Thing }, slug: string) {
  if (slug === 'parent_record' && 'parentRecord' in thing) {
    const entry = thing as Entry;
    const object = objectOf(world, entry.parentObject);
    const record = object?.records.get(entry.parentRecord);
    return object === undefined || record === undefined ? [] : [{ owner: object, thing: record }];
  }
  const attribute = attributeOf(owner, slug);
  if (attribute?.type !== 'record-reference') throw wrong(`"${slug}" does not lead to other records.`);
  return (thing.values.get(attribute.slug) ?? []).flatMap((value) => {
    const object = objectOf(world, String(value['target_object']));
    const record = object?.records.get(String(value['target_record_id']));
    return object === undefined || record === undefined ? [] : [{ owner: object, thing: record }];
  });
}

export function sorted<T extends Thing>(scope: Scope, things: T[], sorts: Json): T[] {
  if (!Array.isArray(sorts)) throw invalid('"sorts" must be an array');
  const keys = sorts.map((sort) => {
    if (!isObject(sort) || (sort['direction'] !== 'asc' && sort['direction'] !== 'desc'))
      throw invalid('"sorts[].direction" must be one of asc, desc');
    const attribute = attributeOf(scope.owner, String(sort['attribute']));
    if (attribute === undefined) throw wrong(`Unknown attribute slug: ${String(sort['attribute'])}.`);
    const [main = 'value'] = Object.keys(properties[attribute.type]);
    return { attribute, field: String(sort['field'] ?? main), sign: sort['direction'] === 'asc' ? 1 : -1 };
  });
  return [...things].sort((one, other) => {
    for (const { attribute, field, sign } of keys) {
      const [a, b] = [one, other].map((thing) => sortable(thing, attribute, field));
      if (a === b) continue;
      // What has no value comes last, whichever way round.
      if (a === null || a === undefined) return 1;
      if (b === null || b === undefined) return -1;
      return a < b ? -sign : sign;
    }
    return 0;
  });
}

function sortable(thing: Thing, attribute: Attribute, field: string): string | number | null {
  const [value] = thing.values.get(attribute.slug) ?? [];
  if (value === undefined) return null;
  const [found] = plain(value, attribute, field);
  return typeof found === 'number' ? found : found === null || found === undefined ? null : String(found);
}
