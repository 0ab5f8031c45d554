/** Addresses that strangers name are fetched from public hosts only, and never more than must be. */
import { describe, expect, test } from 'vitest';
import {
  createSafeFetch,
  type HostAddress,
  type SafeFetchOptions,
} from '../../../src/mcp/access/safe-fetch.ts';
import { answerJson, startDocumentHost, type DocumentHost } from './document-host.ts';

const loopback: HostAddress = { address: '127.0.0.1', family: 4 };
/** Global unicast that is assigned to nobody: nothing answers there, and nothing leads there. */
const nobody: HostAddress = { address: '2dff:ffff::1', family: 6 };

function exempting(host: DocumentHost, options: Partial<SafeFetchOptions> = {}) {
  return createSafeFetch({
    privateHosts: () => `documents.example:${host.port}`,
    lookup: async () => [loopback],
    ca: host.ca,
    ...options,
  });
}

const at = (host: DocumentHost, path = '/client.json') => `https://documents.example:${host.port}${path}`;

describe('a document is read', () => {
  test('from a host that the setting exempts, with how long it may be kept', async () => {
    const host = await startDocumentHost(
      answerJson({ a: 1 }, { 'cache-control': 'public, max-age=600', age: '100' }),
    );
    expect(await exempting(host)(at(host))).toEqual({ ok: true, json: { a: 1 }, maxAgeMs: 500_000 });
    expect(host.asked).toEqual(['/client.json']);
  });

  test.each([
    ['no-store', 0],
    ['max-age=60, no-cache', 0],
    ['private', null],
    ['s-maxage=9', null],
    ['', null],
  ])('and “Cache-Control: %s” is understood', async (value, maxAgeMs) => {
    const host = await startDocumentHost(answerJson({}, { 'cache-control': value }));
    expect(await exempting(host)(at(host))).toEqual({ ok: true, json: {}, maxAgeMs });
  });

  test('when its type is a kind of JSON', async () => {
    const host = await startDocumentHost(
      answerJson([], { 'content-type': 'Application/Client+JSON; charset=utf-8' }),
    );
    expect(await exempting(host)(at(host))).toMatchObject({ ok: true, json: [] });
  });

  test('from a host that is exempted whatever its port is', async () => {
    const host = await startDocumentHost();
    const fetchJson = exempting(host, { privateHosts: () => ' other.example , Documents.Example' });
    expect(await fetchJson(at(host))).toMatchObject({ ok: true });
  });
});

