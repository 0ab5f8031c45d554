/** Where an answer could not be read is told on one short line, whatever the keys in it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { unreadable } from '../../../../src/mcp/connectors/tastytrade/api.ts';

test('keys of an answer are cut, and on one line', () => {
  const { error } = z.record(z.string(), z.string()).safeParse({ [`a\nb ${'x'.repeat(5000)}`]: 7 });
  if (error === undefined) throw new Error('It was read.');
  const { message } = unreadable('balances of 5WT00001', error);
  expect(message).toContain('(at a b x');
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThan(500);
});
