/** Faults on this machine: files, secrets, the port and the sources. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import { keychainProblem } from '../../../src/mcp/secrets/keychain-problems.ts';
import { listen, stopListening } from '../../simulators/ngrok-edge/listen.ts';
import { mountSmallDisk } from '../../small-disk.ts';
import { openWorld, originOf, type WorldOptions } from '../core-world.ts';
import { afterOAuth, afterTunnel, type Fault } from './fault.ts';
import { openSoundWard, openWard, seededFolder, shelf, type Ward, type WardOptions } from './ward.ts';

type Row = Omit<Fault, 'plant'>;

/** A ward whose tunnel stands, and then something happens. */
const then = (row: Row, happens: (ward: Ward) => void | Promise<void>, options: WardOptions = {}): Fault => ({
  ...row,
  async plant() {
    const ward = await openSoundWard(options);
    await happens(ward);
    return ward.examine;
  },
});

/** A keychain that refuses, and a tunnel that needs its secret. */
const keychainSays = (row: Row, words: string): Fault => ({
  ...row,
  async plant() {
    const dataDir = seededFolder();
    writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ tunnel: { kind: 'ngrok' } }));
    const world = openWorld({
      ...{ dataDir, connectors: [shelf()] },
      ports: { secrets: { open: async () => Promise.reject(keychainProblem(new Error(words), 'linux')) } },
    });
    await world.start();
    return () => world.ask('doctor.run', {});
  },
});

/** Opened as `patchbay doctor` opens it where nothing runs. */
const notStarted = (row: Row, options: () => Promise<WorldOptions>): Fault => ({
  ...row,
  async plant() {
    const world = openWorld({ dataDir: seededFolder(), connectors: [shelf()], ...(await options()) });
    await world.core.open();
    return () => world.ask('doctor.run', {});
  },
});

const down = new AppError({
  code: 'connector_failed',
  message: 'shelf.example answers with status 503.',
  hint: 'Wait until it is back, then check it again.',
});

const afterListener = ['tunnel', ...afterTunnel] as const;

export const insideFaults: Fault[] = [
  {
    ...{ name: 'the settings file was damaged', cause: 'settings' },
    ...{
      evidence: /The settings file cannot be used: .*defaults are in use/,
      remedy: /It was kept as .*settings\.json\.corrupt/,
    },
    async plant() {
      const dataDir = seededFolder();
      writeFileSync(join(dataDir, 'settings.json'), '{"calls": {"deadline');
      const ward = await openWard({ dataDir });
      await ward.tunnelIs('online');
      return ward.examine;
    },
  },
  then(
    {
      ...{ name: 'the settings file is damaged while Patchbay runs', cause: 'settings' },
      ...{ evidence: /was changed and cannot be read any more/, remedy: /Correct .*settings\.json/ },
    },
    ({ world }) => writeFileSync(join(world.dataDir, 'settings.json'), '{'),
  ),
  then(
    {
      ...{ name: 'somebody changed the settings file', cause: 'settings', status: 'warn' },
      ...{ evidence: /changed since it was loaded/, remedy: /Restart/ },
    },
    ({ world }) => writeFileSync(join(world.dataDir, 'settings.json'), '{"calls": {"deadlineSeconds": 30}}'),
  ),
  keychainSays(
    {
      ...{ name: 'the keyring is locked', cause: 'secrets', meaningless: ['tunnel', ...afterTunnel] },
      ...{ evidence: /The keychain is locked/, remedy: /Unlock the keyring/ },
    },
    'Prompt was dismissed: IsLocked',
  ),
  keychainSays(
    {
      ...{ name: 'there is no keyring', cause: 'secrets', meaningless: ['tunnel', ...afterTunnel] },
      ...{ evidence: /no keychain that Patchbay can use/, remedy: /gnome-keyring/ },
    },
    'no D-Bus',
  ),
  {
    ...{ name: 'the disk is full', cause: 'data-folder', meaningless: ['oauth', ...afterOAuth] },
    ...{ evidence: /The disk of .* is full/, remedy: /Free some space/ },
    async plant() {
      const disk = mountSmallDisk(16 * 1024);
      if (disk === null) return folderGone();
      // SQLite lets go of its files when they are collected, so the folder is taken away under them.
      onTestFinished(() => {
        spawnSync('umount', ['--lazy', disk.folder]);
        rmSync(disk.folder, { recursive: true });
      });
      const dataDir = join(disk.folder, 'data');
      const ward = await openSoundWard({ dataDir: seededFolder(undefined, dataDir) });
      disk.fill();
      return ward.examine;
    },
  },
  {
    ...{ name: 'the data folder is gone', cause: 'data-folder', meaningless: ['oauth', ...afterOAuth] },
    ...{ evidence: /Nothing can be written to .*ENOENT/, remedy: /choose another with --data-dir/ },
    plant: () => folderGone(),
  },
  notStarted(
    {
      ...{ name: 'Patchbay is not running', cause: 'listener', meaningless: afterListener },
      ...{ evidence: /^Patchbay is not running\./, remedy: /patchbay serve/ },
    },
    async () => ({}),
  ),
  notStarted(
    {
      ...{ name: 'another program has the port', cause: 'listener', meaningless: afterListener },
      ...{ evidence: /another program listens on its port \d+/, remedy: /server\.port=0/ },
    },
    async () => ({ overrides: { port: await speakAnotherLanguage() } }),
  ),
  notStarted(
    {
      ...{ name: 'another Patchbay has the port', cause: 'listener', meaningless: afterListener },
      ...{ evidence: /another Patchbay listens on its port/, remedy: /server\.port=0/ },
    },
    async () => {
      const other = openWorld();
      await other.start();
      return { overrides: { port: Number(new URL(originOf(other.state())).port) } };
    },
  ),
  then(
    {
      ...{ name: 'a source is down', cause: 'sources' },
      ...{ evidence: /^Shelf: shelf\.example answers with status 503/, remedy: /Wait until it is back/ },
    },
    () => undefined,
    { connectors: [shelf({ check: () => Promise.reject(down) })] },
  ),
  then(
    {
      ...{ name: 'a source cannot be opened', cause: 'sources' },
      ...{ evidence: /^Broken: shelf\.example answers/, remedy: /Wait until it is back/ },
    },
    () => undefined,
    {
      connectors: [shelf(), { ...shelf(), id: 'broken', title: 'Broken', open: () => Promise.reject(down) }],
    },
  ),
  then(
    {
      ...{ name: 'a source waits for its key', cause: 'sources', status: 'warn' },
      ...{ evidence: /^Keyed: It has no key/, remedy: /Give it one/ },
    },
    () => undefined,
    {
      connectors: [
        shelf(),
        {
          ...{ ...shelf(), id: 'keyed', title: 'Keyed' },
          open: () =>
            Promise.reject(
              new AppError({
                code: 'connector_not_configured',
                message: 'It has no key.',
                hint: 'Give it one.',
              }),
            ),
        },
      ],
    },
  ),
];

/** Another program on a port, which answers everybody in its own way. */
async function speakAnotherLanguage(): Promise<number> {
  const other = createServer((socket) => {
    socket.on('error', () => undefined).resume();
    socket.end('220 mail.example ESMTP\r\n');
  });
  const port = await listen(other, 0);
  onTestFinished(() => stopListening(other));
  return port;
}

async function folderGone() {
  const ward = await openSoundWard();
  rmSync(ward.world.dataDir, { recursive: true, force: true });
  return ward.examine;
}