describe('nothing is asked of', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['the whole of loopback', '127.8.8.8'],
    ['this host', '0.0.0.0'],
    ['a home network', '192.168.1.1'],
    ['another private network', '10.0.0.5'],
    ['a third', '172.16.3.4'],
    ['a provider’s inner network', '100.64.0.1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['a test network', '203.0.113.7'],
    ['a multicast group', '224.0.0.1'],
    ['everyone', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['no address', '::'],
    ['a link', 'fe80::1'],
    ['a private IPv6 network', 'fd00::1'],
    ['loopback written as IPv6', '::ffff:127.0.0.1'],
    ['loopback in the old IPv6 writing', '::7f00:1'],
    ['loopback behind a translator', '64:ff9b::7f00:1'],
    ['loopback behind 6to4', '2002:7f00:1::'],
    ['documentation’s own', '2001:db8::1'],
    ['what is not assigned', '4000::1'],
  ])('%s, when a name leads there', async (_what, address) => {
    const host = await startDocumentHost();
    const fetchJson = exempting(host, {
      privateHosts: () => '',
      lookup: async () => [{ address, family: address.includes(':') ? 6 : 4 }],
    });
    expect(await fetchJson(at(host))).toMatchObject({ ok: false, failure: 'private_host' });
    expect(host.connections()).toBe(0);
  });

  test.each([
    'https://127.0.0.1:PORT/c',
    'https://127.1:PORT/c',
    'https://2130706433:PORT/c',
    'https://0177.0.0.1:PORT/c',
    'https://0x7f000001:PORT/c',
    'https://[::1]:PORT/c',
    'https://[::ffff:127.0.0.1]:PORT/c',
    'https://[::ffff:7f00:1]:PORT/c',
    'https://169.254.169.254/latest/meta-data',
    'https://0/c',
  ])('an address that is local however it is written: %s', async (address) => {
    const host = await startDocumentHost();
    let lookups = 0;
    const fetchJson = exempting(host, {
      privateHosts: () => '',
      lookup: async () => {
        lookups += 1;
        return [loopback];
      },
    });
    const fetched = await fetchJson(address.replace('PORT', String(host.port)));
    expect(fetched).toMatchObject({ ok: false, failure: 'private_host' });
    expect([host.connections(), lookups]).toEqual([0, 0]);
  });

  test('a host of several addresses of which one is private', async () => {
    const host = await startDocumentHost();
    const fetchJson = exempting(host, { privateHosts: () => '', lookup: async () => [nobody, loopback] });
    expect(await fetchJson(at(host))).toMatchObject({ ok: false, failure: 'private_host' });
    expect(host.connections()).toBe(0);
  });

  test('a host that is public when it is looked up first and private afterwards', async () => {
    const host = await startDocumentHost();
    const answers = [[nobody], [loopback], [loopback]];
    let lookups = 0;
    const fetchJson = exempting(host, {
      privateHosts: () => '',
      lookup: async () => answers[lookups++] ?? [loopback],
      timeoutMs: 1_000,
    });
    expect(await fetchJson(at(host))).toMatchObject({ ok: false });
    expect([lookups, host.connections()]).toEqual([1, 0]);
  });

  test('a host whose exemption names another port or another name', async () => {
    const host = await startDocumentHost();
    for (const list of [
      `documents.example:${host.port + 1}`,
      'example',
      'ocuments.example',
      '*',
      'localhost',
    ]) {
      const fetchJson = exempting(host, { privateHosts: () => list });
      expect(await fetchJson(at(host)), list).toMatchObject({ ok: false, failure: 'private_host' });
    }
    expect(host.connections()).toBe(0);
  });

  test.each([
    ['http', 'http://documents.example/c'],
    ['files', 'file:///etc/passwd'],
    ['data', 'data:application/json,{}'],
    ['a user name', 'https://chatgpt.com@documents.example/c'],
    ['a password', 'https://:secret@documents.example/c'],
    ['a dot at the end of the name', 'https://documents.example./c'],
    ['no address at all', 'documents.example'],
  ])('an address with %s', async (_what, address) => {
    const host = await startDocumentHost();
    const fetchJson = exempting(host, { privateHosts: () => 'documents.example' });
    expect(await fetchJson(address)).toMatchObject({ ok: false, failure: 'address' });
    expect(host.connections()).toBe(0);
  });
});

