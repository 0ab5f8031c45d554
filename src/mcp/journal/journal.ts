/** Writes down every call, log line and act of administration, and gives them back by page. */
import { statSync } from 'node:fs';
import { AppError, type Problem } from '../../contract/errors.ts';
import type { AuditEntry } from '../../contract/commands.ts';
import type { CallDetail, LogEntry } from '../../contract/state.ts';
import { openDatabase, type Database } from '../database.ts';
import { createReading, type JournalReading } from './reading.ts';
import { createRemoval, type JournalRemoval } from './removal.ts';
import { journalMigrations } from './schema.ts';
import { createGroupedWriter } from './writer.ts';

/** Up to this size a journal is checked whole when it is opened; that takes some milliseconds. */
const checkedBytes = 16 * 1024 * 1024;

export interface Journal extends JournalReading, JournalRemoval {
  /** Records the arrival of a call. One that may change something is on disk when this returns. @throws AppError */
  callStarted(call: CallDetail): void;
  /** Records how it ended. */
  callEnded(call: CallDetail): void;
  log(entry: LogEntry): void;
  audit(entry: AuditEntry): void;
  flush(): void;
  close(): void;
}

/**
 * @param trouble told when grouped writes fail (with how many records were given up so far) and, with null, when they work again.
 * @throws AppError `database_corrupt`, `disk_full`, `data_folder_unwritable`
 */
export function openJournal(file: string, trouble: (problem: Problem | null, lost: number) => void): Journal {
  const database = openDatabase(file, { migrations: journalMigrations, durability: 'full' });
  try {
    demandWhole(database, file);
    database.run(
      `UPDATE calls SET status = 'failed', summary = 'Patchbay stopped before this call ended.' WHERE status IN ('running', 'waiting')`,
    );
  } catch (error) {
    database.close();
    throw error;
  }
  const writer = createGroupedWriter(database, trouble);

  return {
    callStarted(call) {
      writer.put(call);
      if (call.effect !== 'read') writer.writeOrThrow();
    },
    callEnded: (call) => writer.put(call),
    log: (entry) =>
      writer.add([
        'INSERT INTO logs (at, level, scope, message, detail) VALUES (?, ?, ?, ?, ?)',
        [entry.at, entry.level, entry.scope, entry.message, entry.detail],
      ]),
    audit: (entry) =>
      writer.add([
        'INSERT INTO audit (id, at, actor, action, subject, address, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [entry.id, entry.at, entry.actor, entry.action, entry.subject, entry.address, entry.detail],
      ]),
    ...createReading(database, writer.write),
    ...createRemoval(database),
    flush: () => writer.write(),
    close() {
      writer.close();
      database.close();
    },
  };
}

/** Reads every page of a small journal, so that damage is told at the start and not by the call that meets it. */
function demandWhole(database: Database, file: string): void {
  if (statSync(file).size > checkedBytes) return;
  const verdict = database.get('PRAGMA quick_check(1)')?.['quick_check'];
  if (verdict === 'ok') return;
  throw new AppError(
    {
      code: 'database_corrupt',
      message: `${file} is damaged.`,
      hint: 'Move it away to start with an empty one.',
    },
    { cause: verdict },
  );
}
