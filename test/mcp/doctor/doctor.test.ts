/** The doctor on houses in which all is well: what it says, how it tells it, and that it leaves no trace. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { DoctorState, State } from '../../../src/contract/state.ts';
import { checkIds } from '../../../src/mcp/doctor/check.ts';
import { checkPlans } from '../../../src/mcp/doctor/checks/index.ts';
import { openDatabase } from '../../../src/mcp/database.ts';
import { bearerOf, makeDataDir, openWorld, textBelow, toolNames } from '../core-world.ts';
import { letIn } from './let-in.ts';
import { proxied } from './outside-faults.ts';
import { authtoken, checkOf, openSoundWard, openWard, seededFolder, shelf } from './ward.ts';

describe('where all is well', () => {
  test('every check passes, in order, within the time a person waits', async () => {
    const ward = await openSoundWard();
    const began = Date.now();
    const { checks, running, planned, startedAt, endedAt } = await ward.examine();
    expect(checks.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(checkIds);
    expect(checks.every(({ evidence, remedy }) => evidence !== '' && remedy === '')).toBe(true);
    expect({ running, planned }).toEqual({ running: false, planned: checkIds.length });
    expect(endedAt).toBeGreaterThanOrEqual(startedAt);
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  test('the evidence names what was seen', async () => {
    const ward = await openSoundWard();
    ward.edge.faults.interstitial = true;
    const state = await ward.examine();
    const evidence = (id: string) => checkOf(state, id).evidence;
    expect(evidence('tunnel')).toContain(ward.origin);
    expect(evidence('public-address')).toContain(`${ward.origin} answers as this Patchbay`);
    expect(evidence('tls')).toMatch(/good for 36\d more days/);
    expect(evidence('interstitial')).toContain('press “Visit Site”');
    expect(evidence('metadata')).toContain('All 5 documents');
    expect(evidence('discover')).toContain('2026-07-28');
    expect(evidence('tools-list')).toContain('3 tools');
    expect(evidence('call')).toMatch(/search answered within \d+ ms/);
    expect(evidence('quota')).toMatch(/of 20,000 requests and 0 of 1,000 MB/);
    expect(evidence('chatgpt')).toMatch(/POST \/mcp, tools\/list, a minute ago, from 9\.129\.53\.233/);
  });

  test('without a tunnel it asks on this machine, and says what that means', async () => {
    const world = openWorld({ connectors: [shelf()] });
    await world.start();
    const state = await world.ask('doctor.run', {});
    const status = Object.fromEntries(state.checks.map((check) => [check.id, check.status]));
    expect(status).toEqual({
      ...{
        settings: 'pass',
        secrets: 'pass',
        'data-folder': 'pass',
        listener: 'pass',
        sources: 'pass',
        access: 'pass',
      },
      ...{ tunnel: 'warn', 'public-address': 'skip', tls: 'skip', interstitial: 'skip', clock: 'skip' },
      ...{ metadata: 'pass', oauth: 'pass', discover: 'pass', 'tools-list': 'pass', call: 'pass' },
      ...{ streaming: 'skip', quota: 'skip', chatgpt: 'warn' },
    });
    expect(checkOf(state, 'tunnel').evidence).toBe('Off: only programs on this machine can connect.');
    expect(checkOf(state, 'chatgpt')).toMatchObject({
      evidence: 'No request of ChatGPT has ever arrived.',
      remedy: expect.stringContaining('Switch the tunnel on first'),
    });
  });

  test('where ChatGPT never came it says what to press there, in order', async () => {
    const ward = await openSoundWard({ dataDir: makeDataDir() });
    const { remedy } = checkOf(await ward.examine(), 'chatgpt');
    const order = [
      'Settings → Security and login → Developer mode',
      'chatgpt.com/plugins',
      '+',
      `${ward.origin}/mcp`,
      'OAuth',
      'Create',
    ];
    const places = order.map((words) => remedy.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('a reverse proxy of the user’s own', () => {
  test.each([
    ['is fine where its address is known', '127.0.0.1', 'pass'],
    ['is named where it is not', '', 'warn'],
  ])('%s', async (_name, trustedProxy, status) => {
    const ward = await openWard({ tunnel: false });
    const origin = proxied(ward);
    await ward.world.ask('settings.set', {
      values: { 'server.publicUrl': origin, 'server.trustedProxy': trustedProxy },
    });
    const state = await ward.examine();
    expect(checkOf(state, 'public-address')).toMatchObject({ status });
    expect(checkOf(state, 'oauth')).toMatchObject({ status: 'pass' });
  });

  test('is none where the address is that of the tunnel', async () => {
    const ward = await openSoundWard();
    await ward.world.ask('settings.set', { values: { 'server.publicUrl': ward.origin } });
    expect(checkOf(await ward.examine(), 'public-address')).toMatchObject({ status: 'pass' });
  });
});

describe('an address that became another one', () => {
  test('is fine again once somebody was let in there', async () => {
    const ward = await openSoundWard({ names: ['new-otter.ngrok-free.app'] });
    await letIn(ward);
    const origin = ward.edge.urlFor('new-otter.ngrok-free.app');
    await ward.world.ask('settings.set', { values: { 'tunnel.ngrok.domain': 'new-otter.ngrok-free.app' } });
    await ward.urlIs(origin);
    expect(checkOf(await ward.examine(), 'access')).toMatchObject({ status: 'fail' });
    await letIn({ ...ward, origin });
    expect(checkOf(await ward.examine(), 'access')).toMatchObject({
      status: 'pass',
      evidence: expect.stringContaining('1 OAuth grant'),
    });
  });
});

describe('it leaves no trace but that somebody asked', () => {
  /** Everything that is kept, row by row, but for that somebody asked the doctor; what passed through the tunnel is counted, whoever sent it. */
  const rowsOf = (dataDir: string) =>
    ['access.db', 'journal.db'].flatMap((name) => {
      const database = openDatabase(join(dataDir, name), { migrations: [], durability: 'normal' });
      const tables = database
        .all(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
        .map((row) => String(row['name']))
        .filter((table) => !['tunnel_usage', 'logs', 'audit'].includes(table));
      const rows = tables.map((table) => [name, table, database.all(`SELECT * FROM "${table}"`)]);
      database.close();
      return rows;
    });
  const filesOf = (dataDir: string) => readdirSync(dataDir, { recursive: true }).map(String).sort();
  const without = ({ doctor: _doctor, logs: _logs, ...state }: State) => state;

  test.each([false, true])(
    'in the state, in the files and in the events (ChatGPT let in: %s)',
    async (isLetIn) => {
      const ward = await openSoundWard();
      const { world } = ward;
      if (isLetIn) await letIn(ward);
      const grantsOf = () => world.state().oauth.clients[0]?.grants;
      const used = isLetIn ? [{ lastUsedAt: expect.any(Number) }] : undefined;
      await vi.waitFor(() => (used === undefined ? null : expect(grantsOf()).toMatchObject(used)), 5_000);
      // The journal is written in groups, and whoever reads it has what is pending written first.
      await world.ask('audit.list', {});
      const settings = readFileSync(join(world.dataDir, 'settings.json'));
      const before = {
        state: without(world.state()),
        rows: rowsOf(world.dataDir),
        audit: await world.ask('audit.list', {}),
        files: filesOf(world.dataDir),
      };
      world.events.length = 0;
      const { checks } = await ward.examine();
      expect(checkOf({ ...noRound, checks }, 'call').status).toBe('pass');
      // What is written and told in groups has come by then.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(without(world.state())).toEqual(before.state);
      expect(rowsOf(world.dataDir)).toEqual(before.rows);
      const audit = (await world.ask('audit.list', {})).entries;
      const newest = audit.pop();
      expect(newest).toMatchObject({ action: 'doctor.run', actor: 'window', subject: '', detail: '' });
      expect(audit).toEqual(before.audit.entries);
      expect(filesOf(world.dataDir)).toEqual(before.files);
      expect(readFileSync(join(world.dataDir, 'settings.json')).equals(settings)).toBe(true);
      expect(new Set(world.events.map(({ name }) => name))).toEqual(new Set(['doctor.changed']));
      expect(world.logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    },
  );

  test('of its pass and its token: neither is worth anything afterwards', async () => {
    const ward = await openSoundWard();
    const seen: { pass: unknown; token: unknown }[] = [];
    ward.edge.faults.rewrite = (answer) => {
      seen.push({ pass: answer.asked['x-patchbay-doctor'], token: answer.asked.authorization });
      return answer;
    };
    await ward.examine();
    const { pass } = seen.find((one) => typeof one.pass === 'string') ?? {};
    const { token } = seen.findLast((one) => typeof one.token === 'string') ?? {};
    const { listener } = ward.world.state();
    const origin = listener.kind === 'listening' ? listener.origin : '';
    expect(String(pass)).toMatch(/^[\w-]{43}$/);
    const health = await fetch(`${origin}/health`, { headers: { 'x-patchbay-doctor': String(pass) } });
    expect(health.headers.has('x-patchbay-instance')).toBe(false);
    expect(health.headers.has('date')).toBe(true);
    const mcp = await fetch(`${origin}/mcp`, { method: 'POST', headers: { authorization: String(token) } });
    expect(mcp.status).toBe(401);
    const told =
      JSON.stringify([ward.world.state(), ward.world.events, ward.world.logged]) +
      textBelow(ward.world.dataDir);
    for (const secret of [pass, String(token).slice(7), authtoken])
      expect(told).not.toContain(String(secret));
  });

  test('in the limits, the waiting approvals and the clients of the others', async () => {
    const ward = await openSoundWard();
    const authorization = await bearerOf(ward.world);
    await ward.world.ask('settings.set', { values: { 'access.requestsPerMinute': 5 } });
    for (let round = 0; round < 3; round += 1)
      expect((await ward.examine()).checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(ward.world.events.some(({ name }) => name.startsWith('approval.'))).toBe(false);
    const { listener } = ward.world.state();
    expect(await toolNames(listener.kind === 'listening' ? listener.origin : '', authorization)).toContain(
      'search',
    );
  });
});

describe('a round', () => {
  test('is told as it goes: each check once it has ended, in the order of the list', async () => {
    const ward = await openSoundWard();
    await ward.examine();
    const told = ward.world.events.flatMap((event) =>
      event.name === 'doctor.changed' ? [event.payload.doctor] : [],
    );
    expect(told[0]).toMatchObject({ running: true, checks: [], endedAt: null, planned: checkIds.length });
    expect(told.at(-1)).toMatchObject({ running: false, endedAt: expect.any(Number) });
    const counts = told.map(({ checks }) => checks.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const { checks } of told) {
      const places = checks.map(({ id }) => checkIds.findIndex((known) => known === id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(ward.world.state().doctor).toEqual(told.at(-1));
  });

  test('that is asked for by two faces at once is one', async () => {
    const ward = await openSoundWard();
    const [one, other] = await Promise.all([ward.examine(), ward.examine()]);
    expect(one).toEqual(other);
    expect(one.checks.every(({ status }) => status === 'pass')).toBe(true);
    const starts = ward.world.events.filter(
      (event) => event.name === 'doctor.changed' && event.payload.doctor.checks.length === 0,
    );
    expect(starts).toHaveLength(1);
  });

  test('does not hang on a source that does, and names it', async () => {
    const world = openWorld({
      dataDir: seededFolder(),
      connectors: [shelf({ check: () => new Promise(() => undefined) })],
    });
    await world.start();
    const began = Date.now();
    const sources = checkOf(await world.ask('doctor.run', {}), 'sources');
    expect(sources).toMatchObject({
      status: 'fail',
      evidence: expect.stringMatching(/^Shelf: It has not answered/),
    });
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});

const noRound: DoctorState = { running: false, startedAt: 0, endedAt: 0, planned: 0, checks: [] };

test('the checks stand in their order, each after all that it waits for', () => {
  expect(checkPlans.map(({ id }) => id)).toEqual(checkIds);
  for (const [index, { needs, after = [] }] of checkPlans.entries())
    for (const id of [...needs, ...after]) expect(checkIds.indexOf(id)).toBeLessThan(index);
});
