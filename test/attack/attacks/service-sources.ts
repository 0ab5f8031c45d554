/** Reaching a source that one was not given, or what the user hid of one. */
import { expect } from 'vitest';
import { letIn } from '../client.ts';
import { noteId, recordId } from '../crm.ts';
import { asIs, withBoth } from '../hostile.ts';
import { call, message, modern, rpc, tokenNamed } from '../mcp.ts';
import type { Attack } from '../target.ts';
import type { Asked } from '../visitor.ts';

function bridge(token: string, name: string, args: object): Asked {
  return {
    path: '/mcp/call',
    headers: { authorization: `Bearer ${token}` },
    body: { name, arguments: args },
  };
}

export const serviceSources: readonly Attack[] = [
  {
    class: 'services',
    sentence: 'A client that was given one source does not reach another through ids, resources or prompts',
    async run(target) {
      await withBoth(target, asIs, async (heard) => {
        const { tokens } = await letIn(target, { sources: ['workspace'] });
        heard();
        const attempts = [
          ...[`attio:companies:${recordId}`, `ATTIO:companies:${recordId}`, ` attio:companies:${recordId}`],
          ...[
            `%61ttio:companies:${recordId}`,
            `attio%3Acompanies:${recordId}`,
            `workspace:attio:companies:${recordId}`,
          ],
          ...[
            `companies:${recordId}`,
            `note:${noteId}`,
            'ticker:BTCUSDT',
            'binance:ticker:BTCUSDT',
            'binance:account:balances',
          ],
          ...[
            'workspace:binance:account:balances',
            'account:balances',
            'search:x:y',
            'analytics:order_flow:BTCUSDT',
          ],
        ];
        const asked = [
          ...attempts.map((id) => call(tokens.access, 'fetch', { id })),
          ...['price of bitcoin', 'my balances', 'acme', 'companies'].map((query) =>
            call(tokens.access, 'search', { query }),
          ),
          ...['binance://market/BTCUSDT', 'binance://account/balances'].map((uri) =>
            rpc(tokens.access, 'resources/read', { uri }),
          ),
          ...['binance_get_ticker', 'attio_get_lists'].map((name) =>
            call(tokens.access, name, { symbol: 'BTCUSDT' }),
          ),
          rpc(tokens.access, 'resources/list'),
          rpc(tokens.access, 'resources/templates/list'),
          rpc(tokens.access, 'prompts/list'),
          rpc(tokens.access, 'prompts/get', { name: 'trading-analysis', arguments: { symbol: 'BTCUSDT' } }),
        ];
        for (const one of asked) {
          const { text } = await target.visit('public', one);
          expect(text).not.toMatch(/61234|Acme|binance:\/\/market\/\{SYMBOL\}|trading-analysis"/);
        }
        expect(heard()).toEqual([]);
      });
    },
  },
  {
    class: 'services',
    sentence: 'A tool or a document that the user hid does not answer whoever knows its name',
    async run(target) {
      const { token } = await tokenNamed(target, 'who asks');
      const hiddenTools: [string, object][] = [
        ['attio_delete_record', { resource_type: 'companies', record_id: recordId }],
        ['attio_get_lists', {}],
        ['binance_place_order', { symbol: 'BTCUSDT', side: 'BUY', order_type: 'MARKET', quantity: '1' }],
        ['binance_get_account', {}],
      ];
      const hide = {
        ...Object.fromEntries(hiddenTools.map(([name]) => [`exposure.tools.${name}`, false])),
        ...{ 'exposure.documents.attio': false, 'exposure.documents.binance': false },
      };
      const show = Object.fromEntries(Object.keys(hide).map((key) => [key, true]));
      await withBoth(target, asIs, async (heard) => {
        await target.ask('settings.set', { values: hide });
        try {
          heard();
          for (const [name, args] of hiddenTools)
            for (const asked of [
              call(token, name, args),
              modern(token, 'tools/call', { name, arguments: args }),
              bridge(token, name, args),
              {
                ...rpc(token, 'x'),
                body: [message('tools/call', { name, arguments: args }), message('ping', {}, 2)],
              },
            ]) {
              const answer = await target.visit('public', asked);
              expect(answer.text, name).not.toMatch(/"isError":false|"deleted":true|"balances":/);
            }
          for (const id of [`attio:companies:${recordId}`, `companies:${recordId}`, 'binance:ticker:BTCUSDT'])
            expect((await target.visit('public', call(token, 'fetch', { id }))).text).toContain(
              '"isError":true',
            );
          await target.visit('public', call(token, 'search', { query: 'acme price of bitcoin' }));
          const uri = 'binance://market/BTCUSDT';
          expect((await target.visit('public', rpc(token, 'resources/read', { uri }))).text).not.toContain(
            '61234',
          );
          for (const asked of [rpc(token, 'tools/list'), modern(token, 'tools/list')]) {
            const { text } = await target.visit('public', asked);
            for (const [name] of hiddenTools) expect(text).not.toContain(`"${name}"`);
          }
          expect(heard()).toEqual([]);
        } finally {
          await target.ask('settings.set', { values: show });
        }
      });
    },
  },
];
