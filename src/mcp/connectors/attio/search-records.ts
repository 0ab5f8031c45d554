/** Finds records by name, and by stage, option, time, amount, place or owner. */
import type { JsonObject } from '../connector.ts';
import { both, during } from './filters.ts';
import type { Found } from './hits.ts';
import type { Kit } from './kit.ts';
import { mostFound, optional } from './records.ts';
import { targetOf, type AttioObject } from './schema.ts';
import type { AttioRecord, Attribute } from './shapes.ts';
import { hasOneOf } from './search-roles.ts';
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
  ...{ tasks: 130, notes: 130, condition: 120, related: 112, name: 100, wider: 90 },
  ...{ lists: 70, newest: 60, aside: 50 },
};

interface NameHit {
  object: string;
  id: string;
  text: string;
}

/** Records found by name, best first, and the one that the question is about: “people at **Acme**”. */
export interface Named {
  hits: NameHit[];
  anchor: Anchor | null;
}

export interface Anchor {
  object: string;
  id: string;
  /** The words of the question that are not its name. */
  rest: string[];
}

/** Words that are asked for one by one when no record has all of them. */
const mostAlone = 3;

export async function named({ kit, wish, objects, limit, signal }: Asking): Promise<Named> {
  const sought = wish.phrase === '' ? (wish.member?.name ?? '') : wish.phrase;
  if (sought === '') return { hits: [], anchor: null };
  const slugs = objects.map(({ slug }) => slug);
  const most = Math.min(mostFound, Math.max(limit, 10));
  const find = (query: string) => kit.records.find({ query, objects: slugs, limit: most }, signal);
  const findParts = async () => (await Promise.all(parts(wish).map(find))).flat();
  // Three words are seldom one name: their parts are asked for at once, not only when the whole is not found.
  const [whole, early] = await Promise.all([find(sought), wish.words.length > 2 ? findParts() : null]);
  const alone = whole.length > 0 || wish.words.length < 2 ? [] : (early ?? (await findParts()));
  const hits = [...whole, ...likest(alone, wish)].slice(0, limit);
  return { hits, anchor: anchorIn(hits, wish) };
}

/** `binding`: objects of which only those count that meet the conditions, which are found by these. */
export async function readNamed(
  { kit, wish, signal }: Asking,
  named: Named,
  binding: ReadonlySet<string>,
): Promise<Found[]> {
  const hits = named.hits.filter(({ object }) => !binding.has(object));
  const byObject = [...new Set(hits.map(({ object }) => object))];
  const read = await Promise.all(
    byObject.map(async (object) => {
      const ids = hits.filter((hit) => hit.object === object).map(({ id }) => id);
      return (await kit.records.byIds(object, ids, signal)).map((record) => ({ object, record }));
    }),
  );
  const order = new Map(hits.map(({ id }, index) => [id, index]));
  return read.flat().map(({ object, record }): Found => {
    const liked = wish.objects.includes(object) ? 5 : 0;
    const place = order.get(record.id.record_id) ?? hits.length;
    return { kind: 'record', object, record, score: base.name + liked - place / 10 };
  });
}

/** The words that are written as a name, then the longest. */
function parts({ phrase, words }: Wish): string[] {
  const proper = phrase.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const longest = [...words].sort((one, other) => other.length - one.length);
  const name = proper.length === 0 || proper.length === words.length ? [] : [proper.join(' ')];
  return [...new Set([...name, ...longest])].slice(0, mostAlone);
}

/** Those with most of the words in their names first. */
function likest<T extends { id: string; text: string }>(hits: readonly T[], { words }: Wish): T[] {
  const once = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
  const held = (text: string) => shared(plain(text).split(' '), words).length;
  return once.sort((one, other) => held(other.text) - held(one.text));
}

function shared(names: readonly string[], words: readonly string[]): string[] {
  return words.filter((word) =>
    names.some((name) => name === word || (word.length > 3 && name.startsWith(word))),
  );
}

function anchorIn(hits: readonly NameHit[], { words }: Wish): Anchor | null {
  for (const { object, id, text } of hits) {
    const own = shared(plain(text).split(' '), words);
    if (own.length > 0) return { object, id, rest: words.filter((word) => !own.includes(word)) };
  }
  return null;
}

