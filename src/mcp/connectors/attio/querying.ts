/** Exact queries over records: words as a filter, pages, and why a filter was not understood. */
import { ToolError, type JsonObject } from '../connector.ts';
import type { Kit } from './kit.ts';
import { cut } from './arguments.ts';
import { own } from './own.ts';
import { AttioRefusal } from './problems.ts';
import { targetOf } from './schema.ts';
import type { AttioRecord, Attribute } from './shapes.ts';

export interface Asked {
  object: string;
  fields?: readonly string[] | undefined;
  signal: AbortSignal;
}

interface Page {
  filter: JsonObject | undefined;
  sorts: JsonObject[];
  limit: number;
  offset: number;
}

/** What people mean when they look for words, where the object has it. */
const searched: Readonly<Record<string, string | null>> = {
  name: null,
  domains: 'domain',
  email_addresses: 'email_address',
  job_title: null,
  description: null,
};

export function textFilter(words: string, attributes: readonly Attribute[]): JsonObject {
  const parts = attributes.flatMap(({ api_slug: slug, type }): JsonObject[] => {
    const property = type === 'personal-name' ? 'full_name' : own(searched, slug);
    if (property === undefined) return [];
    if (property === null && type !== 'text') return [];
    const condition = { $contains: words };
    return [{ [slug]: property === null ? condition : { [property]: condition } }];
  });
  const [only] = parts;
  if (only === undefined)
    throw new ToolError('These records have no text to search. Use filters instead of query.');
  return parts.length === 1 ? only : { $or: parts };
}

/** One page as a tool tells it. @throws AttioRefusal, with what is wrong in the filter */
export async function queried(
  kit: Kit,
  { object, fields, signal }: Asked,
  page: Page,
): Promise<JsonObject & { records: JsonObject[] }> {
  const found = await exact(kit, { object, signal }, { ...page, limit: page.limit + 1 });
  const { page: shown, next } = cut(found, page);
  const records = await kit.records.told(object, shown, {
    ...(fields === undefined ? {} : { fields }),
    signal,
  });
  return { records, ...next };
}

export async function exact(
  kit: Kit,
  { object, signal }: Pick<Asked, 'object' | 'signal'>,
  { filter, ...rest }: Page,
): Promise<AttioRecord[]> {
  try {
    return await kit.records.query(object, { ...(filter === undefined ? {} : { filter }), ...rest }, signal);
  } catch (error) {
    throw await doubted(kit, error, filter, { target: targetOf({ slug: object }), signal });
  }
}

/** Adds what is known to be wrong with a filter to Attio’s own words. */
export async function doubted(
  kit: Kit,
  error: unknown,
  filter: JsonObject | undefined,
  place: Parameters<Kit['filters']['doubts']>[1],
): Promise<unknown> {
  if (!(error instanceof AttioRefusal) || error.status !== 400 || filter === undefined) return error;
  const doubts = await kit.filters.doubts(filter, place);
  return new AttioRefusal(error.status, error.code, `${error.message}${doubts}`);
}
