/** Reaching, with ids, arguments and addresses, what a tool would not ask its service for. */
import { expect } from 'vitest';
import { listId, noteId, recordId } from '../crm.ts';
import { asIs, sendJson, withBoth, type Answering, type Heard } from '../hostile.ts';
import { call, rpc, tokenNamed } from '../mcp.ts';
import type { Attack } from '../target.ts';

/** Every path that the sources have a reason to ask for, as it is written. */
const known =
  /^\/(?:api\/v3\/[A-Za-z0-9]+(?:\/24hr)?|v2\/(?:self|objects|lists|notes|tasks|workspace_members)(?:\/[A-Za-z0-9_-]+)*)(?:\?[\w%.=&*+~-]*)?$/;

/** Those of the other service, whatever its objects are called. */
const crmPath =
  /^\/v2\/(?:self|objects|lists|notes|tasks|workspace_members|objects\/(?!(?:\.|%2e){1,2}\/)[^/]+\/(?:attributes|records\/[^/]+(?:\/entries)?)|objects\/records\/search)$/i;

function expectKnown(heard: readonly Heard[]): void {
  for (const { url } of heard) {
    expect(url).toMatch(known);
    expect(url).not.toMatch(/%2e%2e|%2f|%5c|\.\.|%0d|%0a|%00|%25/i);
  }
}

const odd = [
  ...[
    '..',
    '.',
    '../..',
    '../../v2/self',
    '..%2f..',
    '%2e%2e',
    '%2e%2e%2f%2e%2e',
    '%252e%252e',
    '..\\..',
    '/..;/',
  ],
  ...[
    'BTCUSDT&side=SELL',
    'BTCUSDT&x=1',
    'BTCUSDT?x=1',
    'BTCUSDT#',
    'BTCUSDT%26side=SELL',
    'BTCUSDT\r\nX: y',
    'BTC USDT&',
  ],
  ...[
    'BTCUSDT%00',
    '*',
    '',
    ' ',
    '\u0000',
    '%',
    '%zz',
    'null',
    '__proto__',
    'constructor',
    'a'.repeat(5000),
    '{"$ne":1}',
  ],
  ...[
    `${recordId}/../${noteId}`,
    `${recordId}?x=1`,
    `${recordId}#`,
    `${recordId}%2F..`,
    ` ${recordId}/`,
    'self',
    'http://evil.example/',
  ],
];

/** Arguments by tool, each with the odd one in its place. */
const oddArguments: readonly (readonly [string, (value: string) => object])[] = [
  ['binance_get_ticker', (symbol) => ({ symbol })],
  ['binance_get_klines', (interval) => ({ symbol: 'BTCUSDT', interval })],
  ['binance_get_order', (order_id) => ({ symbol: 'BTCUSDT', order_id })],
  ['binance_get_order', (client_order_id) => ({ symbol: 'BTCUSDT', client_order_id })],
  ['binance_cancel_order', (order_id) => ({ symbol: 'BTCUSDT', order_id })],
  ['binance_place_order', (symbol) => ({ symbol, side: 'BUY', order_type: 'MARKET', quantity: '1' })],
  ['binance_place_order', (quantity) => ({ symbol: 'BTCUSDT', side: 'BUY', order_type: 'MARKET', quantity })],
  ['attio_get_record_details', (record_id) => ({ resource_type: 'companies', record_id })],
  ['attio_get_record_details', (resource_type) => ({ resource_type, record_id: recordId })],
  ['attio_delete_record', (record_id) => ({ resource_type: 'companies', record_id })],
  ['attio_delete_record', (resource_type) => ({ resource_type, record_id: recordId })],
  ['attio_get_note', (note_id) => ({ note_id })],
  ['attio_delete_note', (note_id) => ({ note_id })],
  ['attio_delete_task', (task_id) => ({ task_id })],
  ['attio_get_list_details', (list_id) => ({ list_id })],
  ['attio_get_list_entries', (list_id) => ({ list_id })],
  ['attio_remove_record_from_list', (entry_id) => ({ list_id: listId, entry_id })],
  ['attio_get_record_attribute_options', (attribute) => ({ resource_type: 'companies', attribute })],
];

