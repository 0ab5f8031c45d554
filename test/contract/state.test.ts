/** The shapes themselves: what a fresh state is, what settings may be, and where clients reach us. */
import { describe, expect, test } from 'vitest';
import { AppError, toProblem } from '../../src/contract/errors.ts';
import { settingsSchema } from '../../src/contract/settings.ts';
import { initialState, publicHosts, publicOrigin, stateSchema } from '../../src/contract/state.ts';

test('the state before anything happened is a state', () => {
  const state = initialState('1.0.0');
  expect(stateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
});

describe('settings', () => {
  test('have a default for everything', () => {
    expect(settingsSchema.parse({})).toEqual({
      version: 1,
      server: { port: 7420, publicUrl: '', trustedProxy: '' },
      dashboard: { port: 7421 },
      tunnel: { kind: 'none', locked: false, ngrok: { domain: '', serverAddr: '', caFile: '' } },
      access: {
        requestsPerMinute: 100,
        requestsPerHour: 1000,
        openaiOnly: false,
        secretLinks: false,
        privateMetadataHosts: '',
      },
      exposure: { preset: 'everything', sources: {}, tools: {}, documents: {} },
      search: { budgetMilliseconds: 1500, linkHours: 24 },
      calls: { deadlineSeconds: 45, maxResultKilobytes: 200 },
      sessions: { max: 1000, idleMinutes: 30 },
      journal: { maxAgeDays: 90, maxMegabytes: 500 },
      connectors: {},
    });
  });

  test('keep what is given and fill in the rest beside it', () => {
    const settings = settingsSchema.parse({
      tunnel: { ngrok: { domain: 'name.example' } },
      connectors: { x: {} },
    });
    expect(settings.tunnel).toEqual({
      kind: 'none',
      locked: false,
      ngrok: { domain: 'name.example', serverAddr: '', caFile: '' },
    });
    expect(settings.connectors).toEqual({ x: { values: {} } });
  });

  test.each([
    { version: 2 },
    { server: { port: 65536 } },
    { server: { port: -1 } },
    { server: { port: '7420' } },
    { server: { publicUrl: 'patchbay.example' } },
    { server: { publicUrl: 'ftp://patchbay.example' } },
    { server: { trustedProxy: 'proxy.example' } },
    { access: { requestsPerMinute: -1 } },
    { tunnel: { kind: 'carrier pigeon' } },
    { calls: { deadlineSeconds: 0 } },
    { calls: { maxResultKilobytes: 3 } },
    { sessions: { max: 0 } },
    { journal: { maxAgeDays: 0 } },
    { connectors: { x: { values: { key: 7 } } } },
  ])('refuse %j', (settings) => {
    expect(settingsSchema.safeParse(settings).success).toBe(false);
  });
});

describe('the public origin', () => {
  const state = initialState('1.0.0');
  const online = { kind: 'online', url: 'https://name.ngrok-free.app', since: 1 } as const;
  const published = settingsSchema.parse({ server: { publicUrl: 'https://Mcp.Example/' } });

  test('is the tunnel’s while it is up, and none while it is not', () => {
    expect(publicOrigin({ ...state, tunnel: online })).toBe('https://name.ngrok-free.app');
    expect(publicOrigin({ ...state, tunnel: { kind: 'starting', since: 1 } })).toBeNull();
    expect(publicOrigin(state)).toBeNull();
  });

  test('is the configured one where there is one, whatever the tunnel does, as an origin', () => {
    expect(publicOrigin({ settings: published, tunnel: online })).toBe('https://mcp.example');
    expect(publicOrigin({ settings: published, tunnel: { kind: 'off' } })).toBe('https://mcp.example');
  });
});

describe('the public hosts', () => {
  const state = initialState('1.0.0');
  const online = { kind: 'online', url: 'https://name.ngrok-free.app', since: 1 } as const;
  const settings = settingsSchema.parse({ server: { publicUrl: 'https://Mcp.Example:8443/' } });

  test('are the configured one and the tunnel’s, as it is now', () => {
    expect(publicHosts(state)).toEqual([]);
    expect(publicHosts({ ...state, tunnel: online })).toEqual(['name.ngrok-free.app']);
    expect(publicHosts({ settings, tunnel: online })).toEqual(['mcp.example:8443', 'name.ngrok-free.app']);
    expect(publicHosts({ settings, tunnel: { kind: 'off' } })).toEqual(['mcp.example:8443']);
  });
});

describe('a problem', () => {
  test('made of our own error holds its three fields and nothing else', () => {
    const error = new AppError(
      { code: 'timeout', message: 'Late.', hint: 'Wait.' },
      { cause: new Error('inner') },
    );
    expect(toProblem(error)).toEqual({ code: 'timeout', message: 'Late.', hint: 'Wait.' });
    expect(error.message).toBe('Late.');
  });

  test('made of anything else says nothing of it', () => {
    const problems = [new Error('inner'), 'inner', 7, null, undefined].map(toProblem);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['internal']));
    expect(JSON.stringify(problems)).not.toContain('inner');
  });
});
