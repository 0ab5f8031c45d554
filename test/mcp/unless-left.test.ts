/** Waiting for work that others wait for too. */
import { getEventListeners } from 'node:events';
import { setImmediate as tick } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unlessLeft } from '../../src/mcp/unless-left.ts';

test('who leaves waits no longer, and the work goes on for the others', async () => {
  let finish = (_word: string) => {};
  const work = new Promise<string>((resolve) => (finish = resolve));
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const left = unlessLeft(work, leaving.signal);
  const stayed = unlessLeft(work, staying.signal);
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  finish('done');
  expect(await stayed).toBe('done');
});

test('a failure of the work is told, and nothing stays behind on a signal that lives on', async () => {
  const { signal } = new AbortController();
  await expect(unlessLeft(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  await unlessLeft(Promise.resolve(), signal);
  await tick();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
