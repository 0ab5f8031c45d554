/** Finds what a question is after: records by name and by condition, what hangs on them, lists, notes and tasks. */
import type { Hit, Question } from '../connector.ts';
import { toHits, type Found } from './hits.ts';
import type { Kit } from './kit.ts';
import { optional } from './records.ts';
import { targetOf, type AttioObject } from './schema.ts';
import { conditioned, ownerIn } from './search-conditions.ts';
import { byId, named, readNamed, type Asking } from './search-records.ts';
import { related } from './search-related.ts';
import { lists, notes, tasks } from './search-texts.ts';
import type { Attribute } from './shapes.ts';
import type { KnownChoice } from './wish-options.ts';
import { wishOf } from './wishes.ts';

/** Attributes with options that are learnt, over all objects: each is a request now and then. */
const mostChoosing = 24;
const whoseIsNotKnown =
  'Attio does not say whose this access token is, so whose “my” means is not known: these are of all members. Name a member to see only theirs, for example “deals of Ada”.';

export async function search(
  kit: Kit,
  question: Question,
  { limit, signal }: { limit: number; signal: AbortSignal },
): Promise<Hit[]> {
  const objects = await kit.schema.objects(signal);
  const [attributes, members] = await Promise.all([
    attributesOf(kit, objects, signal),
    optional(() => kit.members.all(signal), []),
  ]);
  const choices = await choicesOf(kit, attributes, signal);
  const wish = wishOf(question, { objects, choices, members, attributes });
  const asking: Asking = { kit, wish, objects, limit, signal };
  const byName = named(asking);
  const met = conditioned(asking);
  const parts = await Promise.all([
    Promise.all([byName, met]).then(async ([found, { binding }]) => readNamed(asking, found, binding)),
    byName.then(({ anchor }) => related(asking, anchor)),
    met.then(({ found }) => found),
    byId(asking),
    optional(() => lists(asking), []),
    optional(async () => notes(asking, (await byName).anchor), []),
    optional(async () => tasks(asking, (await byName).anchor), []),
  ]);
  const best = new Map<string, Found>();
  for (const one of parts.flat()) {
    const key = keyOf(one);
    const known = best.get(key);
    if (known === undefined || known.score < one.score) best.set(key, one);
  }
  const chosen = [...best.values()].sort((one, other) => other.score - one.score).slice(0, limit);
  const hits = await toHits(kit, chosen, signal);
  const anybodys = await ofNobodyKnown(asking, attributes);
  return hits.map((hit) => (anybodys.has(typeOf(hit)) ? { ...hit, remark: whoseIsNotKnown } : hit));
}

/** Types of documents of which one's own are asked for, where nobody knows who asks. */
async function ofNobodyKnown({ kit, wish, signal }: Asking, attributes: Attributes): Promise<Set<string>> {
  const types = wish.objects.filter((slug) => ownerIn(attributes.get(slug) ?? []) !== undefined);
  const owned = wish.tasks ? [...types, 'task'] : types;
  if (!wish.own || wish.member !== null || owned.length === 0) return new Set();
  return new Set((await kit.api.identity(signal)).member === null ? owned : []);
}

function typeOf({ id }: Hit): string {
  return id.split(':')[1] ?? '';
}

function keyOf(one: Found): string {
  if (one.kind === 'record') return one.record.id.record_id;
  if (one.kind === 'note') return one.note.id.note_id;
  return one.kind === 'task' ? one.task.id.task_id : one.list.id.list_id;
}

type Attributes = ReadonlyMap<string, readonly Attribute[]>;

async function attributesOf(
  { schema }: Kit,
  objects: readonly AttioObject[],
  signal: AbortSignal,
): Promise<Attributes> {
  const lists = await Promise.all(objects.map(({ slug }) => schema.attributes(targetOf({ slug }), signal)));
  return new Map(objects.map(({ slug }, at) => [slug, lists[at] ?? []]));
}

/** The options and stages of all objects: “negotiation” is one. */
async function choicesOf(
  { schema }: Kit,
  attributes: Attributes,
  signal: AbortSignal,
): Promise<KnownChoice[]> {
  const all = [...attributes]
    .flatMap(([object, own]) => own.map((attribute) => ({ object, attribute })))
    .filter(({ attribute: { type } }) => type === 'status' || type === 'select')
    .sort((one, other) => rank(one.attribute) - rank(other.attribute));
  const known = await Promise.all(
    all.slice(0, mostChoosing).map(async ({ object, attribute }) => {
      const choices = await schema.choices(targetOf({ slug: object }), attribute, signal);
      return choices.map((choice): KnownChoice => ({ object, attribute, choice }));
    }),
  );
  return known.flat();
}

function rank({ type }: Attribute): number {
  return type === 'status' ? 0 : 1;
}
