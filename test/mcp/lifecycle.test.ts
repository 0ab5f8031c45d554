/** Starting ends at the first failure, stopping goes on to the end, and neither waits for ever. */
import { describe, expect, test } from 'vitest';
import { runSteps, settleSteps, type Step } from '../../src/mcp/lifecycle.ts';

function steps(...runs: [name: string, run: Step['run'], deadlineMs?: number][]) {
  const done: string[] = [];
  const made = runs.map(([name, run, deadlineMs = 10_000]) => ({
    name,
    deadlineMs,
    run: async () => {
      await run();
      done.push(name);
    },
  }));
  return { made, done };
}

const fine = () => Promise.resolve();
const broken = () => Promise.reject(new Error('broken'));
const endless = () => new Promise<void>(() => undefined);

describe('starting', () => {
  test('takes one step after the other', async () => {
    const order: string[] = [];
    const slow = async () => {
      order.push('begin');
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('end');
    };
    await runSteps(steps(['a', slow], ['b', slow]).made);
    expect(order).toEqual(['begin', 'end', 'begin', 'end']);
  });

  test('ends with the first step that fails', async () => {
    const { made, done } = steps(['a', fine], ['b', broken], ['c', fine]);
    await expect(runSteps(made)).rejects.toThrow('broken');
    expect(done).toEqual(['a']);
  });

  test('ends with a step that throws at once, or takes too long, which is named', async () => {
    const throwing = {
      name: 'a',
      deadlineMs: 1000,
      run: () => {
        throw new Error('at once');
      },
    };
    await expect(runSteps([throwing])).rejects.toThrow('at once');
    const { made, done } = steps(['open the sources', endless, 30], ['c', fine]);
    await expect(runSteps(made)).rejects.toMatchObject({
      code: 'timeout',
      message: '“open the sources” did not finish within 0.03 seconds.',
    });
    expect(done).toEqual([]);
  });
});

describe('stopping', () => {
  test('takes every step, and answers what failed by name', async () => {
    const { made, done } = steps(['a', broken], ['b', endless, 30], ['c', fine]);
    const failures = await settleSteps(made);
    expect(done).toEqual(['c']);
    expect(failures).toMatchObject([
      { name: 'a', error: { message: 'broken' } },
      { name: 'b', error: { code: 'timeout' } },
    ]);
    expect(await settleSteps(steps(['a', fine]).made)).toEqual([]);
  });

  test('a step that fails after it was given up on is heard of no more', async () => {
    const late = () =>
      new Promise<void>((_resolve, reject) => setTimeout(() => reject(new Error('late')), 60));
    const failures = await settleSteps(steps(['a', late, 10]).made);
    expect(failures).toMatchObject([{ error: { code: 'timeout' } }]);
    // An unhandled rejection now would fail the run.
    await new Promise((resolve) => setTimeout(resolve, 120));
  });
});
