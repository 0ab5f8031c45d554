/** The journal when the disk is not what it should be: a damaged file is put aside, a full disk is said and survived. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { initialState, type LogEntry } from '../../../src/contract/state.ts';
import { openDatabase } from '../../../src/mcp/database.ts';
import { openSoundJournal } from '../../../src/mcp/journal/open.ts';
import type { Journal } from '../../../src/mcp/journal/journal.ts';
import { createLog } from '../../../src/mcp/log.ts';
import { createNotices } from '../../../src/mcp/notices.ts';
import { createStore } from '../../../src/mcp/store.ts';
import { canMount, mountDisk, whyNot } from '../own-disk.ts';
import { ended, makeFolder, openOwnJournal, someCall, start } from './records.ts';

/** A journal in a small house: real notices, a log that is kept. */
function openInHouse(file: string) {
  const store = createStore(initialState('1.0.0'));
  const lines: LogEntry[] = [];
  const now = () => start;
  let journal: Journal | null = null;
  const log = createLog({
    now,
    write(entry) {
      lines.push(entry);
      journal?.log(entry);
    },
  });
  journal = openSoundJournal(file, { now, notices: createNotices({ store, now }), log });
  const opened = journal;
  onTestFinished(() => opened.close());
  return { journal, lines, notices: () => store.state().notices };
}

/** A journal of 300 calls folded into one file, without the log beside it. */
async function writtenFile(): Promise<string> {
  const { journal, file } = await openOwnJournal();
  for (let number = 0; number < 300; number += 1)
    journal.callEnded(ended(someCall(number), { result: 'x'.repeat(500) }));
  journal.flush();
  const copy = join(await makeFolder(), 'journal.db');
  await copyFile(file, copy);
  await copyFile(`${file}-wal`, `${copy}-wal`);
  const folding = openDatabase(copy, { migrations: [], durability: 'full' });
  folding.get('PRAGMA wal_checkpoint(TRUNCATE)');
  folding.close();
  await rm(`${copy}-wal`, { force: true });
  await rm(`${copy}-shm`, { force: true });
  return copy;
}

describe('a journal that is', () => {
  const damages: Record<string, (whole: Buffer) => Buffer> = {
    'no database': (whole) => Buffer.alloc(whole.length, 'not a database '),
    'without its header': (whole) => Buffer.concat([Buffer.alloc(100), whole.subarray(100)]),
    'half gone': (whole) => whole.subarray(0, Math.floor(whole.length / 2)),
    'overwritten in the middle': (whole) => Buffer.from(whole).fill(0xff, 4096 * 4, 4096 * 6),
  };
  test.each(Object.entries(damages))(
    '%s is put aside as it is, said so, and replaced',
    async (_case, damage) => {
      const file = await writtenFile();
      const damaged = damage(await readFile(file));
      await writeFile(file, damaged);
      const { journal, lines, notices } = openInHouse(file);

      expect(journal.calls({ limit: 10 })).toEqual({ calls: [], more: false });
      journal.callStarted(someCall(1, { effect: 'write' }));
      expect(journal.call(someCall(1).id)).toEqual(someCall(1, { effect: 'write' }));

      const aside =
        (await readdir(dirname(file))).find((name) => /^journal\.db\.corrupt-[^.]*Z$/.test(name)) ?? '';
      expect((await readFile(join(dirname(file), aside))).equals(damaged)).toBe(true);
      expect(notices()).toMatchObject([
        {
          id: 'journal-damaged',
          problem: { code: 'database_corrupt', hint: expect.stringContaining(aside) },
        },
      ]);
      expect(lines).toMatchObject([
        { level: 'error', scope: 'journal', message: expect.stringContaining(aside) },
      ]);
    },
  );

  test('damaged takes what stands beside it along', async () => {
    const file = await writtenFile();
    await writeFile(file, 'x'.repeat(10_000));
    await writeFile(`${file}-wal`, 'left behind by the damaged one');
    openInHouse(file);
    const beside = await readdir(dirname(file));
    expect(beside.filter((name) => name.endsWith('Z-wal'))).toHaveLength(1);
  });

  test('whole is opened as it is, and nothing is said', async () => {
    const { journal, lines, notices } = openInHouse(await writtenFile());
    expect(journal.totals(0).calls).toBe(300);
    expect([notices(), lines]).toEqual([[], []]);
  });

  test('in a folder that is not there is a refusal, not a new beginning', async () => {
    const file = join(await makeFolder(), 'gone', 'journal.db');
    expect(() => openInHouse(file)).toThrow(expect.objectContaining({ code: 'data_folder_unwritable' }));
  });
});

