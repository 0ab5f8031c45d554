/** A source without its key waits; a key that is typed once is in no file, output, log, state, journal or answer afterwards. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startAttioSimulator, type AttioSimulator } from '../simulators/attio/simulator.ts';
import { startTastytradeSimulator, type TastytradeSimulator } from '../simulators/tastytrade/simulator.ts';
import { startToolBridgeSimulator, type ToolBridgeSimulator } from '../simulators/toolbridge/simulator.ts';
import { documentOf, hitsOf } from './documents.ts';
import { api } from './server.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';
import { thing } from './truth/attio.ts';
import { filesBelow, journalOf } from './trouble-world.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

interface Stage {
  world: SourcesWorld;
  tastytrade: TastytradeSimulator;
  attio: AttioSimulator;
  bridge: ToolBridgeSimulator;
}

const held: { stage: Stage | null } = { stage: null };
const stage = () => held.stage ?? expect.fail('Nothing was opened.');
/** What was said on the way, by whom. */
const said = new Map<string, string>();

beforeAll(async () => {
  const [tastytrade, attio, bridge] = await Promise.all([
    startTastytradeSimulator(),
    startAttioSimulator({ token: 'attio_key_7Kp2mRt5Yb9Xc4Vd83kQz' }),
    startToolBridgeSimulator({ tenancy: 'signed' }),
  ]);
  const world = await openSourcesWorld([
    { id: 'tastytrade', values: { baseUrl: tastytrade.origin } },
    { id: 'attio', values: { baseUrl: attio.origin } },
    { id: 'workspace', values: { backend: 'toolbridge', baseUrl: bridge.origin, tenantId: 'org_acme' } },
  ]);
  held.stage = { world, tastytrade, attio, bridge };
}, 120_000);
afterAll(async () => {
  const { world, ...simulators } = stage();
  await world.close();
  for (const one of Object.values(simulators)) await one.close();
});

async function names(): Promise<string[]> {
  const client = await stage().world.connect();
  return (await client.listTools()).tools.map(({ name }) => name);
}

async function run(args: string[], input = ''): Promise<string> {
  const { code, out, err } = await stage().world.command(args, input);
  said.set(`patchbay ${args.join(' ')} (${said.size})`, out + err);
  expect([args.join(' '), code]).toEqual([args.join(' '), 0]);
  return out;
}

test('a source without its key waits, says what it wants and where to get it, and shows no tools', async () => {
  const { world, tastytrade, attio, bridge } = stage();
  expect(await names()).toEqual(['search', 'fetch']);
  const sources = JSON.parse(await run(['connector', 'list', '--json'])) as {
    id: string;
    tools: number;
    state: { kind: string; problem?: { code: string; hint: string } };
  }[];
  for (const [id, hint] of [
    ['tastytrade', /my\.tastytrade\.com.*patchbay connector set tastytrade clientSecret=-/],
    ['attio', /Workspace settings → Developers → New access token/],
    ['workspace', /Set token to a JWT/],
  ] as const) {
    const problem = { code: 'connector_not_configured', hint: expect.stringMatching(hint) };
    expect(sources.find((one) => one.id === id)).toMatchObject({
      tools: 0,
      state: { kind: 'waiting', problem },
    });
    expect(await world.check(id)).toMatchObject({ exit: 1, ok: false, ...problem });
  }
  await expect(world.call('attio_get_lists')).rejects.toThrow(/attio_get_lists/);
  expect([tastytrade, attio, bridge].map(({ requests }) => requests.length)).toEqual([0, 0, 0]);
});

test('with its key it opens at once, also while the server runs', async () => {
  const { tastytrade, attio, bridge } = stage();
  // What the hint says is done to the letter.
  const { hint } = await stage().world.check('tastytrade');
  const told = [...hint.matchAll(/patchbay (connector set tastytrade (clientSecret|refreshToken)=-)/g)];
  expect(told.map(([, , key]) => key)).toEqual(['clientSecret', 'refreshToken']);
  for (const [, words = '', key] of told) {
    // One of two is not enough.
    expect(await names()).not.toContain('fetch_accounts');
    const value = key === 'clientSecret' ? tastytrade.grant.clientSecret : tastytrade.grant.refreshToken;
    await run(words.split(' '), `${value}\n`);
  }
  await run(['connector', 'set', 'attio', 'accessToken=-'], `Bearer ${attio.token}`);
  await run(['connector', 'set', 'workspace', 'token=-'], bridge.token());
  await run(['connector', 'set', 'workspace', 'tenantSecret=-', '--json'], bridge.tenantSecret);
  const list = await names();
  // Opening asks the services nothing.
  expect([tastytrade, attio, bridge].map(({ requests }) => requests.length)).toEqual([0, 0, 0]);
  for (const tool of ['fetch_accounts', 'attio_get_lists', 'create_note']) expect(list).toContain(tool);
  for (const id of ['tastytrade', 'attio', 'workspace']) await run(['connector', 'check', id]);
});

