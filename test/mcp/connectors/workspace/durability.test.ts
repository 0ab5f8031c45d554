/** What was answered is there: after kill -9 at any moment, on a full disk, and never over a damaged file. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../../src/contract/errors.ts';
import { openDatabase } from '../../../../src/mcp/database.ts';
import { makeFolder, openWorkspace, type Opened } from './fixture.ts';

const root = resolve(import.meta.dirname, '../../../..');

test('kill -9 at any moment loses nothing that was answered', async () => {
  const program = await buildWriter();
  const dataDir = await makeFolder();
  const answered = new Map<string, number>();
  for (let round = 0; round < 5; round += 1) {
    for (const line of await runAndKill(program, dataDir)) {
      const [uid = '', version = ''] = line.split(' ');
      answered.set(uid, Number(version));
    }
    const opened = await openWorkspace({ dataDir });
    for (const [uid, version] of answered) {
      const note = await opened.item('get_note', { uid });
      // A patch may have been written and the process killed before it could say so.
      expect(note.version).toBeGreaterThanOrEqual(version);
    }
    expect(await opened.open.check(new AbortController().signal)).toContain('in order');
    await opened.open.close();
  }
  expect(answered.size).toBeGreaterThan(20);
}, 120_000);

/** Bundles the writer, so that every supported Node can run it, beside a link to the real dependencies. */
async function buildWriter(): Promise<string> {
  const folder = await makeFolder();
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'writer.ts'),
      outDir: join(folder, 'out'),
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'out', 'writer.mjs');
}

/** Answers the lines the writer printed before it was killed, at a moment nobody chose. */
async function runAndKill(program: string, dataDir: string): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(child.exitCode).toBeNull();
  await delay(Math.random() * 250);
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  // A last line without its end was cut by the kill.
  return output.split('\n').slice(0, -1);
}

const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/bin/mount') && mountWorks();
const whyNot = canMount ? '' : ' (skipped: a small disk of our own needs root and mount on Linux)';

describe.skipIf(!canMount)(`a full disk${whyNot}`, () => {
  test('is told clearly, loses nothing answered, and is over when there is space again', async () => {
    const disk = await mountDisk('1m');
    const opened = await openWorkspace({ dataDir: disk });
    const answered: string[] = [];
    const fill = async () => {
      for (let index = 0; index < 5000; index += 1) {
        const note = { title: `Note ${index}`, content: 'words '.repeat(200) };
        answered.push((await opened.item('create_note', note)).uid);
      }
    };
    const failure = await fill().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'disk_full', hint: expect.stringContaining('Free some space') });
    expect(answered.length).toBeGreaterThan(3);

    await expectAll(opened, answered);
    expect(await opened.find('note', answered.length + 10)).toHaveLength(answered.length);

    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    for (let index = 0; index < 20; index += 1) {
      answered.push((await opened.item('create_note', { title: `Note after ${index}`, content: '' })).uid);
    }
    await expectAll(opened, answered);
    expect(await opened.open.check(new AbortController().signal)).toContain(`${answered.length} notes`);
  });

  test('at the first start is a clear refusal', async () => {
    const disk = await mountDisk('16k');
    await expect(openWorkspace({ dataDir: disk })).rejects.toMatchObject({ code: 'disk_full' });
  });
});

async function expectAll(opened: Opened, uids: string[]): Promise<void> {
  const { items } = await opened.page('list_notes', { limit: 1000 });
  expect(items.map(({ uid }) => uid)).toEqual(uids);
}

async function mountDisk(size: string): Promise<string> {
  const disk = join(await makeFolder(), 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  // Lazily: a closed database lets go of its files only when its statements are collected.
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  return disk;
}

function mountWorks(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    // Root in a container without the right to mount.
    return false;
  }
}

const damages: Record<string, (whole: Buffer) => Buffer> = {
  'a file that is no database': (whole) => Buffer.alloc(whole.length, 'not a database '),
  'a header that was zeroed': (whole) => Buffer.concat([Buffer.alloc(100), whole.subarray(100)]),
  'half a file': (whole) => whole.subarray(0, Math.floor(whole.length / 2)),
  'a page that was overwritten': (whole) => Buffer.from(whole).fill(0xff, 4096 * 4, 4096 * 6),
};

test.each(Object.entries(damages))('%s is told as damage and left untouched', async (_, damage) => {
  const file = await writtenFile();
  const damaged = damage(await readFile(file));
  await writeFile(file, damaged);
  await expect(openWorkspace({ dataDir: resolve(file, '..') })).rejects.toMatchObject({
    code: 'database_corrupt',
    message: expect.stringContaining('workspace.db is damaged'),
    hint: expect.stringContaining('backup'),
  });
  expect(Buffer.compare(await readFile(file), damaged)).toBe(0);
});

test('damage that shows itself only while running is told by the call that meets it', async () => {
  const opened = await openWorkspace();
  for (let index = 0; index < 200; index += 1) {
    await opened.item('create_note', { title: `Note ${index}`, content: 'words' });
  }
  const vandal = openDatabase(join(opened.dataDir, 'workspace.db'), { migrations: [], durability: 'full' });
  vandal.run(`UPDATE search_data SET block = x'00ff00ff' WHERE id > 10`);
  vandal.close();
  const attempt = opened.find('words');
  await expect(attempt).rejects.toBeInstanceOf(AppError);
  await expect(attempt).rejects.toMatchObject({ code: 'database_corrupt' });
});

test('a whole file of the same making opens', async () => {
  const file = await writtenFile();
  const opened = await openWorkspace({ dataDir: resolve(file, '..') });
  expect((await opened.page('list_notes', { limit: 1000 })).items).toHaveLength(200);
});

/** A workspace of 200 notes folded into one file, without the log beside it. */
async function writtenFile(): Promise<string> {
  const opened = await openWorkspace();
  for (let index = 0; index < 200; index += 1) {
    await opened.item('create_note', { title: `Note ${index}`, content: 'words '.repeat(100) });
  }
  const folder = await makeFolder();
  const file = join(folder, 'workspace.db');
  await copyFile(join(opened.dataDir, 'workspace.db'), file);
  await copyFile(join(opened.dataDir, 'workspace.db-wal'), `${file}-wal`);
  const folding = openDatabase(file, { migrations: [], durability: 'full' });
  folding.get('PRAGMA wal_checkpoint(TRUNCATE)');
  folding.close();
  await rm(`${file}-wal`, { force: true });
  await rm(`${file}-shm`, { force: true });
  return file;
}