describe.skipIf(!canMount)(`a full disk${whyNot}`, () => {
  test('refuses calls that change something, goes on with the others, loses nothing written, and ends', async () => {
    const disk = await mountDisk('4m');
    const { journal, notices, lines } = openInHouse(join(disk.path, 'journal.db'));
    const acknowledged: string[] = [];
    for (let number = 0; number < 50; number += 1) {
      journal.callStarted(someCall(number, { effect: 'write' }));
      acknowledged.push(someCall(number).id);
    }
    fillUp(disk.path);

    let refused: unknown = null;
    for (let number = 50; number < 5000 && refused === null; number += 1) {
      try {
        journal.callStarted(someCall(number, { effect: 'write', arguments: { text: 'x'.repeat(8000) } }));
        acknowledged.push(someCall(number).id);
      } catch (error) {
        refused = error;
      }
    }
    expect(refused).toMatchObject({ code: 'disk_full', hint: expect.stringContaining('Free some space') });
    expect(notices()).toMatchObject([
      { id: 'journal', problem: { code: 'disk_full', hint: expect.stringContaining('refused') } },
    ]);

    // Reads start and end all the same, and what was written can be read.
    journal.callStarted(someCall(9000));
    journal.callEnded(ended(someCall(9000), { result: 'x'.repeat(50_000) }));
    const onDisk = () => new Set(journal.calls({ limit: 10_000 }).calls.map((call) => call.id));
    expect(acknowledged.filter((id) => !onDisk().has(id))).toEqual([]);

    await rm(join(disk.path, 'filler'));
    await expect.poll(notices, { interval: 100, timeout: 15_000 }).toEqual([]);
    expect(acknowledged.filter((id) => !onDisk().has(id))).toEqual([]);
    expect(journal.call(someCall(9000).id)?.status).toBe('ok');
    journal.callStarted(someCall(9999, { effect: 'write' }));
    expect(lines.map((line) => line.level)).toEqual(['error', 'info']);
  }, 60_000);

  test('at the first start is a refusal with the way out', async () => {
    const disk = await mountDisk('16k');
    expect(() => openInHouse(join(disk.path, 'journal.db'))).toThrow(
      expect.objectContaining({ code: 'disk_full' }),
    );
  });

  test('keeps records in memory up to a bound, gives the oldest up beyond it, and says how many', async () => {
    const disk = await mountDisk('1m');
    const { journal, troubles } = await openOwnJournal(join(disk.path, 'journal.db'));
    fillUp(disk.path);
    for (let number = 0; number < 20_500; number += 1) journal.callEnded(ended(someCall(number)));
    journal.flush();
    expect(troubles.at(-1)).toMatchObject([{ code: 'disk_full' }, 500]);
    await rm(join(disk.path, 'filler'));
    disk.resize('64m');
    journal.flush();
    expect(troubles.at(-1)).toEqual([null, 500]);
    expect(journal.totals(0).calls).toBe(20_000);
    expect(journal.call(someCall(499).id)).toBeUndefined();
    expect(journal.call(someCall(500).id)?.status).toBe('ok');
  }, 60_000);
});

/** Leaves a few pages, so that the disk fills in the middle of writing. */
function fillUp(path: string): void {
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${join(path, 'filler')}`, 'bs=16k'], { stdio: 'ignore' });
  } catch {
    // It ends by the disk being full.
  }
  expect(existsSync(join(path, 'filler'))).toBe(true);
  execFileSync('truncate', ['-s', '-64k', join(path, 'filler')]);
}
