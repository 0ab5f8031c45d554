/** The commands that let clients in and shut them out, with a server and without one. */
import { describe, expect, test } from 'vitest';
import type { CoreEvent } from '../../src/contract/events.ts';
import { someApproval } from './small-access.ts';
import { createSmallCore, type SmallCore } from './small-core.ts';
import { listening, serve } from './serving.ts';
import { runHere } from './world.ts';

const asks = (number: number, change = {}): CoreEvent => ({
  name: 'approval.asked',
  payload: { approval: someApproval(number, change) },
});

/** A core that runs, as a server's does, with these clients waiting. */
async function running(...waiting: CoreEvent[]): Promise<SmallCore> {
  const core = createSmallCore();
  await core.start();
  core.emit(listening);
  waiting.forEach((event) => core.emit(event));
  return core;
}

describe('approval list', () => {
  test('tells people who asks, how far that is proven, what for, and the three numbers', async () => {
    const core = await running(
      asks(1),
      asks(2, {
        client: 'Evil\u001b[2J\nclient',
        verification: { kind: 'claimed' },
        page: 'gone',
        redirectHost: '127.0.0.1:4711',
      }),
    );
    const { out, err, status } = await runHere(['approval', 'list'], { makeCore: () => core });
    expect(status).toBe(0);
    const [first = '', second = ''] = out.split('\n\n');
    expect(first).toMatch(/^ap1 {2}ChatGPT$/m);
    expect(first).toMatch(/^ {2}proof +proven to be of chatgpt\.com$/m);
    expect(first).toMatch(/^ {2}client id +https:\/\/chatgpt\.com\/oauth\/client\.json$/m);
    expect(first).toMatch(/^ {2}wants to +read, change and delete, and stay connected$/m);
    expect(first).toMatch(/^ {2}answer to +chatgpt\.com$/m);
    expect(first).toMatch(/^ {2}came from +203\.0\.113\.7$/m);
    expect(first).toMatch(/^ {2}numbers +17, 42, 88: one of them/m);
    expect(first).toMatch(/^ {2}time left +(5 min 0|4 min \d+) s$/m);
    expect(second).toMatch(/^ap2 {2}Evil \[2J client$/m);
    expect(second).toMatch(/^ {2}proof +nothing proves the name$/m);
    expect(first).toMatch(/^ {2}its page +is open$/m);
    expect(first).not.toContain('Nobody looks');
    expect(second).toMatch(
      /^ {2}its page +was closed, as far as can be told\n +Nobody looks at the number now\. Unless .*, reject\.$/m,
    );
    expect(second).toMatch(
      /answer to +127\.0\.0\.1:4711, a program on the computer where that browser runs$/m,
    );
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(err).toBe(
      '\nAnswer with: patchbay approval approve ID --number NN, or: patchbay approval reject ID\n',
    );
  });

  test('tells programs the contract’s own, with times in ISO 8601', async () => {
    const core = await running(asks(1, { askedAt: 1_700_000_000_000, expiresAt: 1_700_000_300_000 }));
    const { out, err } = await runHere(['approval', 'list', '--json'], { makeCore: () => core });
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual([
      {
        ...someApproval(1),
        askedAt: '2023-11-14T22:13:20.000Z',
        expiresAt: '2023-11-14T22:18:20.000Z',
      },
    ]);
  });

  test('says that nobody waits, and why nobody can when no server runs', async () => {
    const core = await running();
    expect((await runHere(['approval', 'list'], { makeCore: () => core })).out).toBe(
      'Nobody waits to be let in.\n',
    );
    expect(await runHere(['approval', 'list', '--json'])).toEqual({ status: 0, out: '[]\n', err: '' });
    const alone = await runHere(['approval', 'list']);
    expect(alone.status).toBe(0);
    expect(alone.out).toMatch(/^No Patchbay runs on .*, so nobody waits to be let in\.\n$/);
  });
});

describe('approval approve', () => {
  test('without a terminal goes ahead by the id alone, with all that was asked for', async () => {
    const core = await running(asks(1));
    const ran = await runHere(['approval', 'approve', 'ap1'], { makeCore: () => core });
    expect(ran).toMatchObject({ status: 0, out: '' });
    expect(ran.err).toContain(
      'ChatGPT is let in. It may read, change and delete, and stay connected, in all sources.',
    );
    expect(core.asked).toEqual(['approve ap1 by terminal {}']);
    const [grant] = core.snapshot().state.oauth.clients.flatMap((client) => client.grants);
    expect(grant).toMatchObject({ scopes: ['mcp:read', 'mcp:write', 'offline_access'], sources: null });
  });

  test('narrows to the scopes and sources it is told', async () => {
    const core = await running(asks(1));
    const words = ['--number', '42', '--scope', 'offline_access mcp:read', '--source', 'binance', '--json'];
    const ran = await runHere(['approval', 'approve', 'ap1', ...words], { makeCore: () => core });
    expect(ran).toEqual({ status: 0, out: '{"id":"ap1","decision":"approve"}\n', err: '' });
    expect(core.asked).toEqual([
      'approve ap1 by terminal {"number":42,"scopes":["mcp:read","offline_access"],"sources":["binance"]}',
    ]);
  });

  test('says what it gave when that is less', async () => {
    const core = await running(asks(1));
    const words = ['approval', 'approve', 'ap1', '--scope', 'mcp:read', '--source', 'binance'];
    const ran = await runHere(words, { makeCore: () => core });
    expect(ran.err).toContain('It may read, in the source binance. Its browser');
  });

  test('with a number that the browser does not show turns the client away', async () => {
    const core = await running(asks(1));
    const ran = await runHere(['approval', 'approve', 'ap1', '--number', '17'], { makeCore: () => core });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('The browser shows another number.');
    expect(core.snapshot().state).toMatchObject({ approvals: [], oauth: { clients: [] } });
  });

  test('on a terminal asks for the number, again when it is none of the three', async () => {
    const core = await running(asks(1));
    const ran = await runHere(['approval', 'approve', 'ap1'], {
      makeCore: () => core,
      isTTY: true,
      stdin: 'forty\n24\n 42 \n17\n',
    });
    expect(ran).toMatchObject({ status: 0, out: '' });
    expect(ran.err).toContain('proven to be of chatgpt.com');
    expect(ran.err.match(/Which number does the browser show: 17, 42, 88\?/g)).toHaveLength(3);
    expect(core.asked).toEqual(['approve ap1 by terminal {"number":42}']);
  });

  test.each([
    ['nothing', '\n'],
    ['the end of input', ''],
  ])('on a terminal approves nothing for %s', async (_what, stdin) => {
    const core = await running(asks(1));
    const ran = await runHere(['approval', 'approve', 'ap1'], { makeCore: () => core, isTTY: true, stdin });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('Nothing was approved.');
    expect(core.asked).toEqual([]);
    expect(core.snapshot().state.approvals).toHaveLength(1);
  });

  test('on a terminal does not ask for a number that is given', async () => {
    const core = await running(asks(1));
    const ran = await runHere(['approval', 'approve', 'ap1', '--number', '42'], {
      makeCore: () => core,
      isTTY: true,
    });
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.err).not.toContain('Which number');
  });

  test('says what is wrong: an unknown id, a foreign source, no server', async () => {
    const core = await running(asks(1));
    const makeCore = () => core;
    const unknown = await runHere(['approval', 'approve', 'ap9'], { makeCore, isTTY: true });
    expect(unknown).toMatchObject({
      status: 1,
      err: 'There is no approval ap9.\nSee: patchbay approval list\n',
    });
    const foreign = await runHere(['approval', 'approve', 'ap1', '--source', 'attio'], { makeCore });
    expect(foreign).toMatchObject({ status: 2, err: 'There is no source attio.\n' });
    expect(core.snapshot().state.approvals).toHaveLength(1);
    const alone = await runHere(['approval', 'approve', 'ap1', '--json']);
    expect(alone).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(alone.err)).toMatchObject({
      error: { code: 'not_found', message: expect.stringContaining('No Patchbay runs on') },
    });
  });
});

