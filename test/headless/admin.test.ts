/** REST administration and metrics: for the admin token alone, JSON in and out, described by its own document. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/contract/commands.ts';
import { stateSchema } from '../../src/contract/state.ts';
import { createSmallCore, endOf, someCall } from './small-core.ts';
import { ask, cookieOf, rest, someDashboard } from './world.ts';

const paths = ['/api/v1/state', '/api/v1/nothing', '/api/v1/openapi.json', '/metrics', '/api', '/api/'];

describe('without the admin token', () => {
  test.each(paths)('%s tells nothing, not even whether it is there', async (target) => {
    const { dashboard } = await someDashboard();
    const cookie = await cookieOf(dashboard);
    for (const headers of [
      {},
      { Authorization: 'Bearer wrong' },
      { Authorization: 'Basic eDp5' },
      { Cookie: cookie },
    ]) {
      const answer = await ask(dashboard.origin, target, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(Object.keys(JSON.parse(answer.text))).toEqual(['code', 'message', 'hint']);
    }
  });

  test('a query parameter is not a substitute', async () => {
    const { dashboard } = await someDashboard();
    expect((await ask(dashboard.origin, `/api/v1/state?token=${dashboard.adminToken}`)).status).toBe(401);
  });
});

describe('with it', () => {
  test('the state is the contract’s own', async () => {
    const { dashboard, core } = await someDashboard();
    const answer = await rest(dashboard, 'GET', '/api/v1/state');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(stateSchema.parse(JSON.parse(answer.text))).toEqual(core.snapshot().state);
  });

  test('tokens are made, listed without their secret, and revoked', async () => {
    const { dashboard, core } = await someDashboard();
    const made = await rest(dashboard, 'POST', '/api/v1/tokens', { body: { name: 'CI', expiresInDays: 1 } });
    expect(made.status).toBe(201);
    const token = commands['tokens.create'].output.parse(JSON.parse(made.text));
    expect(token).toMatchObject({ name: 'CI', scope: 'mcp:read mcp:write', token: 'pat_t1' });
    expect(core.asked).toContain('tokens.create by rest');
    const listed = await rest(dashboard, 'GET', '/api/v1/tokens');
    expect(JSON.parse(listed.text)).toMatchObject({ tokens: [{ id: token.id, name: 'CI' }] });
    expect(listed.text).not.toContain(token.token);
    const revoked = await rest(dashboard, 'DELETE', `/api/v1/tokens/${token.id}`);
    expect(revoked).toMatchObject({ status: 204, text: '' });
    expect((await rest(dashboard, 'DELETE', `/api/v1/tokens/${token.id}`)).status).toBe(404);
  });

  test('calls are paged and filtered by the query', async () => {
    const { dashboard, core } = await someDashboard();
    for (let number = 1; number <= 5; number += 1) {
      const call = someCall(number, { client: number % 2 === 0 ? 'Even' : 'Odd' });
      core.emit({ name: 'call.started', payload: { call } });
      core.emit(endOf(call));
    }
    const all = JSON.parse((await rest(dashboard, 'GET', '/api/v1/calls?limit=2&before=c000005')).text);
    expect(all).toMatchObject({ calls: [{ id: 'c000003' }, { id: 'c000004' }], more: true });
    const odd = JSON.parse((await rest(dashboard, 'GET', '/api/v1/calls?client=Odd')).text);
    expect(odd.calls).toHaveLength(3);
    const one = JSON.parse((await rest(dashboard, 'GET', '/api/v1/calls/c000002')).text);
    expect(one).toMatchObject({ id: 'c000002', status: 'ok', arguments: { q: 'x' } });
    for (const limit of ['0', 'many', '1001'])
      expect((await rest(dashboard, 'GET', `/api/v1/calls?limit=${limit}`)).status).toBe(400);
  });

  test('a connector is set, switched, or both', async () => {
    const { dashboard, core } = await someDashboard();
    const body = { values: { apiKey: 'k' }, enabled: false };
    const put = await rest(dashboard, 'PUT', '/api/v1/connectors/binance', { body });
    expect(JSON.parse(put.text)).toMatchObject({ id: 'binance', enabled: false });
    expect(core.asked).toEqual(['sources.configure binance {"apiKey":"k"}', 'sources.enable binance false']);
    expect((await rest(dashboard, 'PUT', '/api/v1/connectors/binance', { body: {} })).status).toBe(400);
    expect((await rest(dashboard, 'PUT', '/api/v1/connectors/none', { body })).status).toBe(404);
    const listed = await rest(dashboard, 'GET', '/api/v1/connectors');
    expect(JSON.parse(listed.text)).toMatchObject({ connectors: [{ id: 'binance' }] });
  });

  test('sessions are the clients heard from, tools what they see', async () => {
    const { dashboard, core } = await someDashboard();
    const client = {
      id: 's1',
      name: 'ChatGPT',
      version: '1',
      transport: 'sse' as const,
      credential: 'CI',
      firstSeen: 1,
      lastSeen: 2,
    };
    core.emit({ name: 'client.seen', payload: { client } });
    const sessions = await rest(dashboard, 'GET', '/api/v1/sessions/');
    expect(JSON.parse(sessions.text)).toEqual({ sessions: [client] });
    const tools = await rest(dashboard, 'GET', '/api/v1/tools');
    expect(JSON.parse(tools.text)).toMatchObject({ tools: [{ name: 'list_notes' }] });
  });

  test('HEAD answers as GET does, without the body', async () => {
    const { dashboard } = await someDashboard();
    const head = await rest(dashboard, 'HEAD', '/api/v1/tools');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('what is wrong', () => {
  test.each(['/api/v1/nothing', '/api/v2/state', '/api', '/api/v1/calls/a/b', '/api/v1/calls/%ff'])(
    '%s is a JSON 404',
    async (target) => {
      const { dashboard } = await someDashboard();
      const answer = await rest(dashboard, 'GET', target);
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'not_found', hint: expect.any(String) });
    },
  );

  test.each([
    ['POST', '/api/v1/state', 'GET, HEAD'],
    ['PATCH', '/api/v1/tokens', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/v1/tokens/t1', 'DELETE'],
    ['GET', '/api/v1/connectors/binance', 'PUT'],
    ['DELETE', '/metrics', 'GET, HEAD'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD'],
  ])('%s %s is a 405 that allows %s', async (method, target, allow) => {
    const { dashboard } = await someDashboard();
    const answer = await rest(dashboard, method, target);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allow);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'not_supported' });
  });

  test('a body that is not JSON, has another type or another shape is refused in words', async () => {
    const { dashboard } = await someDashboard();
    expect((await rest(dashboard, 'POST', '/api/v1/tokens', { text: '{' })).status).toBe(400);
    expect((await rest(dashboard, 'POST', '/api/v1/tokens', { text: '' })).status).toBe(400);
    const shape = await rest(dashboard, 'POST', '/api/v1/tokens', { body: { name: '' } });
    expect(shape.status).toBe(400);
    expect(JSON.parse(shape.text).message).toContain('name');
    const form = await rest(dashboard, 'POST', '/api/v1/tokens', {
      text: 'name=x',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(415);
  });

  test('a body that is too large is a 413 that still arrives, announced or not', async () => {
    const { dashboard, core } = await someDashboard();
    const text = JSON.stringify({ name: 'x'.repeat(3 * 1024 * 1024) });
    const announced = await rest(dashboard, 'POST', '/api/v1/tokens', {
      text,
      headers: { 'Content-Length': String(Buffer.byteLength(text)) },
    });
    expect(announced.status).toBe(413);
    const chunked = await rest(dashboard, 'POST', '/api/v1/tokens', {
      text,
      headers: { 'Transfer-Encoding': 'chunked' },
    });
    expect(chunked.status).toBe(413);
    expect(JSON.parse(chunked.text)).toMatchObject({ code: 'too_large' });
    expect(core.asked).toEqual([]);
  });

  test('of an unexpected failure the client hears only that there was one', async () => {
    const core = createSmallCore();
    core.handlers['tools.list'] = () => Promise.reject(new Error('the secret reason'));
    const { dashboard } = await someDashboard({ core });
    const answer = await rest(dashboard, 'GET', '/api/v1/tools');
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'internal' });
    expect(answer.text).not.toContain('secret reason');
  });
});

describe('the metrics', () => {
  test('count calls by how they ended, those under way, the tunnel and the sessions', async () => {
    const { dashboard, core } = await someDashboard();
    const calls = [1, 2, 3].map((number) => someCall(number));
    for (const call of calls) core.emit({ name: 'call.started', payload: { call } });
    for (const call of calls.slice(0, 2)) core.emit(endOf(call, call.id === 'c000001' ? 'ok' : 'failed'));
    core.emit({
      name: 'tunnel.changed',
      payload: { tunnel: { kind: 'online', url: 'https://x.example', since: 1 } },
    });
    const answer = await rest(dashboard, 'GET', '/metrics');
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = answer.text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'patchbay_info{version="1.2.3"} 1',
        'patchbay_calls_total{status="ok"} 1',
        'patchbay_calls_total{status="failed"} 1',
        'patchbay_calls_total{status="timed_out"} 0',
        'patchbay_calls_in_flight 1',
        'patchbay_call_duration_seconds_sum 0.024',
        'patchbay_call_duration_seconds_count 2',
        'patchbay_tunnel_up 1',
        'patchbay_sessions 0',
      ]),
    );
    for (const line of lines.filter((each) => each !== ''))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"\})? [\d.e+-]+)$/);
  });
});