describe('what is read is bounded', () => {
  test('a redirect is not followed, not even to the same host', async () => {
    const host = await startDocumentHost((_request, response) => {
      response.writeHead(302, { location: '/other.json', 'content-type': 'application/json' }).end('{}');
    });
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure: 'redirect' });
    expect(host.asked).toEqual(['/client.json']);
  });

  test('an answer beyond 64 KiB is dropped, announced or not', async () => {
    const host = await startDocumentHost(
      answerJson('x'.repeat(64 * 1024), { 'transfer-encoding': 'chunked' }),
    );
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure: 'too_large' });
    host.answer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900000' });
      response.flushHeaders();
    });
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure: 'too_large' });
  });

  test('an endless answer ends at 64 KiB', async () => {
    const host = await startDocumentHost((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = () => {
        while (!response.destroyed && response.write(' '.repeat(16_384)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure: 'too_large' });
  });

  test('an answer that trickles is given up at the deadline', async () => {
    const host = await startDocumentHost((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    });
    const fetched = await exempting(host, { timeoutMs: 300 })(at(host));
    expect(fetched).toMatchObject({ ok: false, failure: 'too_slow' });
  });

  test('a host that never answers, and a name that never resolves, are given up at the deadline', async () => {
    const host = await startDocumentHost(() => undefined);
    expect(await exempting(host, { timeoutMs: 200 })(at(host))).toMatchObject({ failure: 'too_slow' });
    const lookup = () => new Promise<never>(() => undefined);
    expect(await exempting(host, { timeoutMs: 200, lookup })(at(host))).toMatchObject({
      failure: 'too_slow',
    });
  });

  test('whoever asked may give it up', async () => {
    const host = await startDocumentHost(() => undefined);
    const giving = new AbortController();
    const fetched = exempting(host)(at(host), giving.signal);
    setTimeout(() => giving.abort(), 50);
    expect(await fetched).toMatchObject({ ok: false, failure: 'cancelled' });
    expect(await exempting(host)(at(host), giving.signal)).toMatchObject({ failure: 'cancelled' });
  });

  test.each([
    ['text/html', '{}', 'content_type'],
    ['application/javascript', '{}', 'content_type'],
    ['text/json', '{}', 'content_type'],
    ['application/json', '{"a":', 'not_json'],
    ['application/json', '', 'not_json'],
  ])('%s with the body %s is refused', async (type, body, failure) => {
    const host = await startDocumentHost((_request, response) => {
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure });
  });

  test('a compressed answer is refused, so that a small one cannot become large', async () => {
    const host = await startDocumentHost(answerJson({}, { 'content-encoding': 'gzip' }));
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure: 'content_type' });
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const host = await startDocumentHost((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from([0x22, 0xff, 0x22]));
    });
    expect(await exempting(host)(at(host))).toMatchObject({ ok: false, failure: 'not_json' });
  });
});

describe('a failure is explained', () => {
  test.each([
    [404, 'status'],
    [204, 'status'],
    [500, 'server_failed'],
    [429, 'server_failed'],
  ])('for HTTP %i', async (status, failure) => {
    const host = await startDocumentHost((_request, response) => response.writeHead(status).end());
    const fetched = await exempting(host)(at(host));
    expect(fetched).toMatchObject({ ok: false, failure });
    expect(JSON.stringify(fetched)).toContain(`documents.example:${host.port}`);
  });

  test('for a certificate that nobody vouches for, or that is for another name', async () => {
    const host = await startDocumentHost();
    const stranger = await startDocumentHost();
    const untrusted = await exempting(host, { ca: stranger.ca })(at(host));
    expect(untrusted).toMatchObject({ ok: false, failure: 'certificate' });
    expect(JSON.stringify(untrusted)).toContain('NODE_EXTRA_CA_CERTS');
    const misnamed = exempting(host, { privateHosts: () => 'other.example' });
    expect(await misnamed(`https://other.example:${host.port}/c`)).toMatchObject({ failure: 'certificate' });
    expect(host.asked).toEqual([]);
  });

  test('for a name that does not exist, and for a port where nothing listens', async () => {
    const host = await startDocumentHost();
    const lookup = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await exempting(host, { lookup })(at(host))).toMatchObject({ failure: 'no_such_host' });
    const nowhere = await exempting(host, { lookup: async () => [] })(at(host));
    expect(nowhere).toMatchObject({ failure: 'no_such_host' });
    const closed = exempting(host, { privateHosts: () => 'documents.example' });
    expect(await closed('https://documents.example:1/c')).toMatchObject({ failure: 'unreachable' });
  });

  test('without telling what a name resolves to', async () => {
    const host = await startDocumentHost();
    const fetchJson = exempting(host, {
      privateHosts: () => '',
      lookup: async () => [{ address: '10.11.12.13', family: 4 }],
    });
    expect(JSON.stringify(await fetchJson(at(host)))).not.toContain('10.11');
  });
});
