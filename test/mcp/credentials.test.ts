/** The whole of a connector's settings: what is taken, what is refused, and in which words. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/contract/errors.ts';
import { field, secret, Secret, type Connector } from '../../src/mcp/connectors/connector.ts';
import { configured } from '../../src/mcp/credentials.ts';

const connector = (remote: Connector['remote']): Connector => ({
  id: 'sample',
  title: 'Sample',
  description: '',
  startsEnabled: false,
  credential: z.object({
    tenant: field(z.string('the name of your tenant').min(3, 'three letters at least'), {
      label: 'Tenant',
      help: '',
    }),
    region: field(z.enum(['eu', 'us']).default('eu'), { label: 'Region', help: '' }),
    key: secret({ label: 'Key', help: '' }),
  }),
  remote,
  open: () => Promise.reject(new Error('Nobody opens it.')),
});
const remote = { cacheSeconds: { ticker: 1, order_book: 0.5 }, timeoutMs: 5_000 };
const noSecret = () => Promise.resolve(null);

/** What it was refused with. */
function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

test('a service on the network has a time for each kind it keeps, and one for a request', () => {
  const { fields } = configured(connector(remote));
  expect(fields.map(({ key, default: value, advanced }) => [key, value, advanced])).toEqual([
    ['tenant', '', false],
    ['region', 'eu', false],
    ['key', '', false],
    ['cache.ticker', '1', true],
    ['cache.order_book', '0.5', true],
    ['timeout', '5000', true],
  ]);
  expect(fields.find(({ key }) => key === 'cache.order_book')?.label).toBe('Order book kept for');
});

test('what needs no network has none of them', () => {
  expect(configured(connector(null)).fields.map(({ key }) => key)).toEqual(['tenant', 'region', 'key']);
});

test('values are read with their defaults, and an empty one is as none', async () => {
  const settled = configured(connector(remote)).read(
    { tenant: 'mine', region: '', 'cache.ticker': '2.5', timeout: '900' },
    async (key) => `secret of ${key}`,
  );
  expect(settled).toMatchObject({ cacheSeconds: { ticker: 2.5, order_book: 0.5 }, timeoutMs: 900 });
  expect(settled.credential).toMatchObject({ tenant: 'mine', region: 'eu' });
  const key = settled.credential['key'];
  expect(key).toBeInstanceOf(Secret);
  expect(key instanceof Secret ? await key.read() : null).toBe('secret of key');
});

test('secrets come from the secret store and not from the settings', async () => {
  const { credential } = configured(connector(null)).read({ tenant: 'mine', key: 'typed' }, noSecret);
  const key = credential['key'];
  expect(key instanceof Secret ? await key.read() : 'typed').toBeNull();
});

test('what is missing is told with its name and what it takes', () => {
  const error = refusal(() => configured(connector(null)).read({}, noSecret));
  expect(error.code).toBe('connector_not_configured');
  expect(error.message).toBe('Sample cannot be opened: its setting “Tenant” is missing or wrong.');
  expect(error.hint).toBe('Set tenant. It takes: the name of your tenant.');
});

test.each([
  ['tenant', 'ab', 'three letters at least'],
  ['region', 'mars', 'eu or us'],
  ['cache.ticker', '-1', 'seconds, from 0 to 86400'],
  ['cache.ticker', '86401', 'seconds, from 0 to 86400'],
  ['cache.ticker', '1e3', 'seconds, from 0 to 86400'],
  ['timeout', '99', 'milliseconds, from 100 to 120000'],
  ['timeout', '1.5', 'milliseconds, from 100 to 120000'],
])('%s refuses “%s” before it is kept', (key, value, takes) => {
  const error = refusal(() => configured(connector(remote)).demand({ [key]: value }));
  expect(error).toMatchObject({ code: 'invalid_input', hint: `It takes: ${takes}.` });
  expect(error.message).toContain(key);
});

test('an empty value restores the default, whatever the field takes', () => {
  const { demand } = configured(connector(remote));
  expect(() => demand({ tenant: '', timeout: '', 'cache.ticker': '' })).not.toThrow();
});

test('a value that was kept and is wrong by now does not open', () => {
  const error = refusal(() =>
    configured(connector(remote)).read({ tenant: 'mine', timeout: 'soon' }, noSecret),
  );
  expect(error).toMatchObject({ code: 'connector_not_configured' });
  expect(error.message).toContain('Time for one request');
});