/** By stage, option, time, amount, owner; or simply the newest of an object that is named. */
export async function conditioned(asking: Asking): Promise<{ found: Found[]; binding: ReadonlySet<string> }> {
  const { kit, wish, objects, limit, signal } = asking;
  const binding = new Set<string>();
  const bare = wish.phrase === '' && !wish.tasks && !wish.notes && !wish.lists;
  const wanted = wish.objects.length > 0 ? wish.objects : wish.choices.map(({ object }) => object);
  const newest = bare && wanted.length === 0;
  const slugs = newest ? objects.map(({ slug }) => slug) : [...new Set(wanted)];
  const found = await Promise.all(
    slugs.slice(0, 4).map(async (object) => {
      const attributes = await kit.schema.attributes(targetOf({ slug: object }), signal);
      const filter = await conditionsFor({ kit, wish, signal }, object, attributes);
      if (filter === undefined && (wish.member !== null || (!bare && !wish.largest))) return [];
      if (wish.objects.includes(object) && isBinding(wish)) binding.add(object);
      const fitting = (list: AttioRecord[]) => list.filter((record) => hasOneOf(record, rolesAsked(wish)));
      const query = (given: JsonObject | undefined) => {
        const asked = {
          ...(given === undefined ? {} : { filter: given }),
          sorts: orderFor(wish, attributes),
          limit,
        };
        return optional(() => kit.records.query(object, asked, signal), []).then(fitting);
      };
      const ranked = (list: readonly AttioRecord[], start: number) =>
        list.map((record, index): Found => ({
          ...{ kind: 'record', object, record, score: start - index / 10 },
          by: filter === undefined ? [] : wish.understood,
        }));
      if (filter === undefined)
        return ranked(await query(filter), wish.largest ? base.condition : base.newest);
      const words = narrowing(wish, attributes);
      const narrow = await query(both(filter, words));
      if (narrow.length > 0 || words === undefined) return ranked(narrow, base.condition);
      return ranked(await query(filter), base.wider);
    }),
  );
  return { found: found.flat(), binding };
}

/** An amount, a stage or a country leaves no doubt: what is only called so is not meant. */
function isBinding({ atLeast, atMost, choices, country }: Wish): boolean {
  return atLeast !== undefined || atMost !== undefined || choices.length > 0 || country !== null;
}

/** A job beside a name is one there, which `related` finds; by itself or beside a place it is a condition. */
function rolesAsked({ roles, phrase }: Wish): readonly string[] {
  return phrase === '' ? roles : [];
}

async function conditionsFor(
  { kit, wish, signal }: Pick<Asking, 'kit' | 'wish' | 'signal'>,
  object: string,
  attributes: readonly Attribute[],
): Promise<JsonObject | undefined> {
  const chosen = wish.choices.filter((one) => one.object === object);
  const amount = attributes.find(({ type }) => type === 'currency');
  const owner = attributes.find(({ type, is_writable: own }) => type === 'actor-reference' && own);
  const own = wish.own && owner !== undefined ? (await kit.api.identity(signal)).member : null;
  const me = wish.member?.id ?? own;
  const titled = attributes.some(({ api_slug: slug }) => slug === 'job_title');
  const roles = titled ? rolesAsked(wish) : [];
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
    ...(roles.length === 0 ? [] : [{ $or: roles.map((name) => ({ job_title: { $contains: name } })) }]),
    ...whenFor(wish, attributes, kit.now()),
    ...whereFor(wish, attributes),
  ];
  return both(...parts);
}

/** Words beside a stage narrow it down: “Acme negotiation”. A place is such a word itself. */
function narrowing(wish: Wish, attributes: readonly Attribute[]): JsonObject | undefined {
  const name = attributes.find(({ api_slug: slug, type }) => slug === 'name' && type === 'text');
  const isPlace = wish.country === null && whereFor(wish, attributes).length > 0;
  if (wish.phrase === '' || name === undefined || isPlace) return undefined;
  const place = attributes.find(({ type }) => type === 'location');
  const called = { name: { $contains: wish.phrase } };
  if (wish.country === null || place === undefined) return called;
  return { $or: [called, { [place.api_slug]: { locality: { $eq: wish.phrase } } }] };
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
function whereFor({ objects, phrase, words, country }: Wish, attributes: readonly Attribute[]): JsonObject[] {
  const place = attributes.find(({ type }) => type === 'location');
  if (country !== null && place !== undefined)
    return [{ [place.api_slug]: { country_code: { $eq: country } } }];
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
