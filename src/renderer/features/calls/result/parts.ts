/** Reads what a tool answered: texts and pictures out of an MCP result, JSON out of everything else. Pure. */

import { isRecord } from './guards.ts';

export type ResultPart =
  { kind: 'text'; text: string; json: boolean } | { kind: 'image'; type: string; data: string };

const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Empty where the result has no content to read, only structure. */
export function partsOf(result: unknown): ResultPart[] {
  if (typeof result === 'string') return [textPart(result)];
  if (!isRecord(result) || !Array.isArray(result['content'])) return [];
  return result['content'].flatMap((block: unknown) => partOf(block));
}

function partOf(block: unknown): ResultPart[] {
  if (!isRecord(block)) return [];
  const { type, text, data, mimeType } = block;
  if (type === 'text' && typeof text === 'string') return [textPart(text)];
  if (type === 'image' && typeof data === 'string' && pictures.includes(String(mimeType)))
    return [{ kind: 'image', type: String(mimeType), data }];
  return [{ kind: 'text', text: pretty(block), json: true }];
}

function textPart(text: string): ResultPart {
  const value = parsed(text);
  return value === undefined
    ? { kind: 'text', text, json: false }
    : { kind: 'text', text: pretty(value), json: true };
}

export function pretty(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value, null, 2);
}

/** What a tool answered as a value, and what was said beside it. Null for a failure and for mere words. */
export function valueOf(result: unknown): { value: unknown; notes: string[] } | null {
  if (!isRecord(result) || result['isError'] === true) return null;
  if (!Array.isArray(result['content']) && !isRecord(result['structuredContent'])) return kept(result);
  const texts = textsOf(result['content']);
  const [first = '', ...others] = texts;
  const fromText = parsed(first);
  const value = isRecord(result['structuredContent']) ? result['structuredContent'] : fromText;
  if (value === undefined) return null;
  return { value, notes: fromText === undefined ? texts : others };
}

/** The journal keeps the value alone; one that was too long says so beside it. */
function kept({ _cut: cut, ...value }: Record<string, unknown>): { value: unknown; notes: string[] } | null {
  // Cut in the middle of its JSON: there is nothing but to read it so.
  if (typeof value['cut'] === 'string' && typeof value['length'] === 'number') return null;
  return { value, notes: typeof cut === 'string' ? [cut] : [] };
}

function textsOf(content: unknown): string[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((block: unknown) =>
    isRecord(block) && block['type'] === 'text' && typeof block['text'] === 'string' ? [block['text']] : [],
  );
}

/** Objects and arrays only: a bare number or word reads better as it was written. */
function parsed(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
