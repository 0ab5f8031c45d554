/** Finds records by name, by what points at one of them, and by id. */
import type { JsonObject } from '../connector.ts';
import type { Found } from './hits.ts';
import type { Kit } from './kit.ts';
import { nameIn } from './reading.ts';
import { mostFound, optional } from './records.ts';
import type { AttioObject } from './schema.ts';
import { hasOneOf } from './search-roles.ts';
import type { Mark } from './wish-handles.ts';
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
  ...{ pasted: 200, tasks: 130, notes: 130, condition: 120, related: 112, name: 100, wider: 90 },
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

/** More records that are called by the same words, and none of them is meant. */
const mostAlike = 4;
/** Words that are asked for one by one when no record has all of them. */
const mostAlone = 3;

export async function named({ kit, wish, objects, limit, signal }: Asking): Promise<Named> {
  const { mark, ids } = wish.handles;
  const phrase = wish.phrase === '' ? (wish.member?.name ?? '') : wish.phrase;
  if ((phrase === '' && mark === null) || ids.length > 0) return { hits: [], anchor: null };
  const slugs = objects.map(({ slug }) => slug);
  const most = Math.min(mostFound, Math.max(limit, 10));
  const find = (query: string) => kit.records.find({ query, objects: slugs, limit: most }, signal);
  if (mark !== null) {
    const hits = await marked({ kit, wish, objects, limit, signal }, mark);
    return { hits, anchor: hits[0] === undefined ? null : { ...hits[0], rest: wish.words } };
  }
  const findParts = async () => (await Promise.all(parts(wish).map(find))).flat();
  // Three words are seldom one name: their parts are asked for at once, not only when the whole is not found.
  const [whole, early] = await Promise.all([find(phrase), wish.words.length > 2 ? findParts() : null]);
  const alone = whole.length > 0 || wish.words.length < 2 ? [] : (early ?? (await findParts()));
  const hits = [...whole, ...likest(alone, wish)].slice(0, limit);
  const anchor = anchorIn(hits, wish);
  // A text is asked for, and none of them by its name.
  const isAside = anchor === null && (wish.notes || wish.tasks);
  return { hits: isAside ? [] : hits, anchor };
}

/** Who has an address, or whose website it is; of an address that nobody has, the company. Else what Attio finds by it. */
async function marked(asking: Asking, { kind, value }: Mark): Promise<NameHit[]> {
  const { kit, objects, limit, signal } = asking;
  const query = async (object: string, filter: JsonObject): Promise<NameHit[]> => {
    if (!objects.some(({ slug }) => slug === object)) return [];
    const found = await optional(() => kit.records.query(object, { filter, limit }, signal), []);
    return found.map((record) => ({ object, id: record.id.record_id, text: nameIn(record.values) }));
  };
  const [whole, host = value] = [value, value.split('@')[1]];
  const ways = {
    email: [
      async () => query('people', { email_addresses: { email_address: { $eq: whole } } }),
      async () => query('companies', { domains: { domain: { $eq: host } } }),
    ],
    site: [
      async () => query('companies', { domains: { domain: { $eq: host } } }),
      async () => query('companies', { domains: { root_domain: { $eq: rootOf(host) } } }),
    ],
    phone: [],
  };
  const slugs = objects.map(({ slug }) => slug);
  const any = async () => kit.records.find({ query: value, objects: slugs, limit: mostFound }, signal);
  for (const way of [...ways[kind], any]) {
    const found = await way();
    if (found.length > 0) return found;
  }
  return [];
}

