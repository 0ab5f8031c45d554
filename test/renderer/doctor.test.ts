/** The doctor's screen: the cause it names, the line it draws, the report it gives, and what a person does there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check, DoctorState, State } from '../../src/contract/state.ts';
import {
  changedSince,
  diagnose,
  inWords,
  unrolled,
  withoutSkipped,
} from '../../src/renderer/features/doctor/diagnosis.ts';
import { placesOf } from '../../src/renderer/features/doctor/places.ts';
import { reportOf } from '../../src/renderer/features/doctor/report.ts';
import { openLooker, type Looker } from './browser.ts';
import { fixtureNow } from './fixtures/moment.ts';
import * as doctors from './fixtures/states-doctor.ts';
import * as wayIn from './fixtures/states-way-in.ts';
import { asked, tell } from './steps.ts';

function roundOf(state: State): DoctorState {
  if (state.doctor === null) throw new Error('The fixture has no round.');
  return state.doctor;
}

function withStatus(statuses: Record<string, Check['status']>): DoctorState {
  const round = roundOf(doctors.doctorWell());
  return {
    ...round,
    checks: round.checks.map((check) => ({ ...check, status: statuses[check.id] ?? check.status })),
  };
}

describe('the cause', () => {
  it.each<[string, State, string]>([
    ['nothing', doctors.doctorWell(), 'Everything answers.'],
    ['nothing, with things worth a look', doctors.doctorWarns(), 'Everything answers.'],
    ['the tunnel', doctors.doctorTunnel(), 'Stops at: Tunnel.'],
    ['the metadata', doctors.doctorMetadata(), 'Stops at: Metadata.'],
    ['the listener', doctors.doctorInside(), 'Stops at: Listener.'],
    ['not known yet', doctors.doctorRunning(), 'Checking…'],
    ['not known, for the round was cut short', doctors.doctorCut(), 'Cut short.'],
    ['not known, for it never ran', wayIn.connectReady(), 'Never run.'],
  ])('is %s', (_, state, words) => expect(inWords(diagnose(state.doctor))).toBe(words));

  it('does not promise that ChatGPT gets through where nothing is published', () => {
    const diagnosis = diagnose(doctors.doctorLocal().doctor);
    expect(inWords(diagnosis)).toBe('Local only.');
    expect(diagnosis).toMatchObject({ kind: 'warns', at: { id: 'tunnel' }, isReached: false });
  });

  it('is no list of tools that is too long where all are of the one source that is on', () => {
    const { doctor, sources } = doctors.doctorWarns();
    const [only] = sources;
    if (doctor === null || only === undefined) throw new Error('The fixture has changed.');
    expect(diagnose(doctor, sources)).toMatchObject({ at: { id: 'tools-list' } });
    const others = sources.slice(1).map((source) => ({ ...source, enabled: false }));
    expect(diagnose(doctor, [only, ...others])).toMatchObject({ at: { id: 'quota' }, others: [] });
  });

  it('is told without the list of what hangs on it', () => {
    const found = 'Nobody knows who signed it.';
    expect(withoutSkipped(`${found} Until it is mended, nothing can be said of “Clock”.`)).toBe(found);
    expect(withoutSkipped(found)).toBe(found);
  });

  it('is what leaves the most unchecked, not a lesser failure before it', () => {
    const both = withStatus({
      sources: 'fail',
      metadata: 'fail',
      oauth: 'skip',
      discover: 'skip',
      call: 'skip',
    });
    expect(diagnose(both)).toMatchObject({ at: { id: 'metadata' }, others: [{ id: 'sources' }] });
    expect(diagnose(withStatus({ sources: 'fail' }))).toMatchObject({ at: { id: 'sources' }, others: [] });
    const equals = withStatus({ sources: 'fail', streaming: 'fail' });
    expect(diagnose(equals)).toMatchObject({ at: { id: 'sources' }, others: [{ id: 'streaming' }] });
  });
});

it('what keeps ChatGPT away comes before other things worth a look', () => {
  const warned = withStatus({ sources: 'warn', 'tools-list': 'warn', chatgpt: 'warn' });
  expect(diagnose(warned)).toMatchObject({
    at: { id: 'chatgpt' },
    others: [{ id: 'sources' }, { id: 'tools-list' }],
  });
  expect(diagnose(withStatus({ sources: 'warn', 'tools-list': 'warn' }))).toMatchObject({
    at: { id: 'sources' },
  });
});

describe('a round', () => {
  it('is out of date once the address is another one, or gone', () => {
    expect(changedSince(doctors.doctorOutdated())).toBe('The address has changed since.');
    const well = doctors.doctorWell();
    expect(changedSince({ ...well, tunnel: { kind: 'off' } })).toBe('The tunnel is not open any more.');
    const opened = { ...doctors.doctorLocal(), tunnel: doctors.doctorOutdated().tunnel };
    expect(changedSince(opened)).toBe('The address has changed since.');
  });

  it('holds while the address does, though the tunnel was opened anew, and while it runs', () => {
    const well = doctors.doctorWell();
    expect(changedSince(well)).toBeNull();
    expect(changedSince(doctors.doctorLocal())).toBeNull();
    expect(changedSince(doctors.doctorTunnel())).toBeNull();
    const again = { kind: 'online', url: 'https://calm-otter.ngrok.app', since: fixtureNow } as const;
    expect(changedSince({ ...well, tunnel: again })).toBeNull();
    expect(changedSince({ ...doctors.doctorRunning(), tunnel: { kind: 'off' } })).toBeNull();
  });
});

describe('the line unrolled', () => {
  const cables = (round: DoctorState) =>
    Object.fromEntries(unrolled(round).map(({ check, cable }) => [check.id, cable]));

  it('is whole where everything passes, and has its two joints and two stretches', () => {
    const line = unrolled(roundOf(doctors.doctorWell()));
    expect(new Set(line.slice(0, -1).map(({ cable }) => cable))).toEqual(new Set(['live']));
    expect(line.at(-1)?.cable).toBeNull();
    expect(line.filter(({ isJoint }) => isJoint).map(({ check }) => check.id)).toEqual(['tunnel', 'chatgpt']);
    expect(
      line.filter(({ part }) => part !== undefined).map(({ check, part }) => `${check.id}: ${part}`),
    ).toEqual(['settings: On this machine', 'public-address: From outside']);
  });

  it('is cut around what fails and dead behind it', () => {
    const line = cables(roundOf(doctors.doctorTunnel()));
    expect(line).toMatchObject({ sources: 'live', access: 'broken', tunnel: 'broken', tls: 'off' });
  });

  it('is dead beyond the tunnel while nothing is published', () => {
    const line = cables(roundOf(doctors.doctorLocal()));
    expect(line).toMatchObject({
      access: 'live',
      tunnel: 'off',
      tls: 'off',
      clock: 'live',
      metadata: 'live',
    });
  });

  it('goes on past a check that had nothing to do', () => {
    const line = cables(withStatus({ quota: 'skip' }));
    expect(line).toMatchObject({ streaming: 'live', quota: 'live' });
  });

  it('goes on towards the next check while the round runs', () => {
    expect(unrolled(roundOf(doctors.doctorRunning())).at(-1)?.cable).toBe('connecting');
  });
});

describe('the way to a remedy', () => {
  const words = (state: State, id: string) => {
    const check = roundOf(state).checks.find((one) => one.id === id);
    if (check === undefined) throw new Error(`There is no check ${id}.`);
    return placesOf(check, state).map((place) => place.words);
  };

  it('leads to the place that mends it', () => {
    expect(words(doctors.doctorTunnel(), 'tunnel')).toEqual(['Get your authtoken', 'Open the tunnel']);
    expect(words(doctors.doctorTunnel(), 'chatgpt')).toEqual(['Connect ChatGPT']);
    expect(words(doctors.doctorWarns(), 'tools-list')).toEqual(['See the sources']);
  });

  it('does not send to an open tunnel for what is mended elsewhere', () => {
    const warned = { ...doctors.doctorWell(), doctor: withStatus({ tls: 'fail' }) };
    const tls = warned.doctor.checks.find((check) => check.id === 'tls');
    if (tls === undefined) throw new Error('The fixture has changed.');
    expect(placesOf(tls, warned)).toMatchObject([{ words: 'See the tunnel', isRemedy: false }]);
    const shut = { ...warned, tunnel: { kind: 'off' } } as const;
    expect(placesOf(tls, shut)).toMatchObject([{ words: 'Open the tunnel', isRemedy: true }]);
  });

  it('leads nowhere where nothing is amiss', () => {
    expect(words(doctors.doctorWell(), 'tunnel')).toEqual([]);
    expect(words(doctors.doctorTunnel(), 'tls')).toEqual([]);
  });

  it('leads to the connector that has to be made anew once the address has changed', () => {
    const failed = { ...wayIn.connectChanged(), doctor: withStatus({ access: 'fail' }) };
    expect(words(failed, 'access')).toEqual(['Recreate the connector']);
    expect(words({ ...failed, notices: [] }, 'access')).toEqual(['Open Access']);
  });
});

describe('the report', () => {
  it('tells each check with its evidence and remedy, the cause first', () => {
    const text = reportOf(roundOf(doctors.doctorTunnel()), '0.1.0');
    const [first, cause] = text.split('\n');
    expect(first).toMatch(/^Patchbay 0\.1\.0, doctor, 2026-10-14 /);
    expect(cause).toMatch(/^Stops at: Tunnel\. Copy it again from your ngrok dashboard/);
    expect(text).toContain('  pass  Settings (settings), 1 ms\n        The file can be read');
    expect(text).toContain(
      '  fail  Tunnel (tunnel), 1 ms\n        ngrok does not accept this authtoken.\n        To do: Copy',
    );
    expect(text.indexOf('On this machine')).toBeLessThan(text.indexOf('From outside'));
    expect(text.match(/^ {2}(pass|warn|fail|skip) {2}/gm)).toHaveLength(19);
  });
});

describe('on the doctor’s screen', () => {
  let looker: Looker;
  beforeAll(async () => {
    looker = await openLooker();
  }, 60_000);
  afterAll(() => looker.close());

  it('teaches what it does, and runs', async () => {
    const { page, complaints } = await looker.open('doctor-first');
    await page.getByText('The doctor walks the line from the inside out').waitFor();
    await page.getByRole('button', { name: 'Run the doctor' }).click();
    await page.getByText('Everything answers.').waitFor({ timeout: 15_000 });
    expect(await page.getByRole('list', { name: 'Checks' }).getByRole('listitem').count()).toBe(19);
    expect((await asked(page)).map(({ name }) => name)).toEqual(['doctor.run']);
    expect(complaints).toEqual([]);
  });

  it('shows each check as it comes in, and the cause as soon as it is found', async () => {
    const { page } = await looker.open('doctor-running');
    await page.getByRole('heading', { name: '9 of 19 checks done.' }).waitFor();
    expect(await page.getByRole('button', { name: 'Running…' }).isDisabled()).toBe(true);
    expect(await page.getByRole('list', { name: 'Checks' }).getByRole('listitem').count()).toBe(10);
    const failed = roundOf(doctors.doctorInside());
    await tell(page, {
      name: 'doctor.changed',
      payload: { doctor: { ...failed, running: true, endedAt: null } },
    });
    await page.getByText('Stops at: Listener.').waitFor();
  });

  it('makes the remedy the headline and its place the next thing to press', async () => {
    const { page } = await looker.open('doctor-tunnel');
    await page.getByRole('heading', { name: /^Copy it again from your ngrok dashboard/ }).waitFor();
    const main = page.locator('.button-main');
    expect(await main.allTextContents()).toEqual(['Get your authtoken']);
    await main.click();
    await page.getByText('The gallery has no core behind it.').waitFor();
    expect((await asked(page)).at(-1)).toEqual({
      name: 'app.open',
      input: { destination: 'ngrok-authtoken' },
    });
    await page.getByRole('link', { name: 'Open the tunnel' }).first().click();
    await page.getByRole('tab', { name: /Tunnel/, selected: true }).waitFor();
  });

  it('says that the round is out of date, and makes another one the next thing to press', async () => {
    const { page } = await looker.open('doctor-outdated');
    await page.getByText('Out of date.').waitFor();
    await page.getByText('The address has changed since.').waitFor();
    expect(await page.locator('.button-main').allTextContents()).toEqual(['Run again']);
  });

  it('says of each check how it ended in a word, whatever its colour', async () => {
    const { page } = await looker.open('doctor-tunnel');
    const rows = page.getByRole('list', { name: 'Checks' }).getByRole('listitem');
    const words = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector('.line-word')?.textContent),
    );
    expect(words).toEqual([
      ...Array<string>(6).fill('Pass'),
      'Fail',
      ...Array<string>(10).fill('Skipped'),
      'Pass',
      'Warning',
    ]);
  });

  it('copies the report as text', async () => {
    const { page } = await looker.open('doctor-warns', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'warn  List of tools (tools-list)',
    );
  });

  it('runs again from the keyboard', async () => {
    const { page } = await looker.open('doctor-tunnel');
    await page.getByRole('button', { name: 'Run again' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await asked(page)).map(({ name }) => name)).toEqual(['doctor.run']);
  });
});
