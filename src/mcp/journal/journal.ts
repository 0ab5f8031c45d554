/** Writes down every call, log line and act of administration, and gives them back by page. */
import { statSync } from 'node:fs';
import { AppError, type Problem } from '../../contract/errors.ts';
import type { AuditEntry } from '../../contract/commands.ts';
import type { Call, CallDetail, LogEntry } from '../../contract/state.ts';
import { openDatabase, type Database, type SqlValue } from '../database.ts';
import { readCall, readCallDetail, readLog } from './rows.ts';
import { journalMigrations } from './schema.ts';
import { createGroupedWriter } from './writer.ts';

/** Up to this size a journal is checked whole when it is opened; that takes some milliseconds. */
const checkedBytes = 16 * 1024 * 1024;

export interface CallQuery {
  limit: number;
  before?: string | undefined;
  client?: string | undefined;
  tool?: string | undefined;
  text?: string | undefined;
}

export interface Journal {
  /** Records the arrival of a call. One that may change something is on disk when this returns. @throws AppError */
  callStarted(call: CallDetail): void;
  /** Records how it ended. */
  callEnded(call: CallDetail): void;
  log(entry: LogEntry): void;
  audit(entry: AuditEntry): void;
  /** Newest last; `more` tells whether there are older ones. */
  calls(query: CallQuery): { calls: Call[]; more: boolean };
  call(id: string): CallDetail | undefined;
  logs(query: { limit: number; level?: string | undefined; text?: string | undefined }): LogEntry[];
  audits(limit: number): AuditEntry[];
  /** Totals of all calls since a time. */
  totals(since: number): { calls: number; failures: number; slowestMs: number; bytesOut: number };
  /** Removes up to `limit` of the oldest rows of each table from before a time; answers how many went. */
  removeBefore(time: number, limit: number): number;
  /** Removes up to `limit` of the oldest calls and log lines whatever their age; the audit goes when nothing else is left. */
  removeOldest(limit: number): number;
  /** Bytes in use on disk, free pages not counted. */
  size(): number;
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
        'INSERT INTO audit (id, at, actor, action, subject) VALUES (?, ?, ?, ?, ?)',
        [entry.id, entry.at, entry.actor, entry.action, entry.subject],
      ]),
    calls(query) {
      writer.write();
      const [where, values] = callFilter(query);
      const rows = database.all(
        `SELECT * FROM calls ${where} ORDER BY id DESC LIMIT ?`,
        ...values,
        query.limit + 1,
      );
      return { calls: rows.slice(0, query.limit).reverse().map(readCall), more: rows.length > query.limit };
    },
    call(id) {
      writer.write();
      const row = database.get('SELECT * FROM calls WHERE id = ?', id);
      return row === undefined ? undefined : readCallDetail(row);
    },
    logs(query) {
      writer.write();
      const rows = database.all(
        `SELECT * FROM logs WHERE (? IS NULL OR level = ?) AND (? IS NULL OR message LIKE ? ESCAPE '\\') ORDER BY id DESC LIMIT ?`,
        query.level ?? null,
        query.level ?? null,
        query.text ?? null,
        like(query.text ?? ''),
        query.limit,
      );
      return rows.reverse().map(readLog);
    },
    audits(limit) {
      writer.write();
      const rows = database.all('SELECT * FROM audit ORDER BY id DESC LIMIT ?', limit).reverse();
      return rows.map((row) => ({
        id: String(row['id']),
        at: Number(row['at']),
        actor: String(row['actor']),
        action: String(row['action']),
        subject: String(row['subject']),
      }));
    },
    totals(since) {
      writer.write();
      const row = database.get(
        `SELECT COUNT(*) AS calls, COALESCE(SUM(status NOT IN ('ok', 'running', 'waiting')), 0) AS failures,
           COALESCE(MAX(duration_ms), 0) AS slowest, COALESCE(SUM(bytes_out), 0) AS bytes FROM calls WHERE started_at >= ?`,
        since,
      );
      const number = (key: string) => Number(row?.[key] ?? 0);
      return {
        calls: number('calls'),
        failures: number('failures'),
        slowestMs: number('slowest'),
        bytesOut: number('bytes'),
      };
    },
    removeBefore(time, limit) {
      const remove = (table: string, at: string) =>
        database.run(
          `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${at} < ? ORDER BY ${at} LIMIT ?)`,
          time,
          limit,
        );
      return database.transaction(
        () => remove('calls', 'started_at') + remove('logs', 'at') + remove('audit', 'at'),
      );
    },
    removeOldest(limit) {
      const remove = (table: string) =>
        database.run(`DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} ORDER BY id LIMIT ?)`, limit);
      return database.transaction(() => remove('calls') + remove('logs') || remove('audit'));
    },
    size() {
      const number = (pragma: string) =>
        Number(Object.values(database.get(`PRAGMA ${pragma}`) ?? {})[0] ?? 0);
      return (number('page_count') - number('freelist_count')) * number('page_size');
    },
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

function callFilter(query: CallQuery): [where: string, values: SqlValue[]] {
  const terms: string[] = [];
  const values: SqlValue[] = [];
  const add = (term: string, ...given: SqlValue[]) => {
    terms.push(term);
    values.push(...given);
  };
  if (query.before !== undefined) add('id < ?', query.before);
  if (query.client !== undefined) add('client = ?', query.client);
  if (query.tool !== undefined) add('tool = ?', query.tool);
  if (query.text !== undefined && query.text !== '') {
    const text = like(query.text);
    add(
      `(tool LIKE ? ESCAPE '\\' OR gist LIKE ? ESCAPE '\\' OR summary LIKE ? ESCAPE '\\' OR client LIKE ? ESCAPE '\\')`,
      text,
      text,
      text,
      text,
    );
  }
  return [terms.length === 0 ? '' : `WHERE ${terms.join(' AND ')}`, values];
}

function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
}