test('approval reject turns the client away', async () => {
  const core = await running(asks(1), asks(2));
  const makeCore = () => core;
  expect(await runHere(['approval', 'reject', 'ap1'], { makeCore })).toEqual({
    ...{ status: 0, out: '', err: 'ChatGPT is turned away.\n' },
  });
  const json = await runHere(['approval', 'reject', 'ap2', '--json'], { makeCore });
  expect(json.out).toBe('{"id":"ap2","decision":"reject"}\n');
  expect(core.snapshot().state.oauth.rounds).toMatchObject({ rejected: 2, completed: 0 });
});

describe('client', () => {
  test('list shows each grant, and revoke takes back one or all', async () => {
    const core = await running(asks(1), asks(2, { client: 'Claude' }), asks(3));
    const makeCore = () => core;
    await runHere(['approval', 'approve', 'ap1', '--scope', 'mcp:read', '--source', 'binance'], { makeCore });
    await runHere(['approval', 'approve', 'ap3'], { makeCore });
    const listed = await runHere(['client', 'list'], { makeCore });
    const [heading = '', first = '', second = ''] = listed.out.split('\n');
    expect(heading).toMatch(/^CLIENT +PROOF +GRANT +MAY +SOURCES +GIVEN +LAST USED +UNTIL +CLIENT ID$/);
    expect(first).toMatch(/^ChatGPT +proven to be of chatgpt\.com +g-ap1 +read +binance +20/);
    expect(second).toMatch(
      / g-ap3 .* all +2023-.* never +2023-.* https:\/\/chatgpt\.com\/oauth\/client\.json$/,
    );
    const json = JSON.parse((await runHere(['client', 'list', '--json'], { makeCore })).out);
    expect(json).toMatchObject([
      { name: 'ChatGPT', firstSeen: '2023-11-14T22:13:20.000Z', grants: [{ id: 'g-ap1' }, { id: 'g-ap3' }] },
    ]);
    const one = await runHere(['client', 'revoke', 'g-ap1', '--json'], { makeCore });
    expect(JSON.parse(one.out)).toEqual({ id: 'g-ap1', revoked: true, grants: 1 });
    const all = await runHere(['client', 'revoke', 'https://chatgpt.com/oauth/client.json'], { makeCore });
    expect(all).toMatchObject({
      ...{ status: 0, out: '', err: 'Revoked 1 grant of https://chatgpt.com/oauth/client.json.\n' },
    });
    expect((await runHere(['client', 'list'], { makeCore })).out).toMatch(
      /^No client has come by OAuth yet\..* approve it in the window or here: patchbay approval list\n$/,
    );
    expect((await runHere(['client', 'revoke', 'nobody'], { makeCore })).status).toBe(1);
  });
});

