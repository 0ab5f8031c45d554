/** Sources open, fail, close and come back, each by itself; how it stands is always told. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/contract/errors.ts';
import type { ConnectorSettings } from '../../src/contract/settings.ts';
import type { Source } from '../../src/contract/state.ts';
import { field, secret, type Connector, type OpenConnector } from '../../src/mcp/connectors/connector.ts';
import { createVault } from '../../src/mcp/secrets/vault.ts';
import { createSources } from '../../src/mcp/sources.ts';
import { createToolRegistry } from '../../src/mcp/tools/registry.ts';
import { createFakeSecretStore } from '../fakes/secret-store.ts';
import { someTool } from './tools/house.ts';

const credential = z.object({
  baseUrl: field(z.string().default('https://default.example'), { label: 'Address', help: '' }),
  apiKey: secret({ label: 'API key', help: '' }),
});

function connector(
  id: string,
  change: Partial<OpenConnector> & { open?: Connector['open'] } = {},
): Connector {
  const opened: OpenConnector = {
    tools: [someTool({ name: `${id}_tool` })],
    check: () => Promise.resolve('It answers.'),
    close: () => Promise.resolve(),
    ...change,
  };
  return {
    id,
    title: `The ${id}`,
    description: '',
    startsEnabled: true,
    credential,
    remote: null,
    open: change.open ?? (() => Promise.resolve(opened)),
  };
}

async function setUp(connectors: Connector[]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'patchbay-sources-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const tools = createToolRegistry();
  const settings: Record<string, ConnectorSettings> = {};
  const secrets = createFakeSecretStore();
  const told: Source[] = [];
  const logged: string[] = [];
  const sources = createSources({
    connectors,
    tools,
    dataDir,
    settingsOf: (id) => settings[id] ?? { values: {} },
    vault: createVault({ open: () => Promise.resolve(secrets), told: () => undefined }),
    now: () => 7,
    log: (level, scope, message) => logged.push(`${level} ${scope}: ${message}`),
    told: (source) => told.push(source),
  });
  const names = () => tools.list().map((tool) => tool.name);
  const story = (id: string) => told.filter((source) => source.id === id).map((source) => source.state.kind);
  return { sources, settings, secrets, dataDir, told, logged, names, story };
}

const failing = (code: 'connector_not_configured' | 'connector_failed') => () =>
  Promise.reject(new AppError({ code, message: 'No key.', hint: 'Give it one.' }));

test('usage is told of what asks the network, and only while it does', async () => {
  const remote = { cacheSeconds: {}, timeoutMs: 1000 };
  const { sources, told } = await setUp([
    connector('local'),
    { ...connector('far'), remote },
    { ...connector('here', { offline: true }), remote },
  ]);
  await sources.open();
  const usage = (id: string) => told.findLast((source) => source.id === id)?.usage;
  expect(usage('far')).toMatchObject({ requests: 0, budgets: [] });
  expect(usage('local')).toBeNull();
  expect(usage('here')).toBeNull();
});

describe('opening', () => {
  test('each source is told as it starts and as it stands, and its tools are there', async () => {
    const { sources, told, story, names } = await setUp([connector('a'), connector('b')]);
    await sources.open();
    expect([story('a'), story('b')]).toEqual([
      ['starting', 'ready'],
      ['starting', 'ready'],
    ]);
    expect(told.findLast((source) => source.id === 'a')).toMatchObject({
      title: 'The a',
      enabled: true,
      state: { kind: 'ready', since: 7 },
      tools: 1,
      lastCallAt: null,
    });
    expect(names()).toEqual(['a_tool', 'b_tool']);
  });

  test('a source that is disabled is off and not opened', async () => {
    const opened: string[] = [];
    const made = connector('a', { open: () => (opened.push('a'), Promise.reject(new Error())) });
    const { sources, settings, story } = await setUp([made]);
    settings['a'] = { enabled: false, values: {} };
    await sources.open();
    expect([story('a'), opened]).toEqual([['off'], []]);
  });

  test('one that fails is a state with its remedy, and the others open all the same', async () => {
    const { sources, told, story, names, logged } = await setUp([
      connector('bare', { open: failing('connector_not_configured') }),
      connector('broken', { open: failing('connector_failed') }),
      connector('buggy', { open: () => Promise.reject(new TypeError('secret internals')) }),
      connector('fine'),
    ]);
    await sources.open();
    expect(['bare', 'broken', 'buggy', 'fine'].map((id) => story(id).at(-1))).toEqual([
      'waiting',
      'failed',
      'failed',
      'ready',
    ]);
    expect(told.find((source) => source.state.kind === 'waiting')?.state).toMatchObject({
      problem: { message: 'No key.', hint: 'Give it one.' },
    });
    expect(JSON.stringify(told)).not.toContain('secret internals');
    expect(names()).toEqual(['fine_tool']);
    expect(logged).toHaveLength(3);
  });

  test('one whose tools have names that are taken has failed, and is closed and asked no more', async () => {
    let closed = 0;
    const clash = connector('b', {
      tools: [someTool({ name: 'a_tool' })],
      documents: { search: () => Promise.resolve([]), fetch: () => Promise.resolve(null) },
      close: () => Promise.resolve(void (closed += 1)),
    });
    const { sources, story, names } = await setUp([connector('a'), clash]);
    await sources.open();
    expect([story('b').at(-1), closed, names(), sources.offers().map(({ id }) => id)]).toEqual([
      ...['failed', 1, ['a_tool']],
      ['a'],
    ]);
  });

  test('it is handed its own folder, its values over the defaults, and its secrets by field', async () => {
    const contexts: Parameters<Connector['open']>[0][] = [];
    const made = connector('a', {
      open: (context) => (contexts.push(context), Promise.reject(new Error('Enough seen.'))),
    });
    const { sources, settings, secrets, dataDir, logged } = await setUp([made]);
    settings['a'] = { enabled: true, values: { extra: 'x' } };
    await secrets.set('connector.a.apiKey', 'hunter2');
    await sources.open();
    const [context] = contexts;
    expect(context?.dataDir).toBe(join(dataDir, 'a'));
    expect((await stat(join(dataDir, 'a'))).isDirectory()).toBe(true);
    const { baseUrl, apiKey } = credential.parse(context?.credential);
    expect(baseUrl).toBe('https://default.example');
    expect(await apiKey.read()).toBe('hunter2');
    expect(`${String(apiKey)} ${JSON.stringify({ apiKey })}`).toBe('[secret] {"apiKey":"[secret]"}');
    context?.log('info', 'Hello.');
    expect(logged).toContain('info a: Hello.');
  });
});

describe('opening again', () => {
  test('closes the source first, and takes its new settings', async () => {
    const order: string[] = [];
    const made = connector('a');
    const open = made.open;
    made.open = async (context) => {
      order.push(`open ${credential.parse(context.credential).baseUrl}`);
      const opened = await open(context);
      return { ...opened, close: () => Promise.resolve(void order.push('close')) };
    };
    const { sources, settings } = await setUp([made]);
    await sources.open();
    settings['a'] = { enabled: true, values: { baseUrl: 'https://new.example' } };
    expect(await sources.reopen('a')).toMatchObject({ id: 'a', state: { kind: 'ready' } });
    expect(order).toEqual(['open https://default.example', 'close', 'open https://new.example']);
  });

  test('counts on what is asked of its service', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const made = connector('a');
    const { open } = made;
    made.open = async (context) => {
      const budgets = { weight: { limit: 10, windowMs: 60_000, kind: 'fixed' } } as const;
      const service = context.service({ title: 'A', host: url, budgets });
      await service.send({ url, cost: { weight: 2 }, signal: context.signal });
      return open(context);
    };
    const { sources } = await setUp([{ ...made, remote: { cacheSeconds: {}, timeoutMs: 5_000 } }]);
    await sources.open();
    const again = await sources.reopen('a');
    expect(asked).toHaveLength(2);
    expect(again.usage).toMatchObject({ requests: 2, failures: 2, budgets: [{ name: 'weight', left: 6 }] });
    await sources.close();
  });

  test('takes away the tools of one that is now disabled', async () => {
    const { sources, settings, names } = await setUp([connector('a'), connector('b')]);
    await sources.open();
    settings['a'] = { enabled: false, values: {} };
    expect(await sources.reopen('a')).toMatchObject({ enabled: false, tools: 0, state: { kind: 'off' } });
    expect(names()).toEqual(['b_tool']);
  });

  test('goes on when closing fails, and says so', async () => {
    const made = connector('a', { close: () => Promise.reject(new Error('stuck')) });
    const { sources, logged } = await setUp([made]);
    await sources.open();
    expect(await sources.reopen('a')).toMatchObject({ state: { kind: 'ready' } });
    expect(logged).toHaveLength(1);
  });

  test('a source there is not names those there are', async () => {
    const { sources } = await setUp([connector('a'), connector('b')]);
    const expected = { code: 'not_found', hint: 'The sources are: a, b.' };
    await expect(sources.reopen('c')).rejects.toMatchObject(expected);
    await expect(sources.check('toString')).rejects.toMatchObject(expected);
    expect(() => sources.configured('')).toThrow(expect.objectContaining(expected));
  });
});

describe('checking', () => {
  test('tells what the source says, or why it does not answer', async () => {
    let answer = () => Promise.resolve('It answers.');
    const { sources, logged } = await setUp([connector('a', { check: () => answer() })]);
    expect(await sources.check('a')).toMatchObject({ ok: false, message: 'The a is not open yet.' });
    await sources.open();
    expect(await sources.check('a')).toEqual({ ok: true, code: null, message: 'It answers.', hint: '' });
    answer = failing('connector_failed');
    expect(await sources.check('a')).toEqual({
      ...{ ok: false, code: 'connector_failed', message: 'No key.', hint: 'Give it one.' },
    });
    expect(logged).toEqual([]);
    answer = () => Promise.reject(new TypeError('secret internals'));
    expect(JSON.stringify(await sources.check('a'))).not.toContain('secret internals');
    expect(logged).toHaveLength(1);
  });

  test('names a source that is switched off, and the way to switch it on', async () => {
    const { sources } = await setUp([{ ...connector('a'), startsEnabled: false }]);
    await sources.open();
    expect(await sources.check('a')).toEqual({
      ...{ ok: false, code: 'connector_not_configured', message: 'The a is switched off.' },
      hint: 'Switch it on with: patchbay connector enable a, or in the window under Sources.',
    });
  });
});

describe('closing', () => {
  test('closes every source, also when one of them fails to', async () => {
    const closed: string[] = [];
    const { sources, names } = await setUp([
      connector('a', { close: () => Promise.reject(new Error('stuck')) }),
      connector('b', { close: () => Promise.resolve(void closed.push('b')) }),
    ]);
    await sources.open();
    await sources.close();
    expect([closed, names(), sources.offers()]).toEqual([['b'], [], []]);
  });
});
