/** Finds records: by name, by stage, option, time, amount, place or owner, and by what they point at. */
import type { JsonObject } from '../connector.ts';
import { both, during } from './filters.ts';
import type { Found } from './hits.ts';
import type { Kit } from './kit.ts';
import { nameIn } from './reading.ts';
import { mostFound, optional } from './records.ts';
import { targetOf, type AttioObject } from './schema.ts';
import type { Attribute } from './shapes.ts';
import { spanOf } from './timeframe.ts';
import type { Wish } from './wishes.ts';
import { plain } from './words.ts';

export interface Asking {
  kit: Kit;
  wish: Wish;
  objects: AttioObject[];
  limit: number;
  signal: AbortSignal;
}

/** Where each kind of finding stands; what is found first in a kind stands before the rest of it. */
export const base = {
  ...{ tasks: 130, notes: 130, condition: 120, related: 112, name: 100 },
  ...{ lists: 70, newest: 60, aside: 50 },
};

export async function searchRecords(asking: Asking): Promise<Found[]> {
  const [byName, byCondition] = await Promise.all([named(asking), conditioned(asking)]);
  return [...byName, ...byCondition, ...(await related(asking, byName))];
}

async function named({ kit, wish, objects, limit, signal }: Asking): Promise<Found[]> {
  if (wish.phrase === '') return [];
  const slugs = objects.map(({ slug }) => slug);
  const most = Math.min(mostFound, Math.max(limit, 10));
  const find = (query: string) => kit.records.find({ query, objects: slugs, limit: most }, signal);
  let hits = await find(wish.phrase);
  const [longest] = [...wish.words].sort((one, other) => other.length - one.length);
  // All words have to be in a name: of “CTO Acme” only one is.
  if (hits.length === 0 && wish.words.length > 1 && longest !== undefined)
    hits = await find(properName(wish) ?? longest);
  const byObject = new Set(hits.map(({ object }) => object));
  const read = await Promise.all(
    [...byObject].map(async (object) => {
      const ids = hits.filter((hit) => hit.object === object).map(({ id }) => id);
      return { object, list: await kit.records.byIds(object, ids, signal) };
    }),
  );
  const order = new Map(hits.map(({ id }, index) => [id, index]));
  return read.flatMap(({ object, list }) =>
    list.map((record): Found => {
      const liked = wish.objects.includes(object) ? 5 : 0;
      const score = base.name + liked - (order.get(record.id.record_id) ?? 0) / 10;
      return { kind: 'record', object, record, score };
    }),
  );
}

/** The words that are written with a capital. */
function properName({ phrase }: Wish): string | null {
  const proper = phrase.split(' ').filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return proper.length === 0 ? null : proper.join(' ');
}

/** By stage, option, time, amount, owner; or simply the newest of an object that is named. */
async function conditioned({ kit, wish, objects, limit, signal }: Asking): Promise<Found[]> {
  const bare = wish.phrase === '' && !wish.tasks && !wish.notes && !wish.lists;
  const wanted = wish.objects.length > 0 ? wish.objects : wish.choices.map(({ object }) => object);
  const newest = bare && wanted.length === 0;
  const slugs = newest ? objects.map(({ slug }) => slug) : [...new Set(wanted)];
  const found = await Promise.all(
    slugs.slice(0, 4).map(async (object) => {
      const attributes = await kit.schema.attributes(targetOf({ slug: object }), signal);
      const filter = await conditionsFor({ kit, wish, signal }, object, attributes);
      if (filter === undefined && !bare && !wish.largest) return [];
      const asked = { ...(filter === undefined ? {} : { filter }), sorts: orderFor(wish, attributes), limit };
      const list = await optional(() => kit.records.query(object, asked, signal), []);
      const start = filter === undefined && !wish.largest ? base.newest : base.condition;
      return list.map((record, index): Found => ({
        kind: 'record',
        object,
        record,
        score: start - index / 10,
      }));
    }),
  );
  return found.flat();
}

