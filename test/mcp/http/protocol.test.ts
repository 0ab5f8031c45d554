/** One behaviour for both paths: the direct one and the SDK's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modern, modernMeta, post, startListenerRig, type Rig } from './listener-rig.ts';

describe.each([
  ['direct', true],
  ['SDK', false],
])('the MCP endpoint on the %s path', (_name, direct) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startListenerRig({ direct, deadlineMs: 400, maxResultBytes: 20_000 });
  });
  afterAll(() => rig.close());

  const send = (body: unknown, headers: Record<string, string> = {}, url = rig.mcpUrl) =>
    post(url, body, { authorization: `Bearer ${rig.token}`, ...headers });
  const sendModern = (method: string, params = {}) => {
    const request = modern(method, params);
    return send(request.body, request.headers);
  };
  const call = (name: string, args = {}, headers = {}) =>
    send({ jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name, arguments: args } }, headers);
  const initialize = (protocolVersion = '2025-11-25') =>
    send({
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { protocolVersion, capabilities: {}, clientInfo: { name: 'tester', version: '1' } },
    });

  describe('in the 2026-07-28 era', () => {
    it('answers server/discover as JSON with the supported version, cache hints and server info', async () => {
      const answer = await sendModern('server/discover');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.json).toMatchObject({
        jsonrpc: '2.0',
        id: 1,
        result: {
          supportedVersions: ['2026-07-28'],
          capabilities: { tools: { listChanged: true } },
          instructions: expect.stringContaining('Patchbay'),
          resultType: 'complete',
          cacheScope: 'private',
          _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'patchbay', version: '9.9.9' } },
        },
      });
    });

    it.each([
      ['no _meta', { jsonrpc: '2.0', id: 'openai-mcp-discover', method: 'server/discover', params: {} }, {}],
      ['no params', { jsonrpc: '2.0', id: 'openai-mcp-discover', method: 'server/discover' }, {}],
      [
        'only the version in _meta',
        {
          jsonrpc: '2.0',
          id: 'openai-mcp-discover',
          method: 'server/discover',
          params: { _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } },
        },
        { 'mcp-protocol-version': '2026-07-28' },
      ],
    ])('forgives server/discover %s', async (_case, body, headers) => {
      const answer = await send(body, headers);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.json).toMatchObject({
        id: 'openai-mcp-discover',
        result: { supportedVersions: ['2026-07-28'] },
      });
    });

    it('answers server/discover as JSON even to a client that asks for an event stream', async () => {
      const request = modern('server/discover');
      const answer = await send(request.body, { ...request.headers, accept: 'text/event-stream' });
      expect(answer.headers.get('content-type')).toBe('application/json');
    });

    it('lists tools with ttlMs and cacheScope', async () => {
      const answer = await sendModern('tools/list');
      expect(answer.json).toMatchObject({
        result: {
          resultType: 'complete',
          ttlMs: expect.any(Number),
          cacheScope: 'private',
          tools: expect.any(Array),
        },
      });
      expect(answer.text).toContain('"name":"echo"');
    });

    it('calls a tool and marks the result complete', async () => {
      const answer = await sendModern('tools/call', { name: 'echo', arguments: { a: 1 } });
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({
        result: {
          structuredContent: { a: 1 },
          content: [{ type: 'text', text: '{"a":1}' }],
          resultType: 'complete',
        },
      });
    });

    it.each([
      ['a missing version header', 'tools/list', { 'mcp-protocol-version': null }, -32020],
      ['a missing Mcp-Method header', 'tools/list', { 'mcp-method': null }, -32020],
      ['a contradicting Mcp-Method header', 'tools/list', { 'mcp-method': 'tools/call' }, -32020],
      ['a missing Mcp-Name header', 'tools/call', { 'mcp-name': null }, -32020],
      ['a contradicting Mcp-Name header', 'tools/call', { 'mcp-name': 'other' }, -32020],
      ['a contradicting version header', 'tools/list', { 'mcp-protocol-version': '2025-11-25' }, -32020],
    ])('refuses %s with 400', async (_case, method, change, code) => {
      const request = modern(method, method === 'tools/call' ? { name: 'echo' } : {});
      const headers = Object.fromEntries(
        Object.entries({ ...request.headers, ...change }).filter(
          (entry): entry is [string, string] => entry[1] !== null,
        ),
      );
      const answer = await send(request.body, headers);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ id: 1, error: { code } });
    });

    it('takes a tool name in the base64 form of Mcp-Name', async () => {
      const request = modern('tools/call', { name: 'echo', arguments: {} });
      const encoded = `=?base64?${Buffer.from('echo').toString('base64')}?=`;
      expect((await send(request.body, { ...request.headers, 'mcp-name': encoded })).status).toBe(200);
    });

    it('names the supported versions to a client of the future', async () => {
      const body = {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/list',
        params: { _meta: { ...modernMeta, 'io.modelcontextprotocol/protocolVersion': '2027-01-01' } },
      };
      const answer = await send(body, { 'mcp-protocol-version': '2027-01-01', 'mcp-method': 'tools/list' });
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({
        error: { code: -32022, data: { supported: ['2026-07-28'], requested: '2027-01-01' } },
      });
    });

    it('refuses a request whose envelope lacks the client capabilities', async () => {
      const body = {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/list',
        params: { _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } },
      };
      const answer = await send(body, { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/list' });
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ error: { code: -32602 } });
    });

    it.each(['resources/subscribe', 'ping', 'nonsense/method'])(
      'answers %s, which it does not have, with method not found',
      async (method) => {
        const answer = await sendModern(method);
        expect(answer.status).toBe(404);
        expect(answer.json).toMatchObject({ id: 1, error: { code: -32601 } });
      },
    );

    it('opens subscriptions/listen and tells that the tools changed', async () => {
      const request = modern('subscriptions/listen', { notifications: { toolsListChanged: true } });
      const leave = new AbortController();
      const response = await fetch(rig.mcpUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          authorization: `Bearer ${rig.token}`,
          ...request.headers,
        },
        body: JSON.stringify(request.body),
        signal: leave.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const seen = readUntil(response, 'notifications/tools/list_changed');
      await new Promise((resolve) => setTimeout(resolve, 50));
      rig.changeTools();
      expect(await seen).toContain('notifications/tools/list_changed');
      leave.abort();
    });
  });

  describe('in the 2025 era', () => {
    it.each(['2025-11-25', '2025-06-18', '2025-03-26'])('opens a session for %s', async (version) => {
      const answer = await initialize(version);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('mcp-session-id')).toMatch(/^[0-9a-f]{32}$/);
      expect(answer.json).toMatchObject({
        id: 0,
        result: {
          protocolVersion: version,
          serverInfo: { name: 'patchbay' },
          instructions: expect.any(String),
        },
      });
    });

    it('offers its newest legacy version to a client that wishes an unknown one', async () => {
      expect((await initialize('1999-01-01')).json).toMatchObject({
        result: { protocolVersion: '2025-11-25' },
      });
    });

    it('serves a whole conversation in a session', async () => {
      const session = (await initialize()).headers.get('mcp-session-id') ?? '';
      const headers = { 'mcp-session-id': session, 'mcp-protocol-version': '2025-11-25' };
      expect((await send({ jsonrpc: '2.0', method: 'notifications/initialized' }, headers)).status).toBe(202);
      expect((await send({ jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers)).text).toContain('"echo"');
      expect((await call('echo', { b: 2 }, headers)).json).toMatchObject({
        id: 7,
        result: { structuredContent: { b: 2 } },
      });
      expect((await send({ jsonrpc: '2.0', id: 'p', method: 'ping' }, headers)).json).toEqual({
        jsonrpc: '2.0',
        id: 'p',
        result: {},
      });
      const ended = await fetch(rig.mcpUrl, {
        method: 'DELETE',
        headers: { ...headers, authorization: `Bearer ${rig.token}` },
      });
      expect(ended.status).toBe(204);
      expect((await send({ jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers)).status).toBe(404);
    });

    it('serves tools without a session and without initialize', async () => {
      expect((await send({ jsonrpc: '2.0', id: 1, method: 'tools/list' })).text).toContain('"echo"');
      expect((await call('echo', { c: 3 })).json).toMatchObject({ result: { structuredContent: { c: 3 } } });
    });

    it('answers an unknown session with 404 and says to initialize again', async () => {
      const answer = await send(
        { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        { 'mcp-session-id': 'f'.repeat(32) },
      );
      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ id: 1, error: { message: expect.stringContaining('nitialize') } });
    });

    it('does not let another token use a session', async () => {
      const session = (await initialize()).headers.get('mcp-session-id') ?? '';
      const answer = await send(
        { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        { 'mcp-session-id': session, authorization: `Bearer ${rig.readOnlyToken}` },
      );
      expect(answer.status).toBe(404);
    });

    it('answers an unknown method with method not found', async () => {
      const answer = await send({ jsonrpc: '2.0', id: 4, method: 'nonsense' });
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({ id: 4, error: { code: -32601 } });
    });

    it('refuses a version it does not speak', async () => {
      const answer = await send(
        { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        { 'mcp-protocol-version': '1999-01-01' },
      );
      expect(answer.status).toBe(400);
    });

    it('answers a batch of 2025-03-26 message by message, and refuses batches later', async () => {
      const batch = [
        { jsonrpc: '2.0', id: 1, method: 'ping' },
        { jsonrpc: '2.0', method: 'notifications/initialized' },
        { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'echo', arguments: { d: 4 } } },
      ];
      const answer = await send(batch);
      expect(answer.json).toEqual([
        { jsonrpc: '2.0', id: 1, result: {} },
        expect.objectContaining({ id: 2, result: expect.objectContaining({ structuredContent: { d: 4 } }) }),
      ]);
      expect((await send(batch, { 'mcp-protocol-version': '2025-06-18' })).status).toBe(400);
      expect((await send([batch[1]])).status).toBe(202);
    });

    it('cancels a running call of a session', async () => {
      const session = (await initialize()).headers.get('mcp-session-id') ?? '';
      const headers = { 'mcp-session-id': session };
      const before = rig.stopped.length;
      const answer = call('slow', { name: 'cancelled' }, headers);
      await until(() => rig.counts().calls > 0);
      await send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 7 } }, headers);
      expect((await answer).json).toMatchObject({ result: { isError: true } });
      expect(rig.stopped.slice(before)).toEqual(['cancelled']);
      expect(rig.ended.at(-1)).toMatchObject({ status: 'cancelled' });
    });
  });

  describe('a tool call', () => {
    it('tells an expected failure as a result the model can read', async () => {
      expect((await call('fail')).json).toMatchObject({
        result: {
          isError: true,
          content: [{ type: 'text', text: 'The thing is not there. Ask for another.' }],
        },
      });
    });

    it('never lets an internal error’s text out', async () => {
      const answer = await call('crash');
      expect(answer.json).toMatchObject({ result: { isError: true } });
      expect(answer.text).not.toContain('internal detail');
    });

    it('answers an unknown tool with invalid params', async () => {
      expect((await call('no_such_tool')).json).toMatchObject({
        id: 7,
        error: { code: -32602, message: expect.stringContaining('no_such_tool') },
      });
      expect(rig.ended.at(-1)).toMatchObject({ tool: 'no_such_tool', status: 'refused' });
    });

    it.each([
      ['name is missing', { arguments: {} }],
      ['arguments are a list', { name: 'echo', arguments: [] }],
    ])('refuses when its %s', async (_case, params) => {
      expect((await send({ jsonrpc: '2.0', id: 9, method: 'tools/call', params })).json).toMatchObject({
        id: 9,
        error: { code: -32602 },
      });
    });

    it.each(['slow', 'deaf'])('ends at the deadline even when the tool (%s) does not', async (name) => {
      const answer = await call(name, { name: 'late' });
      expect(answer.json).toMatchObject({
        result: { isError: true, content: [{ text: expect.stringContaining('did not answer within') }] },
      });
      expect(rig.ended.at(-1)).toMatchObject({ status: 'timed_out' });
    });

    it('cuts a long list, says how to get the rest, and drops the cursor that would skip it', async () => {
      const answer = await call('big_list');
      expect(answer.text.length).toBeLessThan(60_000);
      expect(answer.json).toMatchObject({
        result: { content: [{}, { text: expect.stringMatching(/first \d+ of 1000 items.*limit \d+/) }] },
      });
      expect(answer.text).not.toContain('nextCursor":"abc');
    });

    it('cuts a long text between characters and names the id to read on with', async () => {
      const answer = await call('big_text');
      expect(answer.json).toMatchObject({
        result: { content: [{}, { text: expect.stringMatching(/test:doc:1#from=\d+/) }] },
      });
      expect(answer.text).not.toContain('\\ud83d"');
    });

    it('keeps a read-only token from what writes, and does not show it', async () => {
      const headers = { authorization: `Bearer ${rig.readOnlyToken}` };
      expect((await send({ jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers)).text).not.toContain(
        '"write"',
      );
      expect((await call('write', {}, headers)).json).toMatchObject({
        result: { isError: true, content: [{ text: expect.stringContaining('mcp:write') }] },
      });
      expect(rig.ended.at(-1)).toMatchObject({ status: 'refused' });
    });
  });

  describe('odd probes', () => {
    it.each([
      ['an empty body', ''],
      ['an empty object', '{}'],
      ['an empty list', '[]'],
      ['a number', '5'],
      ['null', 'null'],
      ['broken JSON', '{"jsonrpc":'],
      ['a request without an id type', '{"jsonrpc":"2.0","id":{},"method":"ping"}'],
      ['params that are a list', '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":[1]}'],
      ['the wrong JSON-RPC version', '{"jsonrpc":"1.0","id":1,"method":"ping"}'],
      ['an id that is no integer', '{"jsonrpc":"2.0","id":1.5,"method":"prompts/list"}'],
      ['an id beyond all integers', '{"jsonrpc":"2.0","id":1e300,"method":"prompts/list"}'],
      ['a foreign member', '{"jsonrpc":"2.0","id":1,"method":"prompts/list","extra":1}'],
      ['a result beside the method', '{"jsonrpc":"2.0","id":1,"method":"prompts/list","result":{}}'],
      ['a _meta that is a list', '{"jsonrpc":"2.0","id":1,"method":"prompts/list","params":{"_meta":[]}}'],
      [
        'a progress token that is an object',
        '{"jsonrpc":"2.0","id":1,"method":"prompts/list","params":{"_meta":{"progressToken":{}}}}',
      ],
      [
        'params of the wrong type for a method',
        '{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":7}}',
      ],
      ['a _meta that is text', '{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":"x"}}'],
    ])('answers %s with JSON and no 5xx', async (_case, body) => {
      for (const accept of ['*/*', 'application/json', 'application/json, text/event-stream']) {
        const answer = await send(body, { accept });
        expect(answer.status).toBeLessThan(500);
        expect(answer.json).toMatchObject({ jsonrpc: '2.0' });
      }
    });

    it('answers with and without a trailing slash, and never redirects', async () => {
      const answer = await send({ jsonrpc: '2.0', id: 1, method: 'ping' }, {}, `${rig.mcpUrl}/`);
      expect(answer.status).toBe(200);
    });

    it('answers as an event stream to a client that takes nothing else', async () => {
      const answer = await send({ jsonrpc: '2.0', id: 1, method: 'ping' }, { accept: 'text/event-stream' });
      expect(answer.headers.get('content-type')).toBe('text/event-stream');
      expect(answer.json).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    });

    it('takes a client’s response without a word', async () => {
      expect((await send({ jsonrpc: '2.0', id: 1, result: {} })).status).toBe(202);
    });

    it('answers GET and DELETE without a session with 405 and Allow', async () => {
      for (const method of ['GET', 'DELETE', 'PUT']) {
        const answer = await fetch(rig.mcpUrl, {
          method,
          headers: { authorization: `Bearer ${rig.token}`, accept: 'text/event-stream' },
        });
        expect(answer.status).toBe(405);
        expect(answer.headers.get('allow')).toBe('POST');
      }
    });
  });
});

async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let seen = '';
  while (reader !== undefined && !seen.includes(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    seen += decoder.decode(value, { stream: true });
  }
  return seen;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
