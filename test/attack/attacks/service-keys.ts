/** Getting at the key that the user gave for a service: by leading it on, or by having it said back. */
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { sendJson, serviceKeys, startHostile, withHostile, withSource, type Hostile } from '../hostile.ts';
import { exchangeInfo, ticker } from '../exchange.ts';
import { fresh } from '../asking.ts';
import { record } from '../crm.ts';
import { call, tokenNamed } from '../mcp.ts';
import { expectAbsent, expectUntold } from '../records.ts';
import type { Attack } from '../target.ts';

const allKeys = [...Object.values(serviceKeys.binance), serviceKeys.attio.accessToken];
/** Each asks its service with the key. */
const signedCalls: readonly [string, object][] = [
  ['binance_get_account', {}],
  ['binance_get_open_orders', { symbol: 'BTCUSDT' }],
  ['binance_cancel_order', { symbol: 'BTCUSDT', order_id: 1 }],
];
const crmCalls: readonly [string, object][] = [
  ['attio_search_records', { resource_type: 'companies', query: 'acme' }],
  ['attio_get_lists', {}],
  [
    'attio_create_note',
    {
      resource_type: 'companies',
      record_id: record({ name: '', note: '', url: '' }).id.record_id,
      title: 'T',
      content: 'C',
    },
  ],
];
const callsOf = { binance: signedCalls, attio: crmCalls } as const;
const sources = ['binance', 'attio'] as const;

/** Everything that came carries the key as it should: in a header, and nowhere else. */
function expectOnlyInHeaders(hostile: Hostile): void {
  for (const { method, url, headers, body } of hostile.heard()) {
    expectAbsent(`${method} ${url} ${body}`, allKeys, 'a request');
    const bearing = Object.entries(headers).filter(([, value]) =>
      allKeys.some((key) => String(value).includes(key)),
    );
    for (const [name] of bearing) expect(['authorization', 'x-mbx-apikey']).toContain(name);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(headers['x-forwarded-for']).toBeUndefined();
  }
}

/** A text that says every key back, in the ways in which services do. */
function saidBack(headers: Record<string, string | string[] | undefined>): string {
  const key = String(headers['x-mbx-apikey'] ?? headers['authorization'] ?? '');
  const bare = key.replace(/^Bearer /, '');
  return `Invalid key "${bare}" (Authorization: ${key}, x-mbx-apikey=${bare}, /?k=${encodeURIComponent(bare)}) ${bare}${bare}`;
}

