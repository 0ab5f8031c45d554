/** Changes records, and puts attributes’ names where Attio’s refusals have their ids. */
import type { JsonObject } from '../connector.ts';
import { endpoints } from './endpoints.ts';
import type { Kit } from './kit.ts';
import { AttioRefusal } from './problems.ts';
import { targetOf, type AttioObject, type Target } from './schema.ts';
import type { AttioRecord } from './shapes.ts';

export interface Change {
  id: string;
  data: JsonObject;
  mode: 'append' | 'overwrite';
}

export async function created(
  kit: Kit,
  { slug: object }: AttioObject,
  data: JsonObject,
  signal: AbortSignal,
): Promise<AttioRecord> {
  const target = targetOf({ slug: object });
  const values = await kit.writing.values({ target, data, mode: 'create', signal });
  const asked = { params: { object }, body: { data: { values } }, signal };
  return (await named(kit, target, signal, () => kit.api.call(endpoints.createRecord, asked))).data;
}

export async function changed(
  kit: Kit,
  { slug: object }: AttioObject,
  { id, data, mode }: Change,
  signal: AbortSignal,
): Promise<AttioRecord> {
  const target = targetOf({ slug: object });
  const values = await kit.writing.values({ target, data, mode, signal });
  const asked = { params: { object, record_id: id }, body: { data: { values } }, signal };
  const endpoint = mode === 'append' ? endpoints.appendRecord : endpoints.overwriteRecord;
  return (await named(kit, target, signal, () => kit.api.call(endpoint, asked))).data;
}

export async function removed(
  kit: Kit,
  { slug }: AttioObject,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  await kit.api.call(endpoints.deleteRecord, { params: { object: slug, record_id: id }, signal });
}

/** “Required value for attribute with ID "4125…"” says little: the attribute’s slug is put there. */
export async function named<T>(
  kit: Kit,
  target: Target,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AttioRefusal)) throw error;
    const attributes = await kit.schema.attributes(target, signal);
    const message = attributes.reduce(
      (text, { id, api_slug: slug }) => text.replaceAll(`ID "${id.attribute_id}"`, `slug "${slug}"`),
      error.message,
    );
    throw new AttioRefusal(error.status, error.code, message);
  }
}
