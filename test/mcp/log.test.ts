/** A log line holds what happened and why, bounded, and no secret. */
import { describe, expect, test } from 'vitest';
import { logEntrySchema, type LogEntry } from '../../src/contract/state.ts';
import { createLog } from '../../src/mcp/log.ts';

function logged(message: string, cause?: unknown): LogEntry {
  const entries: LogEntry[] = [];
  createLog({ now: () => 5, write: (entry) => entries.push(entry) })('warn', 'core', message, cause);
  expect(entries).toHaveLength(1);
  return logEntrySchema.parse(entries[0]);
}

test('a line is told as it is, with its time, level and scope', () => {
  expect(logged('All is well.')).toEqual({
    at: 5,
    level: 'warn',
    scope: 'core',
    message: 'All is well.',
    detail: '',
  });
});

test('secrets are taken out of message and cause', () => {
  const secret = 'Bearer abcdefgh12345678';
  const error = new Error(`Sent ${secret}`, { cause: new Error(`password=hunter2 ${secret}`) });
  for (const cause of [error, secret, { headers: { authorization: 'abcdefgh12345678', cookie: 'hunter2' } }])
    expect(JSON.stringify(logged(`Sent ${secret}.`, cause))).not.toMatch(/abcdefgh|hunter2/);
});

test('a secret that the bound would cut in two is gone whole', () => {
  const entry = logged(`${'x'.repeat(980)} Bearer ${'s3cret'.repeat(20)}`);
  expect(entry.message).not.toContain('s3');
  expect(entry.message.length).toBeLessThanOrEqual(1000);
});

describe('the cause', () => {
  test('is told with its own causes, from the outermost in', () => {
    const cause = new TypeError('outer', { cause: new Error('inner', { cause: 'root' }) });
    expect(logged('x', cause).detail).toMatch(/outer[^]*caused by Error: inner[^]*caused by root/);
  });

  test('that leads back to itself has an end', () => {
    const round: Error & { cause?: unknown } = new Error('round');
    round.cause = round;
    expect(logged('x', round).detail.split('caused by').length).toBeLessThan(10);
  });

  test('may be anything, and is never too long', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const bare: unknown = Object.create(null);
    for (const cause of [
      7,
      true,
      1n,
      Symbol('s'),
      () => 1,
      bare,
      cyclic,
      [],
      { code: 'EIO' },
      null,
      undefined,
    ])
      expect(typeof logged('x', cause).detail).toBe('string');
    expect(logged('x', { code: 'EIO' }).detail).toContain('EIO');
    expect(logged('x', 'y'.repeat(100_000)).detail).toHaveLength(4000);
  });
});
