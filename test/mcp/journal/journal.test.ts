/** What is written down, when it reaches the disk, and how it is given back. */
import { describe, expect, test } from 'vitest';
import type { LogLevel } from '../../../src/contract/state.ts';
import { ended, openOwnJournal, someCall, someLog, start } from './records.ts';

describe('a call', () => {
  test.each(['write', 'destructive'] as const)('that is %s is on disk before it runs', async (effect) => {
    const { journal, onDisk } = await openOwnJournal();
    journal.callStarted(someCall(1, { effect }));
    expect(onDisk()).toMatchObject([{ id: someCall(1).id, effect, status: 'running' }]);
  });

  test('that reads reaches the disk by itself, a moment later, together with its neighbours', async () => {
    const { journal, onDisk } = await openOwnJournal();
    for (let number = 0; number < 50; number += 1) journal.callStarted(someCall(number));
    expect(onDisk()).toEqual([]);
    await expect.poll(() => onDisk().length, { interval: 20, timeout: 5000 }).toBe(50);
  });

  test('that changes something takes the reads before it along', async () => {
    const { journal, onDisk } = await openOwnJournal();
    journal.callStarted(someCall(1));
    journal.callStarted(someCall(2, { effect: 'write' }));
    expect(onDisk()).toHaveLength(2);
  });

  test('reaches the disk with its end as well', async () => {
    const { journal, onDisk } = await openOwnJournal();
    const call = someCall(1, { effect: 'write' });
    journal.callStarted(call);
    journal.callEnded(ended(call));
    await expect
      .poll(() => onDisk()[0], { interval: 20, timeout: 5000 })
      .toMatchObject({ status: 'ok', duration_ms: 12.5, bytes_out: 100 });
  });

  test('is given back whole, exactly as it was told', async () => {
    const { journal } = await openOwnJournal();
    const call = someCall(1, { arguments: { text: 'Ünïcödé 👩‍👩‍👧 \u0000 "', nested: [null, { a: 1 }] } });
    journal.callStarted(call);
    expect(journal.call(call.id)).toEqual(call);
    const end = ended(call, { result: { deep: [[['日本語']]] }, status: 'failed' });
    journal.callEnded(end);
    expect(journal.call(call.id)).toEqual(end);
    journal.flush();
    expect(journal.call(call.id)).toEqual(end);
  });

  test('nobody knows is not there', async () => {
    const { journal } = await openOwnJournal();
    expect(journal.call('call_x')).toBeUndefined();
    expect(journal.call(`' OR 1=1 --`)).toBeUndefined();
  });

  test('is there after the journal was closed and opened again', async () => {
    const first = await openOwnJournal();
    const call = someCall(1);
    first.journal.callStarted(call);
    first.journal.callEnded(ended(call));
    first.journal.close();
    const { journal } = await openOwnJournal(first.file);
    expect(journal.call(call.id)).toEqual(ended(call));
  });
});

