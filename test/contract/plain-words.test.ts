/** What zod finds wrong is told as what is taken, in words of people, whatever kind of schema it was. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { complaint, mustBe, taken } from '../../src/contract/plain-words.ts';

const whole = z.int().min(1).max(1000);
const point = z.strictObject({ x: z.number(), y: z.number() });

const table: [says: string, schema: z.ZodType, given: unknown][] = [
  ['text', z.string(), 5],
  ['text', z.string().nullable().optional(), {}],
  ['text that is not empty', z.string().trim().min(1), '  '],
  ['text of at least 3 characters', z.string().min(3), 'ab'],
  ['text of at most 3 characters', z.string().max(3), 'abcd'],
  ['text of 2 to 3 characters', z.string().min(2).max(3), 'abcd'],
  ['text of exactly 2 characters', z.string().length(2), 'abcd'],
  ['text of the form /^[A-Z]+$/', z.string().regex(/^[A-Z]+$/), 'abc'],
  ['text that begins with “sk-”', z.string().startsWith('sk-'), 'abc'],
  ['text that ends with “.com”', z.string().endsWith('.com'), 'abc'],
  ['text that has in it “@”', z.string().includes('@'), 'abc'],
  ['a whole number from 1 to 1000', whole, '7'],
  ['a whole number from 1 to 1000', whole, 1.5],
  ['a whole number from 1 to 1000', whole, 0],
  ['a whole number from 1 to 1000', whole.default(5), 1001],
  ['a whole number from 1 to 1000', z.number().int().min(1).max(1000), true],
  ['a whole number', z.int(), 1.5],
  ['a whole number, 0 or more', z.int().min(0), -1],
  ['a number', z.number(), 'x'],
  ['a number', z.number(), Number.POSITIVE_INFINITY],
  ['a number, 10 or less', z.number().max(10), 11],
  ['more than 0', z.number().positive(), 0],
  ['less than 0', z.number().negative(), 0],
  ['a multiple of 5', z.number().multipleOf(5), 3],
  ['true or false', z.boolean(), 'yes'],
  ['BUY or SELL', z.enum(['BUY', 'SELL']), 'HOLD'],
  ['BUY, SELL or nothing', z.literal(['BUY', 'SELL', '']), 5],
  ['none', z.literal('none'), 5],
  ['a list', z.array(z.string()), 'x'],
  ['a list that is not empty', z.array(z.string()).min(1), []],
  ['a list of at least 2', z.array(z.string()).min(2), ['a']],
  ['a list of at most 2', z.array(z.string()).max(2), ['a', 'b', 'c']],
  ['an object', z.looseObject({}), 'x'],
  ['an object', z.record(z.string(), z.string()), 'x'],
  ['text of at least 2 characters as a name', z.record(z.string().min(2), z.string()), { a: 'x' }],
  ['a day such as 2026-03-31', z.iso.date(), 'tomorrow'],
  ['a day such as 2026-03-31', z.iso.date(), 5],
  ['a time such as 2026-03-31T09:00:00Z', z.iso.datetime(), 'soon'],
  ['an address such as https://example.com', z.url(), 'example'],
  ['an email address', z.email(), 'me'],
  ['text, or a whole number', z.union([z.string(), z.int()]), true],
  ['text of at least 3 characters', z.union([z.string().min(3), z.int()]), 'ab'],
  ['an object whose y is a number', z.union([z.string(), point]), { x: 1, y: 'far' }],
  ['a day, or none', z.union([z.iso.date('must be a day'), z.literal('none')]), 5],
  ['note or task', z.discriminatedUnion('kind', [z.object({ kind: z.enum(['note', 'task']) })]), {}],
  ['null', z.null(), 5],
  ['another value', z.string().refine(() => false), 'x'],
  ['another value', z.date(), 'x'],
];

test.each(table)('%s', (says, schema, given) => {
  const messages = (how: typeof taken) =>
    schema.safeParse(given, how).error?.issues.map(({ message }) => message);
  expect(messages(taken)).toEqual([says]);
  expect(messages(mustBe)).toEqual([`must be ${says}`]);
});

test('a schema’s own words go before, and nothing is changed for others', () => {
  expect(z.string('the name of it').safeParse(5, taken).error?.issues[0]?.message).toBe('the name of it');
  expect(z.string().safeParse(5).error?.issues[0]?.message).toBe(
    'Invalid input: expected string, received number',
  );
});

test('everything that is wrong is one sentence, with the way to each', () => {
  const schema = z.strictObject({
    id: z.string(),
    limit: whole,
    at: z.strictObject({ day: z.iso.date() }),
    tags: z.array(z.string()).optional(),
  });
  const given = { limit: '7', at: { day: 'soon', hour: 3 }, tags: ['a', 7], more: 1 };
  const { error } = schema.safeParse(given, mustBe);
  expect(error === undefined ? '' : complaint(error, { given, names: Object.keys(schema.shape) })).toBe(
    'id is missing: must be text; limit: must be a whole number from 1 to 1000; at.day: must be a day such as 2026-03-31; ' +
      'at takes no hour; tags.1: must be text; it takes no argument more, only id, limit, at, tags.',
  );
  const other = schema.safeParse([], mustBe).error;
  expect(other === undefined ? '' : complaint(other, { given: [], names: [] })).toBe('it must be an object.');
});

test("a schema's own sentence ends once", () => {
  const schema = z.strictObject({ a: z.string().optional() }).refine(() => false, 'Give “a”.');
  const { error } = schema.safeParse({}, mustBe);
  expect(error && complaint(error, { given: {}, names: ['a'] })).toBe('Give “a”.');
});
