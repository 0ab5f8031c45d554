/** Results keep within what a client takes; what is cut is said, with the way to the rest. */
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, Tool } from '../../../src/mcp/connectors/connector.ts';
import { continuationId, shapeError, shapeResult, type ShapedResult } from '../../../src/mcp/tools/result.ts';
import { manyRuns, type Random } from '../../contract/random.ts';
import { someTool } from './house.ts';

const pages: JsonObject = { type: 'object', properties: { limit: { type: 'integer' } } };
const list = someTool({ name: 'list_notes', inputSchema: pages });
const fetch = someTool({ name: 'fetch' });
const plain = someTool({ name: 'plain' });

function noteOf({ result }: ShapedResult): string {
  return result.content[1]?.text ?? '';
}

test('a value that fits is given whole, as an object and as the same in text', () => {
  const value = { notes: [{ title: 'Ünïcödé 👩‍👩‍👧' }], nextCursor: 'c' };
  const text = JSON.stringify(value);
  expect(shapeResult(list, value, Buffer.byteLength(text))).toEqual({
    result: { content: [{ type: 'text', text }], structuredContent: value },
    bytes: Buffer.byteLength(text),
  });
});

describe('a long list', () => {
  const notes = Array.from({ length: 50 }, (_, index) => ({ uid: index, title: 'x'.repeat(80) }));

  test('is cut at its end, without the cursor that would skip what was cut', () => {
    const shaped = shapeResult(list, { notes, nextCursor: 'c', total: 50 }, 2000);
    const kept = shaped.result.structuredContent?.['notes'] as unknown[];
    expect(kept.length).toBeGreaterThan(10);
    expect(kept).toEqual(notes.slice(0, kept.length));
    expect(shaped.result.structuredContent).toEqual({ notes: kept, total: 50 });
    expect(noteOf(shaped)).toBe(
      `Only the first ${kept.length} of 50 notes fit in one result. To get the rest, call list_notes again with limit ${kept.length} and follow nextCursor.`,
    );
  });

  test.each([
    [{ nextStartTime: 12 }, 'and follow nextStartTime.'],
    [{}, 'and follow what it then names as next.'],
  ])('with %j in the place of a cursor says how to read on', (more, said) => {
    const shaped = shapeResult(list, { notes, ...more }, 2000);
    expect(Object.keys(shaped.result.structuredContent ?? {})).toEqual(['notes']);
    expect(noteOf(shaped)).toContain(said);
  });

  test('of a tool without pages says to ask for less', () => {
    expect(noteOf(shapeResult(plain, { notes }, 2000))).toContain('Narrow the request');
  });

  test('whose first item alone is too much gives that one in part, not nothing for ever', () => {
    const large = [
      { uid: 'a', content: 'y'.repeat(9000) },
      { uid: 'b', content: '' },
    ];
    const shaped = shapeResult(list, { notes: large, nextCursor: 'c' }, 2000);
    const [first, ...others] = shaped.result.structuredContent?.['notes'] as {
      uid: string;
      content: string;
    }[];
    expect([first?.uid, others]).toEqual(['a', []]);
    expect(first?.content.length).toBeGreaterThan(1500);
    expect(noteOf(shaped)).toMatch(
      /first of 2 notes.*“content” is cut after \d+ of 9000 characters.*limit 1 /,
    );
    expect(shaped.result.structuredContent).not.toHaveProperty('nextCursor');

    const alone = shapeResult(list, { notes: large.slice(0, 1), nextCursor: 'c' }, 2000);
    expect(alone.result.structuredContent).toHaveProperty('nextCursor', 'c');
  });
});

describe('a long text', () => {
  const text = '👩‍👩‍👧 日本語 and words. '.repeat(2000);

  test('of a document is cut between characters, and the note’s id leads to the very next one', () => {
    let read = '';
    let id = 'workspace:note:1';
    for (let turn = 0; turn < 200 && read.length < text.length; turn += 1) {
      const shaped = shapeResult(fetch, { id, text: text.slice(read.length) }, 5000);
      const kept = String(shaped.result.structuredContent?.['text']);
      expect(Buffer.from(kept).toString()).toBe(kept);
      read += kept;
      id = /fetch the id "([^"]+)"/.exec(noteOf(shaped))?.[1] ?? '';
      if (id !== '') expect(id).toBe(`workspace:note:1#from=${read.length}`);
    }
    expect(read).toBe(text);
  });

  test('of what is no document is cut as well, without an id that nobody could fetch', () => {
    const shaped = shapeResult(plain, { id: 'order-7', text }, 5000);
    expect(noteOf(shaped)).toMatch(
      /^“text” is cut after \d+ of \d+ characters\. Narrow the request to get the rest\.$/,
    );
  });

  test('inside a part is found there', () => {
    const shaped = shapeResult(plain, { ok: true, note: { uid: 'a', content: text } }, 5000);
    expect(shaped.result.structuredContent).toMatchObject({ ok: true, note: { uid: 'a' } });
    expect(noteOf(shaped)).toContain('“content” is cut');
  });
});

