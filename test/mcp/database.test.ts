/** The one door to SQLite: schemas move forward, transactions are whole, locks end with their process, errors have remedies. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { holdLock, openDatabase, setAside, type Database } from '../../src/mcp/database.ts';
import { bundle } from '../bundle.ts';
import { canMount, mountReadOnly, whyNot } from './own-disk.ts';

const first = 'CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, data BLOB)';
const second = `ALTER TABLE things ADD COLUMN size INTEGER NOT NULL DEFAULT 7`;

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-database-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function open(file: string, migrations: readonly string[] = [first]): Database {
  const database = openDatabase(file, { migrations, durability: 'full' });
  onTestFinished(() => database.close());
  return database;
}

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return expect.fail('It should have failed.');
}

describe('migrations', () => {
  test('run once, in order, and keep what is there', async () => {
    const file = join(await makeFolder(), 'a.db');
    const old = openDatabase(file, { migrations: [first], durability: 'full' });
    old.run('INSERT INTO things (name) VALUES (?)', 'kept');
    old.close();
    open(file, [first, second]);
    const again = open(file, [first, second]);
    expect(again.all('SELECT name, size FROM things')).toEqual([{ name: 'kept', size: 7 }]);
    expect(again.get('PRAGMA user_version')).toEqual({ user_version: 2 });
  });

  test('that fail leave the schema of before, whole', async () => {
    const file = join(await makeFolder(), 'a.db');
    open(file, [first]).run('INSERT INTO things (name) VALUES (?)', 'kept');
    const broken = `${second}; CREATE TABLE things (id INTEGER)`;
    expect(() => openDatabase(file, { migrations: [first, broken], durability: 'full' })).toThrow('things');
    const database = open(file, [first]);
    expect(database.get('PRAGMA user_version')).toEqual({ user_version: 1 });
    expect(database.all('SELECT * FROM things')).toEqual([{ id: 1, name: 'kept', data: null }]);
  });

  test('of a newer Patchbay are not undone: its file is left alone', async () => {
    const file = join(await makeFolder(), 'a.db');
    openDatabase(file, { migrations: [first, second], durability: 'full' }).close();
    const failure = failureOf(() => openDatabase(file, { migrations: [first], durability: 'full' }));
    expect(failure).toMatchObject({ code: 'not_supported', hint: expect.stringContaining('Update') });
  });
});

describe('values', () => {
  test('come back as they went in', async () => {
    const database = open(join(await makeFolder(), 'a.db'));
    const data = new Uint8Array([0, 1, 255]);
    database.run('INSERT INTO things (id, name, data) VALUES (?, ?, ?)', 2 ** 52, 'Ünïcödé 👩‍👩‍👧', data);
    const row = { id: 2 ** 52, name: 'Ünïcödé 👩‍👩‍👧', data };
    const one = database.get('SELECT * FROM things');
    const [many] = database.all('SELECT * FROM things');
    expect({ ...one, data: Uint8Array.from(Object(one?.['data']) as Uint8Array) }).toEqual(row);
    expect({ ...many, data: Uint8Array.from(Object(many?.['data']) as Uint8Array) }).toEqual(row);
    expect(database.get('SELECT * FROM things WHERE id = ?', 1)).toBeUndefined();
  });

  test('may be a lone blob, empty or not, or a lone null', async () => {
    const database = open(join(await makeFolder(), 'a.db'));
    const insert = `INSERT INTO things (name, data) SELECT 'x' || COUNT(*), ? FROM things`;
    for (const data of [new Uint8Array([1, 2]), new Uint8Array(0), null])
      expect(database.run(insert, data)).toBe(1);
    expect(database.all('SELECT length(data) AS size FROM things').map((row) => row['size'])).toEqual([
      2,
      0,
      null,
    ]);
    expect(database.get('SELECT COUNT(*) AS count FROM things WHERE ? IS NULL', null)).toEqual({ count: 3 });
    expect(database.all('SELECT id FROM things WHERE data = ?', new Uint8Array([1, 2]))).toHaveLength(1);
  });

  test('are counted as they change', async () => {
    const database = open(join(await makeFolder(), 'a.db'));
    for (const name of ['a', 'b', 'c'])
      expect(database.run('INSERT INTO things (name) VALUES (?)', name)).toBe(1);
    expect(database.run('DELETE FROM things WHERE name <> ?', 'b')).toBe(2);
    expect(database.run('DELETE FROM things WHERE name = ?', 'nobody')).toBe(0);
  });
});

describe('a transaction', () => {
  test('answers what its work answers, and is seen by others only when it is over', async () => {
    const file = join(await makeFolder(), 'a.db');
    const database = open(file);
    const other = open(file);
    const answer = database.transaction(() => {
      database.run('INSERT INTO things (name) VALUES (?)', 'x');
      expect(other.all('SELECT * FROM things')).toEqual([]);
      return 42;
    });
    expect(answer).toBe(42);
    expect(other.all('SELECT name FROM things')).toEqual([{ name: 'x' }]);
  });

  test('whose work throws leaves nothing behind, and the next one runs', async () => {
    const database = open(join(await makeFolder(), 'a.db'));
    const work = () => {
      database.run('INSERT INTO things (name) VALUES (?)', 'x');
      throw new Error('Changed my mind.');
    };
    expect(() => database.transaction(work)).toThrow('Changed my mind.');
    expect(database.all('SELECT * FROM things')).toEqual([]);
    database.transaction(() => database.run('INSERT INTO things (name) VALUES (?)', 'y'));
    expect(database.all('SELECT name FROM things')).toEqual([{ name: 'y' }]);
  });

  test('that breaks a rule of the schema is undone whole', async () => {
    const database = open(join(await makeFolder(), 'a.db'));
    const twice = () => {
      database.run('INSERT INTO things (name) VALUES (?)', 'x');
      database.run('INSERT INTO things (name) VALUES (?)', 'x');
    };
    expect(() => database.transaction(twice)).toThrow('UNIQUE');
    expect(database.all('SELECT * FROM things')).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('a file that is no database is damaged, and untouched', async () => {
    const file = join(await makeFolder(), 'a.db');
    await writeFile(file, 'x'.repeat(10_000));
    const failure = failureOf(() => open(file));
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'database_corrupt', message: expect.stringContaining('a.db') });
    expect(await readFile(file, 'utf8')).toBe('x'.repeat(10_000));
  });

  test('a file that was cut short is damaged where it is read', async () => {
    const file = join(await makeFolder(), 'a.db');
    await filled(file);
    await truncate(file, 12_000);
    const failure = failureOf(() => open(file).all('SELECT * FROM things'));
    expect(failure).toMatchObject({ code: 'database_corrupt' });
  });

  test.each([
    ['a folder that is not there', (folder: string) => Promise.resolve(join(folder, 'gone', 'a.db'))],
    [
      'a folder that is a file',
      async (folder: string) => {
        await writeFile(join(folder, 'file'), '');
        return join(folder, 'file', 'a.db');
      },
    ],
    [
      'a file that is a folder',
      async (folder: string) => {
        await mkdir(join(folder, 'a.db'));
        return join(folder, 'a.db');
      },
    ],
  ])('%s cannot be written, and neither can its lock', async (_case, make) => {
    const file = await make(await makeFolder());
    const expected = { code: 'data_folder_unwritable', hint: expect.stringContaining('--data-dir') };
    expect(failureOf(() => open(file))).toMatchObject(expected);
    expect(failureOf(() => holdLock(file))).toMatchObject(expected);
  });

  const asRoot = process.getuid?.() === 0;
  test.skipIf(asRoot || process.platform === 'win32')(
    'a folder without permission cannot be written (skipped for root and on Windows: they may)',
    async () => {
      const folder = await makeFolder();
      await chmod(folder, 0o500);
      expect(failureOf(() => open(join(folder, 'a.db')))).toMatchObject({ code: 'data_folder_unwritable' });
      expect(failureOf(() => holdLock(join(folder, 'lock')))).toMatchObject({
        code: 'data_folder_unwritable',
      });
    },
  );

  test.skipIf(!canMount)(`a disk that is read-only cannot be written${whyNot}`, async () => {
    const folder = await makeFolder();
    openDatabase(join(folder, 'a.db'), { migrations: [first], durability: 'full' }).close();
    const disk = await mountReadOnly(folder);
    const expected = { code: 'data_folder_unwritable' };
    const write = () => open(join(disk, 'a.db')).run('INSERT INTO things (name) VALUES (?)', 'x');
    expect(failureOf(write)).toMatchObject(expected);
    expect(failureOf(() => open(join(disk, 'b.db')))).toMatchObject(expected);
    expect(failureOf(() => holdLock(join(disk, 'lock')))).toMatchObject(expected);
  });

  test.skipIf(process.platform === 'win32')('files are for their owner alone', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'a.db');
    open(file).run('INSERT INTO things (name) VALUES (?)', 'x');
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toContain('a.db-wal');
  });
});

async function filled(file: string): Promise<void> {
  const database = openDatabase(file, { migrations: [first], durability: 'full' });
  for (let index = 0; index < 200; index += 1)
    database.run('INSERT INTO things (name) VALUES (?)', `${index} ${'x'.repeat(200)}`);
  database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  await rm(`${file}-wal`, { force: true });
  await rm(`${file}-shm`, { force: true });
}

test('a file put aside goes with everything beside it, and leaves its place free', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'a.db');
  for (const part of ['', '-wal', '-shm']) await writeFile(file + part, `old${part}`);
  const aside = setAside(file, Date.UTC(2026, 10, 20, 11, 22, 33, 444));
  expect(aside).toBe(`${file}.corrupt-2026-11-20T11-22-33-444Z`);
  expect((await readdir(folder)).sort()).toEqual(
    ['', '-shm', '-wal'].map((part) => `a.db.corrupt-2026-11-20T11-22-33-444Z${part}`),
  );
  expect(await readFile(`${aside}-wal`, 'utf8')).toBe('old-wal');
  expect(existsSync(file)).toBe(false);
});

describe('the lock', () => {
  const locked = { code: 'data_folder_locked', hint: expect.stringContaining('--data-dir') };

  test('is held by one at a time, and can be taken again once it is let go', async () => {
    const file = join(await makeFolder(), 'lock');
    const lock = holdLock(file);
    expect(failureOf(() => holdLock(file))).toMatchObject(locked);
    lock.release();
    holdLock(file).release();
  });

  test('holds across processes, and ends with its process, even by kill -9', async () => {
    const program = await bundle(resolve(import.meta.dirname, 'lock-holder.ts'));
    onTestFinished(() => program.remove());
    const file = join(await makeFolder(), 'lock');
    const holder = await holdElsewhere(program.file, file);
    expect(failureOf(() => holdLock(file))).toMatchObject(locked);
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    const lock = holdLock(file);
    await expect(holdElsewhere(program.file, file)).rejects.toThrow('exited');
    lock.release();
    await holdElsewhere(program.file, file);
  });

  test('whose file is something else is not taken for held', async () => {
    const file = join(await makeFolder(), 'lock');
    await writeFile(file, 'x'.repeat(5000));
    expect(failureOf(() => holdLock(file))).toMatchObject({ code: 'database_corrupt' });
  });
});

async function holdElsewhere(program: string, file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(() => {
    throw new Error('The other process exited.');
  });
  await Promise.race([once(child.stdout, 'data'), exited]);
  exited.catch(() => undefined);
  return child;
}
