/** What a face may ask about tokens, calls, logs, the audit and notices, asked through the wire. */
import { describe, expect, test, vi } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { demoSource } from './core-sources.ts';
import { callTool, openWorld, rpc, textBelow, toolNames, type World } from './core-world.ts';

async function auditOf(world: World): Promise<string[]> {
  const { entries } = await world.ask('audit.list', {});
  return entries.map(({ actor, action, subject }) => `${actor} ${action}: ${subject}`);
}

describe('tokens', () => {
  test('are shown once, let a client in, and are kept only as a hash', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const made = await world.ask('tokens.create', { name: 'ChatGPT', expiresInDays: 30 });
    expect(made).toMatchObject({
      name: 'ChatGPT',
      scope: 'mcp:read mcp:write',
      token: expect.stringMatching(/^pb_/),
    });
    expect(made.expiresAt).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    expect(await toolNames(origin, `Bearer ${made.token}`)).toContain('create_note');
    const secret = made.token.split('_').slice(2).join('_');
    expect(JSON.stringify([world.state(), world.logged, world.events])).not.toContain(secret);
    expect(JSON.stringify(await world.ask('tokens.list', {}))).not.toContain(secret);
    await world.core.stop('To read the files.');
    expect(textBelow(world.dataDir)).toContain(made.id);
    expect(textBelow(world.dataDir)).not.toContain(secret);
  });

  test('are in the state of every face, and in the audit, when made and revoked', async () => {
    const world = openWorld();
    await world.start();
    const { id } = await world.ask('tokens.create', { name: 'ChatGPT' });
    const other = await world.ask('tokens.create', { name: 'Inspector', scope: 'mcp:read' });
    expect(world.state().tokens).toMatchObject([
      { id, name: 'ChatGPT' },
      { id: other.id, scope: 'mcp:read' },
    ]);
    await world.ask('tokens.revoke', { id });
    expect(world.state().tokens.map((token) => token.name)).toEqual(['Inspector']);
    expect(world.events.filter((event) => event.name === 'tokens.changed')).toHaveLength(4);
    expect(await auditOf(world)).toEqual([
      `window token.created: ChatGPT (${id})`,
      `window token.created: Inspector (${other.id})`,
      `window token.revoked: ChatGPT (${id})`,
    ]);
  });

  test('that are revoked are useless at once', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const { id, token } = await world.ask('tokens.create', { name: 'ChatGPT' });
    const authorization = `Bearer ${token}`;
    expect((await callTool(origin, authorization, 'list_notes')).status).toBe(200);
    await world.ask('tokens.revoke', { id });
    const refused = await callTool(origin, authorization, 'list_notes');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('invalid_token');
  });

  test('with an unknown scope or id are refused with what there is', async () => {
    const world = openWorld();
    await world.start();
    await expect(world.ask('tokens.create', { name: 'x', scope: 'mcp:all' })).rejects.toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining('mcp:read, mcp:write'),
    });
    await expect(world.ask('tokens.create', { name: '  ' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(world.ask('tokens.revoke', { id: 'none' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await auditOf(world)).toEqual([]);
  });

  test('for reading only see and call only what reads', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const { token } = await world.ask('tokens.create', { name: 'reader', scope: 'mcp:read' });
    const names = await toolNames(origin, `Bearer ${token}`);
    expect(names).toContain('list_notes');
    expect(names).not.toContain('create_note');
    const refused = await callTool(origin, `Bearer ${token}`, 'create_note', { title: 'no', content: '' });
    expect(refused.body.result).toMatchObject({ isError: true });
    expect(world.state().calls.at(-1)).toMatchObject({ tool: 'create_note', status: 'refused' });
  });
});

