/** Answers that come too late are kept for whoever asks again, and nothing is asked twice. */
import { expect, test } from 'vitest';
import { createLateAnswers } from '../../../src/mcp/search/late-answers.ts';

const still = () => new AbortController().signal;

/** Work that ends when it is told. */
function handWork() {
  const asked: { signal: AbortSignal; give(value: string): void; fail(error: Error): void }[] = [];
  const work = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      asked.push({ signal, give: resolve, fail: reject });
    });
  return { asked, work };
}

const open = (options: Partial<Parameters<typeof createLateAnswers>[0]> = {}) =>
  createLateAnswers<string>({ keepMs: 60_000, limitMs: 60_000, most: 10, ...options });

test('what came too late is there at once for the next who asks', async () => {
  const { asked, work } = handWork();
  const answers = open();
  expect(await answers.ask('a', { ms: 5, signal: still() }, work)).toEqual({ kind: 'late' });
  expect(asked[0]?.signal.aborted).toBe(false);
  asked[0]?.give('found');
  expect(await answers.ask('a', { ms: 5_000, signal: still() }, work)).toEqual({
    kind: 'answered',
    value: 'found',
  });
  expect(asked).toHaveLength(1);
});

test('those who ask the same at once wait for one answer', async () => {
  const { asked, work } = handWork();
  const answers = open();
  const both = ['x', 'x'].map((key) => answers.ask(key, { ms: 5_000, signal: still() }, work));
  asked[0]?.give('one');
  expect(await Promise.all(both)).toEqual([
    { kind: 'answered', value: 'one' },
    { kind: 'answered', value: 'one' },
  ]);
  expect(asked).toHaveLength(1);
});

test('an answer in time is not kept: the source itself knows how long it is good', async () => {
  const answers = open();
  const ask = (value: string) => answers.ask('a', { ms: 5_000, signal: still() }, async () => value);
  expect(await ask('first')).toEqual({ kind: 'answered', value: 'first' });
  expect(await ask('second')).toEqual({ kind: 'answered', value: 'second' });
});

test('a failure is never kept, even a late one', async () => {
  const { asked, work } = handWork();
  const answers = open();
  await answers.ask('a', { ms: 5, signal: still() }, work);
  asked[0]?.fail(new Error('no'));
  await new Promise((resolve) => setImmediate(resolve));
  const again = answers.ask('a', { ms: 5_000, signal: still() }, work);
  asked[1]?.give('yes');
  expect(await again).toEqual({ kind: 'answered', value: 'yes' });
});

test('work that somebody gave up on goes on; work that everybody left ends', async () => {
  const { asked, work } = handWork();
  const answers = open();
  const leaving = new AbortController();
  const left = answers.ask('left', { ms: 5_000, signal: leaving.signal }, work);
  const reason = new Error('gone');
  leaving.abort(reason);
  await expect(left).rejects.toBe(reason);
  expect(asked[0]?.signal.aborted).toBe(true);

  const shared = new AbortController();
  const one = answers.ask('shared', { ms: 5_000, signal: shared.signal }, work);
  const other = answers.ask('shared', { ms: 5_000, signal: still() }, work);
  shared.abort(reason);
  await expect(one).rejects.toBe(reason);
  expect(asked[1]?.signal.aborted).toBe(false);
  asked[1]?.give('for the other');
  expect(await other).toEqual({ kind: 'answered', value: 'for the other' });
});

test('work ends at its limit, even where it does not heed its signal', async () => {
  const answers = open({ limitMs: 10 });
  const answer = await answers.ask('a', { ms: 5_000, signal: still() }, () => new Promise(() => undefined));
  expect(answer).toMatchObject({ kind: 'failed' });
});

test('a late answer is forgotten after its time, and the oldest where there are too many', async () => {
  const { asked, work } = handWork();
  const answers = open({ keepMs: 10, most: 1 });
  await answers.ask('a', { ms: 5, signal: still() }, work);
  asked[0]?.give('old');
  await new Promise((resolve) => setTimeout(resolve, 60));
  await answers.ask('a', { ms: 5, signal: still() }, work);
  expect(asked).toHaveLength(2);
  await answers.ask('b', { ms: 5, signal: still() }, work);
  await answers.ask('a', { ms: 5, signal: still() }, work);
  expect(asked).toHaveLength(4);
});
