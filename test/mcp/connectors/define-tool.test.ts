/** A tool made of a zod object: what clients are told of it, and what a model is told when its arguments are wrong. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  defineTool,
  ToolError,
  type JsonObject,
  type ToolContext,
} from '../../../src/mcp/connectors/connector.ts';

const input = z.strictObject({
  symbol: z
    .string('must be a symbol such as BTCUSDT')
    .regex(/^[A-Z0-9]+$/, 'must be a symbol such as BTCUSDT')
    .transform((text) => text.toLowerCase()),
  side: z.enum(['BUY', 'SELL']),
  limit: z.number('must be a whole number from 1 to 100').int().min(1).max(100).default(10),
  note: z.string().nullable().optional(),
  filter: z.strictObject({ after: z.string('must be a date') }).optional(),
});
const seen: unknown[] = [];
const tool = defineTool({
  name: 'sample_order',
  title: 'Order',
  description: 'Orders.',
  effect: 'write',
  input,
  run: async (given) => {
    seen.push(given);
    return { structured: { symbol: given.symbol, limit: given.limit }, summary: 'Done.' };
  },
});
const context: ToolContext = {
  signal: new AbortController().signal,
  origin: 'https://patchbay.test',
  link: (id) => id,
  sources: null,
  log: () => undefined,
};

function complaint(args: JsonObject): string {
  try {
    tool.parse(args);
  } catch (error) {
    if (error instanceof ToolError) return error.message;
    throw error;
  }
  throw new Error('It was taken.');
}

test('clients are told what callers write: with defaults, before transforms, and nothing else allowed', () => {
  expect(tool.inputSchema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['symbol', 'side'],
    properties: { symbol: { type: 'string', pattern: '^[A-Z0-9]+$' }, limit: { default: 10, maximum: 100 } },
  });
  expect(tool.inputSchema).not.toHaveProperty('$schema');
});

test.each([
  ['read', undefined, { readOnlyHint: true, destructiveHint: false, idempotentHint: true }],
  ['write', undefined, { readOnlyHint: false, destructiveHint: false, idempotentHint: false }],
  ['write', true, { readOnlyHint: false, destructiveHint: false, idempotentHint: true }],
  ['destructive', undefined, { readOnlyHint: false, destructiveHint: true, idempotentHint: false }],
] as const)('all four hints are told: %s, idempotent %s', (effect, idempotent, hints) => {
  const made = defineTool({
    ...{ name: 'x', title: 'X', description: '', effect, input: z.strictObject({}) },
    ...(idempotent === undefined ? {} : { idempotent }),
    run: async () => ({ structured: {}, summary: '' }),
  });
  expect(made.annotations).toEqual({ title: 'X', openWorldHint: true, ...hints });
});

test('what is parsed is what runs, once transformed and with defaults', async () => {
  const output = await tool.run(tool.parse({ symbol: 'BTCUSDT', side: 'BUY' }), context);
  expect(output.structured).toEqual({ symbol: 'btcusdt', limit: 10 });
  // As it was recorded and comes back from the journal.
  const again = await tool.run({ symbol: 'ETHUSDT', side: 'SELL', limit: 3 }, context);
  expect(again.structured).toEqual({ symbol: 'ethusdt', limit: 3 });
});

test('null is as left out, where a field does not take it', async () => {
  await tool.run(tool.parse({ symbol: 'A', side: 'BUY', limit: null, filter: null }), context);
  expect(seen.at(-1)).toEqual({ symbol: 'a', side: 'BUY', limit: 10 });
  await tool.run(tool.parse({ symbol: 'A', side: 'BUY', note: null }), context);
  expect(seen.at(-1)).toMatchObject({ note: null });
});

test('everything that is wrong is said at once, in the words of the fields', () => {
  expect(complaint({ symbol: 'btc', side: 'HOLD', limit: 'ten', extra: 1 })).toBe(
    'sample_order was not run: symbol: must be a symbol such as BTCUSDT; side: must be BUY or SELL; limit: must be a whole ' +
      'number from 1 to 100; it takes no argument extra, only symbol, side, limit, note, filter.',
  );
});

test('what is missing is said to be missing, with what it takes', () => {
  const said = complaint({});
  expect(said).toContain('symbol is missing: must be a symbol such as BTCUSDT');
  expect(said).toContain('side is missing: must be BUY or SELL');
});

test('what is wrong inside an argument is named by its way', () => {
  const base = { symbol: 'A', side: 'BUY' };
  expect(complaint({ ...base, filter: {} })).toContain('filter.after is missing: must be a date');
  expect(complaint({ ...base, filter: { after: 'x', before: 'y' } })).toContain('filter takes no before');
});

test('what a field has no words for is told in plain ones', () => {
  expect(complaint({ symbol: 'A', side: 'BUY', note: 5, limit: 101 })).toBe(
    'sample_order was not run: limit: must be a whole number from 1 to 100; note: must be text.',
  );
});

test('what was recorded and is not taken any more is told, too', async () => {
  await expect(tool.run({ symbol: 'A', side: 'HOLD' }, context)).rejects.toThrow(
    'sample_order was not run: side: must be BUY or SELL.',
  );
});
