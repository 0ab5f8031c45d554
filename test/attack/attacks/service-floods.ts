/** Answering so that Patchbay fills up, hangs or waits: without end, too slowly, too much. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import {
  ask,
  askRecords,
  askTicker,
  expectCalm,
  expectFailed,
  fresh,
  json,
  mebibyte,
  withTicker,
} from '../asking.ts';
import { noteId, record, recordId } from '../crm.ts';
import { exchangeInfo, ticker } from '../exchange.ts';
import { sendJson, withHostile, type Answering, type Hostile } from '../hostile.ts';
import { call, tokenNamed } from '../mcp.ts';
import type { Attack } from '../target.ts';

export const serviceFloods: readonly Attack[] = [
  {
    class: 'services',
    sentence: 'An answer without end, or one that unpacks to more, is not read to its end',
    async run(target) {
      const bomb = gzipSync(Buffer.alloc(64 * mebibyte, 0x20), { level: 9 });
      const state: { hostile: Hostile | null; send: (response: ServerResponse) => void } = {
        hostile: null,
        send: () => undefined,
      };
      const ways: [string, RegExp, (response: ServerResponse) => void][] = [
        [
          'endless',
          /more than 16 MiB|did not answer within/,
          (response) => state.hostile?.pour(response.writeHead(200, json)),
        ],
        [
          'endless error',
          /more than 16 MiB|did not answer within/,
          (response) => state.hostile?.pour(response.writeHead(400, json)),
        ],
        [
          'promised',
          /more than 16 MiB|did not answer within|gave no answer/,
          (response) =>
            state.hostile?.pour(response.writeHead(200, { ...json, 'content-length': '99999999999' })),
        ],
        [
          'gzip',
          /more than 16 MiB/,
          (response) => void response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
        ],
        [
          'gzip twice',
          /more than 16 MiB|gave no answer/,
          (response) =>
            void response.writeHead(200, { ...json, 'content-encoding': 'gzip, gzip' }).end(gzipSync(bomb)),
        ],
        [
          'gzip often',
          /gave no answer|more than 16 MiB|shape/,
          (response) =>
            void response
              .writeHead(200, { ...json, 'content-encoding': Array(50).fill('gzip').join(', ') })
              .end(bomb),
        ],
        [
          'no gzip',
          /gave no answer|shape/,
          (response) => void response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('{}'),
        ],
        [
          'short',
          /gave no answer|shape/,
          (response) =>
            void response
              .writeHead(200, { ...json, 'content-length': '100' })
              .write('{}', () => response.destroy()),
        ],
        [
          'head',
          /gave no answer/,
          (response) =>
            void response.socket?.end(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(2 * mebibyte)}\r\n\r\n`),
        ],
        ['no http', /gave no answer/, (response) => void response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n')],
        [
          'two answers',
          /./,
          (response) =>
            void response.socket?.end(
              `HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil`,
            ),
        ],
      ];
      await withTicker(
        target,
        (response) => state.send(response),
        async (token, hostile) => {
          state.hostile = hostile;
          for (const [what, words, send] of ways) {
            state.send = send;
            expectFailed(await ask(target, token, askTicker), words, what);
          }
          expect(hostile.poured()).toBeLessThan(200 * mebibyte);
          state.send = (response) => void sendJson(response, ticker);
          expect((await ask(target, token, askTicker)).answer.text).toContain('61234.50');
        },
      );
    },
  },
  {
    class: 'services',
    sentence: 'A service that drips, stalls or says nothing does not hold a call beyond its time',
    async run(target) {
      const state = { way: '' };
      const drip = (response: ServerResponse) => {
        if (state.way === 'silent') return;
        response.writeHead(200, json);
        response.write('{');
        if (state.way === 'stalled') return;
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      };
      const work = async (token: string) => {
        for (state.way of ['silent', 'stalled', 'dripping']) {
          const asked = await ask(target, token, askTicker);
          expectFailed(asked, /did not answer within 0\.7 seconds/, state.way);
          expect(asked.ms).toBeLessThan(12_000);
        }
      };
      await withTicker(target, drip, work, { timeout: '700' });
    },
  },
  {
    class: 'services',
    sentence: 'Ten thousand results do not come through, and do not keep others waiting',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        ...record({ name: `Company ${index} ${'x'.repeat(200)}`, note: '', url: '' }),
        id: { object_id: 'o', record_id: recordId.replace(/\d{12}$/, String(index).padStart(12, '0')) },
      }));
      const notes = Array.from({ length: 10_000 }, (_, index) => ({
        ...{
          id: { note_id: noteId },
          parent_object: 'companies',
          parent_record_id: recordId,
          title: `Note ${index}`,
        },
        ...{ content_plaintext: 'n', content_markdown: 'n'.repeat(500), created_at: '2026-01-01T00:00:00Z' },
      }));
      const crm: Answering = ({ url, method }, response) => {
        if (url.endsWith('/records/query')) return sendJson(response, { data: many });
        return method === 'GET' && url.startsWith('/v2/notes?') ? sendJson(response, { data: notes }) : false;
      };
      await withHostile(
        target,
        'attio',
        { answering: crm, values: { ...fresh.attio, timeout: '15000' } },
        async () => {
          for (const asked of [
            askRecords,
            ['attio_search_records_advanced', { resource_type: 'companies' }],
            ['attio_list_notes', {}],
            ['search', { query: 'company notes' }],
            ['fetch', { id: `attio:companies:${recordId}` }],
          ] as const)
            expectCalm(await ask(target, token, asked), asked[0]);
        },
      );
      const [listed] = exchangeInfo.symbols;
      const symbols = Array.from({ length: 10_000 }, (_, index) => ({
        ...listed,
        symbol: `COIN${index}USDT`,
        baseAsset: `COIN${index}`,
      }));
      const exchange: Answering = ({ url }, response) => {
        if (url.includes('/exchangeInfo'))
          return sendJson(response, { ...exchangeInfo, symbols: [listed, ...symbols] });
        const trade = { id: 1, price: '1.0', qty: '1.0', quoteQty: '1.0', time: 1, isBuyerMaker: true };
        return url.includes('/trades') ? sendJson(response, Array(50_000).fill(trade)) : false;
      };
      await withHostile(target, 'binance', { answering: exchange, values: fresh.binance }, async () => {
        for (const asked of [
          ['binance_get_exchange_info', {}],
          ['binance_get_recent_trades', { symbol: 'BTCUSDT' }],
          ['search', { query: 'coin prices of bitcoin' }],
          ['fetch', { id: 'binance:trades:BTCUSDT' }],
          ['binance_get_ticker', { symbol: 'COINUSDX' }],
        ] as const)
          expectCalm(await ask(target, token, asked), asked[0]);
      });
    },
  },
  {
    class: 'services',
    sentence:
      'A Retry-After without sense does not hold a call, another source, or the source once it is opened anew',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const state = { status: 429, after: '' };
      const answering: Answering = ({ url }, response) => {
        if (state.after === '' || !url.endsWith('/query')) return false;
        const headers = { 'retry-after': state.after, date: 'Thu, 01 Jan 1970 00:00:00 GMT' };
        return sendJson(response, { message: 'slow down' }, { status: state.status, headers });
      };
      const absurd = [
        ...['99999999999999', '9'.repeat(400), '-5', '1e309'],
        ...['Fri, 31 Dec 9999 23:59:59 GMT', 'Mon, 99 Foo 99999 99:99:99 GMT'],
      ];
      for (const [index, after] of absurd.entries()) {
        state.status = index % 2 === 0 ? 429 : 503;
        state.after = '';
        await withHostile(target, 'attio', { answering, values: fresh.attio }, async () => {
          state.after = after;
          for (let times = 0; times < 2; times += 1)
            expectFailed(await ask(target, token, askRecords), /Attio/, `${after} ${state.status}`);
          const usage = (await target.ask('sources.list', {})).sources.find(
            ({ id }) => id === 'attio',
          )?.usage;
          const weekMs = 7 * 24 * 3_600_000;
          for (const { resetsAt } of usage?.budgets ?? [])
            expect(resetsAt === null || resetsAt <= target.now() + weekMs + 60_000, after).toBe(true);
          expect((await target.visit('local', call(token, 'list_notes'))).text).not.toContain(
            '"isError":true',
          );
        });
        state.after = '';
        await withHostile(target, 'attio', { answering, values: fresh.attio }, async () => {
          expect((await ask(target, token, askRecords)).answer.text).toContain('Acme');
        });
      }
    },
  },
];
