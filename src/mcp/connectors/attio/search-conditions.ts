/** Finds records by stage, option, time, amount, number, place, job or owner. */
import type { JsonObject } from '../connector.ts';
import { both, during } from './filters.ts';
import type { Found } from './hits.ts';
import { optional } from './records.ts';
import { targetOf } from './schema.ts';
import { citiesCalled, countryIn } from './search-places.ts';
import { base, type Asking } from './search-records.ts';
import { hasOneOf, jobFilter } from './search-roles.ts';
import type { AttioRecord, Attribute } from './shapes.ts';
import { spanOf } from './timeframe.ts';
import type { Wish } from './wishes.ts';
import { numberOf, type KnownChoice } from './wish-options.ts';
import { plain } from './words.ts';

export interface Conditioned {
  found: Found[];
  /** Objects of which only those count that meet the conditions. */
  binding: ReadonlySet<string>;
}

/** Objects asked side by side. */
const mostObjects = 4;
/** Words beside an option that may be a place: “fintech london”. */
const longestPlace = 3;

export async function conditioned(asking: Asking): Promise<Conditioned> {
  const { wish, objects } = asking;
  if (wish.handles.ids.length > 0) return { found: [], binding: new Set() };
  const isBare =
    wish.phrase === '' && wish.handles.mark === null && !wish.tasks && !wish.notes && !wish.lists;
  const wanted = wish.objects.length > 0 ? wish.objects : wish.choices.map(({ object }) => object);
  const newest = isBare && wanted.length === 0;
  const slugs = newest ? objects.map(({ slug }) => slug) : [...new Set(wanted)];
  const binding = new Set<string>();
  const found = await Promise.all([
    ...slugs.slice(0, mostObjects).map(async (object) => ofObject(asking, { object, isBare, binding })),
    ...wish.maybe.map(async (option) => withOption(asking, option)),
  ]);
  return { found: found.flat(), binding };
}

interface Within {
  object: string;
  /** Nothing else is asked for. */
  isBare: boolean;
  binding: Set<string>;
}

/** By what is asked of it; or simply the newest of an object that is named. */
async function ofObject(asking: Asking, { object, isBare, binding }: Within): Promise<Found[]> {
  const { kit, wish, limit, signal } = asking;
  const attributes = await kit.schema.attributes(targetOf({ slug: object }), signal);
  const conditions = await conditionsFor(asking, object, attributes);
  const words = narrowing(wish, attributes);
  const ticked = flagsFor(wish, object);
  const isAsked =
    conditions !== undefined || words?.isPlace === true || (ticked !== undefined && wish.phrase === '');
  if (!isAsked && (wish.member !== null || (!isBare && wish.size === null))) return [];
  if (wish.objects.includes(object) && isBinding(wish)) binding.add(object);
  const sorts = orderFor(wish, attributes);
  const query = async (filter: JsonObject | undefined): Promise<AttioRecord[]> => {
    const asked = { ...(filter === undefined ? {} : { filter }), sorts, limit };
    const all = await optional(() => kit.records.query(object, asked, signal), []);
    return all.filter((record) => hasOneOf(record, rolesAsked(wish)));
  };
  const ranked = (list: readonly AttioRecord[], start: number) =>
    list.map((record, index): Found => ({
      ...{ kind: 'record', object, record, score: start - index / 10 },
      by: [
        ...(isAsked || wish.size !== null ? wish.understood : []),
        ...(start === base.condition && words?.isPlace === true ? wish.words : []),
      ],
      isOrdered: wish.size !== null || wish.closing,
      isMeant: start === base.condition,
    }));
  if (!isAsked) return ranked(await query(undefined), wish.size === null ? base.newest : base.condition);
  const narrowest = ticked === undefined ? [] : await query(both(conditions, words?.filter, ticked));
  const narrow = narrowest.length > 0 ? narrowest : await query(both(conditions, words?.filter));
  if (narrow.length > 0 || words === undefined || conditions === undefined)
    return ranked(narrow, base.condition);
  return ranked(await query(conditions), base.wider);
}

/** “Fintech london”: an option whose object is not named, with a place. */
async function withOption({ kit, wish, limit, signal }: Asking, option: KnownChoice): Promise<Found[]> {
  const { object, attribute, choice } = option;
  const own = plain(choice.title).split(' ');
  const rest = wish.words.filter((word) => !own.includes(word));
  if (rest.length === 0 || rest.length > longestPlace) return [];
  const attributes = await kit.schema.attributes(targetOf({ slug: object }), signal);
  const place = attributes.find(({ type }) => type === 'location');
  if (place === undefined) return [];
  const country = countryIn(rest);
  const where =
    country?.rest.length === 0
      ? { [place.api_slug]: { country_code: { $eq: country.code } } }
      : localityIs(place, rest.join(' '));
  const filter = both({ [attribute.api_slug]: { $eq: choice.title } }, where);
  const asked = { ...(filter === undefined ? {} : { filter }), limit };
  const records = await optional(() => kit.records.query(object, asked, signal), []);
  return records.map((record, index): Found => ({
    ...{ kind: 'record', object, record, score: base.condition - index / 10 },
    ...{ by: [...wish.understood, ...wish.words], isMeant: true },
  }));
}

/** An amount, a stage, a number or a country leaves no doubt: what is only called so is not meant. */
function isBinding({ atLeast, atMost, choices, country, numbers }: Wish): boolean {
  const isCounted = atLeast !== undefined || atMost !== undefined || numbers.length > 0;
  return isCounted || choices.length > 0 || country !== null;
}

