/** The tray as a drawing of the state: a table of states and what hangs there for each. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { initialState, type Approval, type Call, type State } from '../../src/contract/state.ts';
import { lineKinds, trayPicture } from '../../src/main/tray-picture.ts';

const problem = {
  code: 'tunnel_token_rejected',
  message: 'ngrok refused the authtoken.',
  hint: 'Enter it again.',
} as const;
const base = initialState('1.0.0');
const running: State = {
  ...base,
  phase: 'running',
  listener: { kind: 'listening', origin: 'http://127.0.0.1:7420', port: 7420, since: 1 },
};
const withNgrok: State = {
  ...running,
  settings: { ...base.settings, tunnel: { ...base.settings.tunnel, kind: 'ngrok' } },
};
const online: State = { ...withNgrok, tunnel: { kind: 'online', url: 'https://a.ngrok.app', since: 1 } };
const held: Call = {
  id: 'call-1',
  startedAt: 1,
  client: 'ChatGPT',
  tool: 'delete_note',
  source: 'workspace',
  effect: 'destructive',
  gist: '',
  status: 'waiting',
  durationMs: null,
  bytesOut: null,
  summary: '',
};

const asks: Approval = {
  id: 'approval-1',
  kind: 'consent',
  client: 'ChatGPT',
  clientId: 'https://chatgpt.com/oauth/client.json',
  verification: { kind: 'domain', domain: 'chatgpt.com' },
  redirectHost: 'chatgpt.com',
  scopes: ['mcp:read'],
  address: '203.0.113.24',
  choices: [14, 47, 83],
  page: 'open',
  askedAt: 1,
  expiresAt: 300_001,
};

describe('the tray', () => {
  it.each<[string, State, string, string]>([
    ['nothing runs', base, 'off', 'Patchbay: not running'],
    ['it starts', { ...base, phase: 'starting' }, 'connecting', 'Patchbay: starting'],
    ['only this machine reaches it', running, 'off', 'Patchbay: running; the tunnel is off'],
    [
      'the tunnel opens',
      { ...withNgrok, tunnel: { kind: 'starting', since: 1 } },
      'connecting',
      'Patchbay: opening the tunnel',
    ],
    [
      'the tunnel is lost',
      { ...withNgrok, tunnel: { kind: 'waiting', attempt: 2, until: 9, reason: problem } },
      'connecting',
      'Patchbay: the tunnel is down; trying again soon',
    ],
    ['it is live', online, 'live', 'Patchbay: live at a.ngrok.app'],
    [
      'something else publishes it',
      {
        ...running,
        settings: { ...base.settings, server: { ...base.settings.server, publicUrl: 'https://b.example' } },
      },
      'live',
      'Patchbay: live at b.example',
    ],
    ['a call is held', { ...online, calls: [held] }, 'waiting', 'Patchbay: a call waits for you'],
    [
      'two calls are held',
      { ...online, calls: [held, { ...held, id: 'call-2' }] },
      'waiting',
      'Patchbay: 2 calls wait for you',
    ],
    [
      'somebody asks to be let in',
      { ...online, approvals: [asks], calls: [held] },
      'waiting',
      'Patchbay: ChatGPT asks to be let in',
    ],
    [
      'two ask to be let in',
      { ...online, approvals: [asks, { ...asks, id: 'approval-2' }] },
      'waiting',
      'Patchbay: 2 clients ask to be let in',
    ],
    [
      'something needs the user',
      { ...online, notices: [{ id: 'settings', problem, since: 1 }] },
      'waiting',
      'Patchbay: ngrok refused the authtoken.',
    ],
    [
      'the tunnel failed',
      { ...withNgrok, calls: [held], tunnel: { kind: 'failed', problem } },
      'broken',
      'Patchbay: ngrok refused the authtoken.',
    ],
    [
      'the listener failed',
      { ...running, listener: { kind: 'failed', problem } },
      'broken',
      `Patchbay: ${problem.message}`,
    ],
    ['it stops', { ...online, phase: 'stopping' }, 'off', 'Patchbay: stopping'],
  ])('when %s', (_name, state, line, toolTip) => {
    expect(trayPicture(state)).toMatchObject({ line, toolTip });
  });

  it('offers what can be done now, and nothing else', () => {
    const actions = (state: State) =>
      trayPicture(state).items.flatMap((item) => (item.kind === 'action' ? [item.action] : []));
    expect(actions(base)).toEqual(['open-window', 'quit']);
    expect(actions(running)).toEqual(['open-window', 'quit']);
    expect(actions(withNgrok)).toEqual(['open-window', 'start-tunnel', 'quit']);
    expect(actions(online)).toEqual(['copy-address', 'open-window', 'stop-tunnel', 'quit']);
    expect(actions({ ...withNgrok, tunnel: { kind: 'failed', problem } })).toContain('start-tunnel');
  });

  it('leads to each question of who may come in, three at most, and never answers one itself', () => {
    const questions = (approvals: Approval[]) =>
      trayPicture({ ...online, approvals }).items.filter((item) => item.kind === 'approval');
    expect(questions([asks])).toEqual([
      { kind: 'approval', text: 'Approve ChatGPT…', approval: 'approval-1' },
    ]);
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ ...asks, id }));
    expect(questions(many).map((item) => item.approval)).toEqual(['a', 'b', 'c']);
    expect(questions([])).toEqual([]);
  });

  it('cuts a name that would not fit', () => {
    const long = { ...asks, client: 'x'.repeat(500), verification: { kind: 'claimed' } } as const;
    const picture = trayPicture({ ...online, approvals: [long] });
    expect(picture.toolTip.length).toBeLessThan(100);
    expect(JSON.stringify(picture.items).length).toBeLessThan(600);
  });

  it('shows no number', () => {
    expect(JSON.stringify(trayPicture({ ...online, approvals: [asks] }))).not.toMatch(/14|47|83/);
  });

  it('copies the address that clients take', () => {
    expect(trayPicture(online).address).toBe('https://a.ngrok.app/mcp');
    expect(trayPicture(running).address).toBeNull();
  });

  it('stays the same picture while nothing of it changes', () => {
    const later: State = { ...online, today: { ...online.today, calls: 9 }, clients: [] };
    expect(trayPicture(later)).toEqual(trayPicture(online));
  });

  it.each(lineKinds.flatMap((kind) => [kind, `${kind}Template`]))(
    'has a drawing for %s, small and large',
    (name) => {
      const assets = path.resolve(import.meta.dirname, '..', '..', 'assets');
      expect(existsSync(path.join(assets, `tray-${name}.png`))).toBe(true);
      expect(existsSync(path.join(assets, `tray-${name}@2x.png`))).toBe(true);
    },
  );
});