export const serviceKeyAttacks: readonly Attack[] = [
  {
    class: 'services',
    sentence: 'A key does not go on to where a service’s answer leads',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      for (const id of sources) {
        const led = { status: 302, way: '' };
        const names = { hostile: null as Hostile | null };
        const answering: Parameters<typeof startHostile>[0] = (_asked, response) => {
          const { origin = '', elsewhere = '' } = names.hostile ?? {};
          const places: Record<string, string> = {
            absolute: `${elsewhere}/stolen`,
            relative: elsewhere.replace('http:', ''),
            named: elsewhere.replace('127.0.0.1', 'localhost'),
            user: elsewhere.replace('http://', 'http://user:password@'),
            loop: `${origin}/v2/self`,
          };
          const location = places[led.way] ?? '';
          response.writeHead(led.status, {
            ...{ location, refresh: `0; url=${location}`, 'content-location': location },
            ...{
              link: `<${location}>; rel="canonical"`,
              'alt-svc': `h2="${location.replace('http://', '')}"`,
            },
            'content-type': 'text/html',
          });
          response.end(`<meta http-equiv="refresh" content="0;url=${location}">`);
          return true;
        };
        await withHostile(target, id, { answering, values: fresh[id] }, async (hostile) => {
          names.hostile = hostile;
          for (led.status of [301, 302, 303, 307, 308, 300, 305])
            for (led.way of ['absolute', 'relative', 'named', 'user', 'loop'])
              for (const [name, args] of callsOf[id].slice(0, led.status === 302 ? 3 : 1)) {
                const answer = await target.visit('local', call(token, name, args));
                expect(answer.text, name).toContain('"isError":true');
                expect(answer.text).not.toContain('failed inside Patchbay');
              }
          expect(hostile.strayed()).toEqual([]);
          expectOnlyInHeaders(hostile);
        });
      }
      await expectUntold(target, allKeys);
    },
  },
  {
    class: 'services',
    sentence:
      'A key that a service says back does not reach a result, a record, a log, the state or an error',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      for (const id of sources) {
        const how = { status: 400, form: '' };
        const forms: Record<string, (said: string) => string> = {
          binance: (msg) => JSON.stringify({ code: -9999, msg }),
          attio: (message) => JSON.stringify({ status_code: 400, type: 'x', code: 'x', message }),
          escaped: (msg) => JSON.stringify({ code: -1, msg, message: msg }).replaceAll('/', '\\/'),
          page: (said) => `<html><title>${said}</title><body>${said}`,
          text: (said) => said,
          keys: (said) => JSON.stringify({ [said]: said, data: { [said]: [said] } }),
          good: (said) =>
            JSON.stringify({
              ...ticker,
              symbol: said,
              data: [record({ name: said, note: said, url: said })],
            }),
        };
        const answering: Parameters<typeof startHostile>[0] = ({ headers, url }, response) => {
          // What the key is needed for is asked after what comes before it.
          if (headers['x-mbx-apikey'] === undefined && headers.authorization === undefined) return false;
          const said = saidBack(headers);
          response.writeHead(how.status, {
            ...{
              'content-type': 'application/json',
              'x-debug': said.replaceAll(/["\s]/g, ''),
              'retry-after': '0',
            },
          });
          response.end((forms[how.form] ?? String)(`${said} for ${url}`));
          return true;
        };
        const answers: string[] = [];
        for (how.status of [400, 401, 403, 404, 200, 422])
          for (how.form of Object.keys(forms))
            await withHostile(target, id, { answering, values: fresh[id] }, async () => {
              // What may be tried again takes its time, as does a write whose end is not known.
              for (const [name, args] of callsOf[id].slice(0, how.status === 400 ? 3 : 2))
                answers.push((await target.visit('local', call(token, name, args))).text);
              answers.push(JSON.stringify(await target.ask('sources.check', { id })));
            });
        expect(answers.length).toBeGreaterThan(100);
        expectAbsent(answers.join('\n'), allKeys, 'an answer');
      }
      await expectUntold(target, allKeys);
    },
  },
  {
    class: 'services',
    sentence: 'A key does not go to a service that is not its own, nor along with what it was not meant for',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const other = await startHostile();
      const cookies = { 'set-cookie': ['session=kept; Path=/', 'a=b; Domain=127.0.0.1'] };
      const answering: Parameters<typeof startHostile>[0] = ({ url }, response) =>
        url.includes('/ticker/24hr') ? sendJson(response, ticker, { headers: cookies }) : false;
      try {
        await withHostile(target, 'binance', { answering, values: fresh.binance }, async (hostile) => {
          await withSource(target, 'attio', { origin: other.origin }, async () => {
            for (const [name, args] of [
              ...signedCalls,
              ...crmCalls,
              ['binance_get_ticker', { symbol: 'BTCUSDT' }] as const,
            ])
              await target.visit('local', call(token, name, args));
            await target.visit('local', call(token, 'search', { query: 'price of bitcoin for acme' }));
            await target.visit('local', call(token, 'binance_get_ticker', { symbol: 'BTCUSDT' }));
            const [own, theirs] = [hostile.heard(), other.heard()];
            expect(own.length).toBeGreaterThan(3);
            expect(theirs.length).toBeGreaterThan(3);
            expectAbsent(
              JSON.stringify(own),
              [serviceKeys.attio.accessToken, serviceKeys.binance.apiSecret],
              'binance',
            );
            expectAbsent(JSON.stringify(theirs), Object.values(serviceKeys.binance), 'attio');
            expect(own.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
            // Public data is asked for without the key; what is signed is sent with it.
            for (const { url, headers } of own)
              expect(headers['x-mbx-apikey'] !== undefined, url).toBe(url.includes('signature='));
            // Nobody else's words go to a service: not the client's token, its address or its name.
            expectAbsent(JSON.stringify([own, theirs]), [token, 'who asks'], 'a request');
          });
        });
      } finally {
        await other.close();
      }
    },
  },
  {
    class: 'services',
    sentence: 'A compressed answer does not hide a key that is said back',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const answering: Parameters<typeof startHostile>[0] = ({ headers, url }, response) => {
        if (!url.includes('/account'))
          return url.includes('exchangeInfo') ? sendJson(response, exchangeInfo) : false;
        const body = gzipSync(JSON.stringify({ code: -2015, msg: saidBack(headers) }));
        response.writeHead(401, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
        return true;
      };
      await withHostile(target, 'binance', { answering, values: fresh.binance }, async () => {
        const { text } = await target.visit('local', call(token, 'binance_get_account'));
        expect(text).toContain('Invalid key');
        expectAbsent(text, allKeys, 'an answer');
      });
      await expectUntold(target, allKeys);
    },
  },
];