/** “shop.acme.com” is of “acme.com”. */
function rootOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** `binding`: objects of which only those count that meet the conditions, which are found by these. */
export async function readNamed(
  { kit, wish, signal }: Asking,
  named: Named,
  binding: ReadonlySet<string>,
): Promise<Found[]> {
  const hits = meantOf(named, wish).filter(({ object }) => !binding.has(object));
  const byObject = [...new Set(hits.map(({ object }) => object))];
  const read = await Promise.all(
    byObject.map(async (object) => {
      const ids = hits.filter((hit) => hit.object === object).map(({ id }) => id);
      return (await kit.records.recent(object, ids, signal)).map((record) => ({ object, record }));
    }),
  );
  const order = new Map(hits.map(({ id }, index) => [id, index]));
  return read.flat().map(({ object, record }): Found => {
    const liked = wish.objects.includes(object) ? 5 : 0;
    const place = order.get(record.id.record_id) ?? hits.length;
    const isAlone = isAskedAlone(wish, named.anchor, record.id.record_id);
    const isOfJob = object === 'people' && wish.roles.length > 0 && hasOneOf(record, wish.roles);
    const isMeant = wish.handles.mark !== null || (isOfJob && named.anchor?.rest.length === 0);
    const by = isMeant || isAlone ? [wish.handles.mark?.written ?? '', ...wish.understood] : [];
    return { kind: 'record', object, record, by, isMeant, score: base.name + liked - place / 10 };
  });
}

/** “Cyberdyne website”: nothing but the record, or something that stands in it. */
function isAskedAlone(wish: Wish, anchor: Anchor | null, id: string): boolean {
  const { notes, tasks, lists, objects, roles, choices } = wish;
  if (
    roles.length > 0 ||
    choices.length > 0 ||
    anchor === null ||
    anchor.id !== id ||
    anchor.rest.length > 0 ||
    notes ||
    tasks ||
    lists
  )
    return false;
  return objects.length === 0 || objects.includes(anchor.object);
}

/** Where objects are named, and some is found of them, others need not be read; but for what it is all about. */
function meantOf({ hits, anchor }: Named, { objects }: Wish): NameHit[] {
  if (!hits.some(({ object }) => objects.includes(object))) return hits;
  return hits.filter(({ object, id }) => objects.includes(object) || id === anchor?.id);
}

/** The words that are written as a name, together and each by itself, then the longest. */
function parts({ phrase, words }: Wish): string[] {
  const proper = phrase.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const isProper = new Set(proper.map(plain));
  const longest = [...words].sort(
    (one, other) => Number(isProper.has(other)) - Number(isProper.has(one)) || other.length - one.length,
  );
  const name = proper.length === 0 || proper.length === words.length ? [] : [proper.join(' ')];
  const said = new Set(name.map(plain));
  return [...name, ...longest.filter((word) => !said.has(word))].slice(0, mostAlone);
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

function anchorIn(hits: readonly NameHit[], wish: Wish): Anchor | null {
  const { words } = wish;
  for (const { object, id, text } of hits) {
    const own = shared(plain(text).split(' '), words);
    if (own.length === 0) continue;
    return isOneOfMany(own, hits, wish)
      ? null
      : { object, id, rest: words.filter((word) => !own.includes(word)) };
  }
  return null;
}

/** “Quantum entanglement” is about none of many companies called Quantum, nor “team plan” of the deals over one. */
function isOneOfMany(own: readonly string[], hits: readonly NameHit[], { words, phrase }: Wish): boolean {
  const isName = phrase.split(' ').some((word) => /^\p{Lu}/u.test(word) && own.includes(plain(word)));
  const isBeginning = hits.some(({ text }) => own.some((word) => plain(text).startsWith(word)));
  if (isName || (isBeginning && own.length === words.length)) return false;
  const alike = hits.filter(({ text }) => {
    const held = shared(plain(text).split(' '), words);
    return held.length === own.length && held.every((word) => own.includes(word));
  });
  return new Set(alike.map(({ object, text }) => `${object} ${text}`)).size > mostAlike;
}

/** Records whose ids were pasted: each object is asked, but for those that the question rules out. */
export async function byId({ kit, wish, objects, signal }: Asking): Promise<Found[]> {
  const { ids } = wish.handles;
  if (ids.length === 0) return [];
  const meant = objects.filter(({ slug }) => wish.objects.length === 0 || wish.objects.includes(slug));
  const found = await Promise.all(
    meant.map(async ({ slug: object }) => {
      const records = await optional(() => kit.records.byIds(object, ids, signal), []);
      return records.map((record): Found => ({
        kind: 'record',
        object,
        record,
        isMeant: true,
        score: base.pasted,
      }));
    }),
  );
  return found.flat();
}
