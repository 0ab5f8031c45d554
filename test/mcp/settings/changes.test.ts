/** Setting by dotted key: what is taken, what is refused and how the refusal helps. */
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../src/contract/settings.ts';
import { applyChanges, readSetting, type SettingValues } from '../../../src/mcp/settings/changes.ts';
import { settingKeys } from '../../../src/mcp/settings/keys.ts';

const set = (values: SettingValues) => applyChanges({ version: 1 }, values).settings;
const refusal = (values: SettingValues): unknown => {
  try {
    return set(values);
  } catch (error) {
    return error;
  }
};

describe('a setting', () => {
  test('given as text becomes what it is', () => {
    const settings = set({
      'server.port': ' 8000 ',
      'sessions.idleMinutes': '0.5',
      'connectors.attio.enabled': 'FALSE',
      'connectors.attio.values.timeout': 5000,
      'tunnel.kind': 'ngrok',
      'tunnel.ngrok.domain': 'true',
    });
    expect(settings).toMatchObject({
      server: { port: 8000 },
      sessions: { idleMinutes: 0.5 },
      connectors: { attio: { enabled: false, values: { timeout: '5000' } } },
      tunnel: { kind: 'ngrok', ngrok: { domain: 'true' } },
    });
  });

  test('of a source may have dots in its own name', () => {
    const settings = set({ 'connectors.binance.values.cache.ticker': 5 });
    expect(settings.connectors['binance']?.values).toEqual({ 'cache.ticker': '5' });
    expect(readSetting(settings, 'connectors.binance.values.cache.ticker')).toBe('5');
    expect(readSetting(settings, 'connectors.binance.values.cache.klines')).toBe('');
  });

  test('is read by the same key, default or not', () => {
    const settings = set({ 'server.port': 8000 });
    expect(readSetting(settings, 'server.port')).toBe(8000);
    expect(readSetting(settings, 'dashboard.port')).toBe(7421);
    expect(readSetting(settings, 'connectors.attio.enabled')).toBe('');
  });

  test('exists for every leaf of the schema', () => {
    const settings = settingsSchema.parse({});
    for (const key of settingKeys()) expect(readSetting(settings, key)).toBeDefined();
    expect(settingKeys()).toContain('tunnel.ngrok.caFile');
    expect(settingKeys()).not.toContain('version');
  });

  test.each<[string, string | number | boolean]>([
    ['server.port', 'abc'],
    ['server.port', '80.5'],
    ['server.port', '70000'],
    ['server.port', -1],
    ['server.port', true],
    ['server.port', 'Infinity'],
    ['server.port', '   '],
    ['sessions.max', Number.NaN],
    ['tunnel.kind', 'pigeon'],
    ['server.publicUrl', 'javascript:alert(1)'],
    ['server.publicUrl', 'not a url'],
    ['connectors.attio.enabled', 'maybe'],
    ['connectors.attio.enabled', 1],
  ])('%s is refused when it is %j', (key, value) => {
    expect(refusal({ [key]: value })).toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(`^${key} takes .*\\.$`),
      hint: expect.stringMatching(/\S/),
    });
  });

  test.each<[string, string | number, string]>([
    ['access.openaiOnly', 'maybe', 'true or false'],
    ['connectors.attio.enabled', 'maybe', 'true or false'],
    ['access.requestsPerMinute', -1, 'a whole number, 0 or more'],
    ['access.requestsPerMinute', '1.5', 'a whole number, 0 or more'],
    ['access.requestsPerMinute', 2_000_000, 'a whole number from 0 to 1000000'],
    ['server.port', 'abc', 'a whole number from 0 to 65535'],
    ['calls.deadlineSeconds', 'soon', 'a number from 1 to 600'],
    ['tunnel.kind', 'pigeon', 'none or ngrok'],
    ['server.publicUrl', 'x', 'only scheme and host, as in https://patchbay.example.com, or nothing'],
    ['server.trustedProxy', 'proxy.lan', 'an IP address, or nothing'],
  ])('%s that was to be %j says what it takes', (key, value, what) => {
    expect(refusal({ [key]: value })).toMatchObject({ message: `${key} takes ${what}.` });
  });

  test('that is very long is refused', () => {
    expect(refusal({ 'tunnel.ngrok.domain': 'x'.repeat(100_000) })).toMatchObject({ code: 'too_large' });
  });

  test.each([
    ['server.prot', 'server.port'],
    ['Server.Port', 'server.port'],
    ['tunnel.ngrok.domian', 'tunnel.ngrok.domain'],
    ['ngrok.domain', 'tunnel.ngrok.domain'],
    ['domain', 'tunnel.ngrok.domain'],
    ['tunnel.ngrok.authToken', 'tunnel.ngrok.authtoken'],
    ['journal.maxAge', 'journal.maxAgeDays'],
  ])('%s is not there, and the refusal suggests %s', (wrong, right) => {
    expect(refusal({ [wrong]: '1' })).toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining(`Did you mean ${right}?`),
    });
  });

  test.each([
    '',
    '.',
    'server.',
    '.server.port',
    'server..port',
    'server.port.deeper',
    'version',
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'toString',
    'connectors.__proto__.enabled',
    'connectors.constructor.enabled',
    'connectors.attio.values.__proto__',
    'connectors.a b.enabled',
    'connectors.attio.colour',
    'x'.repeat(100_000),
  ])('named “%.40s” is refused and pollutes nothing', (key) => {
    const refused = refusal({ [key]: 'true' });
    expect(refused).toMatchObject({ code: 'invalid_input' });
    expect(String(refused).length).toBeLessThan(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(['server', 'tunnel.ngrok', 'connectors', 'connectors.attio', 'connectors.attio.values'])(
    'cannot be the group %s, and the refusal says what is in it',
    (group) => {
      expect(refusal({ [group]: 'x' })).toMatchObject({
        code: 'invalid_input',
        hint: expect.stringContaining(`${group}.`),
      });
    },
  );

  test('that is a secret is refused', () => {
    const refused = refusal({ 'tunnel.ngrok.authtoken': 'the-token' });
    expect(refused).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('secret') });
    expect(JSON.stringify(refused)).not.toContain('the-token');
  });

  test('is not changed when another of the same request is refused', () => {
    const document = { version: 1, server: { port: 8000 } };
    expect(() => applyChanges(document, { 'server.port': 9000, 'sessions.max': 0 })).toThrow();
    expect(document).toEqual({ version: 1, server: { port: 8000 } });
  });
});
