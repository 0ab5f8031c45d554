/** The tunnel as the core drives it, on a fake agent and a clock of the test's own. */
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import type { TunnelState } from '../../../src/contract/state.ts';
import type { Clock, TunnelRequest } from '../../../src/mcp/ports.ts';
import { createTunnel, type Tunnel } from '../../../src/mcp/tunnel/tunnel.ts';
import { assignedDomain, createFakeTunnelAgent, type FakeTunnelAgent } from '../../fakes/tunnel-agent.ts';
import { eventually } from './waiting.ts';

const request: TunnelRequest = {
  authtoken: 'token',
  target: 'http://127.0.0.1:1',
  domain: 'mine.example',
  serverAddr: '',
  caFile: '',
};
const url = 'https://mine.example';

/** Time that passes only when told to. */
function createTestClock(): Clock & { pass(ms: number): void; pending(): number } {
  let time = 1_000_000;
  let timers: { due: number; run: () => void }[] = [];
  return {
    now: () => time,
    after(ms, run) {
      const timer = { due: time + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    pass(ms) {
      time += ms;
      const due = timers.filter((timer) => timer.due <= time);
      timers = timers.filter((timer) => timer.due > time);
      for (const timer of due) timer.run();
    },
    pending: () => timers.length,
  };
}

let agent: FakeTunnelAgent;
let clock: ReturnType<typeof createTestClock>;
let states: TunnelState[];
let logged: string[];
let levels: string[];
let tunnel: Tunnel;

beforeEach(() => {
  agent = createFakeTunnelAgent();
  clock = createTestClock();
  states = [];
  logged = [];
  levels = [];
  tunnel = createTunnel({
    agent,
    clock,
    tell: (state) => states.push(state),
    log: (level, message) => {
      levels.push(level);
      logged.push(message);
    },
  });
});

const kinds = (): string[] => states.map(({ kind }) => kind);
const reach = (kind: TunnelState['kind']): Promise<void> => eventually(() => states.at(-1)?.kind === kind);
const on = (overrides: Partial<TunnelRequest> = {}): void =>
  tunnel.switchOn(async () => ({ ...request, ...overrides }));

describe('Switching on', () => {
  test('goes from starting to online', async () => {
    on();
    await reach('online');
    expect(states).toEqual([
      { kind: 'starting', since: clock.now() },
      { kind: 'online', url, since: clock.now() },
    ]);
    expect(logged).toEqual(['Online at https://mine.example.']);
  });

  test('a second time changes nothing', async () => {
    on();
    on();
    await reach('online');
    on();
    expect(kinds()).toEqual(['starting', 'online']);
    expect(agent.service.requests).toHaveLength(1);
  });

  test('fails with the remedy when there is no token, and works once there is one', async () => {
    const problem = { code: 'tunnel_token_missing', message: 'No token.', hint: 'Store one.' } as const;
    let token: string | null = null;
    const ask = async (): Promise<TunnelRequest> => {
      if (token === null) throw new AppError(problem);
      return { ...request, authtoken: token };
    };
    tunnel.switchOn(ask);
    await reach('failed');
    expect(states.at(-1)).toEqual({ kind: 'failed', problem });
    token = 'stored';
    tunnel.settingsChanged();
    await reach('online');
    expect(agent.service.requests).toMatchObject([{ authtoken: 'stored' }]);
  });

  test('tells an unexpected failure without its inner words, and logs those', async () => {
    tunnel.switchOn(() => Promise.reject(new TypeError('inner words')));
    await reach('failed');
    expect(states.at(-1)).toMatchObject({ kind: 'failed', problem: { code: 'internal' } });
    expect(JSON.stringify(states)).not.toContain('inner words');
    expect(logged.join()).toContain('inner words');
  });
});

describe('Waiting', () => {
  test('tries again when the time has come, until it works', async () => {
    agent.service.reachable = false;
    on();
    await reach('waiting');
    expect(states.at(-1)).toMatchObject({ attempt: 1, until: clock.now() + 250 });
    clock.pass(249);
    expect(agent.service.requests).toHaveLength(1);
    clock.pass(1);
    await eventually(() => agent.service.requests.length === 2);
    await eventually(() => clock.pending() === 1);
    agent.service.reachable = true;
    clock.pass(500);
    await reach('online');
    expect(kinds()).not.toContain('failed');
  });

  test('warns of the same problem once, and again after it was online', async () => {
    agent.service.reachable = false;
    on();
    await reach('waiting');
    clock.pass(60_000);
    await eventually(() => logged.length === 2);
    expect(levels).toEqual(['warn', 'debug']);
    agent.service.reachable = true;
    await eventually(() => clock.pending() === 1);
    clock.pass(60_000);
    await reach('online');
    agent.service.reachable = false;
    agent.service.cut();
    await eventually(() => levels.slice(3).includes('warn'));
  });

  test('ends at once when it is switched on again', async () => {
    agent.service.reachable = false;
    on();
    await reach('waiting');
    agent.service.reachable = true;
    on();
    await reach('online');
    expect(clock.pending()).toBe(0);
  });

  test('ends when switched off, for good', async () => {
    agent.service.reachable = false;
    on();
    await reach('waiting');
    await tunnel.switchOff();
    clock.pass(60_000);
    expect(kinds().at(-1)).toBe('off');
    expect(agent.service.requests).toHaveLength(1);
  });
});

describe('A lost link', () => {
  test('comes back at the same address', async () => {
    on();
    await reach('online');
    agent.service.cut();
    await reach('waiting');
    expect(states.at(-1)).toMatchObject({ reason: { code: 'tunnel_lost' } });
    clock.pass(250);
    await reach('online');
    expect(states.at(-1)).toMatchObject({ url });
  });

  test('comes back at the same address, too, where the service had chosen it', async () => {
    on({ domain: '' });
    await reach('online');
    agent.service.cut();
    await reach('waiting');
    clock.pass(250);
    await reach('online');
    expect(agent.service.requests.map(({ domain }) => domain)).toEqual(['', assignedDomain]);
  });

  test('takes another address where the account may not ask for the one it was given', async () => {
    on({ domain: '' });
    await reach('online');
    agent.service.owned = [];
    agent.service.cut();
    await reach('waiting');
    clock.pass(250);
    await reach('online');
    expect(agent.service.requests.map(({ domain }) => domain)).toEqual(['', assignedDomain, '']);
  });

  test('that the service stopped on purpose stays down until a person acts', async () => {
    on();
    await reach('online');
    agent.service.stop(url);
    await reach('failed');
    expect(clock.pending()).toBe(0);
    on();
    await reach('online');
  });
});

describe('Switching off', () => {
  test('takes the endpoint offline before it is done', async () => {
    on();
    await reach('online');
    await tunnel.switchOff();
    expect(agent.service.isOnline(url)).toBe(false);
    expect(kinds()).toEqual(['starting', 'online', 'off']);
  });

  test('gives up a running attempt, and nothing is online afterwards', async () => {
    agent.service.silent = true;
    on();
    await eventually(() => agent.service.requests.length === 1);
    await tunnel.switchOff();
    expect(kinds()).toEqual(['starting', 'off']);
    expect(agent.service.isOnline(url)).toBe(false);
  });

  test('while the request is still being asked for opens nothing', async () => {
    let answer: (request: TunnelRequest) => void = () => undefined;
    tunnel.switchOn(() => new Promise((resolve) => (answer = resolve)));
    await eventually(() => kinds().includes('starting'));
    const off = tunnel.switchOff();
    answer(request);
    await off;
    expect(agent.service.isOnline(url)).toBe(false);
    expect(kinds()).toEqual(['starting', 'off']);
  });

  test('when it is off changes nothing', async () => {
    await tunnel.switchOff();
    expect(states).toEqual([]);
  });

  test('and on again at once never has two links at a time', async () => {
    for (let round = 0; round < 20; round += 1) {
      on();
      if (round % 3 === 0) await reach('online');
      void tunnel.switchOff();
    }
    on();
    await reach('online');
    expect(agent.service.mostOnline).toBe(1);
    await tunnel.switchOff();
    expect(agent.service.isOnline(url)).toBe(false);
  });
});

describe('Changed settings', () => {
  test('move an open tunnel to the new domain, after the old one is offline', async () => {
    let domain = 'mine.example';
    tunnel.switchOn(async () => ({ ...request, domain }));
    await reach('online');
    domain = 'other.example';
    tunnel.settingsChanged();
    await eventually(() => agent.service.isOnline('https://other.example'));
    expect(agent.service.isOnline(url)).toBe(false);
    expect(kinds()).toEqual(['starting', 'online', 'starting', 'online']);
    expect(agent.service.mostOnline).toBe(1);
  });

  test('count at once also while waiting', async () => {
    agent.service.refusal = 'ERR_NGROK_334';
    on();
    await reach('waiting');
    agent.service.refusal = null;
    tunnel.settingsChanged();
    await reach('online');
  });

  test('do nothing while it is switched off', async () => {
    tunnel.settingsChanged();
    expect(states).toEqual([]);
    expect(agent.service.requests).toEqual([]);
  });
});
