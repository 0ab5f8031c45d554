/** Each command on a data folder nobody else uses: what it asks, prints and answers. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { createSmallCore, endOf, someCall } from './small-core.ts';
import { runHere, temporaryFolder } from './world.ts';

const day = 86_400_000;

describe('a command', () => {
  test('opens the folder, does its work and lets go again', async () => {
    const core = createSmallCore();
    const ran = await runHere(['tool', 'list'], { makeCore: () => core });
    expect(ran).toMatchObject({ status: 0, err: expect.stringContaining('1 of 1 tools') });
    expect(core.stops).toHaveLength(1);
  });

  test('takes the data folder it is told to: by option, else by environment, else the usual one', async () => {
    const base = await temporaryFolder();
    const dirs: string[] = [];
    const makeCore = ({ dataDir }: { dataDir: string }) => {
      dirs.push(dataDir);
      return createSmallCore();
    };
    const named = path.join(base, 'a', 'b');
    await runHere(['tool', 'list', '--data-dir', named], { makeCore, env: { PATCHBAY_HOME: '/never' } });
    await runHere(['tool', 'list'], { makeCore, env: { PATCHBAY_HOME: path.join(base, 'home') } });
    await runHere(['tool', 'list'], {
      makeCore,
      env: { PATCHBAY_HOME: '' },
      dataDir: path.join(base, 'usual'),
    });
    expect(dirs).toEqual([named, path.join(base, 'home'), path.join(base, 'usual')]);
  });

  test('says what is wrong and what to do, on stderr, and exits with 1', async () => {
    const ran = await runHere(['token', 'revoke', 'nobody']);
    const err = 'There is no token nobody.\nSee: patchbay token list\n';
    expect(ran).toEqual({ status: 1, out: '', err });
    const json = await runHere(['token', 'revoke', 'nobody', '--json']);
    expect(json).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(json.err)).toEqual({
      error: { code: 'not_found', message: 'There is no token nobody.', hint: 'See: patchbay token list' },
    });
  });

  test('that fails unexpectedly answers 1 and stops the core all the same', async () => {
    const core = createSmallCore();
    core.handlers['tools.list'] = () => Promise.reject(new Error('a bug in the works'));
    const ran = await runHere(['tool', 'list'], { makeCore: () => core });
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('Something went wrong inside Patchbay');
    expect(core.stops).toHaveLength(1);
  });

  test('waits a moment for a folder that another command holds', async () => {
    let attempts = 0;
    const makeCore = () =>
      createSmallCore({
        open: () => {
          attempts += 1;
          return attempts < 4 ? Promise.reject(locked()) : Promise.resolve();
        },
      });
    expect(await runHere(['tool', 'list'], { makeCore })).toMatchObject({ status: 0 });
    expect(attempts).toBe(4);
  });

  test('says who most likely holds the folder when it stays locked', async () => {
    const makeCore = () => createSmallCore({ open: () => Promise.reject(locked()) });
    const ran = await runHere(['tool', 'list', '--json'], { makeCore });
    expect(ran.status).toBe(1);
    const { error } = JSON.parse(ran.err) as { error: { code: string; message: string; hint: string } };
    expect(error.code).toBe('data_folder_locked');
    expect(error.message).toContain('most likely the desktop app');
    expect(error.hint).toContain('--data-dir');
  });

  function locked(): AppError {
    return new AppError({ code: 'data_folder_locked', message: 'Locked.', hint: '' });
  }
});

describe('help and version', () => {
  test('go to stdout', async () => {
    const ran = await runHere(['--help']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('token create');
    expect((await runHere(['--version'])).out).toBe('1.2.3\n');
  });
});

describe('token', () => {
  test('create shows the token once: alone on stdout for people, as one object for programs', async () => {
    const people = await runHere(['token', 'create', '--name', 'ChatGPT']);
    expect(people).toMatchObject({ status: 0, out: 'pat_t1\n' });
    expect(people.err).toContain('cannot show it again');
    const programs = await runHere(['token', 'create', '--name', 'CI', '--scope', 'mcp:read', '--json']);
    expect(programs.err).toBe('');
    expect(JSON.parse(programs.out)).toEqual({
      id: 't1',
      name: 'CI',
      scope: 'mcp:read',
      token: 'pat_t1',
      expiresAt: null,
    });
  });

  test.each([
    ['12h', day / 2],
    ['30d', 30 * day],
    ['4w', 28 * day],
  ])('create --expires %s says until when, in ISO 8601', async (expires, length) => {
    const before = Date.now();
    const ran = await runHere(['token', 'create', '--name', 'x', '--expires', expires, '--json']);
    const { expiresAt } = JSON.parse(ran.out) as { expiresAt: string };
    expect(expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(expiresAt)).toBeGreaterThanOrEqual(before + length);
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + length);
  });

  test('list and revoke know what was made', async () => {
    const core = createSmallCore();
    const makeCore = () => core;
    expect((await runHere(['token', 'list'], { makeCore })).out).toContain('No tokens yet');
    await runHere(['token', 'create', '--name', 'CI'], { makeCore });
    const listed = await runHere(['token', 'list'], { makeCore });
    expect(listed.out.split('\n')[1]).toMatch(/^t1 +CI +token +mcp:read mcp:write +\d{4}-.* never +never$/);
    const json = JSON.parse((await runHere(['token', 'list', '--json'], { makeCore })).out);
    expect(json).toMatchObject([{ id: 't1', expiresAt: null, createdAt: expect.stringMatching(/Z$/) }]);
    expect(await runHere(['token', 'revoke', 't1'], { makeCore })).toMatchObject({ status: 0, out: '' });
    expect((await runHere(['token', 'list', '--json'], { makeCore })).out).toBe('[]\n');
  });
});

describe('connector', () => {
  test('set hands over its fields, one of them from standard input', async () => {
    const core = createSmallCore();
    const ran = await runHere(['connector', 'set', 'binance', 'apiKey=-', 'baseUrl=http://a?b=c'], {
      makeCore: () => core,
      stdin: 'key with spaces\r\n',
    });
    expect(ran.status).toBe(0);
    expect(core.asked).toEqual([
      'sources.configure binance {"apiKey":"key with spaces","baseUrl":"http://a?b=c"}',
    ]);
    expect(ran.out + ran.err).not.toContain('key with spaces');
  });

  test('set does not take nothing from standard input for a secret', async () => {
    const core = createSmallCore();
    const ran = await runHere(['connector', 'set', 'binance', 'apiKey=-'], {
      makeCore: () => core,
      stdin: '\n',
    });
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('Nothing came from standard input for apiKey');
    expect(core.asked).toEqual([]);
  });

  test('enable and disable switch it', async () => {
    const core = createSmallCore();
    await runHere(['connector', 'disable', 'binance'], { makeCore: () => core });
    const ran = await runHere(['connector', 'enable', 'binance', '--json'], { makeCore: () => core });
    expect(core.asked).toEqual(['sources.enable binance false', 'sources.enable binance true']);
    expect(JSON.parse(ran.out)).toMatchObject({ id: 'binance', enabled: true });
  });

  test('check exits with 1 when the source does not answer', async () => {
    expect(await runHere(['connector', 'check', 'binance'])).toMatchObject({
      status: 0,
      out: 'binance: It answers.\n',
    });
    const failed = await runHere(['connector', 'check', 'attio']);
    expect(failed).toMatchObject({ status: 1, err: 'It does not answer.\nSet its apiKey.\n' });
  });

  test('list shows state, tools and fields', async () => {
    const people = await runHere(['connector', 'list']);
    expect(people.out).toMatch(
      /^ID +STATE +TOOLS +LAST CALL +SETTINGS \(\* secret\)\nbinance +ready +3 +never +apiKey\*\n$/,
    );
    const json = JSON.parse((await runHere(['connector', 'list', '--json'])).out);
    expect(json).toMatchObject([
      { id: 'binance', state: { kind: 'ready', since: '2023-11-14T22:13:20.000Z' } },
    ]);
  });

  test('list says of a source that is banned until when, while it is', async () => {
    const listed = async (blockedUntil: number) => {
      const core = createSmallCore();
      const [source] = core.snapshot().state.sources;
      if (source === undefined) throw new Error('The small core has no source.');
      const usage = { requests: 1, cacheHits: 0, failures: 1, budgets: [], blockedUntil };
      core.emit({ name: 'source.changed', payload: { source: { ...source, usage } } });
      return (await runHere(['connector', 'list'], { makeCore: () => core })).out;
    };
    expect(await listed(Date.now() + 60_000)).toMatch(
      /\nbinance +banned until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d +3 /,
    );
    expect(await listed(Date.now() - 1000)).toMatch(/\nbinance +ready +3 /);
  });

  test('chooses where secrets are kept', async () => {
    const kinds: string[] = [];
    const makeCore = ({ secrets }: { secrets: string }) => {
      kinds.push(secrets);
      return createSmallCore();
    };
    await runHere(['connector', 'check', 'binance', '--secrets', 'file'], { makeCore });
    await runHere(['connector', 'check', 'binance'], { makeCore });
    expect(kinds).toEqual(['file', 'auto']);
  });
});

describe('settings', () => {
  test('get shows all, one, or a branch, and of a secret only whether it is there', async () => {
    const all = await runHere(['settings', 'get']);
    expect(all.out).toMatch(/^server\.port +7420$/m);
    expect(all.out).toMatch(/^tunnel\.ngrok\.authtoken +not stored$/m);
    expect((await runHere(['settings', 'get', 'server.port'])).out).toBe('7420\n');
    expect((await runHere(['settings', 'get', 'tunnel.kind', '--json'])).out).toBe('"none"\n');
    expect((await runHere(['settings', 'get', 'access.openaiOnly', '--json'])).out).toBe('false\n');
    expect((await runHere(['settings', 'get', 'access.requestsPerHour'])).out).toBe('1000\n');
    const branch = await runHere(['settings', 'get', 'tunnel.ngrok', '--json']);
    expect(JSON.parse(branch.out)).toEqual({
      domain: '',
      serverAddr: '',
      caFile: '',
      authtoken: { stored: false },
    });
  });

  test('get of what is not there names the nearest', async () => {
    const ran = await runHere(['settings', 'get', 'servr.port']);
    expect(ran).toMatchObject({
      status: 2,
      err: 'There is no setting “servr.port”.\nDid you mean server.port?\n',
    });
    expect((await runHere(['settings', 'get', 'constructor'])).status).toBe(2);
  });

  test('set writes numbers and switches as such, and restores a default', async () => {
    const core = createSmallCore();
    const words = [
      'server.port=8000',
      'tunnel.ngrok.domain=123',
      'connectors.binance.enabled=false',
      'tunnel.kind=',
      'server.publicUrl=https://a.example/?x=1',
      'calls.deadlineSeconds=soon',
      'access.openaiOnly=true',
      'access.secretLinks=false',
      'access.requestsPerMinute=0',
      'access.privateMetadataHosts=12',
      'server.trustedProxy=127.0.0.1',
    ];
    const ran = await runHere(['settings', 'set', ...words], { makeCore: () => core });
    expect(ran.status).toBe(0);
    expect(core.asked).toEqual([
      'settings.set {"server.port":8000,"tunnel.ngrok.domain":"123","connectors.binance.enabled":false,' +
        '"tunnel.kind":null,"server.publicUrl":"https://a.example/?x=1","calls.deadlineSeconds":"soon",' +
        '"access.openaiOnly":true,"access.secretLinks":false,"access.requestsPerMinute":0,' +
        '"access.privateMetadataHosts":"12","server.trustedProxy":"127.0.0.1"}',
    ]);
  });

  test('set says that a port counts from the next start when Patchbay runs', async () => {
    const core = createSmallCore();
    core.emit({ name: 'phase.changed', payload: { phase: 'running', at: 1 } });
    const ran = await runHere(['settings', 'set', 'server.port=8000', 'calls.deadlineSeconds=30'], {
      makeCore: () => core,
    });
    expect(ran.err).toMatch(/^server\.port is now .*; it takes effect at the next start\.$/m);
    expect(ran.err).toMatch(/^calls\.deadlineSeconds is now \d+\.$/m);
  });

  test('set takes a secret from standard input and never says it', async () => {
    const core = createSmallCore();
    const ran = await runHere(['settings', 'set', 'tunnel.ngrok.authtoken=-'], {
      makeCore: () => core,
      stdin: '2abc_very_secret\n',
    });
    expect(core.asked).toEqual(['settings.set {"tunnel.ngrok.authtoken":"2abc_very_secret"}']);
    expect(ran.out + ran.err).not.toContain('very_secret');
    expect(ran.err).toBe('tunnel.ngrok.authtoken is now stored, changed 2023-11-14T22:13:20.000Z.\n');
  });
});

describe('the records', () => {
  function coreWithCalls(count: number) {
    const core = createSmallCore();
    for (let number = 1; number <= count; number += 1) {
      const call = someCall(number, { startedAt: 1_700_000_000_000 + number });
      core.emit({ name: 'call.started', payload: { call } });
      core.emit(endOf(call));
    }
    return core;
  }

  test('calls --json prints one object a line, newest last, with times in ISO 8601', async () => {
    const ran = await runHere(['calls', '--json', '--limit', '2'], { makeCore: () => coreWithCalls(3) });
    const lines = ran.out.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['c000002', 'c000003']);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      startedAt: '2023-11-14T22:13:20.002Z',
      status: 'ok',
      durationMs: 12,
    });
  });

  test('calls asks for page after page when many are wanted', async () => {
    const core = coreWithCalls(2500);
    const ran = await runHere(['calls', '--json', '--limit', '2200'], { makeCore: () => core });
    const ids = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toHaveLength(2200);
    expect(ids[0]).toBe('c000301');
    expect(ids.at(-1)).toBe('c002500');
    expect(new Set(ids).size).toBe(2200);
    expect(core.asked).toHaveLength(3);
  });

  test('calls is an aligned table for people, in which a client cannot steer the terminal', async () => {
    const core = createSmallCore();
    const call = someCall(1, { client: 'Evil\u001b[2J\nclient', gist: 'a\tb\u009bc' });
    core.emit({ name: 'call.started', payload: { call } });
    core.emit(endOf(call));
    const { out } = await runHere(['calls'], { makeCore: () => core });
    const [heading = '', row = '', ...rest] = out.split('\n');
    expect(rest).toEqual(['']);
    expect(heading).toMatch(/^TIME +CLIENT +TOOL +OUTCOME +MS +BYTES +ARGUMENTS +ID$/);
    expect(row).not.toMatch(/\p{Cc}/u);
    expect(row.indexOf('list_notes')).toBe(heading.indexOf('TOOL'));
    expect((await runHere(['calls'])).out).toContain('No tool call yet');
  });

  test('calls filters by client and tool', async () => {
    const core = coreWithCalls(1);
    await runHere(['calls', '--client', 'A', '--tool', 'b'], { makeCore: () => core });
    expect(core.asked).toEqual(['calls.list {"limit":100,"client":"A","tool":"b"}']);
  });

  test('calls that a filter leaves out are not said to be none', async () => {
    const { out } = await runHere(['calls', '--client', 'Claude', '--tool', 'list_notes']);
    expect(out).toMatch(
      /^No tool call of the client “Claude” of the tool “list_notes”\. Without --client and/,
    );
  });

  test('call show prints arguments and result', async () => {
    const makeCore = () => coreWithCalls(1);
    const people = await runHere(['call', 'show', 'c000001'], { makeCore });
    expect(people.out).toContain('"q": "x"');
    expect(people.out).toContain('ok: 3 notes');
    const json = JSON.parse((await runHere(['call', 'show', 'c000001', '--json'], { makeCore })).out);
    expect(json).toMatchObject({ id: 'c000001', result: 'found', startedAt: '2023-11-14T22:13:20.001Z' });
    expect((await runHere(['call', 'show', 'c9'], { makeCore })).status).toBe(1);
  });

  test('logs and audit print one object a line', async () => {
    const core = createSmallCore();
    for (const level of ['info', 'warn'] as const) {
      const entry = { at: 1_700_000_000_000, level, scope: 'tunnel', message: `a ${level}`, detail: '' };
      core.emit({ name: 'log.written', payload: { entry } });
    }
    const makeCore = () => core;
    const logs = await runHere(['logs', '--json', '--level', 'warn'], { makeCore });
    expect(
      logs.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { at: '2023-11-14T22:13:20.000Z', level: 'warn', scope: 'tunnel', message: 'a warn', detail: '' },
    ]);
    expect((await runHere(['logs'], { makeCore })).out).toMatch(/ {2}info {3}tunnel: a info\n/);
    const audit = await runHere(['audit', '--json', '--limit', '1'], { makeCore });
    expect(JSON.parse(audit.out)).toEqual({
      ...{ id: 'a2', at: '2023-11-14T22:13:21.000Z', actor: 'client', action: 'consent.asked' },
      ...{ subject: 'ChatGPT\u001b[2J', address: '203.0.113.7', detail: 'for mcp:read' },
    });
  });

  test('audit shows people who did what from where, and how, without what a name would do to the terminal', async () => {
    const { out } = await runHere(['audit']);
    const [heading = '', first = '', second = ''] = out.split('\n');
    expect(heading).toMatch(/^TIME +WHO +FROM +DID +TO WHAT +HOW$/);
    expect(first).toMatch(/ terminal +- +token made +t1$/);
    expect(second).toMatch(/ client +203\.0\.113\.7 +consent\.asked +ChatGPT \[2J +for mcp:read$/);
  });
});
