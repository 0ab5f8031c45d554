/** Limits: never more than the rate in any minute and any hour, and never fewer than a sixtieth of the time would cost. */
import { describe, expect, test } from 'vitest';
import { createLimits, type Limits, type LimitKind } from '../../../src/mcp/access/limits.ts';
import { hourMs, minuteMs, start } from './own-file.ts';

function make(rates = { perMinute: 100, perHour: 1000 }) {
  const clock = { time: start };
  const limits = createLimits({ now: () => clock.time, rates: () => rates });
  return { limits, clock, rates };
}

/** How many of so many at once may pass. */
function passing(limits: Limits, kind: LimitKind, key: string, asked = 5000): number {
  return Array.from({ length: asked }, () => limits.take(kind, key)).filter((wait) => wait === null).length;
}

/** The same numbers every time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('the rates', () => {
  test.each([
    ['address', 100],
    ['token', 100],
    ['authorize', 20],
    ['token_endpoint', 30],
    ['register', 10],
  ] as const)('of %s are %i in a minute', (kind, most) => {
    const { limits, clock } = make();
    expect(passing(limits, kind, '203.0.113.7')).toBe(most);
    clock.time += 61_000;
    expect(passing(limits, kind, '203.0.113.7')).toBe(most);
  });

  test.each([
    ['address', 1000],
    ['token', 1000],
    ['authorize', 100],
    ['token_endpoint', 300],
    ['register', 60],
  ] as const)('of %s are %i in an hour', (kind, most) => {
    const { limits, clock } = make();
    let passed = 0;
    for (let minute = 0; minute < 29; minute += 1) {
      passed += passing(limits, kind, '203.0.113.7', 200);
      clock.time += 2 * minuteMs;
    }
    expect(passed).toBe(most);
  });

  test('of the endpoints are never above those of the settings, and nought limits none', () => {
    const strict = make({ perMinute: 5, perHour: 1000 });
    expect(passing(strict.limits, 'token_endpoint', 'a')).toBe(5);
    const hourOnly = make({ perMinute: 0, perHour: 7 });
    expect(passing(hourOnly.limits, 'register', 'a')).toBe(7);
    const minuteOnly = make({ perMinute: 7, perHour: 0 });
    minuteOnly.clock.time += 0;
    for (let minute = 0; minute < 20; minute += 1) {
      expect(passing(minuteOnly.limits, 'register', 'a', 10)).toBe(7);
      minuteOnly.clock.time += 61_000;
    }
    const off = make({ perMinute: 0, perHour: 0 });
    for (const kind of ['address', 'token', 'authorize', 'token_endpoint', 'register'] as const)
      expect(passing(off.limits, kind, 'a')).toBe(5000);
  });

  test('follow the settings at once, up and down', () => {
    const { limits, clock, rates } = make({ perMinute: 10, perHour: 1000 });
    expect(passing(limits, 'token', 'a')).toBe(10);
    rates.perMinute = 15;
    expect(passing(limits, 'token', 'a')).toBe(5);
    rates.perMinute = 3;
    const wait = limits.take('token', 'a') ?? 0;
    expect(wait).toBeGreaterThan(55);
    clock.time += wait * 1000;
    expect(passing(limits, 'token', 'a')).toBe(3);
  });
});

describe('who is counted together', () => {
  const together = (kind: LimitKind, one: string, other: string) => {
    const { limits } = make({ perMinute: 1, perHour: 1000 });
    limits.take(kind, one);
    return limits.take(kind, other) !== null;
  };

  test.each([
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['203.0.113.7', '::ffff:203.0.113.7', true],
    ['203.0.113.7', '::ffff:cb00:7107', true],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002:0000:0000:0000:0001', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:db8::1', '::1', false],
    ['fe80::1%eth0', 'fe80::2%eth-1', true],
    ['no address', 'no address', true],
    ['', '', true],
    ['', '203.0.113.7', false],
  ])('addresses %j and %j: %s', (one, other, expected) => {
    for (const kind of ['address', 'authorize', 'token_endpoint', 'register'] as const)
      expect(together(kind, one, other)).toBe(expected);
  });

  test('tokens are counted by their id, whatever it looks like', () => {
    expect(together('token', '2001:db8:1:2::1', '2001:db8:1:2::2')).toBe(false);
    expect(together('token', 'a', 'a')).toBe(true);
    expect(together('token', '__proto__', 'constructor')).toBe(false);
  });

  test('one kind does not count for another', () => {
    const { limits } = make({ perMinute: 1, perHour: 1000 });
    for (const kind of ['address', 'token', 'authorize', 'token_endpoint', 'register'] as const)
      expect(limits.take(kind, '203.0.113.7')).toBeNull();
  });
});

test('in no minute and no hour do more pass than may, and nobody waits for what is a sixtieth longer ago', () => {
  const perMinute = 20;
  const perHour = 120;
  for (let seed = 1; seed <= 8; seed += 1) {
    const chance = chances(seed);
    const { limits, clock } = make({ perMinute, perHour });
    clock.time += Math.floor(chance() * hourMs);
    const passed: number[] = [];
    const within = (length: number) =>
      passed.length - 1 - passed.findLastIndex((time) => time <= clock.time - length);
    for (let step = 0; step < 3000; step += 1) {
      const mood = chance();
      clock.time += mood < 0.6 ? 0 : Math.floor(chance() ** 4 * (mood < 0.98 ? 20_000 : 30 * minuteMs));
      const counted = [within(minuteMs + minuteMs / 60), within(hourMs + hourMs / 60)] as const;
      const wait = limits.take('token', 'a');
      if (wait === null) {
        passed.push(clock.time);
        expect(within(minuteMs)).toBeLessThanOrEqual(perMinute);
        expect(within(hourMs)).toBeLessThanOrEqual(perHour);
      } else {
        expect(counted[0] >= perMinute || counted[1] >= perHour).toBe(true);
        expect(Number.isInteger(wait) && wait >= 1 && wait <= 3660).toBe(true);
      }
    }
    expect(passed.length).toBeGreaterThan(200);
  }
});

test('who waits as long as told passes, and a second less is refused', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const chance = chances(seed);
    const { limits, clock } = make({ perMinute: 10, perHour: 40 });
    for (let step = 0; step < 300; step += 1) {
      clock.time += Math.floor(chance() * 8000);
      const wait = limits.take('address', '203.0.113.7');
      if (wait === null) continue;
      clock.time += (wait - 1) * 1000;
      expect(limits.take('address', '203.0.113.7')).not.toBeNull();
      clock.time += 1000;
      expect(limits.take('address', '203.0.113.7')).toBeNull();
    }
  }
});

test('a refused request is not counted', () => {
  const { limits, clock } = make({ perMinute: 2, perHour: 1000 });
  passing(limits, 'token', 'a', 2);
  for (let second = 0; second < 60; second += 1) {
    expect(limits.take('token', 'a')).not.toBeNull();
    clock.time += 1000;
  }
  clock.time += 1000;
  expect(passing(limits, 'token', 'a')).toBe(2);
});

test('a clock that is set back neither locks out nor lets in', () => {
  const { limits, clock } = make({ perMinute: 5, perHour: 1000 });
  expect(passing(limits, 'token', 'a')).toBe(5);
  clock.time -= 10 * hourMs;
  const wait = limits.take('token', 'a') ?? 0;
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(61);
  clock.time += wait * 1000;
  expect(passing(limits, 'token', 'a')).toBe(5);
  clock.time -= 1;
  expect(limits.take('token', 'a')).not.toBeNull();
});

test('of each kind four thousand keys are remembered, of any length, and the one that asked longest ago goes first', () => {
  const { limits } = make({ perMinute: 1, perHour: 1000 });
  let met = 0;
  const strangers = (kind: LimitKind, many: number) => {
    for (const last = met + many; met < last; met += 1) limits.take(kind, `stranger ${met}`);
  };
  for (const kind of ['address', 'token', 'authorize', 'token_endpoint', 'register'] as const) {
    limits.take(kind, 'mine');
    strangers(kind, 3999);
    expect(limits.take(kind, 'mine')).not.toBeNull();
    strangers(kind, 3999);
    expect(limits.take(kind, 'mine')).not.toBeNull();
    strangers(kind, 4000);
    expect(limits.take(kind, 'mine')).toBeNull();
    limits.take(kind, 'x'.repeat(10_000_000));
  }
});

test('strangers’ addresses push out no token’s count', () => {
  const { limits } = make({ perMinute: 1, perHour: 1000 });
  limits.take('token', 'mine');
  for (const kind of ['address', 'authorize', 'token_endpoint', 'register'] as const)
    for (let number = 0; number < 30_000; number += 1) limits.take(kind, `stranger ${number}`);
  expect(limits.take('token', 'mine')).not.toBeNull();
});

test('one look costs some microseconds', () => {
  const { limits } = make({ perMinute: 1_000_000, perHour: 10_000_000 });
  const begin = performance.now();
  for (let number = 0; number < 100_000; number += 1) limits.take('address', '2001:db8::1');
  expect((performance.now() - begin) / 100_000).toBeLessThan(0.2);
});