/** A job beside a name is one there, which `related` finds; by itself or beside a place it is a condition. */
function rolesAsked({ roles, phrase }: Wish): readonly string[] {
  return phrase === '' ? roles : [];
}

async function conditionsFor(
  { kit, wish, signal }: Asking,
  object: string,
  attributes: readonly Attribute[],
): Promise<JsonObject | undefined> {
  const owner = ownerIn(attributes);
  const own = wish.own && owner !== undefined ? (await kit.api.identity(signal)).member : null;
  const me = wish.member?.id ?? own;
  const titled = attributes.some(({ api_slug: slug }) => slug === 'job_title');
  const roles = titled ? rolesAsked(wish) : [];
  return both(
    choicesFor(wish, object),
    amountFor(wish, attributes),
    ...(me === null || owner === undefined
      ? []
      : [{ [owner.api_slug]: { referenced_actor_id: { $eq: me } } }]),
    ...(roles.length === 0 ? [] : [jobFilter(roles)]),
    numberFor(wish, attributes),
    whenFor(wish, attributes, kit.now()),
    countryFor(wish, attributes),
  );
}

/** Who has it: a member of the workspace. */
export function ownerIn(attributes: readonly Attribute[]): Attribute | undefined {
  return attributes.find(({ type, is_writable: own }) => type === 'actor-reference' && own);
}

/** What is ticked; only wished for: a customer that is asked for by name need not be one yet. */
function flagsFor({ flags }: Wish, object: string): JsonObject | undefined {
  return both(...flags.filter((one) => one.object === object).map(({ slug }) => ({ [slug]: { $eq: true } })));
}

function choicesFor({ choices }: Wish, object: string): JsonObject | undefined {
  const chosen = choices.filter((one) => one.object === object);
  if (chosen.length === 0) return undefined;
  return { $or: chosen.map(({ attribute, choice }) => ({ [attribute.api_slug]: { $eq: choice.title } })) };
}

function amountFor(
  { atLeast, atMost, isStrict }: Wish,
  attributes: readonly Attribute[],
): JsonObject | undefined {
  const amount = attributes.find(({ type }) => type === 'currency');
  const bounds = {
    ...(atLeast === undefined ? {} : { [isStrict ? '$gt' : '$gte']: atLeast }),
    ...(atMost === undefined ? {} : { [isStrict ? '$lt' : '$lte']: atMost }),
  };
  if (amount === undefined || Object.keys(bounds).length === 0) return undefined;
  return { [amount.api_slug]: { currency_value: bounds } };
}

function numberFor({ numbers }: Wish, attributes: readonly Attribute[]): JsonObject | undefined {
  const number = numberOf(attributes);
  if (number === undefined || numbers.length === 0) return undefined;
  return { $or: numbers.map((value) => ({ [number.api_slug]: { $eq: value } })) };
}

/** Words beside conditions narrow them down: a name, or the place where it is. By themselves they may be a place. */
function narrowing(
  wish: Wish,
  attributes: readonly Attribute[],
): { filter: JsonObject; isPlace: boolean } | undefined {
  if (wish.phrase === '') return undefined;
  const name = attributes.find(({ api_slug: slug, type }) => slug === 'name' && type === 'text');
  const place = attributes.find(({ type }) => type === 'location');
  const isPlace = place !== undefined && wish.objects.length > 0 && wish.words.length <= longestPlace;
  const isTitled = attributes.some(({ api_slug: slug }) => slug === 'job_title');
  const jobs = isTitled && wish.roles.length > 0 ? [jobFilter(wish.roles)] : [];
  const parts = [
    ...(name === undefined ? [] : [{ name: { $contains: wish.phrase } }]),
    ...(isPlace ? [both(localityIs(place, wish.phrase), ...jobs)] : []).filter((one) => one !== undefined),
  ];
  const [only] = parts;
  if (only === undefined) return undefined;
  return { filter: parts.length === 1 ? only : { $or: parts }, isPlace };
}

/** When a deal is expected to close, where that is asked. */
function closingDate({ closing }: Wish, attributes: readonly Attribute[]): Attribute | undefined {
  if (!closing) return undefined;
  return attributes.find(({ api_slug: slug, type }) => type === 'date' && slug.includes('clos'));
}

function whenFor(wish: Wish, attributes: readonly Attribute[], now: number): JsonObject | undefined {
  const date = closingDate(wish, attributes);
  const parts = wish.times
    .filter((time) => time !== 'overdue')
    .map((time) => during(date?.api_slug ?? 'created_at', date?.type ?? 'timestamp', spanOf(time, now)));
  return parts.length < 2 ? parts[0] : { $or: parts };
}

function countryFor({ country }: Wish, attributes: readonly Attribute[]): JsonObject | undefined {
  const place = attributes.find(({ type }) => type === 'location');
  if (country === null || place === undefined) return undefined;
  return { [place.api_slug]: { country_code: { $eq: country } } };
}

function localityIs({ api_slug: slug }: Attribute, said: string): JsonObject {
  const parts = citiesCalled(said).map((name): JsonObject => ({ [slug]: { locality: { $eq: name } } }));
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { $or: parts };
}

function orderFor(wish: Wish, attributes: readonly Attribute[]): JsonObject[] {
  const amount = attributes.find(({ type }) => type === 'currency');
  if (wish.size !== null && amount !== undefined)
    return [{ attribute: amount.api_slug, field: 'currency_value', direction: wish.size }];
  const date = closingDate(wish, attributes);
  return date === undefined
    ? [{ attribute: 'created_at', direction: 'desc' }]
    : [{ attribute: date.api_slug, direction: 'asc' }];
}
