/** What a service may not have us do with a request: say its secrets on, or send it elsewhere than its address says. */
import { expect, test } from 'vitest';
import { withoutSecrets } from '../../../src/mcp/outbound/said-back.ts';
import { serve } from './loopback.ts';
import { never, noBudgets, refusalOf, wayOut } from './way-out.ts';

const url = 'https://service.example/a?symbol=BTCUSDT&signature=0123456789abcdef';

test.each([
  ['as it was sent', { authorization: 'Bearer abc/def+123456' }, 'no abc/def+123456!', 'no [redacted]!'],
  [
    'escaped as JSON may be',
    { 'X-MBX-APIKEY': 'abc/def+123' },
    '{"a":"abc\\/def+123"}',
    '{"a":"[redacted]"}',
  ],
  ['in an address', { 'x-api-key': 'abc/def+123' }, '?k=abc%2Fdef%2B123', '?k=[redacted]'],
  ['from the query', {}, 'not 0123456789abcdef', 'not [redacted]'],
  ['often', { token: 'abcdefgh' }, 'abcdefgh abcdefghabcdefgh', '[redacted] [redacted][redacted]'],
])('a secret that is said back %s is not said on', (_how, headers, said, told) => {
  expect(withoutSecrets(said, { url, headers })).toBe(told);
});

test('what is no secret is told as it came, as is a secret so short that it stands there by chance', () => {
  const headers = { 'x-sync-session': 'abcdefgh', 'content-type': 'application/json', token: 'BTC' };
  const said = 'abcdefgh BTC application/json BTCUSDT';
  expect(withoutSecrets(said, { url, headers })).toBe(said);
});

test.each([
  '/a/../b',
  '/a/..',
  '/a/./b',
  '/a/.',
  '/a/%2e%2E/b',
  '/a/x%2F..%2Fb',
  '/a\\..\\b',
  '/a\n/b',
  '/a b',
])('nothing is sent to %j, which would lead elsewhere than it says', async (path) => {
  const server = await serve((_n, _request, response) => response.end('{}'));
  const service = wayOut().service(noBudgets);
  const refusal = await refusalOf(service.send({ url: `${server.origin}${path}`, signal: never() }));
  expect([refusal.code, refusal.sent]).toEqual(['invalid_input', false]);
  expect(server.came).toEqual([]);
});

test.each(['/a/.%2FESZ5', '/a/BRK%2FB', '/a/..b', '/a/b..', '/a/%25', '/a?b=../c', '/a/1.5', '/a/...'])(
  '%s is sent as it is',
  async (path) => {
    const server = await serve((_n, _request, response) => response.end('{}'));
    await wayOut()
      .service(noBudgets)
      .send({ url: `${server.origin}${path}`, signal: never() });
    expect(server.came).toEqual([`GET ${path}`]);
  },
);
