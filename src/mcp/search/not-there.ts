/** What is said of an id that no document has: what may have been meant, and how ids are written. */
import { oneLine, type ToolContext } from '../connectors/connector.ts';
import { bounded } from './bounded.ts';
import { titleOf, type SearchedSource } from './contract.ts';
import { nearIds } from './near-ids.ts';

interface Missing {
  /** As it was looked for. */
  id: string;
  /** The source that it names. */
  named: SearchedSource | undefined;
  sources: readonly SearchedSource[];
  context: ToolContext;
  timeoutMs: number;
}

export async function notThere(given: string, missing: Missing): Promise<string> {
  const { id, named, sources, context } = missing;
  const near = await nearOf(missing);
  const more = named === undefined ? otherSources(id, sources) : await writtenOtherwise(named, missing);
  context.signal.throwIfAborted();
  const meant = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  return `There is no document with id ${spoken(given)}.${meant} Use an id from the results of search, unchanged.${more}`;
}

/** As it was given, so far as ids go. */
export function spoken(id: string): string {
  return JSON.stringify(oneLine(id, 200));
}

async function nearOf({ id, named, sources, context }: Missing): Promise<string[]> {
  // `attio:companies:…` is of a source that is not there: what another one has is not near it.
  const isShort = /^[^:]*:[^:]*(?::\d+\p{L}?)?$/u.test(id);
  const asked = named !== undefined ? [named] : isShort ? sources : [];
  const lists = await Promise.allSettled(
    asked.map((source) => nearIds(named === undefined ? `${source.id}:${id}` : id, source, context.signal)),
  );
  return lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : [])).slice(0, 3);
}

/** Where an id names a source, and it is none that is open here. */
function otherSources(id: string, sources: readonly SearchedSource[]): string {
  const [source = '', ...rest] = id.split(':');
  if (rest.length < 2 || sources.length === 0 || !/^[\w-]{1,40}$/.test(source)) return '';
  return ` No source here is called “${source}”; there are ${sources.map((one) => one.id).join(', ')}.`;
}

/** How ids of its kind are written; or, where the source has no such kind, which it has. */
async function writtenOtherwise(source: SearchedSource, missing: Missing): Promise<string> {
  const forms = await formsOf(source, missing);
  if (forms.length === 0) return '';
  const own = forms.filter((form) => kindOf(form) === kindOf(missing.id));
  if (own.length > 0)
    return ` Ids of this kind are written ${own.join(' or ')}; what was deleted has none any more.`;
  return ` ${titleOf(source)} has documents of these kinds: ${[...new Set(forms.map(kindOf))].join(', ')}.`;
}

function kindOf(id: string): string {
  return id.split(':')[1]?.toLowerCase() ?? '';
}

/** Without them the answer is only less helpful. */
async function formsOf(
  source: SearchedSource,
  { context: { signal }, timeoutMs }: Missing,
): Promise<readonly string[]> {
  const { documents } = source;
  try {
    return await bounded(
      { signal, timeoutMs, source: titleOf(source) },
      async (end) => (await documents.forms?.(end)) ?? [],
    );
  } catch {
    return [];
  }
}
