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
  problemOf,
  secret,
  Secret,
} from '../../../src/mcp/connectors/connector.ts';
import { openConnector } from './open-connector.ts';

const credential = z.object({
  baseUrl: field(baseUrl, { label: 'Address', help: 'Of the API.', advanced: true }),
  tenant: field(z.string().min(3, 'three letters at least'), { label: 'Tenant', help: '' }),
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
  ['backend', 'third', 'own'],
  ['sandbox', 'yes', 'true'],
  ['sandbox', 'true', null],
  ['key', 'anything', null],
])('%s takes “%s”: %j', (key, value, said) => {
  const problem = problemOf(credential, key, value);
  if (said === null) expect(problem).toBeNull();
  else expect(problem).toContain(said);
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
