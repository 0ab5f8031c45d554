/** What the line shows of a state, and which lights it sends. */
import { describe, expect, it } from 'vitest';
import type { Call, State } from '../../src/contract/state.ts';
import { cableCount, cableOf, noSource } from '../../src/renderer/features/line/cable.ts';
import { headline, jointsOf, jointToShow, type JointId } from '../../src/renderer/features/line/joints.ts';
import { heldCable, pulseMs, pulsesBetween, runningCables } from '../../src/renderer/features/line/pulses.ts';
import { hourOf } from '../../src/renderer/ui/format.ts';
import { cableBetween } from '../../src/renderer/ui/joint.ts';
import { callAt } from './fixtures/calls.ts';
import { fixtureNow as now, hour, minute } from './fixtures/moment.ts';
import { faultsOf } from '../../src/renderer/features/overview/faults.ts';
import * as states from './fixtures/states.ts';
import { sourcesBanned } from './fixtures/states-sources.ts';
import * as wayIn from './fixtures/states-way-in.ts';

function joint(state: State, id: JointId, linked = true) {
  const found = jointsOf(state, now, linked).find((one) => one.id === id);
  return `${found?.name} ${found?.kind}: ${found?.word}`;
}

function withClients(places: readonly number[]): State {
  const state = states.live();
  const clients = places.flatMap((place) => state.clients[place] ?? []);
  return { ...state, clients: clients.map((client) => ({ ...client, lastSeen: now - 4000 })) };
}

/** Let in by OAuth, and not heard for three hours. */
function quiet(): State {
  const state = wayIn.connectDone();
  const clients = state.oauth.clients.map((client) => ({
    ...client,
    grants: client.grants.map((grant) => ({ ...grant, lastUsedAt: now - 3 * hour })),
  }));
  return { ...state, clients: [], oauth: { ...state.oauth, clients } };
}

function asksFirst(): State {
  return wayIn.connectAsks();
}

function callAndClientWait(): State {
  return { ...states.callWaiting(), approvals: asksFirst().approvals };
}

describe('a joint', () => {
  it.each<[string, State, JointId, string]>([
    ['nobody has come', states.firstStart(), 'clients', 'ChatGPT off: Nobody yet'],
    ['a client was heard', states.live(), 'clients', 'ChatGPT live: Connected'],
    [
      'ChatGPT and another are on the line',
      withClients([0, 1]),
      'clients',
      'ChatGPT live: Connected, with claude-code',
    ],
    ['only another is on the line', withClients([1]), 'clients', 'Clients live: claude-code'],
    ['ChatGPT is let in and quiet', quiet(), 'clients', 'ChatGPT live: Quiet, 3 h ago'],
    [
      'ChatGPT is on its way in',
      wayIn.connectAt('registered'),
      'clients',
      'ChatGPT connecting: On its way in',
    ],
    ['ChatGPT asks to be let in', asksFirst(), 'clients', 'ChatGPT connecting: Asks to be let in'],
    ['the tunnel is off', states.firstStart(), 'tunnel', 'Tunnel off: Off'],
    ['the tunnel is open', states.live(), 'tunnel', 'Tunnel live: Live'],
    ['the tunnel retries', states.tunnelWaiting(), 'tunnel', 'Tunnel connecting: Retrying in 4 s'],
    ['the authtoken is bad', states.tunnelFailed(), 'tunnel', 'Tunnel broken: Failed'],
    ['Patchbay runs', states.live(), 'patchbay', 'Patchbay live: Live'],
    ['a call runs', states.busy(), 'patchbay', 'Patchbay live: 1 call running'],
    ['a call waits', states.callWaiting(), 'patchbay', 'Patchbay waiting: 1 call waiting'],
    ['a client asks to be let in', asksFirst(), 'patchbay', 'Patchbay waiting: 1 approval waiting'],
    ['a client and a call wait', callAndClientWait(), 'patchbay', 'Patchbay waiting: 2 wait for you'],
    ['the port is taken', states.portTaken(), 'patchbay', 'Patchbay broken: Failed'],
    ['Patchbay starts', states.starting(), 'patchbay', 'Patchbay connecting: Starting'],
    ['some sources are not set up', states.live(), 'sources', 'Sources live: 3 ready'],
    [
      'a source is banned',
      sourcesBanned(),
      'sources',
      `Sources waiting: 2 ready, 1 banned until ${hourOf(now + 23 * minute, now)}`,
    ],
    ['there is no source', states.starting(), 'sources', 'Sources off: None on'],
  ])('shows that %s', (_, state, id, words) => expect(joint(state, id)).toBe(words));

  it('does not call it ChatGPT when only others have come', () => {
    const state = states.live();
    const others = state.clients.filter((client) => client.name === 'claude-code');
    expect(joint({ ...state, clients: others }, 'clients')).toMatch(/^Clients /);
  });

  it('does not call a client connected that was last heard hours ago', () => {
    const state = states.live();
    const clients = state.clients.map((client) => ({ ...client, lastSeen: now - 3 * hour }));
    expect(joint({ ...state, clients }, 'clients')).toBe('ChatGPT off: Quiet, 3 h ago');
  });

  it('takes a public address of one’s own for a tunnel', () => {
    const state = states.firstStart();
    const server = { ...state.settings.server, publicUrl: 'https://mcp.example.com' };
    expect(joint({ ...state, settings: { ...state.settings, server } }, 'tunnel')).toBe(
      'Tunnel live: Your own',
    );
  });

  it('knows nothing to live once the core does not answer', () => {
    expect(joint(states.live(), 'patchbay', false)).toBe('Patchbay broken: Not answering');
    expect(joint(states.live(), 'tunnel', false)).toBe('Tunnel off: Unknown');
  });

  it('that failed outshines one that waits', () => {
    const joints = jointsOf({ ...states.callWaiting(), tunnel: states.tunnelFailed().tunnel }, now, true);
    expect(jointToShow(joints)).toBe('tunnel');
    expect(headline(joints)).toBe('Tunnel: failed');
    expect(jointToShow(jointsOf(states.callWaiting(), now, true))).toBe('patchbay');
    expect(headline(jointsOf(states.live(), now, true))).toBe('Live');
  });

  it('makes its cable as good as the worse of its ends', () => {
    expect(cableBetween('live', 'waiting')).toBe('live');
    expect(cableBetween('live', 'connecting')).toBe('connecting');
    expect(cableBetween('off', 'connecting')).toBe('off');
    expect(cableBetween('off', 'broken')).toBe('broken');
  });
});