test('whatever is done and goes wrong, no key comes out again', async () => {
  const { world, tastytrade, attio, bridge } = stage();
  const { clientSecret, refreshToken } = tastytrade.grant;
  const tell = async (tool: string, args: Record<string, unknown> = {}) => {
    const result = await world.client.callTool({ name: tool, arguments: args });
    said.set(`${tool} ${said.size}`, JSON.stringify(result));
  };
  for (const [tool, args] of [
    ['fetch_positions', {}],
    ['search', { query: 'Ada Lovelace' }],
    ['attio_get_lists', {}],
    ['create_note', { title: 'A note', content: 'x' }],
    ['fetch', { id: `attio:people:${thing(attio.world, 'people', 'Ada Lovelace').id}` }],
  ] as const)
    await tell(tool, args);
  // Services that repeat what they were sent.
  tastytrade.tokens.expireAll();
  const echo = { error_code: 'invalid_grant', error_description: `No: ${refreshToken} ${clientSecret}` };
  tastytrade.faults.add({ path: /oauth/, status: 400, body: echo, times: 9 });
  await tell('fetch_balances');
  const words = `Bad key ${attio.token} in Authorization: Bearer ${attio.token}`;
  const body = JSON.stringify({ status_code: 401, type: 'auth_error', code: 'unauthorized', message: words });
  attio.faults.next(9, { status: 401, body });
  await tell('attio_list_notes');
  const [sent] = bridge.requests.filter(({ headers }) => headers['authorization'] !== undefined).slice(-1);
  const token = (sent?.headers['authorization'] ?? '').replace('Bearer ', '');
  bridge.faults.add({ path: /notes/, status: 401, body: `unauthorized ${token}`, times: 9 });
  await tell('list_notes');
  for (const id of ['tastytrade', 'attio', 'workspace'])
    said.set(`check ${id}`, JSON.stringify(await world.check(id)));

  const { ready } = world.server;
  for (const { id } of await journalOf(ready))
    said.set(`call ${id}`, JSON.stringify(await api(ready, `calls/${id}`)));
  for (const path of [
    'state',
    'calls',
    'connectors',
    'tools',
    'sessions',
    'tokens',
    'doctor',
    'openapi.json',
  ])
    said.set(path, JSON.stringify(await api(ready, path)));
  for (const args of [
    'calls --json',
    'logs --json',
    'audit --json',
    'settings get --json',
    'connector list',
    'tool list',
  ])
    await run(args.split(' '));
  said.set('stdout of serve', world.server.out()).set('stderr of serve', world.server.said());

  // The services did repeat them: three tools and three checks tell of it.
  const repeated = [...said].filter(([, text]) => /\[(redacted|secret)\]/.test(text)).map(([place]) => place);
  for (const place of ['fetch_balances', 'attio_list_notes', 'list_notes', 'check tastytrade', 'check attio'])
    expect(repeated.join()).toContain(place);
  expect(token.split('.')).toHaveLength(3);
  const access = tastytrade.tokens.issued().at(-1) ?? '';
  const secrets = {
    clientSecret,
    refreshToken,
    access,
    attio: attio.token,
    token,
    tenant: bridge.tenantSecret,
  };
  const files = filesBelow(world.dataDir);
  expect([...files.keys()].join()).toContain('secrets.json');
  expect(said.get('calls')).toContain('attio_list_notes');
  for (const [name, secret] of Object.entries(secrets)) {
    expect([name, secret.length > 20]).toEqual([name, true]);
    for (const [form, text] of Object.entries(formsOf(secret)))
      for (const [place, content] of [...said, ...files])
        expect(`${name} as ${form} in ${place}: ${content.includes(text)}`).toBe(
          `${name} as ${form} in ${place}: false`,
        );
  }
  expect((await documentOf(world, (await hitsOf(world, 'my positions'))[0]?.id ?? '')).text).not.toContain(
    access,
  );
}, 90_000);

function formsOf(secret: string): Record<string, string> {
  const bytes = Buffer.from(secret);
  return {
    ...{ text: secret, hex: bytes.toString('hex'), base64url: bytes.toString('base64url') },
    // Its last character may hang on what follows.
    ...{ base64: bytes.toString('base64').replace(/.=*$/, ''), address: encodeURIComponent(secret) },
  };
}
