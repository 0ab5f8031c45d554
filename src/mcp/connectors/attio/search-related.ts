/** Finds what hangs on the record a question is about: “people at Acme”, “head of procurement at Acme”. */
import type { JsonObject } from '../connector.ts';
import { both } from './filters.ts';
import type { Found } from './hits.ts';
import { optional } from './records.ts';
import { targetOf } from './schema.ts';
import { base, type Anchor, type Asking } from './search-records.ts';
import { hasOneOf, jobFilter } from './search-roles.ts';
import type { AttioRecord, Attribute } from './shapes.ts';
import type { Wish } from './wishes.ts';

export async function related(asking: Asking, anchor: Anchor | null): Promise<Found[]> {
  if (anchor === null) return [];
  const { object: source, id } = anchor;
  const { kit, wish, signal } = asking;
  const others = wish.objects.filter((object) => object !== source);
  const byTitle = others.length === 0 && anchor.rest.length > 0 && source === 'companies';
  const lists = await Promise.all(
    (byTitle ? ['people'] : others.slice(0, 2)).map(async (object) => {
      const attributes = await optional(() => kit.schema.attributes(targetOf({ slug: object }), signal), []);
      const pointing = await pointingAt(kit, attributes, source, signal);
      const isTitled = attributes.some(({ api_slug: slug }) => slug === 'job_title');
      if (pointing.length === 0 || (byTitle && !isTitled)) return [];
      const target = { target_object: { $eq: source }, target_record_id: { $eq: id } };
      const near = { $or: pointing.map(({ api_slug: slug }) => ({ [slug]: target })) };
      const titles = isTitled ? titlesFor(wish, anchor) : [];
      return hanging(asking, {
        object,
        near,
        titles,
        byTitle,
        isSure: titles.length > 0 || isMostly(anchor, wish),
      });
    }),
  );
  return lists.flat();
}

/** What their jobs have to be called: of the words that are left, one is enough. */
function titlesFor({ roles }: Wish, { rest }: Anchor): JsonObject[] {
  const containing = (text: string): JsonObject => ({ job_title: { $contains: text } });
  const jobs = roles.length === 0 ? [] : [jobFilter(roles)];
  const [first, ...others] = rest.map(containing);
  if (first === undefined) return jobs;
  return [...jobs, others.length === 0 ? first : { $or: [first, ...others] }];
}

interface Hanging {
  object: string;
  near: JsonObject;
  titles: readonly JsonObject[];
  /** Only those with the title are meant. */
  byTitle: boolean;
  /** What they hang on is what the question is about. */
  isSure: boolean;
}

/** Most of the words are its name: one of them that is a word of something else, too, tells little. */
function isMostly({ rest }: Anchor, { words }: Wish): boolean {
  return rest.length === 0 || words.length - rest.length > rest.length;
}

/** Those with the job that is asked for; where nobody has it, all that hang there. */
async function hanging(
  { kit, wish, limit, signal }: Asking,
  { object, near, titles, byTitle, isSure }: Hanging,
): Promise<Found[]> {
  const query = async (filter: JsonObject | undefined) =>
    optional(
      () => kit.records.query(object, { ...(filter === undefined ? {} : { filter }), limit }, signal),
      [],
    );
  const told = (list: readonly AttioRecord[], score: number, by: readonly string[]) =>
    list.map((record, index): Found => ({
      ...{ kind: 'record', object, record, by, isMeant: by.length > 0 },
      score: score - index / 10,
    }));
  const exact = (await query(both(near, ...titles))).filter((record) => hasOneOf(record, wish.roles));
  if (exact.length > 0)
    return isSure ? told(exact, base.related, wish.understood) : told(exact, base.wider, []);
  return byTitle || titles.length === 0 ? [] : told(await query(near), base.wider, []);
}

async function pointingAt(
  { writing }: Asking['kit'],
  attributes: readonly Attribute[],
  object: string,
  signal: AbortSignal,
): Promise<Attribute[]> {
  const pointing: Attribute[] = [];
  for (const attribute of attributes.filter(({ type }) => type === 'record-reference')) {
    const allowed = await writing.allowed(attribute, signal);
    if (allowed?.includes(object) === true) pointing.push(attribute);
  }
  return pointing;
}
