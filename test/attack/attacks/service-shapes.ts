/** Answering in a shape that breaks something, or is taken for what it is not. */
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
import { attribute, noteId, record, recordId, type CrmWords } from '../crm.ts';
import { ticker } from '../exchange.ts';
import { sendJson, withHostile, type Answering } from '../hostile.ts';
import { tokenNamed } from '../mcp.ts';
import type { Attack } from '../target.ts';

const digits = '9'.repeat(1_000_000);

/** What is no ticker of Binance's, and what only looks like one. */
const oddBodies: readonly string[] = [
  ...[
    '',
    ' ',
    'null',
    'true',
    '0',
    '"x"',
    '[]',
    '{}',
    '[{}]',
    '{',
    '{"symbol":',
    'NaN',
    'undefined',
    '\u0000',
  ],
  ...['<!doctype html><h1>Log in</h1>', '\ufeff{}', "{'symbol': 1}", '{"a":1}{"a":2}', ")]}',\n{}"],
  ...['['.repeat(200_000), '{"a":'.repeat(100_000), `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  JSON.stringify({ ...ticker, lastPrice: 61234.5 }),
  JSON.stringify({ ...ticker, lastPrice: '1e400' }),
  JSON.stringify({ ...ticker, lastPrice: '-Infinity' }),
  JSON.stringify({ ...ticker, lastPrice: '0x1F' }),
  JSON.stringify({ ...ticker, lastPrice: digits }),
  JSON.stringify({ ...ticker, lastPrice: `0.${digits}`, priceChangePercent: `-${digits}.${digits}` }),
  JSON.stringify({ ...ticker, closeTime: 9_007_199_254_740_991, openTime: -9_007_199_254_740_991 }),
  JSON.stringify({ ...ticker, closeTime: 1e21 }),
  JSON.stringify({ ...ticker, count: 1e308 }).replace('1e+308', '1e999'),
  JSON.stringify({ ...ticker }).replace('12345', digits),
  JSON.stringify({ ...ticker, symbol: '<script>alert(1)</script>'.repeat(1000) }),
  JSON.stringify({ ...ticker, symbol: '\ud800' }),
  JSON.stringify({ ...ticker, more: 'x'.repeat(8 * mebibyte) }),
  JSON.stringify(ticker).replace(
    '{',
    '{"__proto__":{"polluted":1,"lastPrice":"1"},"constructor":{"prototype":{"polluted":1}},',
  ),
  `{"__proto__":${JSON.stringify(ticker)}}`,
  `${JSON.stringify(ticker).slice(0, -1)},"toString":1,"toJSON":1,"then":1,"valueOf":null}`,
];

/** Texts on which a pattern that goes back and forth would be busy until somebody ends it. */
const slowBodies: readonly [status: number, body: string][] = [
  [500, '<'.repeat(mebibyte)],
  [400, '<'.repeat(mebibyte)],
  [400, '< '.repeat(mebibyte)],
  [403, ' '.repeat(mebibyte)],
  [400, `{"code":-1,"msg":"${'\\" '.repeat(mebibyte)}`],
  [400, `1234567890123456789 "${'\\"'.repeat(mebibyte)}`],
  [200, `1234567890123456789 "${'\\"'.repeat(mebibyte)}`],
  [200, `[12345678901234567890,"${'a'.repeat(8 * mebibyte)}"]`],
  [200, `[12345678901234567890,"${'\\n'.repeat(4 * mebibyte)}"]`],
  [400, JSON.stringify({ code: -1, msg: `banned until ${'1'.repeat(mebibyte)} ${' \t'.repeat(mebibyte)}` })],
  [400, JSON.stringify({ code: -1, msg: `${'a='.repeat(mebibyte)} ":${'code='.repeat(mebibyte)}` })],
];

export const serviceShapes: readonly Attack[] = [
  {
    class: 'services',
    sentence:
      'An answer that is no JSON, another shape, or full of odd numbers and names does not break anything',
    async run(target) {
      const state = { body: '', headers: json as Record<string, string> };
      const types = [
        'application/json',
        'text/html',
        'image/png',
        'text/event-stream',
        'multipart/x-mixed-replace',
        '',
      ];
      await withTicker(
        target,
        (response) => void response.writeHead(200, state.headers).end(state.body),
        async (token) => {
          for (const [index, body] of oddBodies.entries()) {
            state.body = body;
            state.headers = { 'content-type': types[index % types.length] ?? '' };
            for (const asked of [askTicker, ['fetch', { id: 'binance:ticker:BTCUSDT' }] as const])
              expectCalm(await ask(target, token, asked), body.slice(0, 80));
          }
        },
      );
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Reflect.get(Object, 'polluted')).toBeUndefined();
    },
  },
  {
    class: 'services',
    sentence: 'Names that JavaScript gives a meaning do not mean anything in what a service says',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const names = [
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'then',
        'valueOf',
        'toJSON',
        '..',
        '',
        '%2e%2e',
        'a/b',
      ];
      const state = { name: '' };
      const answering: Answering = ({ url, method }, response) => {
        const { name } = state;
        const path = url.split('?')[0] ?? '';
        const made = JSON.stringify([{ attribute_type: name, active_from: 'x', value: name, name }]);
        const whole = `{"data":${JSON.stringify(record({ name: 'Odd', note: '', url: '' })).replace('"values":{', `"values":{${JSON.stringify(name)}:${made},`)}}`;
        if (path.endsWith('/attributes'))
          return sendJson(response, { data: [attribute(name, name), attribute('name', 'Name')] });
        if (path.endsWith('/records/query'))
          return sendJson(response, whole.replace('"data":', '"data":[').replace(/\}$/, ']}'));
        if (method === 'GET' && path.endsWith(`/records/${recordId}`)) return sendJson(response, whole);
        if (path.endsWith('/tasks'))
          return sendJson(response, { code: name, type: name, message: name }, { status: 400 });
        return false;
      };
      await withHostile(target, 'attio', { answering, values: fresh.attio }, async () => {
        for (state.name of names)
          for (const asked of [
            askRecords,
            ['attio_get_record_details', { resource_type: 'companies', record_id: recordId }],
            ['attio_get_record_attributes', { resource_type: 'companies' }],
            [
              'attio_search_records_advanced',
              {
                resource_type: 'companies',
                filters: [{ attribute: state.name, condition: 'equals', value: 'x' }],
              },
            ],
            ['attio_list_tasks', {}],
            ['fetch', { id: `attio:companies:${recordId}` }],
            ['search', { query: 'odd companies' }],
          ] as const)
            expectCalm(await ask(target, token, asked), `${state.name} ${asked[0]}`);
      });
      expect(Reflect.get({}, 'name')).toBeUndefined();
    },
  },
  {
    class: 'services',
    sentence: 'A text on which a pattern would be busy for hours does not keep anybody waiting',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const state = { status: 200, body: '' };
      const send: Answering = ({ url }, response) => {
        if (/exchangeInfo|time|self|objects$/.test(url)) return false;
        response.writeHead(state.status, json).end(state.body);
        return true;
      };
      for (const [id, asked, values] of [
        ['binance', askTicker, fresh.binance],
        ['attio', askRecords, fresh.attio],
      ] as const)
        await withHostile(
          target,
          id,
          { answering: send, values: { ...values, timeout: '15000' } },
          async () => {
            for ([state.status, state.body] of slowBodies)
              expectFailed(
                await ask(target, token, asked),
                /./,
                `${id} ${state.status} ${state.body.slice(0, 40)}`,
              );
          },
        );
      const half = mebibyte / 2;
      const texts = [
        ' '.repeat(half),
        '\n '.repeat(half),
        '|\\'.repeat(half),
        ' (a'.repeat(half),
        '#\n'.repeat(half),
      ];
      const words: CrmWords = { name: 'Slow', note: '', url: '' };
      await withHostile(
        target,
        'attio',
        { words, values: { ...fresh.attio, timeout: '15000' } },
        async () => {
          for (const text of texts)
            for (const place of ['name', 'note', 'value'] as const) {
              Object.assign(
                words,
                { name: 'Slow', note: '', values: {} },
                place === 'value' ? { values: { industry: text } } : { [place]: text },
              );
              for (const slow of [
                askRecords,
                ['fetch', { id: `attio:companies:${recordId}` }],
                ['fetch', { id: `attio:note:${noteId}` }],
              ] as const)
                expectCalm(
                  await ask(target, token, slow),
                  `${place} ${JSON.stringify(text.slice(0, 20))} ${slow[0]}`,
                );
            }
        },
      );
    },
  },
];