async function conditionsFor(
  { kit, wish, signal }: Pick<Asking, 'kit' | 'wish' | 'signal'>,
  object: string,
  attributes: readonly Attribute[],
): Promise<JsonObject | undefined> {
  const chosen = wish.choices.filter((one) => one.object === object);
  const amount = attributes.find(({ type }) => type === 'currency');
  const owner = attributes.find(({ type, is_writable: own }) => type === 'actor-reference' && own);
  const me = wish.own && owner !== undefined ? (await kit.api.identity(signal)).member : null;
  const bounds = {
    ...(wish.atLeast === undefined ? {} : { $gte: wish.atLeast }),
    ...(wish.atMost === undefined ? {} : { $lte: wish.atMost }),
  };
  const parts = [
    ...(chosen.length === 0
      ? []
      : [{ $or: chosen.map(({ attribute, choice }) => ({ [attribute.api_slug]: { $eq: choice.title } })) }]),
    ...(amount === undefined || Object.keys(bounds).length === 0
      ? []
      : [{ [amount.api_slug]: { currency_value: bounds } }]),
    ...(me === null || owner === undefined
      ? []
      : [{ [owner.api_slug]: { referenced_actor_id: { $eq: me } } }]),
    ...whenFor(wish, attributes, kit.now()),
    ...whereFor(wish, attributes),
  ];
  if (parts.length === 0) return undefined;
  // Words beside a stage narrow it down: “Acme negotiation”. A place is such a word itself.
  const place = whereFor(wish, attributes).length > 0;
  const name = attributes.find(({ api_slug: slug, type }) => slug === 'name' && type === 'text');
  const words =
    wish.phrase === '' || place || name === undefined ? undefined : { name: { $contains: wish.phrase } };
  return both(...parts, words);
}

/** When a deal is expected to close, where that is asked. */
function closingDate({ closing }: Wish, attributes: readonly Attribute[]): Attribute | undefined {
  if (!closing) return undefined;
  return attributes.find(({ api_slug: slug, type }) => type === 'date' && slug.includes('clos'));
}

function whenFor(wish: Wish, attributes: readonly Attribute[], now: number): JsonObject[] {
  const { when } = wish;
  if (when === undefined || when === 'overdue') return [];
  const date = closingDate(wish, attributes);
  return [during(date?.api_slug ?? 'created_at', date?.type ?? 'timestamp', spanOf(when, now))];
}

/** “companies in Berlin”: the words left may be a place. */
function whereFor({ objects, phrase, words }: Wish, attributes: readonly Attribute[]): JsonObject[] {
  const place = attributes.find(({ type }) => type === 'location');
  if (objects.length === 0 || words.length === 0 || words.length > 3 || place === undefined) return [];
  return [{ [place.api_slug]: { locality: { $eq: phrase } } }];
}

function orderFor(wish: Wish, attributes: readonly Attribute[]): JsonObject[] {
  const amount = attributes.find(({ type }) => type === 'currency');
  if (wish.largest && amount !== undefined)
    return [{ attribute: amount.api_slug, field: 'currency_value', direction: 'desc' }];
  const date = closingDate(wish, attributes);
  return date === undefined
    ? [{ attribute: 'created_at', direction: 'desc' }]
    : [{ attribute: date.api_slug, direction: 'asc' }];
}

/** “people at Acme”, “engineer at Acme”: what points at the record that was found. */
async function related({ kit, wish, limit, signal }: Asking, found: readonly Found[]): Promise<Found[]> {
  const [top] = [...found].sort((one, other) => other.score - one.score);
  if (top?.kind !== 'record') return [];
  const title = top.object === 'companies' ? wish.words.filter((word) => !nameWords(top).includes(word)) : [];
  const others = wish.objects.filter((object) => object !== top.object);
  const asked = others.length === 0 && title.length > 0 ? ['people'] : others.slice(0, 2);
  const lists = await Promise.all(
    asked.map(async (object) => {
      const attributes = await optional(() => kit.schema.attributes(targetOf({ slug: object }), signal), []);
      const pointing = await pointingAt(kit, attributes, top.object, signal);
      if (pointing.length === 0) return [];
      const target = {
        target_object: { $eq: top.object },
        target_record_id: { $eq: top.record.id.record_id },
      };
      const job = title.length > 0 && attributes.some(({ api_slug: slug }) => slug === 'job_title');
      const filter = both(
        { $or: pointing.map(({ api_slug: slug }) => ({ [slug]: target })) },
        job ? { job_title: { $contains: title.join(' ') } } : undefined,
      );
      const query = { ...(filter === undefined ? {} : { filter }), limit };
      const list = await optional(() => kit.records.query(object, query, signal), []);
      return list.map((record, index): Found => ({
        kind: 'record',
        object,
        record,
        score: base.related - index / 10,
      }));
    }),
  );
  return lists.flat();
}

function nameWords({ record }: Extract<Found, { kind: 'record' }>): string[] {
  return plain(nameIn(record.values)).split(' ');
}

async function pointingAt(
  kit: Kit,
  attributes: readonly Attribute[],
  object: string,
  signal: AbortSignal,
): Promise<Attribute[]> {
  const pointing: Attribute[] = [];
  for (const attribute of attributes.filter(({ type }) => type === 'record-reference')) {
    const allowed = await kit.writing.allowed(attribute, signal);
    if (allowed?.includes(object) === true) pointing.push(attribute);
  }
  return pointing;
}
