/** Finds the record that is meant: by id, by domain, by email address, or by its name where only one has it. */
import { oneLine, ToolError, type Json, type JsonObject } from '../connector.ts';
import { nameIn } from './reading.ts';
import type { Records } from './records.ts';
import { targetOf, type AttioObject, type Schema } from './schema.ts';
import { isObject } from './value-forms.ts';
import { listed } from './words.ts';

export interface Reference {
  object: string;
  id: string;
}

export interface References {
  /** `allowed`: slugs of the objects it may be of; null is any. @throws ToolError */
  find(given: Json, allowed: readonly string[] | null, signal: AbortSignal): Promise<Reference>;
}

export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const forms = 'an id, a domain, an email address or a name';

interface Asking {
  records: Records;
  schema: Schema;
  signal: AbortSignal;
}

export function createReferences(records: Records, schema: Schema): References {
  return {
    async find(given, allowed, signal) {
      const all = await schema.objects(signal);
      const objects = allowed === null ? all : all.filter(({ slug }) => allowed.includes(slug));
      const { object, words } = said(given);
      const one = object === null ? undefined : await schema.object(object, signal);
      if (one !== undefined && !objects.some(({ slug }) => slug === one.slug))
        throw new ToolError(`it takes records of ${slugs(objects)}, not of ${one.slug}`);
      const candidates = one === undefined ? objects : [one];
      if (words === '') throw new ToolError(`it takes a record: ${forms}`);
      if (uuid.test(words)) return byId(words, candidates);
      const asking = { records, schema, signal };
      return (await byMark(asking, words, candidates)) ?? byName(asking, words, candidates);
    },
  };
}

function byId(id: string, candidates: readonly AttioObject[]): Reference {
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return { object: only.slug, id };
  const ids = candidates.map(({ slug }) => `${slug}:${id}`);
  throw new ToolError(`the id ${id} needs its object before it: ${listed(ids, 4)}`);
}

/** By an email address or a domain; null where the words are neither. */
async function byMark(
  asking: Asking,
  words: string,
  candidates: readonly AttioObject[],
): Promise<Reference | null> {
  const takes = (slug: string) => candidates.some((candidate) => candidate.slug === slug);
  const value = words.toLowerCase();
  const marks = [
    { form: email, object: 'people', filter: { email_addresses: value }, what: 'email address' },
    { form: domain, object: 'companies', filter: { domains: value }, what: 'domain' },
  ];
  const mark = marks.find(({ form, object }) => form.test(words) && takes(object));
  if (mark === undefined) return null;
  const found = await matching(asking, mark, `the ${mark.what} ${words}`);
  if (found !== null) return found;
  throw new ToolError(
    `there is no record in ${mark.object} with the ${mark.what} ${oneLine(words, 60)}; create it first`,
  );
}

async function byName(asking: Asking, name: string, objects: readonly AttioObject[]): Promise<Reference> {
  const { records, schema, signal } = asking;
  const hits: Reference[] = [];
  for (const { slug: object } of objects) {
    const attributes = await schema.attributes(targetOf({ slug: object }), signal);
    const type = attributes.find((one) => one.api_slug === 'name')?.type;
    if (type !== 'text' && type !== 'personal-name') continue;
    const filter = { name: type === 'text' ? { $eq: name } : { full_name: { $eq: name } } };
    const found = await matching(asking, { object, filter }, `“${name}”`);
    if (found !== null) hits.push(found);
  }
  const [first] = hits;
  if (first !== undefined && hits.length === 1) return first;
  if (hits.length > 1) {
    const ids = hits.map(({ object, id }) => `${object}:${id}`);
    throw new ToolError(`“${name}” can be several records: ${listed(ids)}. Give the id of one`);
  }
  const asked = { query: name, objects: objects.map(({ slug }) => slug), limit: 5 };
  const near = (await records.find(asked, signal)).map((one) => `${one.text} (${one.object}:${one.id})`);
  throw new ToolError(
    near.length === 0
      ? `there is no record “${oneLine(name, 60)}” in ${listed(asked.objects)}`
      : `no record is called exactly “${oneLine(name, 60)}”; near are ${listed(near)}`,
  );
}

/** The one record that has it; null for none. */
async function matching(
  { records, signal }: Asking,
  { object, filter }: { object: string; filter: JsonObject },
  words: string,
): Promise<Reference | null> {
  const found = await records.query(object, { filter, limit: 5 }, signal);
  const [first] = found;
  if (first === undefined) return null;
  if (found.length === 1) return { object, id: first.id.record_id };
  const which = found.map((one) => `${nameIn(one.values)} (${object}:${one.id.record_id})`);
  throw new ToolError(`${words} can be several records: ${listed(which)}. Give the id of one`);
}

function slugs(objects: readonly AttioObject[]): string {
  return listed(objects.map(({ slug }) => slug));
}

/** `companies:<id>`, `attio:companies:<id>`, `{target_object, target_record_id}`, or one text. */
function said(given: Json): { object: string | null; words: string } {
  if (typeof given === 'string') {
    const [, object, id] = /^(?:attio:)?([^:\s@]+):([0-9a-f-]{36})$/i.exec(given.trim()) ?? [];
    return { object: object ?? null, words: id ?? given.trim() };
  }
  if (!isObject(given)) throw new ToolError(`it takes a record: ${forms}`);
  const text = (...keys: string[]) => {
    const value = keys.map((key) => given[key]).find((one) => typeof one === 'string');
    return typeof value === 'string' ? value.trim() : null;
  };
  const words = text('target_record_id', 'record_id', 'id', 'domain', 'email_address', 'email', 'name');
  if (words === null) throw new ToolError('it takes target_object with target_record_id');
  return { object: text('target_object', 'object', 'resource_type'), words };
}
