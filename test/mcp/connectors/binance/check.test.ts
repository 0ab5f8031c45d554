/** The check tells apart what can be wrong: key, secret, permission, network, ban, clock, firewall. */
import { describe, expect, test } from 'vitest';
import { binance } from '../../../../src/mcp/connectors/binance/index.ts';
import { fullKey, readOnlyKey, restrictedKey } from '../../../simulators/binance/simulator.ts';
import { openConnector } from '../open-connector.ts';
import { createWorld, swiftClock, type World, type WorldOptions } from './world.ts';

const account = '/api/v3/account';
const check = (world: World) => world.connector.opened.check(new AbortController().signal);

describe('the check', () => {
  test('accepts a good key, and says where it is and what is there', async () => {
    const world = await createWorld();
    expect(await check(world)).toMatch(/key is accepted.*10 assets held.*may trade/);
    expect(world.simulator.weightUsed).toBeLessThan(30);
  });

  test('asks anew, however long the account is kept', async () => {
    const world = await createWorld({ values: { 'cache.account': '600' } });
    await world.ask('binance_get_account');
    world.simulator.faults.add({ path: account, status: 401, code: -2015, msg: 'Invalid API-key.' });
    await expect(check(world)).rejects.toMatchObject({ code: 'source_key_rejected' });
  });

  test('takes a key that may only read as right', async () => {
    const world = await createWorld({ key: readOnlyKey });
    expect(await check(world)).toContain('key is accepted');
  });

  test('says that an account which may not trade is fine for reading', async () => {
    const world = await createWorld();
    const body = JSON.stringify({ canTrade: false, balances: [] });
    world.simulator.faults.add({ path: account, status: 200, body });
    expect(await check(world)).toContain('may not trade, which is right for reading');
  });

  test('without a key asks whether market data can be had', async () => {
    const world = await createWorld({ key: null });
    expect(await check(world)).toMatch(/Binance answers.*No API key is set/);
    expect(world.simulator.requests.map(({ path }) => path)).toEqual(['/api/v3/time']);
  });

  test.each<[string, NonNullable<WorldOptions['key']>, string, RegExp]>([
    [
      'a key of another form',
      { ...fullKey, apiKey: 'short' },
      'source_key_rejected',
      /-2014.*not in the form/,
    ],
    [
      'a key with a line break in it',
      { ...fullKey, apiKey: 'a\nb' },
      'source_key_rejected',
      /not in the form/,
    ],
    [
      'an unknown key',
      { ...fullKey, apiKey: 'x'.repeat(64) },
      'source_key_rejected',
      /-2015.*IP address.*permission/,
    ],
    [
      'a wrong secret',
      { ...fullKey, apiSecret: 'Zq4notTheSecret' },
      'source_key_rejected',
      /-1022.*secret does not belong/,
    ],
    ['a key bound to another address', restrictedKey, 'source_key_rejected', /-2015.*IP address/],
  ])('tells %s', async (_what, key, code, said) => {
    const world = await createWorld({ key });
    const failed = check(world);
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringMatching(said) });
    await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining(key.apiSecret) });
  });

  test.each<[string, object, string]>([
    [
      'a ban',
      {
        status: 418,
        code: -1003,
        msg: 'Way too much request weight used; IP banned until 1.',
        retryAfter: 120,
      },
      'source_banned',
    ],
    ['the firewall', { status: 403 }, 'source_refused'],
    [
      'a place that is not served',
      { status: 451, code: 0, msg: 'Service unavailable from a restricted location.' },
      'source_refused',
    ],
    ['an address without an API', { status: 404, body: '<html>' }, 'source_refused'],
    ['another kind of answer', { status: 302, body: '' }, 'source_unavailable'],
    ['a page in place of an answer', { status: 200, body: '<html>sign in</html>' }, 'source_unavailable'],
    ['trouble inside Binance', { status: 500, times: 10 }, 'source_unavailable'],
    [
      'a permission that was taken',
      { status: 401, code: -1002, msg: 'You are not authorized to execute this request.' },
      'source_permission_missing',
    ],
    [
      'a clock that never fits',
      { status: 400, code: -1021, times: 2, msg: 'Timestamp for this request is outside of the recvWindow.' },
      'source_clock_skew',
    ],
  ])('tells %s', async (_what, fault, code) => {
    const clock = swiftClock();
    const world = await createWorld({ clock, simulator: { clock } });
    world.simulator.faults.add({ path: account, ...fault });
    await expect(check(world)).rejects.toMatchObject({ code, message: expect.stringContaining('Binance') });
  });

  test('tells that there is no network', async () => {
    const world = await createWorld();
    await world.simulator.close();
    await expect(check(world)).rejects.toMatchObject({ code: 'source_unreachable' });
  });

  test.each([
    ['apiSecret', { apiKey: fullKey.apiKey }],
    ['apiKey', { apiSecret: fullKey.apiSecret }],
    ['apiSecret', { apiKey: fullKey.apiKey, apiSecret: '  ' }],
  ])(
    'tells that %s is missing beside the other half, and so do tools of the account',
    async (half, secrets) => {
      const { simulator } = await createWorld({ key: null });
      const { opened, call } = await openConnector(binance, {
        ...{ values: { baseUrl: simulator.origin }, secrets },
      });
      const problem = {
        code: 'connector_not_configured',
        message: expect.stringMatching(new RegExp(`Half.*is set, but ${half} is not set`)) as string,
        hint: expect.stringContaining(`Set ${half} of the source Binance too`) as string,
      };
      await expect(opened.check(new AbortController().signal)).rejects.toMatchObject(problem);
      await expect(call('binance_get_account')).rejects.toMatchObject(problem);
      await expect(call('binance_get_open_orders')).rejects.toMatchObject(problem);
      expect(simulator.requests).toEqual([]);
      // Market data needs none of it.
      expect((await call('binance_get_ticker', { symbol: 'BTCUSDT' })).structured).toHaveProperty(
        'lastPrice',
      );
    },
  );

  test('tells that no key is set where a tool needs one', async () => {
    const { connector } = await createWorld({ key: null });
    await expect(connector.call('binance_get_account')).rejects.toMatchObject({
      code: 'connector_not_configured',
      message: expect.stringContaining('apiKey and apiSecret are not set') as string,
    });
  });
});

