/** Reads document ids as people and older connectors write them: without the source, in other case, with a slash. */
import { parseDocumentId } from './document-id.ts';

/** An older connector put this before the names of its analyses. */
const dropped = /^(?:([^:]+):)?analytics:/i;

/** Ways to write the same id, the given one first. */
export function spellings(id: string): string[] {
  const [source, type, ...parts] = id.split(':');
  if (source === undefined || type === undefined) return [id];
  const head = [source, type.toLowerCase()];
  const [first, ...rest] = parts;
  if (first === undefined) return unique([id, head.join(':')]);
  const symbol = first.replaceAll(/[/_-]/g, '').toUpperCase();
  // An interval keeps its case where that makes a month of a minute.
  const others = rest.map((part) => (/^\d+M$/.test(part) ? part : part.toLowerCase()));
  const asGiven = [...head, first.toUpperCase(), ...rest].join(':');
  return unique([id, asGiven, [...head, symbol, ...rest].join(':'), [...head, symbol, ...others].join(':')]);
}

/** What was pasted, without quotes, blanks and the prefix of older analyses. */
export function cleaned(id: string): string {
  return id
    .trim()
    .replace(/^["'`<]+|["'`>.,]+$/g, '')
    .replace(dropped, (_, source: string | undefined) => (source === undefined ? '' : `${source}:`));
}

/** The part of an id that may be a symbol: `ticker:BTCUSDT`. */
export function symbolIn(id: string): string | null {
  const parts = id.split(':');
  return parts.length < 2 ? null : (parts[1]?.replaceAll(/[/_-]/g, '') ?? null);
}

/** The source that an id names, if it is one of these. */
export function namedSource<S extends { id: string }>(id: string, sources: readonly S[]): S | undefined {
  const named = (parseDocumentId(id)?.source ?? '').toLowerCase();
  return sources.find((source) => source.id.toLowerCase() === named);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
