/** Finds what hangs on the record a question is about: “people at Acme”, “head of procurement at Acme”. */
import type { JsonObject } from '../connector.ts';
import { both } from './filters.ts';
import type { Found } from './hits.ts';
import { optional } from './records.ts';
import { targetOf } from './schema.ts';
import { base, type Anchor, type Asking } from './search-records.ts';
import type { Attribute } from './shapes.ts';

export async function related({ kit, wish, limit, signal }: Asking, anchor: Anchor | null): Promise<Found[]> {
  if (anchor === null) return [];
  const { object: source, id, rest } = anchor;
  const others = wish.objects.filter((object) => object !== source);
  const byTitle = others.length === 0 && rest.length > 0 && source === 'companies';
  const lists = await Promise.all(
    (byTitle ? ['people'] : others.slice(0, 2)).map(async (object) => {
      const attributes = await optional(() => kit.schema.attributes(targetOf({ slug: object }), signal), []);
      const pointing = await pointingAt(kit, attributes, source, signal);
      const titled = rest.length > 0 && attributes.some(({ api_slug: slug }) => slug === 'job_title');
      if (pointing.length === 0 || (byTitle && !titled)) return [];
      const target = { target_object: { $eq: source }, target_record_id: { $eq: id } };
      const filter = both(
        { $or: pointing.map(({ api_slug: slug }) => ({ [slug]: target })) },
        ...(titled ? rest.map((word): JsonObject => ({ job_title: { $contains: word } })) : []),
      );
      const query = { ...(filter === undefined ? {} : { filter }), limit };
      const list = await optional(() => kit.records.query(object, query, signal), []);
      return list.map((one, index): Found => ({
        kind: 'record',
        object,
        record: one,
        score: base.related - index / 10,
      }));
    }),
  );
  return lists.flat();
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