describe('the clock', () => {
  test.each([-90_000, 90_000])(
    'of this computer may be wrong by %i ms: requests go by Binance’s',
    async (skew) => {
      const world = await createWorld();
      world.simulator.faults.clockSkewMs = skew;
      expect(await world.ask('binance_get_account')).toHaveProperty('balances');
      const said = await check(world);
      expect(said).toContain(`clock is 90 s ${skew > 0 ? 'behind' : 'ahead of'} Binance’s`);
      expect(world.simulator.requests.every(({ status }) => status === 200)).toBe(true);
    },
  );

  test('that jumps is measured anew once, and the question asked again', async () => {
    const world = await createWorld({ values: { 'cache.account': '0' } });
    await world.ask('binance_get_account');
    world.simulator.faults.clockSkewMs = 3_600_000;
    expect(await world.ask('binance_get_account')).toHaveProperty('balances');
    expect(world.simulator.requests.map(({ path, status }) => `${path} ${status}`)).toEqual([
      ...['/api/v3/time 200', `${account} 200`, `${account} 400`],
      ...['/api/v3/time 200', `${account} 200`],
    ]);
  });

  test('is measured again after half an hour', async () => {
    const clock = swiftClock();
    const world = await createWorld({ clock, simulator: { clock } });
    for (const pause of [0, 20 * 60_000, 11 * 60_000]) {
      clock.pass(pause);
      await world.ask('binance_get_account');
    }
    expect(world.asked('GET', '/api/v3/time')).toBe(2);
  });
});
