/** What a round says of its link: slow where every request takes long, not where one has stopped. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { measured, paceWords } from '../../../src/mcp/doctor/pace.ts';
import type { Wire } from '../../../src/mcp/doctor/wire.ts';

const { signal } = new AbortController();
const outside = 'https://out.example/';

/** A wire on which each request takes what it says it did, or never ends. */
function wireWith(times: (number | 'never')[]) {
  const left = [...times];
  const wire: Wire = {
    async send() {
      const ms = left.shift() ?? 0;
      if (ms === 'never') return new Promise(() => undefined);
      return { status: 200, headers: {}, text: '', ms };
    },
    open: () => Promise.reject(new Error('Nothing is opened here.')),
    close: () => undefined,
  };
  const made = measured(wire, ({ origin }) => outside.startsWith(origin));
  const send = (url = outside) => made.wire.send({ method: 'GET', url, signal });
  return { pace: made.pace, send };
}

describe('a link', () => {
  test('is slow where most requests take long', async () => {
    const { pace, send } = wireWith([690, 2_500, 710]);
    expect({ slow: pace.isSlow(), ms: pace.typicalMs() }).toEqual({ slow: false, ms: null });
    for (let count = 0; count < 3; count += 1) await send();
    expect(pace.isSlow()).toBe(true);
    expect(paceWords(pace)).toBe('Each request takes about 700 ms');
  });

  test('is not slow where one request among quick ones takes long, nor by what goes another way', async () => {
    const { pace, send } = wireWith([20, 2_500, 30, 4_000, 4_000]);
    for (let count = 0; count < 3; count += 1) await send();
    for (let count = 0; count < 2; count += 1) await send('http://127.0.0.1:1/');
    expect(pace.typicalMs()).toBe(30);
    expect(pace.isSlow()).toBe(false);
  });

  test('is not to blame where a request has stopped', async () => {
    const { pace, send } = wireWith([600, 600, 'never']);
    await send();
    await send();
    void send();
    expect(pace.isSlow()).toBe(true);
    await sleep(2_200);
    expect(pace.isSlow()).toBe(false);
  });
});