describe('what needs a person', () => {
  it('is nothing on an ordinary day, nor for a source that was never set up', () => {
    expect(faultsOf(states.live())).toEqual([]);
  });

  it('is each joint that failed, unless a notice says it already', () => {
    const state = states.tunnelFailed();
    const [fault] = faultsOf(state);
    expect(fault).toEqual({
      joint: 'tunnel',
      kind: 'broken',
      message: 'ngrok does not accept this authtoken.',
    });
    if (state.tunnel.kind !== 'failed') throw new Error('The fixture has changed.');
    const notice = { id: 'tunnel', problem: state.tunnel.problem, since: now };
    expect(faultsOf({ ...state, notices: [notice] })).toEqual([]);
    expect(faultsOf(states.portTaken())).toMatchObject([{ joint: 'patchbay', kind: 'broken' }]);
  });

  it('is a source that failed or waits', () => {
    const state = states.live();
    const problem = { code: 'connector_failed', message: 'The key was revoked.', hint: '' } as const;
    const broken = state.sources.map((source, index) =>
      index === 1 ? { ...source, state: { kind: 'failed' as const, problem } } : source,
    );
    expect(faultsOf({ ...state, sources: broken })).toEqual([
      { joint: 'sources', kind: 'broken', message: 'Binance: The key was revoked.' },
    ]);
  });
});

describe('the lights', () => {
  const running = (change: Partial<Call> = {}): Call => ({ ...callAt(3, now), status: 'running', ...change });

  it('go there when a call starts and back when it ends', () => {
    const there = pulsesBetween([], [running()], now);
    expect(there).toMatchObject([{ direction: 'there', cable: 2, delayMs: 0 }]);
    const back = pulsesBetween([running()], [running({ status: 'failed' })], now + 5000);
    expect(back).toMatchObject([{ direction: 'back', delayMs: 0 }]);
  });

  it('do not turn back before they have arrived', () => {
    const both = pulsesBetween([], [running({ status: 'ok' })], now + 200);
    expect(both).toMatchObject([{ direction: 'there' }, { direction: 'back', delayMs: pulseMs - 200 }]);
  });

  it('stay out for a call that only waits or goes on', () => {
    expect(pulsesBetween([running()], [running({ status: 'waiting' })], now)).toEqual([]);
    expect(pulsesBetween([running({ status: 'waiting' })], [running()], now)).toEqual([]);
  });

  it('stay out for history that has just been learnt', () => {
    expect(pulsesBetween([], states.live().calls, now + hour)).toEqual([]);
  });

  it('are few, however many calls come at once', () => {
    const burst = Array.from({ length: 100 }, (_, index) => running({ id: `burst-${index}` }));
    expect(pulsesBetween([], burst, now).length).toBeLessThanOrEqual(8);
  });

  it('hold for the call that waits and show what runs', () => {
    expect(heldCable(states.callWaiting())).toBe(1);
    expect(heldCable(states.live())).toBeNull();
    expect(heldCable(asksFirst())).toBe(noSource);
    expect(heldCable(callAndClientWait())).toBe(1);
    expect(runningCables([running(), running({ source: 'attio' }), running()])).toEqual([2, 4]);
  });

  it('have one of eight colours, always the same for a source', () => {
    for (const source of ['workspace', 'github', 'constructor', '日本']) {
      expect(cableOf(source)).toBe(cableOf(source));
      expect(cableOf(source)).toBeGreaterThanOrEqual(1);
      expect(cableOf(source)).toBeLessThanOrEqual(cableCount);
    }
    expect(cableOf('search')).toBe(noSource);
    expect(cableOf('')).toBe(noSource);
  });
});
