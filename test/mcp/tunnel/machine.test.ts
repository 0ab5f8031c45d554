/** The state machine, as a table of stage and input, and its back-off over time. */
import { describe, expect, test } from 'vitest';
import { problemCodes, type Problem, type ProblemCode } from '../../../src/contract/errors.ts';
import { tunnelSchema } from '../../../src/contract/state.ts';
import { step, toTunnelState, type Input, type Outage, type Stage } from '../../../src/mcp/tunnel/machine.ts';

const problem = (code: ProblemCode): Problem => ({ code, message: code, hint: 'Do this.' });
const down = problem('tunnel_network_down');
const rejected = problem('tunnel_token_rejected');
const lost = problem('tunnel_lost');

const at = 1_000_000;
const outage: Outage = { since: at - 2_000, failures: 2, delay: 500, reason: down, afterLoss: false };
const off: Stage = { kind: 'off' };
const first: Stage = { kind: 'opening', since: at, outage: null };
const again: Stage = { kind: 'opening', since: at - 10, outage };
const online: Stage = { kind: 'online', url: 'https://a.example', since: at - 60_000, outage: null };
const waiting: Stage = { kind: 'waiting', until: at, outage };
const failed: Stage = { kind: 'failed', problem: rejected };

const url = 'https://a.example';
const rows: { from: Stage; input: Input; to: Stage['kind']; effects: string[] }[] = [
  { from: off, input: { type: 'switchedOn', at }, to: 'opening', effects: ['open'] },
  { from: failed, input: { type: 'switchedOn', at }, to: 'opening', effects: ['open'] },
  { from: waiting, input: { type: 'switchedOn', at }, to: 'opening', effects: ['sleep', 'open'] },
  { from: again, input: { type: 'switchedOn', at }, to: 'opening', effects: [] },
  { from: online, input: { type: 'switchedOn', at }, to: 'online', effects: [] },

  { from: off, input: { type: 'switchedOff' }, to: 'off', effects: [] },
  { from: first, input: { type: 'switchedOff' }, to: 'off', effects: ['abort'] },
  { from: online, input: { type: 'switchedOff' }, to: 'off', effects: ['close'] },
  { from: waiting, input: { type: 'switchedOff' }, to: 'off', effects: ['sleep'] },
  { from: failed, input: { type: 'switchedOff' }, to: 'off', effects: [] },

  { from: off, input: { type: 'settingsChanged', at }, to: 'off', effects: [] },
  { from: first, input: { type: 'settingsChanged', at }, to: 'opening', effects: ['abort', 'open'] },
  { from: online, input: { type: 'settingsChanged', at }, to: 'opening', effects: ['close', 'open'] },
  { from: waiting, input: { type: 'settingsChanged', at }, to: 'opening', effects: ['sleep', 'open'] },
  { from: failed, input: { type: 'settingsChanged', at }, to: 'opening', effects: ['open'] },

  { from: first, input: { type: 'attemptSucceeded', at, url }, to: 'online', effects: [] },
  { from: again, input: { type: 'attemptSucceeded', at, url }, to: 'online', effects: [] },
  { from: off, input: { type: 'attemptSucceeded', at, url }, to: 'off', effects: [] },

  { from: first, input: { type: 'attemptFailed', at, problem: down }, to: 'waiting', effects: ['wake'] },
  { from: again, input: { type: 'attemptFailed', at, problem: down }, to: 'waiting', effects: ['wake'] },
  { from: first, input: { type: 'attemptFailed', at, problem: rejected }, to: 'failed', effects: [] },
  { from: again, input: { type: 'attemptFailed', at, problem: rejected }, to: 'failed', effects: [] },
  { from: off, input: { type: 'attemptFailed', at, problem: down }, to: 'off', effects: [] },

  { from: online, input: { type: 'linkLost', at, problem: lost }, to: 'waiting', effects: ['close', 'wake'] },
  {
    from: online,
    input: { type: 'linkLost', at, problem: problem('tunnel_stopped_remotely') },
    to: 'failed',
    effects: ['close'],
  },
  { from: off, input: { type: 'linkLost', at, problem: lost }, to: 'off', effects: [] },
  { from: first, input: { type: 'linkLost', at, problem: lost }, to: 'opening', effects: [] },

  { from: waiting, input: { type: 'timerDue', at }, to: 'opening', effects: ['open'] },
  { from: off, input: { type: 'timerDue', at }, to: 'off', effects: [] },
  { from: online, input: { type: 'timerDue', at }, to: 'online', effects: [] },
  { from: failed, input: { type: 'timerDue', at }, to: 'failed', effects: [] },
];

