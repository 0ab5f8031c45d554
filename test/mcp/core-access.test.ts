/** Letting clients in and shutting them out, on a whole core: what a face asks, and what follows for the client. */
import { describe, expect, test, vi } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { askForConsent } from '../headless/oauth-client.ts';
import { demoSource } from './core-sources.ts';
import { callTool, openWorld, textBelow, toolNames, type World } from './core-world.ts';

async function letIn(world: World, origin: string, options: { issuer?: string; sources?: string[] } = {}) {
  const browser = await askForConsent(origin, 'Some client', options.issuer);
  const { approvals } = await world.ask('approvals.list', {});
  const id = approvals.at(-1)?.id ?? '';
  const narrowed = options.sources === undefined ? {} : { sources: options.sources };
  await world.ask('approvals.decide', { id, decision: 'approve', number: browser.number, ...narrowed });
  const answer = await browser.answer();
  const { accessToken } = await browser.redeem(answer.get('code') ?? '');
  return `Bearer ${accessToken}`;
}

const grantIds = (world: World) =>
  world.state().oauth.clients.flatMap((client) => client.grants.map((grant) => grant.id));

describe('a client that asks to be let in', () => {
  test('waits in the state of every face, and is in once the number was chosen in the window', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const browser = await askForConsent(origin, 'Some client');
    const [approval] = world.state().approvals;
    expect(approval).toMatchObject({
      ...{ client: 'Some client', verification: { kind: 'claimed' }, redirectHost: '127.0.0.1:4711' },
      ...{ address: '127.0.0.1', scopes: ['mcp:read', 'mcp:write', 'offline_access'] },
    });
    expect(approval?.choices).toContain(browser.number);
    expect(new Set(approval?.choices).size).toBe(3);

    const id = approval?.id ?? '';
    await expect(world.ask('approvals.decide', { id, decision: 'approve' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await world.ask('approvals.decide', { id, decision: 'approve', number: browser.number });
    expect(world.state().approvals).toEqual([]);
    const code = (await browser.answer()).get('code') ?? '';
    const { accessToken } = await browser.redeem(code);
    expect(await toolNames(origin, `Bearer ${accessToken}`)).toContain('create_note');

    const status = await world.ask('oauth.status', {});
    expect(status).toMatchObject({
      ...{ issuer: origin, successRate: 1, waiting: 0, liveGrants: 1 },
      rounds: { asked: 1, completed: 1, rejected: 0 },
    });
    const { entries } = await world.ask('audit.list', {});
    expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'client client.registered',
      'client consent.asked',
      'window consent.approved',
      'client token.issued',
    ]);
    expect(entries.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1', '', '127.0.0.1']);
    expect(JSON.stringify([world.state(), world.logged, world.events, entries])).not.toContain(accessToken);
  });

  test('is turned away with the first wrong number, and the browser is told', async () => {
    const world = openWorld();
    const origin = await world.start();
    const browser = await askForConsent(origin, 'Some client');
    const [approval] = world.state().approvals;
    const wrong = approval?.choices.find((choice) => choice !== browser.number) ?? 0;
    const id = approval?.id ?? '';
    const answer = { id, decision: 'approve', number: wrong } as const;
    await expect(world.ask('approvals.decide', answer)).rejects.toMatchObject({
      code: 'approval_wrong_number',
    });
    await expect(world.ask('approvals.decide', { ...answer, number: browser.number })).rejects.toMatchObject({
      code: expect.stringMatching(/^(approval_over|not_found)$/),
    });
    expect((await browser.answer()).get('error')).toBe('access_denied');
    const { rounds } = await world.ask('oauth.status', {});
    expect(rounds).toMatchObject({ asked: 1, completed: 0, rejected: 1 });
  });

  test('and waits when Patchbay stops has failed, and the record says why', async () => {
    const world = openWorld();
    const origin = await world.start();
    await askForConsent(origin, 'Some client');
    await world.core.stop('To start again.');
    const again = openWorld({ dataDir: world.dataDir });
    await again.start();
    const { entries } = await again.ask('audit.list', {});
    expect(entries.map(({ action }) => action)).toEqual([
      'client.registered',
      'consent.asked',
      'consent.failed',
    ]);
    expect(entries.at(-1)).toMatchObject({
      actor: 'patchbay',
      detail: 'Patchbay was stopped before this was done.',
    });
  });

  test('sees the sources it was given and no others', async () => {
    const world = openWorld({ connectors: [workspace, demoSource()] });
    const origin = await world.start();
    const narrow = await letIn(world, origin, { sources: ['demo'] });
    expect(await toolNames(origin, narrow)).toEqual(['search', 'fetch', 'demo_read']);
    const refused = await callTool(origin, narrow, 'list_notes');
    expect(refused.body.result).toMatchObject({ isError: true });
    const wide = await letIn(world, origin);
    expect(await toolNames(origin, wide)).toEqual(expect.arrayContaining(['list_notes', 'demo_read']));
  });
});

describe('a client that was let in', () => {
  test.each(['client', 'grant'] as const)('is out at once when the %s is revoked', async (what) => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const bearer = await letIn(world, origin);
    const [client] = world.state().oauth.clients;
    const id = (what === 'client' ? client?.id : client?.grants[0]?.id) ?? '';
    expect(await world.ask('clients.revoke', { id })).toEqual({ grants: 1 });
    expect((await callTool(origin, bearer, 'list_notes')).status).toBe(401);
    await vi.waitFor(() => expect(grantIds(world)).toEqual([]));
    await expect(world.ask('clients.revoke', { id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('is still in after a restart, and its token stands nowhere on disk', async () => {
    const world = openWorld({ connectors: [workspace], overrides: {} });
    const origin = await world.start();
    const bearer = await letIn(world, origin);
    await world.core.stop('To start again.');
    const secret = bearer.split('_').slice(2).join('_');
    expect(textBelow(world.dataDir)).not.toContain(secret);
    const again = openWorld({
      connectors: [workspace],
      dataDir: world.dataDir,
      overrides: { port: Number(new URL(origin).port) },
    });
    expect(await again.start()).toBe(origin);
    expect((await callTool(origin, bearer, 'list_notes')).status).toBe(200);
  });

  test('at a public address is out when the address becomes another one, and the user is told to recreate it', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    await world.ask('settings.set', { values: { 'server.publicUrl': 'https://first.example' } });
    const bearer = await letIn(world, origin, { issuer: 'https://first.example' });
    expect((await callTool(origin, bearer, 'list_notes')).status).toBe(200);
    await world.ask('settings.set', { values: { 'server.publicUrl': 'https://second.example' } });
    expect((await callTool(origin, bearer, 'list_notes')).status).toBe(401);
    await vi.waitFor(() => expect(grantIds(world)).toEqual([]));
    expect(world.state().notices).toMatchObject([
      {
        id: 'address',
        problem: { code: 'address_changed', message: expect.stringContaining('first.example') },
      },
    ]);
  });

  test('is to be let in anew after the address became another one: so it is told, also after a restart, until that is done', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    await world.ask('settings.set', { values: { 'server.publicUrl': 'https://first.example' } });
    await letIn(world, origin, { issuer: 'https://first.example' });
    await world.ask('settings.set', { values: { 'server.publicUrl': 'https://second.example' } });
    await world.core.stop('To start again.');

    const again = openWorld({ connectors: [workspace], dataDir: world.dataDir });
    const there = await again.start();
    expect(again.state().notices).toMatchObject([
      { id: 'address', problem: { message: expect.stringContaining('it was https://first.example') } },
    ]);
    await letIn(again, there, { issuer: 'https://second.example' });
    expect(again.state().notices).toEqual([]);
    await again.core.stop('To start again.');

    const last = openWorld({ connectors: [workspace], dataDir: world.dataDir });
    await last.start();
    expect(last.state().notices).toEqual([]);
  });
});

describe('panic', () => {
  test('revokes what was given, rejects what waits, closes the tunnel and leaves it closed', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': 'a token of mine' } });
    await world.ask('tunnel.start', {});
    await vi.waitFor(() => expect(world.state().tunnel.kind).toBe('online'));
    const bearer = await letIn(world, origin);
    const { token } = await world.ask('tokens.create', { name: 'laptop' });
    const browser = await askForConsent(origin, 'Another client');

    expect(await world.ask('panic', {})).toEqual({ tokens: 1, grants: 1, approvals: 1, tunnelClosed: true });
    expect((await callTool(origin, bearer, 'list_notes')).status).toBe(401);
    expect((await callTool(origin, `Bearer ${token}`, 'list_notes')).status).toBe(401);
    expect((await browser.answer()).get('error')).toBe('access_denied');
    expect(world.state().tunnel.kind).toBe('off');
    expect(world.state().settings.tunnel.kind).toBe('none');
    const { entries } = await world.ask('audit.list', {});
    expect(entries.find(({ action }) => action === 'panic')).toMatchObject({ actor: 'window' });
  });

  test('says that there was nothing when there was nothing', async () => {
    const world = openWorld();
    await world.start();
    expect(await world.ask('panic', {})).toEqual({ tokens: 0, grants: 0, approvals: 0, tunnelClosed: false });
  });
});

describe('a secret link', () => {
  test('is made only while they are switched on, and lets nobody in while they are off', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const wish = { name: 'old client', kind: 'link' } as const;
    await expect(world.ask('tokens.create', wish)).rejects.toMatchObject({ code: 'forbidden' });
    await world.ask('settings.set', { values: { 'access.secretLinks': true } });
    const { url, token } = await world.ask('tokens.create', wish);
    expect(url).toBe(`${origin}/link/${token}/mcp`);
    const ask = async () =>
      fetch(url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      });
    expect((await ask()).status).toBe(200);
    await world.ask('settings.set', { values: { 'access.secretLinks': false } });
    expect((await ask()).status).toBe(404);
    expect(JSON.stringify([world.state(), world.logged])).not.toContain(token);
  });
});

describe('the doctor', () => {
  test('walks the way in and leaves nothing behind', async () => {
    const world = openWorld({ connectors: [workspace] });
    await world.start();
    const { oauth, tokens, settings, approvals, notices } = world.state();
    const round = await world.ask('doctor.run', {});
    expect(round.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(round.checks.find(({ id }) => id === 'oauth')?.status).toBe('pass');
    const after = world.state();
    expect({ ...after, oauth: after.oauth }).toMatchObject({ oauth, tokens, settings, approvals, notices });
    expect((await world.ask('clients.list', {})).clients).toEqual([]);
    expect(world.events.some(({ name }) => name.startsWith('approval.'))).toBe(false);
    const { entries } = await world.ask('audit.list', {});
    expect(entries.map(({ action }) => action)).toEqual(['doctor.run']);
    expect(after.doctor).toEqual(round);
  });
});
