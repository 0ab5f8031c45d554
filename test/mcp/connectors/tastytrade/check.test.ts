/** Checking the connection: what can be wrong is told apart by its code. */
import { expect, test } from 'vitest';
import { grantOf, startTastytradeSimulator } from '../../../simulators/tastytrade/simulator.ts';
import { openWorld, type WorldOptions } from './world.ts';

const signal = () => new AbortController().signal;
const minute = 60_000;

test('a key that works is told with its accounts', async () => {
  const { opened } = await openWorld();
  expect(await opened.check(signal())).toMatch(
    /^tastytrade \(production\) shows 3 accounts: 5WT00001 \(Main, Individual\);/,
  );
});

test('a check signs in anew and asks the service, whatever is kept', async () => {
  const { opened, simulator, ask, pass } = await openWorld();
  await ask('fetch_accounts');
  pass(2_000);
  await opened.check(signal());
  expect(simulator.count(/oauth/)).toBe(2);
  expect(simulator.count(/customers/)).toBe(2);
});

const wrong: { what: string; world: WorldOptions; code: string; words: RegExp }[] = [
  {
    what: 'a wrong client secret',
    world: { secrets: { clientSecret: 'x' } },
    code: 'source_key_rejected',
    words: /client secret/,
  },
  {
    what: 'a wrong refresh token',
    world: { secrets: { refreshToken: 'x' } },
    code: 'source_key_rejected',
    words: /refresh token/,
  },
  {
    what: 'a missing scope',
    world: { simulator: { grants: [grantOf('production', { scopes: ['openid'] })] } },
    code: 'source_permission_missing',
    words: /does not let it read accounts/,
  },
  {
    what: 'a clock that is ahead',
    world: { aheadMs: 20 * minute },
    code: 'source_clock_skew',
    words: /20 minutes ahead of/,
  },
  {
    what: 'a clock that is behind',
    world: { aheadMs: -90 * minute },
    code: 'source_clock_skew',
    words: /90 minutes behind/,
  },
];

test.each(wrong)('$what is told as $code', async ({ world, code, words }) => {
  const { opened } = await openWorld(world);
  await expect(opened.check(signal())).rejects.toMatchObject({
    code,
    message: expect.stringMatching(words),
    hint: expect.stringMatching(/.{20}/),
  });
});

test('no network is told as such', async () => {
  const { origin, close } = await startTastytradeSimulator();
  await close();
  const { opened } = await openWorld({ values: { baseUrl: origin } });
  await expect(opened.check(signal())).rejects.toMatchObject({ code: 'source_unreachable' });
}, 20_000);

test('a service that is down is told as such, and so is one that has had enough', async () => {
  const { opened, simulator } = await openWorld();
  simulator.faults.add({ path: /customers/, status: 503, times: 20 });
  await expect(opened.check(signal())).rejects.toMatchObject({ code: 'source_unavailable' });
  const other = await openWorld();
  other.simulator.faults.add({ path: /customers/, status: 429, times: 20 });
  await expect(other.opened.check(signal())).rejects.toMatchObject({ code: 'source_rate_limited' });
}, 30_000);

test('a key without accounts is no mistake, and is said', async () => {
  const { opened, simulator } = await openWorld();
  simulator.faults.add({ path: /customers/, status: 200, body: { data: { items: [] } } });
  expect(await opened.check(signal())).toMatch(/shows no open account/);
});

test('a clock a minute off is nobody’s trouble', async () => {
  const { opened } = await openWorld({ aheadMs: minute });
  expect(await opened.check(signal())).toMatch(/3 accounts/);
});
