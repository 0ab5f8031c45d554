import { beforeEach, expect, test } from 'vitest';
import type { AccessNews } from '../../../src/mcp/access/news.ts';
import {
  createRefusedVisits,
  type RefusedVisit,
  type RefusedVisits,
} from '../../../src/mcp/access/refused-visits.ts';
import { createOwnClock, type OwnClock } from '../own-clock.ts';

let clock: OwnClock;
let news: AccessNews[];
let failures: unknown[];
let visits: RefusedVisits;
beforeEach(() => {
  clock = createOwnClock(1_800_000_000_000);
  news = [];
  failures = [];
  visits = createRefusedVisits({
    clock,
    tell: (one) => news.push(one),
    failed: (error) => failures.push(error),
  });
});

const visit = (error: string, change: Partial<RefusedVisit['asker']> = {}): RefusedVisit => ({
  asker: { issuer: '', address: '192.0.2.1', userAgent: 'curl/8', isDoctor: false, ...change },
  request: 'POST /mcp',
  error,
  message: 'It is not known.',
});
const details = () => news.map(({ detail }) => detail);

test('the first is told at once, with who, where and why', () => {
  visits.refused(visit('invalid_token'));
  expect(news).toMatchObject([
    {
      ...{ action: 'access.refused', actor: 'client', subject: 'curl/8' },
      detail: 'invalid_token at POST /mcp: It is not known.',
      asker: { address: '192.0.2.1' },
    },
  ]);
  expect(news[0]?.error).toBeUndefined();
});

test('those after it are summed when the minute is over, and then it begins anew', () => {
  for (let index = 0; index < 42; index += 1) visits.refused(visit('invalid_token'));
  clock.pass(59_000);
  expect(news).toHaveLength(1);
  clock.pass(1_000);
  expect(details()[1]).toBe('invalid_token, 41 more within a minute, the last at POST /mcp.');
  clock.pass(600_000);
  expect(news).toHaveLength(2);
  visits.refused(visit('invalid_token'));
  expect(news).toHaveLength(3);
});

test('each address and each code is told of by itself; an IPv6 network is one', () => {
  visits.refused(visit('invalid_token'));
  visits.refused(visit('rate_limited'));
  visits.refused(visit('invalid_token', { address: '192.0.2.2' }));
  visits.refused(visit('invalid_token', { address: '2001:db8:0:1::1' }));
  visits.refused(visit('invalid_token', { address: '2001:db8:0:1::2' }));
  expect(news).toHaveLength(4);
});

test('of more than two hundred kinds in a minute the rest is a number', () => {
  for (let index = 0; index < 1_000; index += 1)
    visits.refused(visit('invalid_token', { address: `10.0.${index >> 8}.${index & 255}` }));
  expect(news).toHaveLength(200);
  clock.pass(60_000);
  expect(details().slice(200)).toEqual(['800 more within a minute, from other addresses.']);
});

test.each(['unauthorized', 'not_found', 'stopping', 'invalid_request', 'forbidden_fetch'])(
  '%s is how clients find their way, and is not told',
  (error) => {
    visits.refused(visit(error));
    expect(news).toEqual([]);
  },
);

test('the doctor is not told of', () => {
  visits.refused(visit('invalid_token', { isDoctor: true }));
  expect(news).toEqual([]);
});

test('what a client calls itself is made fit to be read', () => {
  visits.refused(visit('forbidden_host', { userAgent: `a\u202Eb Bearer ${'A1'.repeat(20)}` }));
  visits.refused(visit('forbidden_origin', { userAgent: '' }));
  expect(news.map(({ subject }) => subject)).toEqual(['ab [redacted]', 'Unknown client']);
});

test('what is left is told when it closes, and nothing after', () => {
  visits.refused(visit('invalid_token'));
  visits.refused(visit('invalid_token'));
  visits.close();
  expect(news).toHaveLength(2);
  clock.pass(600_000);
  expect(news).toHaveLength(2);
});

test('where nothing can be written down, the others are still tried', () => {
  const broken = new Error('disk full');
  visits = createRefusedVisits({
    clock,
    tell: () => {
      throw broken;
    },
    failed: (error) => failures.push(error),
  });
  visits.refused(visit('invalid_token'));
  visits.refused(visit('rate_limited'));
  visits.refused(visit('rate_limited'));
  clock.pass(60_000);
  expect(failures).toEqual([broken, broken, broken]);
});