describe('One step of the tunnel', () => {
  test.each(rows)('$from.kind, $input.type → $to $effects', ({ from, input, to, effects }) => {
    const next = step(from, input);
    expect(next.stage.kind).toBe(to);
    expect(next.effects.map(({ type }) => type)).toEqual(effects);
    expect(tunnelSchema.parse(toTunnelState(next.stage))).toEqual(toTunnelState(next.stage));
  });

  test('what may pass by itself is tried again, everything else waits for a person', () => {
    const retried = problemCodes.filter(
      (code) => step(first, { type: 'attemptFailed', at, problem: problem(code) }).stage.kind === 'waiting',
    );
    expect(retried).toEqual([
      'tunnel_session_limit',
      'tunnel_domain_taken',
      'tunnel_network_down',
      'tunnel_tls_intercepted',
      'tunnel_timeout',
      'tunnel_lost',
      'tunnel_refused',
    ]);
  });
});

describe('The tunnel as faces see it', () => {
  test('shows the first attempt as starting', () => {
    expect(toTunnelState(first)).toEqual({ kind: 'starting', since: at });
  });

  test('keeps the reason in sight while it tries again', () => {
    expect(toTunnelState(again)).toEqual({ kind: 'waiting', attempt: 2, until: at - 10, reason: down });
  });

  test('counts the failed attempts', () => {
    const { stage } = step(again, { type: 'attemptFailed', at, problem: lost });
    expect(toTunnelState(stage)).toMatchObject({ kind: 'waiting', attempt: 3, reason: lost });
  });
});

/** Waits between attempts that all fail with `code`, each taking no time, for `duration` after `start`. */
function delays(start: Stage, code: ProblemCode, duration: number): number[] {
  const found: number[] = [];
  let time = at;
  let stage = start;
  if (stage.kind === 'online') stage = step(stage, { type: 'linkLost', at: time, problem: lost }).stage;
  else stage = step(stage, { type: 'attemptFailed', at: time, problem: problem(code) }).stage;
  while (stage.kind === 'waiting' && time - at < duration) {
    found.push(stage.until - time);
    time = stage.until;
    stage = step(stage, { type: 'timerDue', at: time }).stage;
    stage = step(stage, { type: 'attemptFailed', at: time, problem: problem(code) }).stage;
  }
  return found;
}

describe('The wait between attempts', () => {
  test('is short at first, and at most a second in the first minute of an outage', () => {
    const waits = delays(first, 'tunnel_network_down', 60_000);
    expect(waits.slice(0, 4)).toEqual([250, 500, 1_000, 1_000]);
    expect(Math.max(...waits)).toBe(1_000);
  });

  test('grows to half a minute and stays there when the outage lasts', () => {
    const waits = delays(first, 'tunnel_network_down', 30 * 60_000);
    expect(waits.slice(-3)).toEqual([30_000, 30_000, 30_000]);
    expect([...waits]).toEqual([...waits].sort((a, b) => a - b));
  });

  test('is polite to a service that refuses us', () => {
    expect(delays(first, 'tunnel_session_limit', 120_000).slice(0, 5)).toEqual([
      5_000, 10_000, 20_000, 30_000, 30_000,
    ]);
  });

  test('is short when our own loss explains the refusal', () => {
    const waits = delays(online, 'tunnel_domain_taken', 60_000);
    expect(waits.slice(0, 5)).toEqual([250, 500, 1_000, 1_000, 1_000]);
    expect(Math.max(...waits)).toBe(1_000);
  });

  test('starts over after a link that lasted', () => {
    const lasted: Stage = { ...online, since: at - 10_000, outage };
    expect(step(lasted, { type: 'linkLost', at, problem: lost }).stage).toMatchObject({ until: at + 250 });
  });

  test('goes on where it was after a link that did not last', () => {
    const brief: Stage = { ...online, since: at - 9_999, outage };
    expect(step(brief, { type: 'linkLost', at, problem: lost }).stage).toMatchObject({
      until: at + 1_000,
      outage: { since: outage.since, failures: 3, afterLoss: true },
    });
  });

  test('starts over when a person switches on or changes settings', () => {
    for (const type of ['switchedOn', 'settingsChanged'] as const) {
      const { stage } = step(waiting, { type, at });
      expect(step(stage, { type: 'attemptFailed', at, problem: down }).stage).toMatchObject({
        until: at + 250,
      });
    }
  });
});
