/** `connector check binance` tells troubles apart, a ban is kept to, and a key typed once is never seen again. */
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fullKey, readOnlyKey, restrictedKey } from '../simulators/binance/simulator.ts';
import { neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { api, patchbay, serve } from './server.ts';
import { createSweep, type Sweep } from './sweep.ts';

const held: { world: BinanceWorld | null; sweep: Sweep | null } = { world: null, sweep: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const sweep = () => held.sweep ?? expect.fail('The world was not opened.');

/** In the form of a key, but nobody’s. */
const strangerKey = 'Stranger9876543210ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihg';
const strangerSecret = 'strangerSecret76543210ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlk';
const cutKey = fullKey.apiKey.slice(0, 40);

beforeAll(async () => {
  held.world = await openBinanceWorld({ values: { ...neverCached, timeout: '700' } });
  held.sweep = createSweep(world());
}, 120_000);
beforeEach(() => world().simulator.faults.clear());
afterAll(async () => {
  await held.world?.server.stop('SIGKILL');
  await held.world?.close();
});

interface Checked {
  id: string;
  ok: boolean;
  code: string | null;
  message: string;
  hint: string;
}

async function run(args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const done = await patchbay(world().dataDir, args, world().env, input);
  sweep().hear(args.join(' '), done.out + done.err);
  return done;
}

async function check(): Promise<Checked> {
  const { code, out, err } = await run(['connector', 'check', 'binance', '--json']);
  const checked = JSON.parse(out) as Checked;
  expect([checked.id, code]).toEqual(['binance', checked.ok ? 0 : 1]);
  // People are told the same.
  if (!checked.ok) expect(err).toContain(checked.message);
  return checked;
}

async function type(secrets: Record<string, string>): Promise<void> {
  for (const [key, value] of Object.entries(secrets))
    expect((await run(['connector', 'set', 'binance', `${key}=-`], value)).code).toBe(0);
}

const useKey = ({ apiKey, apiSecret }: { apiKey: string; apiSecret: string }) => type({ apiKey, apiSecret });
const set = async (...values: string[]) =>
  expect((await run(['connector', 'set', 'binance', ...values])).code).toBe(0);
const sourceOf = async () => {
  const { sources } = (await api(world().server.ready, 'state')) as {
    sources: { id: string; state: { kind: string }; usage: { blockedUntil: number | null } }[];
  };
  return sources.find(({ id }) => id === 'binance') ?? expect.fail('There is no such source.');
};

/** Everything that was told, so that no two troubles sound alike. */
const codes = new Map<string, string>();
const tell = (trouble: string, { code, message }: Checked) => codes.set(trouble, `${code ?? ''}: ${message}`);

describe('connector check', () => {
  test('without a key says what can be had without one', async () => {
    expect(await check()).toMatchObject({ ok: true, code: null });
    expect((await check()).message).toMatch(/Binance answers.*127\.0\.0\.1.*No API key is set/);
  });

  test('with a good key says where it is, what is held and what it may do', async () => {
    await useKey(fullKey);
    const checked = await check();
    expect(checked).toMatchObject({ ok: true });
    expect(checked.message).toMatch(/key is accepted.*10 assets held.*may trade/);
    expect(JSON.stringify(checked)).not.toContain(fullKey.apiKey.slice(0, 8));
  });

  test('with a key that may only read is content', async () => {
    await useKey(readOnlyKey);
    expect(await check()).toMatchObject({ ok: true });
    const order = { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.01', price: '80000' };
    const said = await world().fails('binance_place_order', order);
    expect(said).toMatch(/-2015.*does not let this API key trade.*Enable Spot/);
  });

  test.each([
    ['a key of nobody', { apiKey: strangerKey, apiSecret: strangerSecret }],
    ['a key for another address', restrictedKey],
  ])('with %s says what Binance says, and all that it can mean', async (trouble, key) => {
    await useKey(key);
    const checked = await check();
    expect(checked).toMatchObject({ ok: false, code: 'source_key_rejected' });
    expect(checked.message).toMatch(/-2015.*wrong or deleted.*IP address.*permission.*does not say which/);
    expect(checked.hint).toMatch(/API Management.*public IP address.*Enable Reading/);
    tell('key, address or permission', checked);
    expect(trouble).not.toBe('');
  });

  test('with half a key says that it is cut', async () => {
    await useKey({ ...fullKey, apiKey: cutKey });
    const checked = await check();
    expect(checked).toMatchObject({ ok: false, code: 'source_key_rejected' });
    expect(checked.message).toMatch(/-2014.*cut short/);
    tell('malformed key', checked);
  });

  test('with another key’s secret says so', async () => {
    await useKey({ apiKey: fullKey.apiKey, apiSecret: strangerSecret });
    const checked = await check();
    expect(checked).toMatchObject({ ok: false, code: 'source_key_rejected' });
    expect(checked.message).toMatch(/-1022.*secret does not belong to the API key/);
    tell('wrong secret', checked);
  });

  test('with a key and no secret says what is missing', async () => {
    await set('apiSecret=');
    const checked = await check();
    expect(checked).toMatchObject({ ok: false, code: 'connector_not_configured' });
    expect(checked.message).toContain('apiSecret is not set');
    tell('no secret', checked);
    await type({ apiSecret: fullKey.apiSecret });
    expect(await check()).toMatchObject({ ok: true });
  });

  test('where nothing listens says that nothing can be reached', async () => {
    await set(`baseUrl=http://127.0.0.1:${await freePort()}`);
    const checked = await check();
    expect(checked).toMatchObject({ ok: false, code: 'source_unreachable' });
    expect(checked.message).toMatch(/refused the connection/);
    tell('no network', checked);
    await set(`baseUrl=${world().simulator.origin}`);
  });

  test('with a clock that is an hour off corrects it, and says so', async () => {
    world().simulator.faults.clockSkewMs = 3_600_000;
    const behind = await check();
    expect(behind).toMatchObject({ ok: true });
    expect(behind.message).toMatch(/clock is 3600 s behind Binance/);
    world().simulator.faults.clockSkewMs = -90_000;
    expect((await check()).message).toMatch(/clock is 90 s ahead of Binance/);
  });

  test.each<[string, object, string, RegExp]>([
    [
      'clock skew',
      { ...{ status: 400, code: -1021 }, msg: 'Timestamp for this request is outside of the recvWindow.' },
      'source_clock_skew',
      /-1021.*clock/,
    ],
    ['firewall', { status: 403 }, 'source_refused', /403.*firewall/],
    ['place', { status: 451, body: '{}' }, 'source_refused', /451.*does not serve the place/],
    ['other site', { status: 404, body: 'nothing' }, 'source_refused', /404.*no Binance API at this address/],
    ['breakdown', { status: 503 }, 'source_unavailable', /-1000.*inside Binance/],
    ['no JSON', { status: 200, body: '<html>log in</html>' }, 'source_unavailable', /shape.*no JSON/],
    ['silence', { hang: true }, 'timeout', /did not answer within 0\.7 s/],
    ['limit', { status: 429, retryAfter: 20 }, 'source_rate_limited', /-1003.*Too much was asked/],
  ])(
    '%s has its own code and words',
    async (trouble, fault, code, said) => {
      world().simulator.faults.add({ path: '/api/v3/account', times: 20, ...fault });
      const checked = await check();
      expect(checked).toMatchObject({ ok: false, code });
      expect(checked.message).toMatch(said);
      expect(checked.hint).not.toBe('');
      tell(trouble, checked);
    },
    60_000,
  );

  test('keeps to the pause that Binance wants, also when the source is opened again, until it is over', async () => {
    const { requests } = world().simulator;
    const [before, wanted] = [requests.length, (requests.at(-1)?.at ?? 0) + 20_000];
    for (const word of ['disable', 'enable']) await run(['connector', word, 'binance']);
    const { ok, code } = await check();
    // A machine so slow that the pause is over by now has nothing to show.
    if (Date.now() < wanted) expect({ ok, code }).toEqual({ ok: false, code: 'source_rate_limited' });
    await vi.waitFor(async () => expect(await check()).toMatchObject({ ok: true }), {
      ...{ timeout: 60_000, interval: 500 },
    });
    expect(requests[before]?.at).toBeGreaterThanOrEqual(wanted);
  }, 90_000);
});

describe('a ban', () => {
  const ban = (seconds: number) =>
    world().simulator.faults.add({
      ...{ path: '/api/v3/ticker/24hr', status: 418, code: -1003, retryAfter: seconds },
      msg: `Way too much request weight used; IP banned until ${Date.now() + seconds * 1000}. Please use WebSocket Streams for live updates to avoid bans.`,
    });
  const tools: [string, Record<string, unknown>][] = [
    ['binance_get_orderbook', { symbol: 'ETHUSDT' }],
    ['binance_orderbook_l1', { symbol: 'SOLUSDT' }],
    ['binance_get_account', {}],
    ['binance_get_klines', { symbol: 'ETHUSDT', interval: '1m' }],
    [
      'binance_place_order',
      { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.01', price: '80000' },
    ],
  ];
  const demandSilence = async () => {
    const before = world().simulator.requests.length;
    const checked = await check();
    expect(checked).toMatchObject({ ok: false, code: 'source_banned' });
    expect(checked.message).toMatch(/banned this network’s address until 20\d\d-/);
    for (const [tool, args] of tools) expect(await world().fails(tool, args)).toContain('has banned');
    expect(world().simulator.requests).toHaveLength(before);
    return checked;
  };

  test('is kept to: nothing is sent until it is over, and then all works again', async () => {
    await world().call('binance_get_exchange_info', { symbol: 'BTCUSDT' });
    ban(8);
    expect(await world().fails('binance_get_ticker', { symbol: 'ETHUSDT' })).toMatch(
      /IP banned until|has banned/,
    );
    const blocked = async () => (await sourceOf()).usage.blockedUntil ?? 0;
    await vi.waitFor(async () => expect(await blocked()).toBeGreaterThan(Date.now()), 5_000);
    await demandSilence();
    await vi.waitFor(
      async () =>
        expect(await world().call('binance_get_ticker', { symbol: 'ETHUSDT' })).toHaveProperty('lastPrice'),
      { timeout: 20_000, interval: 500 },
    );
    expect(await check()).toMatchObject({ ok: true });
  }, 60_000);

  test('is remembered through a restart, also one that nobody ordered', async () => {
    ban(900);
    await world().fails('binance_get_ticker', { symbol: 'XRPUSDT' });
    tell('ban', await demandSilence());
    const sent = world().simulator.requests.length;
    sweep().hear('the first server', world().server.out() + world().server.said());
    await world().server.stop('SIGKILL');
    // With no server at all, the command itself opens the source.
    const alone = await run(['connector', 'check', 'binance', '--json', '--secrets', 'file']);
    expect(JSON.parse(alone.out)).toMatchObject({ ok: false, code: 'source_banned' });
    const again = await serve(world().dataDir, ['--tunnel', 'none', '--secrets', 'file'], world().env);
    world().server = again;
    expect(await check()).toMatchObject({ ok: false, code: 'source_banned' });
    expect((await sourceOf()).usage.blockedUntil).toBeGreaterThan(Date.now() + 600_000);
    expect(world().simulator.requests).toHaveLength(sent);
  }, 90_000);
});

test('no two troubles are told alike, and no code stands for two kinds of trouble', () => {
  expect([...codes.keys()]).toHaveLength(14);
  const told = [...codes.values()].map((words) => words.replaceAll(/\d/g, ''));
  expect(new Set(told).size).toBe(told.length);
  const codeOf = (trouble: string) => codes.get(trouble)?.split(':')[0];
  const apart = [
    'wrong secret',
    'no network',
    'ban',
    'clock skew',
    'limit',
    'silence',
    'firewall',
    'breakdown',
  ];
  expect(new Set(apart.map(codeOf)).size).toBe(apart.length);
});

test('keys and secrets typed once are in no file, log, journal row, state, error or output', async () => {
  const secrets = [fullKey, readOnlyKey, restrictedKey].flatMap(({ apiKey, apiSecret }) => [
    apiKey,
    apiSecret,
  ]);
  await sweep().demandClean([...secrets, strangerKey, strangerSecret]);
}, 60_000);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
