/** A signal with a limit in time: it fires once, for whichever comes first, whatever becomes of the garbage. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startDeadline } from '../../src/mcp/deadline-signal.ts';
import { collectGarbage } from './collect-garbage.ts';

/** Keeps nothing but the promise, as whoever waits does. */
function waitFor(ms: number, parent?: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const { signal } = startDeadline(ms, parent);
    signal.addEventListener('abort', () => resolve(String(signal.reason?.name)), { once: true });
  });
}

describe('a deadline', () => {
  test('fires when the time is up, also when garbage is collected meanwhile', async () => {
    collectGarbage();
    const parent = startDeadline(60_000);
    const waiting = Array.from({ length: 50 }, () => waitFor(200, parent.signal));
    const fired = await Promise.race([Promise.all(waiting), sleep(5_000, ['none'])]);
    parent.clear();
    expect(fired).toEqual(Array.from({ length: 50 }, () => 'TimeoutError'));
  });

  test('fires for whoever gives up first, with that reason', () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const { signal, isLate } = startDeadline(60_000, one.signal, undefined, other.signal);
    const reason = new Error('I leave.');
    other.abort(reason);
    expect(signal.reason).toBe(reason);
    expect(isLate()).toBe(false);
  });

  test('has fired already where somebody gave up before', () => {
    const { signal, isLate } = startDeadline(60_000, AbortSignal.abort('gone'));
    expect(signal).toMatchObject({ aborted: true, reason: 'gone' });
    expect(isLate()).toBe(false);
  });

  test('tells a time that was up apart', async () => {
    const { signal, isLate } = startDeadline(10);
    await sleep(100);
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
    expect(isLate()).toBe(true);
  });

  test('that was cleared never fires, and holds nothing', async () => {
    const parent = new AbortController();
    const { signal, clear } = startDeadline(10, parent.signal);
    clear();
    await sleep(100);
    parent.abort();
    expect(signal.aborted).toBe(false);
  });
});