test('client revoke removes a client that has no grants', async () => {
  const core = await running(asks(1));
  const makeCore = () => core;
  await runHere(['approval', 'approve', 'ap1'], { makeCore });
  await runHere(['client', 'revoke', 'g-ap1'], { makeCore });
  const ran = await runHere(['client', 'revoke', 'https://chatgpt.com/oauth/client.json'], { makeCore });
  expect(ran).toEqual({
    ...{ status: 0, out: '', err: 'Removed https://chatgpt.com/oauth/client.json, which had no grant.\n' },
  });
});

describe('panic', () => {
  test('says what it did, without a question', async () => {
    const core = await running(asks(1), asks(2), asks(3));
    const makeCore = () => core;
    core.emit({
      name: 'tunnel.changed',
      payload: { tunnel: { kind: 'online', url: 'https://x.example', since: 1 } },
    });
    await runHere(['approval', 'approve', 'ap1'], { makeCore });
    await runHere(['token', 'create', '--name', 'CI'], { makeCore });
    const ran = await runHere(['panic'], { makeCore, isTTY: true });
    expect(ran).toMatchObject({ status: 0, out: '' });
    expect(ran.err).toContain('The tunnel is closed, and stays closed.');
    expect(ran.err).toContain('Revoked: 1 token and 1 grant.');
    expect(ran.err).toContain('Rejected: 2 waiting clients.');
    expect(ran.err).toMatch(/^ {2}patchbay settings set tunnel\.kind=ngrok$/m);
    const again = await runHere(['panic'], { makeCore });
    expect(again.err).toContain('No tunnel was open');
    expect(again.err).not.toContain('tunnel.kind');
    expect(core.snapshot().state).toMatchObject({ tokens: [], approvals: [], tunnel: { kind: 'off' } });
  });

  test('works without a server, and tells programs the numbers', async () => {
    const ran = await runHere(['panic', '--json']);
    expect(ran).toEqual({
      ...{ status: 0, err: '' },
      out: '{"tokens":0,"grants":0,"approvals":0,"tunnelClosed":false}\n',
    });
  });
});

test('ranges refresh says of which day the addresses are', async () => {
  expect(await runHere(['ranges', 'refresh'])).toEqual({
    ...{ status: 0, out: '', err: 'OpenAI’s addresses are those of 2026-11-20: 278 networks.\n' },
  });
  expect((await runHere(['ranges', 'refresh', '--json'])).out).toBe(
    '{"fetched":"2026-11-20","prefixes":278}\n',
  );
});

