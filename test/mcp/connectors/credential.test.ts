/** The settings of a connector: drawn from one zod object, checked by it, and typed by it where they are used. */
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  baseUrl,
  choice,
  defineConnector,
  field,
  fieldsOf,
  flag,
  homeBaseUrl,
  problemOf,
  secret,
  Secret,
} from '../../../src/mcp/connectors/connector.ts';
import { openConnector } from './open-connector.ts';

const credential = z.object({
  baseUrl: field(baseUrl, { label: 'Address', help: 'Of the API.', advanced: true }),
  tenant: field(z.string().min(3, 'three letters at least').max(8), { label: 'Tenant', help: '' }),
  backend: choice(['own', 'remote'], { label: 'Backend', help: '', default: 'own' }),
  sandbox: flag({ label: 'Sandbox', help: '', default: false }),
  key: secret({ label: 'Key', help: 'From the settings.', required: true }),
  note: secret({ label: 'Note', help: '' }),
});

test('every field says how it is asked for', () => {
  expect(fieldsOf(credential)).toEqual([
    {
      key: 'baseUrl',
      label: 'Address',
      help: 'Of the API.',
      secret: false,
      required: false,
      advanced: true,
      options: [],
      default: '',
    },
    {
      key: 'tenant',
      label: 'Tenant',
      help: '',
      secret: false,
      required: true,
      advanced: false,
      options: [],
      default: '',
    },
    {
      key: 'backend',
      label: 'Backend',
      help: '',
      secret: false,
      required: false,
      advanced: false,
      options: ['own', 'remote'],
      default: 'own',
    },
    {
      key: 'sandbox',
      label: 'Sandbox',
      help: '',
      secret: false,
      required: false,
      advanced: false,
      options: ['true', 'false'],
      default: 'false',
    },
    {
      key: 'key',
      label: 'Key',
      help: 'From the settings.',
      secret: true,
      required: true,
      advanced: false,
      options: [],
      default: '',
    },
    {
      key: 'note',
      label: 'Note',
      help: '',
      secret: true,
      required: false,
      advanced: false,
      options: [],
      default: '',
    },
  ]);
});

test('one schema used for two fields keeps the words of each', () => {
  const one = z.object({ baseUrl: field(baseUrl, { label: 'One', help: '' }) });
  const other = z.object({ baseUrl: field(baseUrl, { label: 'Other', help: '' }) });
  expect([one, other].map((object) => fieldsOf(object)[0]?.label)).toEqual(['One', 'Other']);
});

test('a field that nobody gave words is a defect', () => {
  expect(() => fieldsOf(z.object({ x: z.string() }))).toThrow('The setting x');
});

test.each([
  ['baseUrl', 'https://api.example.com/v1/', null],
  ['baseUrl', 'http://127.0.0.1:8080', null],
  ['baseUrl', '', null],
  ['baseUrl', 'api.example.com', 'https://'],
  ['baseUrl', 'ftp://api.example.com', 'https://'],
  ['baseUrl', 'https://me:secret@api.example.com', 'user name'],
  ['baseUrl', 'https://api.example.com/?a=1', 'without'],
  ['tenant', 'ab', 'three letters'],
  ['tenant', 'abcdefghi', 'text of 3 to 8 characters'],
  ['backend', 'third', 'own'],
  ['sandbox', 'yes', 'true'],
  ['sandbox', 'true', null],
  ['key', 'anything', null],
])('%s takes “%s”: %j', (key, value, said) => {
  const problem = problemOf(credential, key, value);
  if (said === null) expect(problem).toBeNull();
  else expect(problem).toContain(said);
});

const addresses = z.object({
  everywhere: field(baseUrl, { label: 'Address', help: '' }),
  home: field(homeBaseUrl, { label: 'Address', help: '' }),
});

test.each([
  ['https://api.example.com', 'taken', 'taken'],
  ['http://localhost:8080/v1', 'taken', 'taken'],
  ['http://sample.localhost', 'taken', 'taken'],
  ['http://127.8.9.10', 'taken', 'taken'],
  ['http://2130706433/', 'taken', 'taken'],
  ['http://[::1]:8080', 'taken', 'taken'],
  ['HTTP://LOCALHOST.', 'taken', 'taken'],
  ['http://10.1.2.3', 'refused', 'taken'],
  ['http://172.31.0.1', 'refused', 'taken'],
  ['http://192.168.1.20:8080', 'refused', 'taken'],
  ['http://[fd12:3456::1]', 'refused', 'taken'],
  ['http://nas.local', 'refused', 'taken'],
  ['http://toolbridge:8080', 'refused', 'taken'],
  ['http://bridge.home.arpa', 'refused', 'taken'],
  ['http://bridge.prod.internal', 'refused', 'taken'],
  ['http://api.example.com', 'refused', 'refused'],
  ['http://localhost.example.com', 'refused', 'refused'],
  ['http://127.0.0.1.example.com', 'refused', 'refused'],
  ['http://172.32.0.1', 'refused', 'refused'],
  ['http://192.169.0.1', 'refused', 'refused'],
  ['http://[2001:db8::1]', 'refused', 'refused'],
  ['http://toolbridge.notlocal', 'refused', 'refused'],
  ['http://0.0.0.0', 'refused', 'refused'],
])('a key goes readably over no network: %s is %s, of a server at home %s', (text, everywhere, home) => {
  const said = (key: 'everywhere' | 'home') => problemOf(addresses, key, text);
  expect([said('everywhere') === null, said('home') === null]).toEqual([
    everywhere === 'taken',
    home === 'taken',
  ]);
  if (everywhere === 'refused') expect(said('everywhere')).toMatch(/https:.*this computer/);
  if (home === 'refused') expect(said('home')).toMatch(/https:.*private network/);
});

test('a secret is read only when it is asked for, and never becomes text', async () => {
  let reads = 0;
  const hidden = new Secret(async () => {
    reads += 1;
    return 'TOPSECRET';
  });
  expect([String(hidden), JSON.stringify({ hidden }), inspect(hidden, { depth: 5 })].join()).not.toContain(
    'TOPSECRET',
  );
  expect(reads).toBe(0);
  expect(await hidden.read()).toBe('TOPSECRET');
});

test('a connector gets its settings in the types its schema gives them', async () => {
  const seen: unknown[] = [];
  const connector = defineConnector({
    id: 'sample',
    title: 'Sample',
    description: '',
    startsEnabled: true,
    credential,
    remote: { cacheSeconds: { ticker: 1 }, timeoutMs: 5_000 },
    open: async ({ credential: given }) => {
      const isSandbox: boolean = given.sandbox;
      seen.push(
        given.baseUrl,
        given.tenant,
        given.backend,
        isSandbox,
        await given.key.read(),
        await given.note.read(),
      );
      return { tools: [], check: async () => '', close: async () => undefined };
    },
  });
  await openConnector(connector, {
    values: { baseUrl: 'http://127.0.0.1:1//', tenant: 'abc', sandbox: 'true', 'cache.ticker': '0' },
    secrets: { key: 'TOPSECRET' },
  });
  expect(seen).toEqual(['http://127.0.0.1:1', 'abc', 'own', true, 'TOPSECRET', null]);
});