describe('calls', () => {
  test('come by page, newest last, and open to their arguments, result and steps', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const { token } = await world.ask('tokens.create', { name: 'ChatGPT' });
    for (let index = 1; index <= 5; index += 1)
      await callTool(origin, `Bearer ${token}`, 'create_note', { title: `Note ${index}`, content: '' });
    const newest = await world.ask('calls.list', { limit: 2 });
    expect(newest.more).toBe(true);
    expect(newest.calls.map((call) => call.gist)).toEqual([
      expect.stringContaining('Note 4'),
      expect.stringContaining('Note 5'),
    ]);
    const before = await world.ask('calls.list', { limit: 10, before: newest.calls[0]?.id });
    expect([before.calls.length, before.more]).toEqual([3, false]);
    expect((await world.ask('calls.list', { text: 'title: Note 2' })).calls).toHaveLength(1);
    expect((await world.ask('calls.list', { tool: 'list_notes' })).calls).toEqual([]);

    const shown = await world.ask('calls.show', { id: newest.calls[1]?.id ?? '' });
    expect(shown).toMatchObject({
      tool: 'create_note',
      status: 'ok',
      effect: 'write',
      source: 'workspace',
      arguments: { title: 'Note 5', content: '' },
      result: { uid: expect.any(String), version: 1 },
      steps: expect.arrayContaining([{ name: 'run', durationMs: expect.any(Number) }]),
    });
    await expect(world.ask('calls.show', { id: 'call_none' })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('are in the live state while they run and when they have ended, also the ones for tools there are not', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const { token } = await world.ask('tokens.create', { name: 'ChatGPT' });
    await callTool(origin, `Bearer ${token}`, 'search', { query: 'anything' });
    const unknown = await callTool(origin, `Bearer ${token}`, 'no_such_tool');
    expect(unknown.body.error).toMatchObject({ message: expect.stringContaining('no_such_tool') });
    const told = world.events.flatMap((event) =>
      event.name === 'call.started' || event.name === 'call.ended' ? [event.name] : [],
    );
    expect(told).toEqual(['call.started', 'call.ended', 'call.started', 'call.ended']);
    expect(world.state().calls).toMatchObject([
      { tool: 'search', status: 'ok', durationMs: expect.any(Number) },
      { tool: 'no_such_tool', status: 'refused' },
    ]);
    expect(world.state().today).toMatchObject({ calls: 2, failures: 1 });
  });
});

describe('logs, notices and the rest', () => {
  test('what happened is in the log of the window, of the door and of the journal alike', async () => {
    const world = openWorld();
    await world.start();
    const running = /Patchbay 9\.9\.9 is running at http/;
    expect(world.logged).toContainEqual(expect.objectContaining({ message: expect.stringMatching(running) }));
    expect(world.state().logs).toEqual(world.logged);
    expect((await world.ask('logs.list', {})).entries).toEqual(world.logged);
    expect((await world.ask('logs.list', { level: 'error' })).entries).toEqual([]);
    expect((await world.ask('logs.list', { text: 'is running' })).entries).toHaveLength(1);
  });

  test('the tools are told with where they come from and what they do', async () => {
    const world = openWorld({ connectors: [workspace] });
    await world.start();
    const { tools } = await world.ask('tools.list', {});
    expect(tools).toHaveLength(42);
    expect(tools).toContainEqual(
      expect.objectContaining({
        name: 'delete_note',
        source: 'workspace',
        effect: 'destructive',
        enabled: true,
      }),
    );
    expect(tools).toContainEqual(
      expect.objectContaining({ name: 'search', source: 'search', effect: 'read' }),
    );
  });

  test('a place is opened by its name, and nothing else is', async () => {
    const opened: string[] = [];
    const world = openWorld({ ports: { opener: { open: async (place) => void opened.push(place) } } });
    await world.start();
    await world.ask('app.open', { destination: 'ngrok-authtoken' });
    const elsewhere: string = 'https://elsewhere.example';
    await expect(world.ask('app.open', { destination: elsewhere as 'documentation' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(opened).toEqual(['ngrok-authtoken']);
  });

  test('an unexpected failure goes to the log with its cause, and over the wire only that there was one', async () => {
    const cause = new Error('the deepest reason');
    const opener = { open: () => Promise.reject(new Error('an inner detail', { cause })) };
    const world = openWorld({ ports: { opener } });
    await world.start();
    await expect(world.ask('app.open', { destination: 'documentation' })).rejects.toMatchObject({
      code: 'internal',
      message: 'Something went wrong inside Patchbay.',
    });
    const failure = await vi.waitFor(async () => {
      const { entries } = await world.ask('logs.list', { level: 'error' });
      expect(entries).toHaveLength(1);
      return entries[0];
    });
    expect(failure?.message).toBe('app.open failed unexpectedly.');
    expect(failure?.detail).toContain('an inner detail');
    expect(failure?.detail).toContain('the deepest reason');
  });

  test('nothing can be asked of the records before the folder is open', async () => {
    const world = openWorld();
    await expect(world.ask('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
    await expect(world.ask('calls.list', {})).rejects.toMatchObject({ code: 'unavailable' });
    expect(await world.ask('sources.list', {})).toEqual({ sources: [] });
  });

  test('a client that asks twice is one client, with what it spoke last', async () => {
    const world = openWorld({ connectors: [demoSource()] });
    const origin = await world.start();
    const { token, id } = await world.ask('tokens.create', { name: 'ChatGPT' });
    const params = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'inspector', version: '1.2' },
    };
    const authorization = `Bearer ${token}`;
    const session = (await rpc(origin, { authorization }, { method: 'initialize', params })).headers.get(
      'mcp-session-id',
    );
    const headers = { authorization, 'mcp-session-id': session ?? '' };
    await rpc(origin, headers, { method: 'tools/call', params: { name: 'demo_read' } });
    expect(world.state().clients).toMatchObject([
      {
        name: 'inspector',
        version: '1.2',
        transport: '2025',
        credential: expect.stringMatching(`ChatGPT|${id}`),
      },
    ]);
    expect(world.state().calls.at(-1)).toMatchObject({
      client: 'inspector',
      tool: 'demo_read',
      status: 'ok',
    });
  });
});