const oddIds = odd.flatMap((one) => [
  ...[
    `binance:ticker:${one}`,
    `binance:klines:BTCUSDT:${one}`,
    `binance:order:BTCUSDT:${one}`,
    `binance:${one}:BTCUSDT`,
  ],
  ...[
    `attio:companies:${one}`,
    `attio:${one}:${recordId}`,
    `attio:note:${one}`,
    `attio:list:${one}`,
    `attio:task:${one}`,
  ],
]);

const oddUris = [
  ...odd.flatMap((one) => [`binance://market/${one}`, `binance://account/trades/${one}`, `binance://${one}`]),
  ...[
    'file:///etc/passwd',
    'http://127.0.0.1/',
    'attio://companies',
    'BINANCE://market/BTCUSDT',
    'binance:market/BTCUSDT',
  ],
  ...[
    'binance://market/BTCUSDT/../../account/balances',
    'binance://market/BTCUSDT?url=file:///x',
    'javascript:alert(1)',
  ],
];
export const serviceIds: readonly Attack[] = [
  {
    class: 'services',
    sentence: 'An id or an argument does not lead a request elsewhere at the service than its tool says',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      await withBoth(target, asIs, async (heard) => {
        for (const one of odd)
          for (const [name, args] of oddArguments) {
            const answer = await target.visit('local', call(token, name, args(one)));
            expect(answer.text, `${name} ${one}`).not.toContain('failed inside Patchbay');
            for (const { method, url } of heard().filter(
              (asked) => asked.method !== 'GET' && asked.method !== 'POST',
            ))
              expect(`${method} ${url}`, `${name} ${one}`).toMatch(
                new RegExp(
                  `^DELETE /(v2/(objects/companies/records|notes|tasks)/${recordId}|api/v3/order\\?symbol=BTCUSDT&orderId=\\d+&)`,
                ),
              );
          }
        for (const id of oddIds) {
          const answer = await target.visit('local', call(token, 'fetch', { id }));
          expect(answer.text, id).not.toContain('failed inside Patchbay');
          expectKnown(heard());
        }
      });
    },
  },
  {
    class: 'services',
    sentence: 'A name that the service itself gave does not lead a request out of its place',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      for (const slug of [
        '..',
        '.',
        '../..',
        '%2e%2e',
        'a/../../b',
        '..?x=1',
        '..#',
        '\\..\\..',
        'x\r\nX-Injected: 1',
      ]) {
        const answering: Answering = ({ url }, response) => {
          if (url === '/v2/objects')
            return sendJson(response, {
              data: [
                {
                  id: { object_id: slug },
                  api_slug: slug,
                  singular_noun: 'company',
                  plural_noun: 'companies',
                },
              ],
            });
          return false;
        };
        await withBoth(target, answering, async (heard) => {
          for (const [name, args] of [
            ['attio_search_records', { resource_type: 'companies', query: 'x' }],
            ['attio_get_record_details', { resource_type: 'companies', record_id: recordId }],
            ['attio_delete_record', { resource_type: 'companies', record_id: recordId }],
            ['attio_get_record_attributes', { resource_type: 'companies' }],
            ['fetch', { id: `attio:companies:${recordId}` }],
          ] as const) {
            const answer = await target.visit('local', call(token, name, args));
            expect(answer.text, `${slug} ${name}`).not.toContain('failed inside Patchbay');
            for (const { url, headers } of heard()) {
              expect(url.split('?')[0], slug).toMatch(crmPath);
              expect(headers['x-injected']).toBeUndefined();
            }
          }
        });
      }
    },
  },
  {
    class: 'services',
    sentence: 'A resource’s address does not lead to another, to a file, or out of the source',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      await withBoth(target, asIs, async (heard) => {
        for (const uri of oddUris) {
          const answer = await target.visit('local', rpc(token, 'resources/read', { uri }));
          expect(answer.text, uri).not.toMatch(/root:|failed inside Patchbay/);
          const came = heard();
          expectKnown(came);
          // Nothing is signed for what names no account.
          if (!uri.startsWith('binance://account') && !uri.startsWith('binance://orders'))
            expect(came.filter(({ url }) => url.includes('signature='))).toEqual([]);
        }
      });
    },
  },
];
