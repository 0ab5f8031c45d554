/** Resources and prompts: one behaviour on both paths, in both eras, with and without a session, and over SSE. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/mcp/connectors/connector.ts';
import type { Rights } from '../../../src/mcp/access/rights.ts';
import { openEvents } from './events.ts';
import { modern, post, startListenerRig, type Rig } from './listener-rig.ts';

function grant(credential: string, scopes: string[], sources: string[] | null): Rights {
  const given = sources === null ? null : new Set(sources);
  return { credential, name: 'Tester', kind: 'oauth', scopes: new Set(scopes), sources: given };
}

const grants: Record<string, Rights> = {
  all: grant('all', ['mcp:read', 'mcp:write'], null),
  writer: grant('writer', ['mcp:write'], null),
  narrow: grant('narrow', ['mcp:read'], ['other']),
};

const ways = ['2026', '2025 with a session', '2025 without a session', 'SSE'] as const;
type Way = (typeof ways)[number];

describe.each([
  ['direct', true],
  ['SDK', false],
])('on the %s path', (_path, direct) => {
  let rig: Rig;
  beforeAll(async () => {
    const verify = (token: string) => {
      const rights = grants[token];
      return rights === undefined ? { ok: false as const, message: '' } : { ok: true as const, rights };
    };
    rig = await startListenerRig({ direct, deadlineMs: 400, maxResultBytes: 20_000, access: { verify } });
  });
  afterAll(() => rig.close());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const asked = (method: string, params: JsonObject) => ({ jsonrpc: '2.0', id: 1, method, params });

  /** The JSON of the answer, whichever way it came. */
  async function ask(way: Way, method: string, params: JsonObject = {}, token = 'all'): Promise<unknown> {
    if (way === '2026') {
      const { body, headers } = modern(method, params);
      return (await post(rig.mcpUrl, body, { ...headers, ...bearer(token) })).json;
    }
    if (way === 'SSE') {
      const events = await openEvents(`${rig.origin}/sse`, bearer(token));
      const url = `${rig.origin}${await events.next('endpoint')}`;
      await post(url, asked(method, params), bearer(token));
      const answer: unknown = JSON.parse(await events.next('message'));
      events.close();
      return answer;
    }
    const session = way === '2025 with a session' ? await sessionOf(token) : {};
    return (await post(rig.mcpUrl, asked(method, params), { ...session, ...bearer(token) })).json;
  }

  async function sessionOf(token: string): Promise<Record<string, string>> {
    const params = {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'a', version: '1' },
    };
    const answer = await post(rig.mcpUrl, asked('initialize', params), bearer(token));
    return {
      'mcp-session-id': answer.headers.get('mcp-session-id') ?? '',
      'mcp-protocol-version': '2025-11-25',
    };
  }

  describe.each(ways)('asked by %s', (way) => {
    const notFound = way === '2026' ? -32602 : -32002;

    it('lists resources and templates of all sources', async () => {
      expect(await ask(way, 'resources/list')).toMatchObject({
        id: 1,
        result: {
          resources: [
            {
              uri: 'test://note',
              name: 'note',
              title: 'A note',
              description: 'For tests.',
              mimeType: 'text/markdown',
            },
            { uri: 'other://page', name: 'page', mimeType: 'text/plain' },
          ],
        },
      });
      expect(await ask(way, 'resources/templates/list')).toMatchObject({
        result: { resourceTemplates: [{ uriTemplate: 'test://{NAME}', name: 'any', title: 'Any' }] },
      });
    });

    it('reads a resource, and records it as a call of its source', async () => {
      const before = rig.ended.length;
      expect(await ask(way, 'resources/read', { uri: 'test://note' })).toMatchObject({
        id: 1,
        result: { contents: [{ uri: 'test://note', mimeType: 'text/markdown', text: '# A note' }] },
      });
      expect(rig.started).toHaveLength(rig.ended.length);
      expect(rig.ended.slice(before)).toEqual([
        expect.objectContaining({
          tool: 'resources/read',
          source: 'test',
          effect: 'read',
          status: 'ok',
          gist: 'uri: test://note',
          arguments: { uri: 'test://note' },
        }),
      ]);
    });

    it.each(['nowhere://x', 'test://gone', 'test://constructor', 'not a uri'])(
      'says of %s that there is none, by the code of the era, and records it',
      async (uri) => {
        const before = rig.ended.length;
        expect(await ask(way, 'resources/read', { uri })).toMatchObject({
          id: 1,
          error: { code: notFound, message: expect.stringContaining(uri), data: { uri } },
        });
        expect(rig.ended.slice(before)).toEqual([expect.objectContaining({ tool: 'resources/read' })]);
        expect(rig.ended.at(-1)?.status).not.toBe('ok');
      },
    );

    it('tells what is near a resource that is not there, where its source says so', async () => {
      const uri = 'test://nots';
      expect(await ask(way, 'resources/read', { uri })).toMatchObject({
        error: {
          ...{ code: notFound, data: { uri } },
          message: 'Resource not found: test://nots. There is no nots. Near it: note.',
        },
      });
      expect(rig.ended.at(-1)).toMatchObject({ tool: 'resources/read', status: 'failed' });
    });

    it('tells what went wrong in words, and never those of an internal error', async () => {
      const read = (uri: string) => ask(way, 'resources/read', { uri });
      expect(await read('test://fail')).toMatchObject({
        error: { code: -32603, message: 'The market is closed. Ask tomorrow.' },
      });
      expect(await read('test://away')).toMatchObject({ error: { message: 'Test is not there. Wait.' } });
      expect(rig.ended.at(-1)).toMatchObject({ status: 'failed' });
      const crash = await read('test://crash');
      expect(crash).toMatchObject({ error: { code: -32603 } });
      expect(JSON.stringify(crash)).not.toContain('internal detail');
    });

    it('ends a reading at the deadline', async () => {
      const before = rig.stopped.length;
      expect(await ask(way, 'resources/read', { uri: 'test://slow' })).toMatchObject({
        error: { message: expect.stringContaining('did not answer within 0.4 seconds') },
      });
      expect(rig.stopped.slice(before)).toEqual(['test://slow']);
      expect(rig.ended.at(-1)).toMatchObject({ status: 'timed_out' });
    });

    it('cuts long prose and says so, and refuses what would break when cut', async () => {
      const long = await ask(way, 'resources/read', { uri: 'test://long' });
      expect(long).toMatchObject({
        result: { contents: [{ text: expect.stringMatching(/is cut after \d+ of \d+ characters/) }] },
      });
      expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(25_000);
      expect(await ask(way, 'resources/read', { uri: 'test://data' })).toMatchObject({
        error: { message: expect.stringContaining('larger than a client takes') },
      });
    });

    it.each([
      ['resources/read', {}],
      ['resources/read', { uri: 7 }],
      ['resources/read', { uri: `test://${'x'.repeat(3_000)}` }],
      ['resources/list', { cursor: 'abc' }],
      ['prompts/list', { cursor: '99' }],
      ['prompts/get', {}],
      ['prompts/get', { name: 'nothing' }],
      ['prompts/get', { name: 'greet' }],
      ['prompts/get', { name: 'greet', arguments: { who: 7 } }],
      ['prompts/get', { name: 'greet', arguments: [] }],
      ['prompts/get', { name: 'greet', arguments: { who: 'nobody' } }],
    ] as [string, JsonObject][])('refuses %s of %j with invalid params', async (method, params) => {
      const before = rig.ended.length;
      expect(await ask(way, method, params)).toMatchObject({ id: 1, error: { code: -32602 } });
      expect(rig.ended).toHaveLength(before);
    });

    it('lists prompts once by name, the first source’s first', async () => {
      expect(await ask(way, 'prompts/list')).toMatchObject({
        result: {
          prompts: [
            {
              name: 'greet',
              title: 'Greet',
              arguments: [
                { name: 'who', required: true },
                { name: 'how', required: false },
              ],
            },
            { name: 'broken' },
            { name: 'own' },
          ],
        },
      });
    });

    it('fills in a prompt, which is no call', async () => {
      const before = rig.started.length;
      expect(await ask(way, 'prompts/get', { name: 'greet', arguments: { who: 'Ada' } })).toMatchObject({
        result: {
          description: 'Greets somebody.',
          messages: [{ role: 'user', content: { type: 'text', text: 'Greet Ada kindly.' } }],
        },
      });
      const broken = await ask(way, 'prompts/get', { name: 'broken' });
      expect(broken).toMatchObject({ error: { code: -32603 } });
      expect(JSON.stringify(broken)).not.toContain('internal detail');
      expect(rig.started).toHaveLength(before);
    });

    it('shows a caller only the sources it was given, and refuses the others', async () => {
      expect(await ask(way, 'resources/list', {}, 'narrow')).toMatchObject({
        result: { resources: [{ uri: 'other://page' }] },
      });
      expect(await ask(way, 'resources/templates/list', {}, 'narrow')).toMatchObject({
        result: { resourceTemplates: [] },
      });
      expect(await ask(way, 'prompts/list', {}, 'narrow')).toMatchObject({
        result: { prompts: [{ name: 'greet', title: 'Not the first' }, { name: 'own' }] },
      });
      expect(await ask(way, 'resources/read', { uri: 'test://note' }, 'narrow')).toMatchObject({
        error: { code: -32000, message: expect.stringContaining('did not open the source test') },
      });
      expect(rig.ended.at(-1)).toMatchObject({ tool: 'resources/read', status: 'refused' });
    });

    it('shows nothing to a caller that may not read', async () => {
      for (const [method, key] of [
        ['resources/list', 'resources'],
        ['resources/templates/list', 'resourceTemplates'],
        ['prompts/list', 'prompts'],
      ] as const)
        expect(await ask(way, method, {}, 'writer')).toMatchObject({ result: { [key]: [] } });
      expect(await ask(way, 'resources/read', { uri: 'test://note' }, 'writer')).toMatchObject({
        error: { code: -32000, message: expect.stringContaining('mcp:read') },
      });
      expect(await ask(way, 'prompts/get', { name: 'own' }, 'writer')).toMatchObject({
        error: { code: -32602 },
      });
    });
  });

  it('a refused reading carries the challenge in the header', async () => {
    const params = { uri: 'test://note' };
    const { body, headers } = modern('resources/read', params);
    const answers = [
      await post(rig.mcpUrl, asked('resources/read', params), bearer('writer')),
      await post(rig.mcpUrl, body, { ...headers, ...bearer('writer') }),
    ];
    for (const answer of answers)
      expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });

  it('announces resources and prompts in both eras', async () => {
    const capabilities = { resources: { listChanged: true }, prompts: { listChanged: true } };
    expect(await ask('2026', 'server/discover')).toMatchObject({ result: { capabilities } });
    expect(
      await ask('2025 without a session', 'initialize', {
        ...{ protocolVersion: '2025-11-25', capabilities: {} },
        clientInfo: { name: 'a', version: '1' },
      }),
    ).toMatchObject({ result: { capabilities } });
  });

  it('2026 answers are complete and say how long they are good; 2025 ones say nothing of it', async () => {
    const lists = ['resources/list', 'resources/templates/list', 'prompts/list'];
    for (const method of lists)
      expect(await ask('2026', method)).toMatchObject({
        result: { resultType: 'complete', ttlMs: 60_000, cacheScope: 'private' },
      });
    expect(await ask('2026', 'resources/read', { uri: 'test://note' })).toMatchObject({
      result: { resultType: 'complete', ttlMs: 0, cacheScope: 'private' },
    });
    expect(await ask('2026', 'prompts/get', { name: 'own' })).toMatchObject({
      result: { resultType: 'complete' },
    });
    for (const method of lists)
      expect(JSON.stringify(await ask('2025 without a session', method))).not.toMatch(
        /ttlMs|resultType|_meta/,
      );
  });

  it('the Mcp-Name header must name the resource', async () => {
    const { body, headers } = modern('resources/read', { uri: 'test://note' });
    const answer = await post(rig.mcpUrl, body, { ...headers, 'mcp-name': 'test://other', ...bearer('all') });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: -32020 } } });
  });

  it('a 2026 client that goes away ends its reading', async () => {
    const before = rig.stopped.length;
    const { body, headers } = modern('resources/read', { uri: 'test://slow' });
    const leave = new AbortController();
    const answer = fetch(rig.mcpUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...headers,
        ...bearer('all'),
      },
      body: JSON.stringify(body),
      signal: leave.signal,
    }).catch(() => null);
    while (rig.counts().calls === 0) await pause();
    leave.abort();
    await answer;
    while (rig.stopped.length === before) await pause();
    while (rig.counts().calls > 0) await pause();
    expect(rig.ended.at(-1)).toMatchObject({ tool: 'resources/read', status: 'cancelled' });
  });

  it('a session cancels its reading', async () => {
    const headers = { ...(await sessionOf('all')), ...bearer('all') };
    const answer = post(rig.mcpUrl, asked('resources/read', { uri: 'test://slow' }), headers);
    while (rig.counts().calls === 0) await pause();
    await post(
      rig.mcpUrl,
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } },
      headers,
    );
    expect((await answer).json).toMatchObject({ error: { message: 'The client cancelled the call.' } });
  });

  it('the same status whichever path answers', async () => {
    const status = async (method: string, params: JsonObject) => {
      const { body, headers } = modern(method, params);
      return (await post(rig.mcpUrl, body, { ...headers, ...bearer('all') })).status;
    };
    expect(await status('resources/read', { uri: 'test://note' })).toBe(200);
    expect(await status('prompts/get', { name: 'own' })).toBe(200);
    expect(await status('resources/read', { uri: 'nowhere://x' })).toBe(200);
  });
});