describe('token create --link', () => {
  const allow = (core: SmallCore) => {
    const { settings } = core.snapshot().state;
    core.emit({
      name: 'settings.changed',
      payload: { settings: { ...settings, access: { ...settings.access, secretLinks: true } } },
    });
    return core;
  };

  test('prints the address alone on stdout and says what it is', async () => {
    const core = allow(await running());
    const makeCore = () => core;
    const ran = await runHere(['token', 'create', '--name', 'old client', '--link'], { makeCore });
    expect(ran).toMatchObject({ status: 0, out: 'http://127.0.0.1:7420/link/pbl_t1/mcp\n' });
    expect(ran.err).toContain('Whoever learns this address has what it allows');
    expect(ran.err).toContain('Works on this machine only. Make it while the tunnel is open');
    const json = await runHere(['token', 'create', '--name', 'x', '--link', '--json'], { makeCore });
    expect(json.err).toBe('');
    expect(JSON.parse(json.out)).toEqual({
      ...{ id: 't2', name: 'x', scope: 'mcp:read mcp:write', token: 'pbl_t2', expiresAt: null },
      ...{ kind: 'link', url: 'http://127.0.0.1:7420/link/pbl_t2/mcp' },
    });
    await runHere(['token', 'create', '--name', 'CI'], { makeCore });
    const listed = (await runHere(['token', 'list'], { makeCore })).out.split('\n');
    expect(listed[0]).toMatch(/^ID +NAME +KIND +SCOPE/);
    expect(listed[1]).toMatch(/^t1 +old client +secret link +mcp:read/);
    expect(listed[3]).toMatch(/^t3 +CI +token +mcp:read/);
    expect(listed.join('')).not.toContain('pbl_');
  });

  test('list says so when there are secret links and they are switched off', async () => {
    const core = allow(await running());
    const makeCore = () => core;
    await runHere(['token', 'create', '--name', 'old client', '--link'], { makeCore });
    expect((await runHere(['token', 'list'], { makeCore })).err).toBe('');
    const { settings } = core.snapshot().state;
    const off = { ...settings, access: { ...settings.access, secretLinks: false } };
    core.emit({ name: 'settings.changed', payload: { settings: off } });
    const { err } = await runHere(['token', 'list'], { makeCore });
    expect(err).toContain('Secret links are switched off');
    expect(err).toContain('patchbay settings set access.secretLinks=true');
    expect((await runHere(['token', 'list', '--json'], { makeCore })).err).toBe('');
    await runHere(['token', 'revoke', 't1'], { makeCore });
    await runHere(['token', 'create', '--name', 'CI'], { makeCore });
    expect((await runHere(['token', 'list'], { makeCore })).err).toBe('');
  });

  test('says that the front of the address is missing while nothing listens', async () => {
    const core = allow(createSmallCore());
    const ran = await runHere(['token', 'create', '--name', 'x', '--link'], { makeCore: () => core });
    expect(ran).toMatchObject({ status: 0, out: '/link/pbl_t1/mcp\n' });
    expect(ran.err).toContain('Patchbay is not running');
  });

  test('says how to switch secret links on', async () => {
    const ran = await runHere(['token', 'create', '--name', 'x', '--link']);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('settings set access.secretLinks=true');
  });
});

describe('serve', () => {
  test('tells each client that waits on stderr, once, with the command to answer it', async () => {
    const { core, stop } = await serve();
    core.emit(asks(1));
    core.emit({ name: 'approval.changed', payload: { approval: someApproval(1, { page: 'gone' }) } });
    core.emit(asks(2, { client: 'Evil\u001b[2J', verification: { kind: 'claimed' } }));
    const { out, err } = await stop();
    expect(err.match(/asks to be let in/g)).toHaveLength(2);
    expect(err).toContain('ChatGPT (proven to be of chatgpt.com) asks to be let in, from 203.0.113.7.');
    expect(err).toContain('Evil [2J (nothing proves the name) asks to be let in');
    expect(err).toContain('If your browser shows a number for it, approve it within 5 min 0 s');
    expect(err).toMatch(/^ {2}patchbay approval approve ap1 --number NN$/m);
    expect(err).toMatch(/^ {2}patchbay approval reject ap1$/m);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  test('is asked by the commands beside it', async () => {
    const { core, dataDir } = await serve();
    core.emit(asks(1));
    const beside = { dataDir, makeCore: () => expect.fail('The folder must not be opened.') };
    expect((await runHere(['approval', 'list'], beside)).out).toMatch(/^ap1 {2}ChatGPT$/m);
    const ran = await runHere(['approval', 'approve', 'ap1'], { ...beside, isTTY: true, stdin: '42\n' });
    expect(ran.status).toBe(0);
    expect(core.asked).toEqual(['approve ap1 by terminal {"number":42}']);
  });

  test('names the data folder in what to type where it is not the usual one', async () => {
    const { core, dataDir, stop } = await serve({
      args: ['--data-dir', '/tmp/patchbay-nowhere/../patchbay test'],
    });
    core.emit(asks(1));
    const { err } = await stop();
    expect(dataDir).not.toContain('patchbay test');
    expect(err).toContain('approval reject ap1 --data-dir "/tmp/patchbay test"\n');
  });
});
