/** `doctor` on the terminal: a list for people with the worst remedy last, one object for programs. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import type { Check } from '../../src/contract/state.ts';
import { someCheck } from './small-access.ts';
import { standardCore } from '../../src/headless/standard-core.ts';
import { createSmallCore, type SmallCore } from './small-core.ts';
import { runHere, temporaryFolder } from './world.ts';

function finding(...checks: Check[]): () => SmallCore {
  const core = createSmallCore();
  const round = { running: false, startedAt: 1, endedAt: 2, planned: checks.length, checks };
  core.handlers['doctor.run'] = () => Promise.resolve(round);
  return () => core;
}

const tunnel = someCheck({
  ...{ id: 'tunnel', title: 'Tunnel', status: 'fail' },
  ...{ evidence: 'ngrok refused the token.', remedy: 'Store a valid authtoken.' },
});
const outside = someCheck({
  ...{ id: 'public', title: 'Public address', side: 'outside', status: 'fail' },
  ...{ evidence: 'Somebody else’s page.', remedy: 'Take another domain.' },
});
const tools = someCheck({
  ...{ id: 'tools', title: 'Tools', side: 'outside', status: 'warn' },
  ...{ evidence: '43 tools.', remedy: 'Switch off what you do not need.' },
});
const skipped = someCheck({
  ...{ id: 'oauth', title: 'OAuth', side: 'outside', status: 'skip', evidence: 'No public address.' },
});

describe('doctor', () => {
  test('lists every check with its evidence and remedy, and ends with the remedy of the first that failed', async () => {
    const ran = await runHere(['doctor'], {
      makeCore: finding(someCheck(), tunnel, skipped, tools, outside),
    });
    expect(ran.status).toBe(1);
    expect(ran.out).toBe(
      [
        'From inside out',
        '  pass  Settings  They can be read.',
        '  FAIL  Tunnel    ngrok refused the token.',
        '        → Store a valid authtoken.',
        '',
        'From outside in',
        '  skip  OAuth           No public address.',
        '  WARN  Tools           43 tools.',
        '        → Switch off what you do not need.',
        '  FAIL  Public address  Somebody else’s page.',
        '        → Take another domain.',
        '',
      ].join('\n'),
    );
    expect(ran.err.split('\n').slice(-3)).toEqual([
      '2 checks failed, first of them: Tunnel.',
      'Store a valid authtoken.',
      '',
    ]);
  });

  test('exits with 0 when nothing failed, and counts the warnings', async () => {
    const well = await runHere(['doctor'], { makeCore: finding(someCheck()) });
    expect(well.status).toBe(0);
    expect(well.err).toMatch(/\nAll is well\.\n$/);
    const warned = await runHere(['doctor'], { makeCore: finding(someCheck(), tools, skipped) });
    expect(warned.status).toBe(0);
    expect(warned.err).toMatch(/\nNothing failed; 1 warning\.\n$/);
  });

  test('tells programs one object, and what failed on stderr', async () => {
    const ran = await runHere(['doctor', '--json'], { makeCore: finding(tunnel, tools) });
    expect(ran.status).toBe(1);
    expect(ran.out.split('\n')).toHaveLength(2);
    const { ok, checks, ...rest } = JSON.parse(ran.out) as { ok: boolean; checks: Check[] };
    expect(rest).toEqual({});
    expect(ok).toBe(false);
    expect(checks).toEqual([tunnel, tools]);
    expect(Object.keys(checks[0] ?? {}).slice(0, 4)).toEqual(['id', 'status', 'evidence', 'remedy']);
    expect(JSON.parse(ran.err)).toMatchObject({
      error: { message: '1 check failed: Tunnel.', hint: 'Store a valid authtoken.' },
    });
    const well = await runHere(['doctor', '--json'], { makeCore: finding(someCheck(), tools, skipped) });
    expect(well).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(well.out)).toMatchObject({ ok: true });
  });

  test('says that no server runs when none does', async () => {
    const ran = await runHere(['doctor', '--json']);
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      ok: false,
      checks: [{ id: 'listener', status: 'fail', evidence: 'Patchbay is not running.' }],
    });
  });

  test('finds the cause in a data folder that cannot be opened', async () => {
    const problem = {
      code: 'data_folder_unwritable',
      message: 'It is read-only.',
      hint: 'Choose another.',
    } as const;
    const makeCore = () => createSmallCore({ open: () => Promise.reject(new AppError(problem)) });
    const ran = await runHere(['doctor', '--json'], { makeCore });
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      ok: false,
      checks: [
        { id: 'data-folder', status: 'fail', evidence: 'It is read-only.', remedy: 'Choose another.' },
      ],
    });
  });

  test('that cannot finish is an error, not a diagnosis', async () => {
    const core = createSmallCore();
    core.handlers['doctor.run'] = () =>
      Promise.reject(new AppError({ code: 'conflict', message: 'It is running already.', hint: '' }));
    const ran = await runHere(['doctor', '--json'], { makeCore: () => core });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(JSON.parse(ran.err)).toMatchObject({ error: { code: 'conflict' } });
  });

  test('shows evidence that cannot steer the terminal', async () => {
    const evil = someCheck({ evidence: 'a\u001b[2J\nb', status: 'fail', remedy: 'c\u009bd' });
    const ran = await runHere(['doctor'], { makeCore: finding(evil) });
    expect((ran.out + ran.err).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(ran.out.split('\n')).toHaveLength(4);
  });
});

test('without a server, doctor reads what is stored in the encrypted file', async () => {
  const dataDir = await temporaryFolder();
  const env = { PATCHBAY_PASSPHRASE: 'a long enough passphrase' };
  const makeCore = standardCore({ env, platform: process.platform, docsDir: '/nowhere' });
  const file = ['--secrets', 'file'];
  const set = await runHere(['connector', 'set', 'attio', 'accessToken=abc', ...file], { makeCore, dataDir });
  expect(set.status).toBe(0);
  const ran = await runHere(['doctor', '--json', ...file], { makeCore, dataDir });
  const { checks } = JSON.parse(ran.out) as { checks: Check[] };
  expect(checks.find(({ id }) => id === 'secrets')).toMatchObject({
    status: 'pass',
    evidence: 'The one stored in the encrypted file can be read.',
  });
});

describe('doctor on a data folder that nothing has run on', () => {
  async function examine(dataDir: string): Promise<Record<string, Check>> {
    const makeCore = standardCore({ env: {}, platform: process.platform, docsDir: '/nowhere' });
    const ran = await runHere(['doctor', '--json'], { makeCore, dataDir });
    expect(ran.status).toBe(1);
    expect(ran.out + ran.err).not.toContain('patchbay-doctor-');
    const { checks } = JSON.parse(ran.out) as { checks: Check[] };
    return Object.fromEntries(checks.map((check) => [check.id, check]));
  }

  test('leaves it as it is, reads its settings, and says that Patchbay is not running', async () => {
    const dataDir = await temporaryFolder();
    const settings = JSON.stringify({ server: { port: 0 }, calls: { deadlineSeconds: 30 } });
    writeFileSync(join(dataDir, 'settings.json'), settings);
    const checks = await examine(dataDir);
    expect(checks['settings']).toMatchObject({
      status: 'pass',
      evidence: 'The file can be read, and is what is in use.',
    });
    expect(checks['data-folder']).toMatchObject({
      status: 'pass',
      evidence: `${dataDir} can be written to; Patchbay has not run on it yet.`,
    });
    expect(checks['listener']).toMatchObject({
      status: 'fail',
      evidence: expect.stringContaining('Patchbay is not running.'),
    });
    expect(readdirSync(dataDir)).toEqual(['settings.json']);
    expect(readFileSync(join(dataDir, 'settings.json'), 'utf8')).toBe(settings);
  });

  test('does not make it', async () => {
    const dataDir = join(await temporaryFolder(), 'not', 'there');
    const checks = await examine(dataDir);
    expect(checks['data-folder']).toMatchObject({ status: 'pass' });
    expect(existsSync(join(dataDir, '..'))).toBe(false);
  });

  test('leaves settings that cannot be read where they are, and says which file it is', async () => {
    const dataDir = await temporaryFolder();
    writeFileSync(join(dataDir, 'settings.json'), '{"server":');
    const checks = await examine(dataDir);
    expect(checks['settings']).toMatchObject({
      status: 'fail',
      remedy: `Correct ${join(dataDir, 'settings.json')}.`,
    });
    expect(readdirSync(dataDir)).toEqual(['settings.json']);
  });
});