describe('many resources', () => {
  it('come in pages', async () => {
    const list = Array.from({ length: 450 }, (_, n) => ({
      ...{ uri: `many://${n}`, name: String(n), title: '', description: '', mimeType: 'text/plain' },
    }));
    const resources = { list, templates: [], owns: () => false, read: () => Promise.resolve(null) };
    const rig = await startListenerRig({ offers: () => [{ id: 'test', title: 'Many', resources }] });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const params = cursor === undefined ? {} : { cursor };
      const answer = await post(
        rig.mcpUrl,
        { jsonrpc: '2.0', id: 1, method: 'resources/list', params },
        { authorization: `Bearer ${rig.token}` },
      );
      const { result } = answer.json as { result: { resources: { uri: string }[]; nextCursor?: string } };
      expect(result.resources.length).toBeLessThanOrEqual(200);
      seen.push(...result.resources.map(({ uri }) => uri));
      cursor = result.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(list.map(({ uri }) => uri));
    await rig.close();
  });
});

describe('when a source opens', () => {
  it.each([
    ['direct', true],
    ['SDK', false],
  ])('streams are told which lists changed (%s)', async (_path, direct) => {
    let offers: { id: string; title: string; prompts: [] | [ReturnType<typeof aPrompt>] }[] = [];
    const rig = await startListenerRig({ direct, offers: () => offers });
    const events = await openEvents(`${rig.origin}/sse`, { authorization: `Bearer ${rig.token}` });
    await events.next('endpoint');
    offers = [{ id: 'test', title: 'Test', prompts: [aPrompt()] }];
    rig.changeTools();
    expect(await events.next('message')).toContain('notifications/tools/list_changed');
    // Resources did not change, so the next news is of the prompts.
    expect(await events.next('message')).toContain('notifications/prompts/list_changed');
    events.close();
    await rig.close();
  });
});

function aPrompt() {
  return { name: 'new', title: 'New', description: '', arguments: [], render: () => [] };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