describe('what cannot be cut with sense', () => {
  const numbers = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`key${index}`, index]));

  test('is given as a beginning', () => {
    const shaped = shapeResult(plain, numbers, 4096);
    expect(JSON.stringify(numbers).startsWith(String(shaped.result.structuredContent?.['partial']))).toBe(
      true,
    );
    expect(noteOf(shaped)).toContain('Ask for less');
  });

  test('is not passed off as the shape a tool has promised', () => {
    const promised = { ...plain, outputSchema: { type: 'object' } };
    const { result } = shapeResult(promised, numbers, 4096);
    expect(result.isError).toBe(true);
    expect(result).not.toHaveProperty('structuredContent');
    expect(result.content).toHaveLength(2);
  });
});

test('whatever the value, the bound is kept and a cut is said', async () => {
  await manyRuns(400, (random) => {
    const value = randomObject(random, 3);
    const tool: Tool = random.pick([list, fetch, plain]);
    const maxBytes = 64 + random.int(4000);
    const whole = JSON.stringify(value);
    const { result, bytes } = shapeResult(tool, value, maxBytes);
    const [first, note] = result.content;
    expect(bytes).toBe(Buffer.byteLength(first?.text ?? ''));
    expect(bytes).toBeLessThanOrEqual(maxBytes);
    expect(JSON.parse(first?.text ?? '')).toEqual(result.structuredContent);
    expect(note === undefined).toBe(Buffer.byteLength(whole) <= maxBytes);
    expect(note === undefined).toBe(first?.text === whole);
  });
});

test.each([
  ['a list', { title: 'y'.repeat(80), notes: ['x'.repeat(90)] }],
  ['a text', { title: 'y'.repeat(80), text: 'x'.repeat(90) }],
  ['a part', { title: 'y'.repeat(80), note: { text: '日'.repeat(40), list: [1, 2, 3] } }],
])('at every size the bound is kept, also where %s has just no room left', (_case, value) => {
  for (let maxBytes = 32; maxBytes < 320; maxBytes += 1) {
    const { result, bytes } = shapeResult(list, value, maxBytes);
    expect(bytes).toBe(Buffer.byteLength(result.content[0]?.text ?? ''));
    expect(bytes).toBeLessThanOrEqual(maxBytes);
  }
});

function randomObject(random: Random, depth: number): JsonObject {
  return Object.fromEntries(
    random.list(5, () => [`${random.text()}${random.int(100)}`, randomJson(random, depth)]),
  );
}

function randomJson(random: Random, depth: number): Json {
  const kind = random.int(depth > 0 ? 6 : 4);
  if (kind === 0) return random.pick([null, true, false, 0, -1.5, 1e21]);
  if (kind === 1) return random.text();
  if (kind <= 3) return random.text().repeat(random.int(80));
  if (kind === 4) return random.list(12, () => randomJson(random, depth - 1));
  return randomObject(random, depth - 1);
}

test('a continuation goes on from where the one before it ended', () => {
  expect(continuationId('workspace:note:1', 100)).toBe('workspace:note:1#from=100');
  expect(continuationId('workspace:note:1#from=100', 50)).toBe('workspace:note:1#from=150');
});

test('a failure is a result the model reads', () => {
  expect(shapeError('Größer')).toEqual({
    result: { content: [{ type: 'text', text: 'Größer' }], isError: true },
    bytes: 8,
  });
});

test('a list that is cut leads past none of its items, however its next page is named', () => {
  const records = Array.from({ length: 50 }, (_, index) => ({ id: index, text: 'x'.repeat(100) }));
  for (const cursor of ['nextCursor', 'nextStartTime', 'next_offset']) {
    const { result } = shapeResult(someTool(), { count: 50, [cursor]: 50, records }, 3_000);
    const kept = result.structuredContent ?? {};
    expect(kept).not.toHaveProperty(cursor);
    expect(Array.isArray(kept['records']) && kept['records'].length).toBe(kept['count']);
    expect(kept['count']).toBeLessThan(50);
  }
});
