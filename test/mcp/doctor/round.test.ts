/** How a round is run, with checks made for it: side by side, each within its time, and nothing after what failed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import { initialState, type DoctorState } from '../../../src/contract/state.ts';
import {
  blocked,
  fail,
  pass,
  skip,
  warn,
  type CheckId,
  type CheckPlan,
  type Finding,
} from '../../../src/mcp/doctor/check.ts';
import { createDoctor } from '../../../src/mcp/doctor/doctor.ts';
import type { DoctorHouse } from '../../../src/mcp/doctor/house.ts';
import { collectGarbage } from '../collect-garbage.ts';

const ended = { passes: 0, grants: 0 };

const house: DoctorHouse = {
  ...{ dataDir: '/nowhere', instanceId: 'us', now: () => Date.now(), state: () => initialState('9.9.9') },
  listenerPlace: () => ({ host: '127.0.0.1', port: 0 }),
  readSecrets: async () => null,
  checkSource: async () => ({ ok: true, message: '', hint: '' }),
  pass: () => ({ header: 'x-pass', value: 'v', end: () => void (ended.passes += 1) }),
  expectedMetadata: () => ({}),
  approve: () => undefined,
  endDoctorGrants: () => void (ended.grants += 1),
  usage: () => ({ requests: 0, bytes: 0 }),
};

function plan(id: CheckId, run: CheckPlan['run'], change: Partial<CheckPlan> = {}): CheckPlan {
  return { ...{ id, title: `The ${id}`, side: 'inside', needs: [], deadlineMs: 1_000, run }, ...change };
}

const finds = (finding: Finding) => async () => finding;

async function run(plans: CheckPlan[], options: { totalMs?: number; signal?: AbortSignal } = {}) {
  const told: DoctorState[] = [];
  const doctor = createDoctor(house, {
    plans,
    ...(options.totalMs === undefined ? {} : { totalMs: options.totalMs }),
  });
  const began = performance.now();
  const state = await doctor.run(options.signal ?? new AbortController().signal, (one) => told.push(one));
  const checks = Object.fromEntries(state.checks.map((check) => [check.id, check]));
  return { state, checks, told, ms: performance.now() - began };
}

describe('a check that fails', () => {
  test('makes those that need it meaningless, also by way of others, and says which', async () => {
    const { checks } = await run([
      plan('settings', finds(fail('It is broken.', 'Mend it.'))),
      plan('secrets', finds(pass('Fine.'))),
      plan('listener', finds(pass('Fine.')), { needs: ['settings', 'secrets'] }),
      plan('tunnel', finds(pass('Fine.')), { needs: ['listener'] }),
      plan('access', finds(pass('Fine.')), { needs: ['secrets'] }),
    ]);
    expect(checks['settings']).toMatchObject({
      status: 'fail',
      evidence: 'It is broken. Until it is mended, nothing can be said of “The listener” and “The tunnel”.',
      remedy: 'Mend it.',
    });
    for (const id of ['listener', 'tunnel'])
      expect(checks[id]).toMatchObject({
        status: 'skip',
        evidence: 'Not checked: “The settings” failed, and this stands on it.',
        remedy: '',
      });
    expect(checks['access']).toMatchObject({ status: 'pass' });
  });

  test('may be one that is made later, when an earlier one names it as the cause', async () => {
    const { checks } = await run([
      plan('public-address', finds(blocked('tls'))),
      plan('tls', finds(fail('Expired.', 'Renew it.'))),
      plan('clock', finds(pass('Fine.')), { needs: ['public-address'] }),
    ]);
    expect(checks['public-address']).toMatchObject({
      status: 'skip',
      evidence: expect.stringContaining('“The tls” failed'),
    });
    expect(checks['clock']).toMatchObject({
      status: 'skip',
      evidence: expect.stringContaining('“The tls” failed'),
    });
  });

  test('is not one that warns, or has nothing to check', async () => {
    const { checks } = await run([
      plan('settings', finds(warn('Odd.', 'Look.'))),
      plan('secrets', finds(skip('None.'))),
      plan('tunnel', finds(pass('Fine.')), { needs: ['settings', 'secrets'] }),
    ]);
    expect(checks['tunnel']).toMatchObject({ status: 'pass' });
    expect(checks['secrets']).toMatchObject({ status: 'skip', remedy: '' });
  });

  test('is one that throws: with its problem, or as something unexpected that tells nothing', async () => {
    const full = new AppError({ code: 'disk_full', message: 'The disk is full.', hint: 'Free some space.' });
    const { checks } = await run([
      plan('settings', () => Promise.reject(full)),
      plan('secrets', () => Promise.reject(new Error('password hunter2'))),
    ]);
    expect(checks['settings']).toMatchObject({
      status: 'fail',
      evidence: expect.stringContaining('The disk is full.'),
      remedy: 'Free some space.',
    });
    expect(JSON.stringify(checks['secrets'])).not.toContain('hunter2');
    expect(checks['secrets']?.remedy).not.toBe('');
  });
});

describe('time', () => {
  const slowly = (ms: number) => async () => {
    await sleep(ms);
    return pass('Fine.');
  };
  const never = () => new Promise<Finding>(() => undefined);

  test('is shared by what does not stand on each other', async () => {
    const ids: CheckId[] = ['settings', 'secrets', 'listener', 'sources'];
    const { ms } = await run(ids.map((id) => plan(id, slowly(300))));
    expect(ms).toBeLessThan(900);
  });

  test('is up for a check at its deadline, and its signal says so', async () => {
    const seen: boolean[] = [];
    const { checks, ms } = await run([
      plan(
        'settings',
        ({ signal }) => {
          signal.addEventListener('abort', () => seen.push(true));
          return never();
        },
        { deadlineMs: 100 },
      ),
      plan('secrets', slowly(10)),
    ]);
    expect(checks['settings']).toMatchObject({
      status: 'fail',
      evidence: expect.stringContaining('within 0.1 seconds'),
    });
    expect(checks['secrets']).toMatchObject({ status: 'pass' });
    expect(seen).toEqual([true]);
    expect(ms).toBeLessThan(900);
  });

  test('is up also when garbage is collected meanwhile', async () => {
    collectGarbage();
    const { checks, ms } = await run(
      [
        plan('settings', never, { deadlineMs: 300 }),
        plan('secrets', never, { deadlineMs: 300 }),
        plan('listener', never, { deadlineMs: 20_000 }),
      ],
      { totalMs: 600 },
    );
    expect(ms).toBeLessThan(3_000);
    for (const id of ['settings', 'secrets', 'listener'])
      expect(checks[id]).toMatchObject({ status: 'fail' });
  }, 10_000);

  test('is up for all at the end of the round: what ran is told so, what had not begun is skipped', async () => {
    const { checks, ms, state } = await run(
      [
        plan('settings', slowly(20)),
        plan('secrets', never, { deadlineMs: 5_000 }),
        plan('listener', finds(pass('Fine.')), { needs: [], after: ['secrets'] }),
      ],
      { totalMs: 200 },
    );
    expect(ms).toBeLessThan(2_000);
    expect(state.running).toBe(false);
    expect(checks['settings']).toMatchObject({ status: 'pass' });
    expect(checks['secrets']).toMatchObject({
      status: 'fail',
      evidence: expect.stringContaining('when the time for all checks was over'),
    });
    expect(checks['listener']).toMatchObject({
      status: 'skip',
      evidence: 'Not checked: the round was over.',
    });
  });

  test('is up at once when nobody wants to know any more', async () => {
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 50);
    const { ms, state } = await run([plan('settings', never)], { signal: leave.signal });
    expect(ms).toBeLessThan(900);
    expect(state).toMatchObject({ running: false, endedAt: expect.any(Number) });
  });
});

describe('a round that two have asked for', () => {
  const open = new AbortController().signal;
  function slowDoctor() {
    const started: AbortSignal[] = [];
    const waitABit = plan('settings', async ({ signal }) => {
      started.push(signal);
      await sleep(300);
      return pass('Fine.');
    });
    return { doctor: createDoctor(house, { plans: [waitABit] }), started };
  }
  const statusIn = (state: DoctorState) => state.checks.map(({ status }) => status);

  test('goes on for the second when the first leaves', async () => {
    const { doctor, started } = slowDoctor();
    const first = new AbortController();
    const rounds = [doctor.run(first.signal, () => undefined), doctor.run(open, () => undefined)];
    await sleep(50);
    first.abort();
    for (const round of rounds) expect(statusIn(await round)).toEqual(['pass']);
    expect(started).toHaveLength(1);
  });

  test('ends when the last has left, and whoever asks then has a round of their own', async () => {
    const { doctor, started } = slowDoctor();
    const [first, second] = [new AbortController(), new AbortController()];
    const rounds = [doctor.run(first.signal, () => undefined), doctor.run(second.signal, () => undefined)];
    await sleep(50);
    first.abort();
    expect(started[0]?.aborted).toBe(false);
    second.abort();
    expect(started[0]?.aborted).toBe(true);
    expect(statusIn(await doctor.run(open, () => undefined))).toEqual(['pass']);
    expect(started).toHaveLength(2);
    for (const round of rounds) expect(statusIn(await round)).toEqual(['fail']);
  });
});

test('the pass and the grants end with the round, also when checks fail', async () => {
  Object.assign(ended, { passes: 0, grants: 0 });
  await run([plan('settings', () => Promise.reject(new Error('broken')))]);
  expect(ended).toEqual({ passes: 1, grants: 1 });
});
