/** Gives a tool's value the shape MCP sends, within the size a client can take. */
import type { Json, JsonObject, Tool } from '../connectors/connector.ts';

/** A `CallToolResult` (MCP 2025-06-18 and later): the object, and the same as JSON text for older clients. */
export interface ToolResult {
  content: { type: 'text'; text: string }[];
  structuredContent?: JsonObject;
  isError?: true;
  _meta?: JsonObject;
}

export interface ShapedResult {
  result: ToolResult;
  /** Bytes of the JSON text, once. */
  bytes: number;
}

/**
 * Shapes a success. When its JSON is longer than `maxBytes`, the longest list loses items from its end, or the longest
 * text its tail, and a note says what was cut and how to get the rest.
 */
export function shapeResult(tool: Tool, value: JsonObject, maxBytes: number): ShapedResult {
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes <= maxBytes)
    return { result: { content: [{ type: 'text', text }], structuredContent: value }, bytes };
  const made = cut(tool, value, maxBytes);
  if (made === null) return fragment(tool, text, maxBytes);
  const keptText = JSON.stringify(made.kept);
  return {
    result: {
      content: [
        { type: 'text', text: keptText },
        { type: 'text', text: made.note },
      ],
      structuredContent: made.kept,
    },
    bytes: Buffer.byteLength(keptText),
  };
}

/** What cannot be cut with sense is cut without; a client that checks the promised shape must not take it for that. */
function fragment(tool: Tool, text: string, maxBytes: number): ShapedResult {
  const kept = { partial: sliceBytes(text, Math.floor(maxBytes / 2)) };
  const keptText = JSON.stringify(kept);
  const note =
    `The result was ${Buffer.byteLength(text)} bytes, more than a client takes, and is cut short. ` +
    'Ask for less at a time.';
  return {
    result: {
      content: [
        { type: 'text', text: keptText },
        { type: 'text', text: note },
      ],
      ...(tool.outputSchema === undefined ? { structuredContent: kept } : { isError: true }),
    },
    bytes: Buffer.byteLength(keptText),
  };
}

/**
 * Shapes a failure: a result the model reads, not a protocol error it never sees.
 * @param challenge what would let the client in, as ChatGPT looks for it (Apps SDK reference, `mcp/www_authenticate`)
 */
export function shapeError(message: string, challenge?: string): ShapedResult {
  return {
    result: {
      content: [{ type: 'text', text: message }],
      isError: true,
      ...(challenge === undefined ? {} : { _meta: { [challengeKey]: [challenge] } }),
    },
    bytes: Buffer.byteLength(message),
  };
}

/** The challenge in a result, if there is one. */
export function challengeOf({ _meta }: ToolResult): string | null {
  const challenges = _meta?.[challengeKey];
  const first = Array.isArray(challenges) ? challenges[0] : undefined;
  return typeof first === 'string' ? first : null;
}

const challengeKey = 'mcp/www_authenticate';

/** The same value with its largest part cut to fit; null when that leads nowhere. */
export function shortened(value: JsonObject, maxBytes: number): JsonObject | null {
  return cut({ name: '', inputSchema: {} }, value, maxBytes)?.kept ?? null;
}

/** The tool to ask for the rest. */
type Asked = Pick<Tool, 'name' | 'inputSchema'>;

interface Cut {
  kept: JsonObject;
  note: string;
}

/** Cuts the largest part down to what the others leave; null when they alone are too much, or nothing can be cut. */
function cut(tool: Asked, value: JsonObject, maxBytes: number): Cut | null {
  const parts = Object.entries(value).map(([key, part]) => ({ key, part, size: sizeOf(part) }));
  const largest = parts.reduce((most, part) => (part.size > most.size ? part : most), {
    key: '',
    part: null,
    size: 0,
  });
  const budget = maxBytes - (sizeOf(value) - largest.size);
  // Two bytes are an empty text or list.
  if (budget < 2) return null;
  const { key, part } = largest;
  if (Array.isArray(part)) return cutList({ tool, value, key, items: part, budget });
  if (typeof part === 'string') return cutText({ value, key, text: part, budget });
  if (typeof part !== 'object' || part === null) return null;
  const inner = cut(tool, part, budget);
  return inner === null ? null : { kept: { ...value, [key]: inner.kept }, note: inner.note };
}