describe('pages of calls', () => {
  const filled = async () => {
    const { journal } = await openOwnJournal();
    for (let number = 0; number < 25; number += 1) {
      journal.callStarted(
        someCall(number, {
          client: number % 2 === 0 ? 'ChatGPT' : 'Claude',
          tool: number % 5 === 0 ? 'create_note' : 'search',
        }),
      );
    }
    return journal;
  };
  const numbers = ({ calls }: { calls: { startedAt: number }[] }) =>
    calls.map((call) => call.startedAt - start);

  test('hold the newest last, and lead back to the first call without a gap', async () => {
    const journal = await filled();
    const first = journal.calls({ limit: 10 });
    expect(numbers(first)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
    expect(first.more).toBe(true);
    const second = journal.calls({ limit: 10, before: first.calls[0]?.id });
    expect(numbers(second)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(second.more).toBe(true);
    const third = journal.calls({ limit: 10, before: second.calls[0]?.id });
    expect(numbers(third)).toEqual([0, 1, 2, 3, 4]);
    expect(third.more).toBe(false);
    expect(journal.calls({ limit: 10, before: third.calls[0]?.id })).toEqual({ calls: [], more: false });
  });

  test('that end exactly at the first call say there are no more', async () => {
    expect((await filled()).calls({ limit: 25 }).more).toBe(false);
  });

  test('stay where they are while new calls come in', async () => {
    const journal = await filled();
    const { calls } = journal.calls({ limit: 5 });
    journal.callStarted(someCall(100));
    expect(numbers(journal.calls({ limit: 5, before: calls[0]?.id }))).toEqual([15, 16, 17, 18, 19]);
  });

  test('take only the calls of one client, one tool, or both', async () => {
    const journal = await filled();
    expect(numbers(journal.calls({ limit: 100, tool: 'create_note' }))).toEqual([0, 5, 10, 15, 20]);
    expect(numbers(journal.calls({ limit: 100, client: 'Claude' }))).toHaveLength(12);
    expect(numbers(journal.calls({ limit: 100, client: 'Claude', tool: 'create_note' }))).toEqual([5, 15]);
    expect(numbers(journal.calls({ limit: 1, client: 'Claude', tool: 'create_note' }))).toEqual([15]);
    expect(journal.calls({ limit: 1, client: 'Claude', tool: 'create_note' }).more).toBe(true);
    expect(numbers(journal.calls({ limit: 100, client: 'claude' }))).toEqual([]);
  });

  test('leave out what only the opened call shows', async () => {
    const [call] = (await filled()).calls({ limit: 1 }).calls;
    expect(call).not.toHaveProperty('arguments');
    expect(call).not.toHaveProperty('result');
  });
});

describe('text that is looked for', () => {
  const found = async (text: string) => {
    const { journal } = await openOwnJournal();
    const gists = ['100% sure', '100 sure', 'snake_case', 'snakeXcase', 'back\\slash', "it's", 'plain'];
    gists.forEach((gist, number) => journal.callStarted(someCall(number, { gist })));
    return journal.calls({ limit: 100, text }).calls.map((call) => call.gist);
  };
  test.each([
    ['100%', ['100% sure']],
    ['snake_', ['snake_case']],
    ['k\\s', ['back\\slash']],
    ["it's", ["it's"]],
    ['PLAIN', ['plain']],
    ['%%', []],
    ['nowhere', []],
  ])('“%s” means itself', async (text, gists) => {
    expect(await found(text)).toEqual(gists);
  });

  test('is found in tool, client and summary too, and nothing looked for finds all', async () => {
    const { journal } = await openOwnJournal();
    journal.callStarted(someCall(1, { tool: 'create_note' }));
    journal.callStarted(someCall(2, { client: 'Inspector' }));
    journal.callEnded(ended(someCall(3), { summary: 'Three notes.' }));
    const count = (text: string) => journal.calls({ limit: 10, text }).calls.length;
    expect(['create_', 'inspect', 'three', ''].map(count)).toEqual([1, 1, 1, 3]);
  });
});

describe('log lines and audit', () => {
  test('come back newest last, the newest when there are too many', async () => {
    const { journal } = await openOwnJournal();
    for (let number = 0; number < 10; number += 1) {
      journal.log(someLog(number));
      journal.audit({
        id: `audit_${number}`,
        at: start + number,
        actor: 'window',
        action: 'token.created',
        subject: 'x',
        address: '203.0.113.7',
        detail: 'why',
      });
    }
    expect(journal.logs({ limit: 3 })).toEqual([someLog(7), someLog(8), someLog(9)]);
    expect(journal.audits(2).map((entry) => entry.id)).toEqual(['audit_8', 'audit_9']);
  });

  test('are found by level, graver ones included, and by text, wherever it stands', async () => {
    const { journal } = await openOwnJournal();
    journal.log(someLog(1, { level: 'error', message: '100% broken' }));
    journal.log(someLog(2, { level: 'error', message: 'fine' }));
    journal.log(someLog(3, { message: '100 percent' }));
    const messages = (query: { level?: LogLevel; text?: string }) =>
      journal.logs({ limit: 10, ...query }).map((entry) => entry.message);
    expect(messages({ level: 'error' })).toEqual(['100% broken', 'fine']);
    expect(messages({ level: 'debug' })).toHaveLength(3);
    journal.log(someLog(4, { level: 'warn', scope: 'tunnel', message: 'lost', detail: 'ENOTFOUND' }));
    expect(messages({ level: 'warn' })).toEqual(['100% broken', 'fine', 'lost']);
    expect(messages({ text: 'tunnel' })).toEqual(['lost']);
    expect(messages({ text: 'enotfound' })).toEqual(['lost']);
    expect(messages({ text: '100%' })).toEqual(['100% broken']);
    expect(messages({ text: '100' })).toEqual(['100% broken', '100 percent']);
    expect(messages({ level: 'error', text: 'percent' })).toEqual([]);
    expect(messages({ text: '' })).toHaveLength(4);
  });
});

describe('totals', () => {
  test('count all calls since a time, and as failures those that ended otherwise than well', async () => {
    const { journal } = await openOwnJournal();
    journal.callEnded(ended(someCall(1), { durationMs: 9999 }));
    const statuses = ['ok', 'failed', 'timed_out', 'cancelled', 'refused'] as const;
    statuses.forEach((status, index) => {
      journal.callEnded(ended(someCall(10 + index), { status, durationMs: 10 * index, bytesOut: 7 }));
    });
    journal.callStarted(someCall(20));
    expect(journal.totals(start + 10)).toEqual({ calls: 6, failures: 4, slowestMs: 40, bytesOut: 35 });
  });

  test('of no calls are all nought', async () => {
    const { journal } = await openOwnJournal();
    expect(journal.totals(0)).toEqual({ calls: 0, failures: 0, slowestMs: 0, bytesOut: 0 });
  });
});

test('what is told after the journal was closed is let go, quietly', async () => {
  const { journal, troubles } = await openOwnJournal();
  journal.close();
  journal.callEnded(ended(someCall(1)));
  journal.log(someLog(1));
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(troubles).toEqual([]);
});
