/** Getting something into the settings of a source that does not belong there. */
import { expect } from 'vitest';
import { serviceKeys } from '../hostile.ts';
import { expectAbsent, expectUntold } from '../records.ts';
import type { Attack } from '../target.ts';

const wrongSettings: readonly [string, string][] = [
  ...[
    ...[
      'http://user:smuggled-password@127.0.0.1:1',
      'https://user@127.0.0.1',
      'http://127.0.0.1:1@evil.example',
    ],
    ...[
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/plain,x',
      'ftp://127.0.0.1/',
      'unix:/tmp/x.sock',
    ],
    ...['//evil.example', 'evil.example', 'http:evil.example', 'http:/evil.example', 'https//evil.example'],
    ...['http://127.0.0.1:1/\r\nHost: evil.example', 'http://evil\t.example', ' http://a'],
    ...[
      'http://a.example\\@evil.example',
      'http:\\\\evil.example',
      'http://127.0.0.1:1/ x',
      'http://127.0.0.1:99999',
    ],
    ...[
      'http://127.0.0.1:1/?a=',
      'http://127.0.0.1:1/#',
      'http://[::1',
      'http://',
      'https://',
      '\u0000http://a',
      'http://a\u0000b',
    ],
    ...[
      'ws://127.0.0.1:1',
      'http://a.example\u2028/',
      'http://127.0.0.1:1/..',
      'http://127.0.0.1:1/a/%2e%2e/b',
    ],
  ].map((value): [string, string] => ['baseUrl', value]),
  ...[
    ...['http://127.0.0.1:1', 'file:///x', 'javascript:alert(1)', 'ws://user:smuggled-password@127.0.0.1:1'],
    ...['ws://127.0.0.1:1/\r\nX: y', 'ws://'],
  ].map((value): [string, string] => ['streamUrl', value]),
  ...['-1', '0', '1e9', 'NaN', '100; rm', '1000000', '0x64', '１０００'].map((value): [string, string] => [
    'timeout',
    value,
  ]),
  ...['-1', '1e9', 'Infinity', '0x1', '86401'].map((value): [string, string] => ['cache.ticker', value]),
];

const pastedSettings = [
  ['baseUrl', 'http://127.0.0.1:1\n', 'http://127.0.0.1:1'],
  ['timeout', '100\r\n', '100'],
] as const;

export const serviceSettings: readonly Attack[] = [
  {
    class: 'services',
    sentence: 'A setting of a source does not smuggle in a password, another scheme, a line or a secret',
    async run(target) {
      const told: string[] = [];
      const refusal = async (work: Promise<unknown>) => {
        const outcome = await work.then(
          () => 'it was taken',
          (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : 'refused'),
        );
        told.push(outcome);
        return outcome;
      };
      for (const [key, value] of wrongSettings) {
        const outcome = await refusal(
          target.ask('sources.configure', { id: 'binance', values: { [key]: value } }),
        );
        expect(outcome, JSON.stringify([key, value])).not.toBe('it was taken');
        const values = { [`connectors.binance.values.${key}`]: value };
        expect(await refusal(target.ask('settings.set', { values })), `${key} ${value}`).not.toBe(
          'it was taken',
        );
      }
      // What is pasted with a line's end is taken without it.
      for (const [key, pasted, kept] of pastedSettings) {
        await target.ask('sources.configure', { id: 'binance', values: { [key]: pasted } });
        const { settings } = await target.ask('settings.get', {});
        expect(settings.connectors['binance']?.values[key]).toBe(kept);
        await target.ask('sources.configure', { id: 'binance', values: { [key]: '' } });
      }
      const secret = serviceKeys.attio.accessToken;
      for (const key of [
        ...[
          'connectors.attio.values.accessToken',
          'connectors.binance.values.apiKey',
          'connectors.attio.accessToken',
        ],
        ...[
          'connectors.attio.values.accessToken.x',
          'connectors.attio.values.ACCESSTOKEN',
          'connector.attio.accessToken',
        ],
        ...[
          'connectors.__proto__.values.accessToken',
          'connectors.attio.values.__proto__',
          '__proto__.polluted',
        ],
        ...[
          'connectors.attio.__proto__.values',
          'connectors.constructor.prototype.polluted',
          'connectors.attio',
        ],
      ])
        expect(await refusal(target.ask('settings.set', { values: { [key]: secret } })), key).not.toBe(
          'it was taken',
        );
      for (const key of ['accesstoken', 'access_token', 'constructor', 'token', 'apiKey', 'headers', 'proxy'])
        expect(
          await refusal(
            target.ask('sources.configure', { id: 'attio', values: Object.fromEntries([[key, secret]]) }),
          ),
          key,
        ).not.toBe('it was taken');
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      const settings = JSON.stringify(await target.ask('settings.get', {}));
      for (const text of [settings, told.join('\n')])
        expectAbsent(text, ['smuggled-password'], 'the settings');
      await expectUntold(target, ['smuggled-password', secret]);
    },
  },
];