function cutList(from: {
  tool: Asked;
  value: JsonObject;
  key: string;
  items: Json[];
  budget: number;
}): Cut | null {
  const { tool, value, key, items, budget } = from;
  let used = 2;
  let count = 0;
  for (const item of items) {
    used += sizeOf(item) + (count === 0 ? 0 : 1);
    if (used > budget) break;
    count += 1;
  }
  if (count === 0) return cutFirst(from);
  return {
    kept: { ...withoutCursor(value), ...counted(value, items.length, count), [key]: items.slice(0, count) },
    note: `Only the first ${count} of ${items.length} ${key} fit in one result. ${wayToRest({ tool, value, count })}`,
  };
}

/** Not even one item fits: asking for fewer would lead here again, so the first is given in part. */
function cutFirst(from: {
  tool: Asked;
  value: JsonObject;
  key: string;
  items: Json[];
  budget: number;
}): Cut | null {
  const { tool, value, key, items, budget } = from;
  const [first] = items;
  if (typeof first !== 'object' || first === null || Array.isArray(first)) return null;
  const inner = cut(tool, first, budget - 2);
  if (inner === null) return null;
  if (items.length === 1) return { kept: { ...value, [key]: [inner.kept] }, note: inner.note };
  return {
    kept: { ...withoutCursor(value), [key]: [inner.kept] },
    note: `Only the first of ${items.length} ${key} fits in one result, and only in part: ${inner.note} ${wayToRest({ tool, value, count: 1 })}`,
  };
}

/** `nextCursor`, `nextStartTime`, `next_offset`: where a list goes on. */
function isCursor(key: string): boolean {
  return /^next[A-Z_]/.test(key);
}

/** A cursor would lead past the items that were cut. */
function withoutCursor(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isCursor(key)));
}

/** A count of the list that is told beside it is one of what is left of it. */
function counted({ count: told }: JsonObject, before: number, now: number): JsonObject {
  return told === before ? { count: now } : {};
}

function wayToRest({ tool, value, count }: { tool: Asked; value: JsonObject; count: number }): string {
  const properties = tool.inputSchema['properties'];
  const pages = typeof properties === 'object' && properties !== null && 'limit' in properties;
  const cursor = Object.keys(value).find(isCursor) ?? 'what it then names as next';
  return pages
    ? `To get the rest, call ${tool.name} again with limit ${count} and follow ${cursor}.`
    : 'Narrow the request to get the rest.';
}

function cutText(from: { value: JsonObject; key: string; text: string; budget: number }): Cut {
  const { value, key, text, budget } = from;
  const keptText = sliceBytes(text, budget - 2);
  const id = value['id'];
  // Ids of documents, and only those, are `<source>:<type>…`.
  const rest =
    typeof id === 'string' && id.includes(':') && keptText !== ''
      ? `To read on, fetch the id "${continuationId(id, keptText.length)}".`
      : 'Narrow the request to get the rest.';
  return {
    kept: { ...value, [key]: keptText },
    note: `“${key}” is cut after ${keptText.length} of ${text.length} characters. ${rest}`,
  };
}

function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** The id under which `fetch` gives a document from a character on. */
export function continuationId(id: string, from: number): string {
  const [base = id, offset] = id.split('#from=');
  return `${base}#from=${Number(offset ?? 0) + from}`;
}

/** The longest start of a text whose JSON takes at most `bytes`, never cutting a character in two. */
function sliceBytes(text: string, bytes: number): string {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (Buffer.byteLength(JSON.stringify(text.slice(0, middle))) - 2 <= bytes) low = middle;
    else high = middle - 1;
  }
  const last = text.charCodeAt(low - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? low - 1 : low);
}
