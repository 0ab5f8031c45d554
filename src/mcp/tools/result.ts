/** Gives a tool's value the shape MCP sends, within the size a client can take. */
import type { Json, JsonObject, Tool } from '../connectors/connector.ts';

/** A `CallToolResult` (MCP 2025-06-18 and later): the object, and the same as JSON text for older clients. */
export interface ToolResult {
  content: { type: 'text'; text: string }[];
  structuredContent?: JsonObject;
  isError?: true;
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
  const { kept, note } = cut(tool, value, bytes, maxBytes);
  const keptText = JSON.stringify(kept);
  return {
    result: {
      content: [
        { type: 'text', text: keptText },
        { type: 'text', text: note },
      ],
      structuredContent: kept,
    },
    bytes: Buffer.byteLength(keptText),
  };
}

/** Shapes a failure: a result the model reads, not a protocol error it never sees. */
export function shapeError(message: string): ShapedResult {
  return {
    result: { content: [{ type: 'text', text: message }], isError: true },
    bytes: Buffer.byteLength(message),
  };
}

function cut(
  tool: Tool,
  value: JsonObject,
  bytes: number,
  maxBytes: number,
): { kept: JsonObject; note: string } {
  const largest = Object.entries(value).reduce<{ key: string; size: number }>(
    (found, [key, item]) => {
      const size =
        Array.isArray(item) || typeof item === 'string' ? Buffer.byteLength(JSON.stringify(item)) : 0;
      return size > found.size ? { key, size } : found;
    },
    { key: '', size: 0 },
  );
  const part = value[largest.key];
  const rest = bytes - largest.size;
  if (Array.isArray(part) && rest < maxBytes) return cutList(tool, value, largest.key, part, maxBytes - rest);
  if (typeof part === 'string' && rest < maxBytes) return cutText(value, largest.key, part, maxBytes - rest);
  const text = JSON.stringify(value);
  return {
    kept: { partial: sliceBytes(text, Math.floor(maxBytes / 2)) },
    note: `The result was ${bytes} bytes, more than a client takes, and is cut short. Ask for less at a time.`,
  };
}

function cutList(tool: Tool, value: JsonObject, key: string, items: Json[], budget: number) {
  let used = 2;
  let count = 0;
  for (const item of items) {
    used += Buffer.byteLength(JSON.stringify(item)) + 1;
    if (used > budget) break;
    count += 1;
  }
  // A cursor would lead past the items that were cut.
  const { nextCursor: _skipped, ...kept } = value;
  const properties = tool.inputSchema['properties'];
  const pages = typeof properties === 'object' && properties !== null && 'limit' in properties;
  return {
    kept: { ...kept, [key]: items.slice(0, count) },
    note:
      `Only the first ${count} of ${items.length} ${key} fit in one result. ` +
      (pages
        ? `To get the rest, call ${tool.name} again with limit ${Math.max(1, count)} and follow nextCursor.`
        : 'Narrow the request to get the rest.'),
  };
}

function cutText(value: JsonObject, key: string, text: string, budget: number) {
  const keptText = sliceBytes(text, Math.max(0, budget - 64));
  const id = typeof value['id'] === 'string' ? value['id'] : null;
  return {
    kept: { ...value, [key]: keptText },
    note:
      `“${key}” is cut after ${keptText.length} of ${text.length} characters. ` +
      (id === null
        ? 'Narrow the request to get the rest.'
        : `To read on, fetch the id "${continuationId(id, keptText.length)}".`),
  };
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
