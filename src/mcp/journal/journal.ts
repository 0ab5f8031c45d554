/** Writes down every call, log line and act of administration, and gives them back by page. */
import { toProblem, type Problem } from '../../contract/errors.ts';
import type { AuditEntry } from '../../contract/commands.ts';
import type { Call, CallDetail, LogEntry } from '../../contract/state.ts';
import { openDatabase, type Database, type SqlValue } from '../database.ts';
import { readCall, readCallDetail, readLog } from './rows.ts';
import { journalMigrations } from './schema.ts';

/** Reads and their ends are written together at most this long after they happened. */
const groupMs = 100;
/** Records kept in memory while the disk takes none; beyond it the oldest are given up, and that is said. */
const maxPending = 20_000;

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
  /** Removes up to `limit` of the oldest rows of each table whatever their age. */
  removeOldest(limit: number): number;
  /** Bytes in use on disk, free pages not counted. */
  size(): number;
  flush(): void;
  close(): void;
}

type Statement = [sql: string, values: SqlValue[]];

/**
 * @param trouble told when grouped writes fail (with how many records were given up so far) and, with null, when they work again.
 * @throws AppError `database_corrupt`, `disk_full`, `data_folder_unwritable`
 */
export function openJournal(file: string, trouble: (problem: Problem | null, lost: number) => void): Journal {
  const database = openDatabase(file, { migrations: journalMigrations, durability: 'full' });
  database.run(
    `UPDATE calls SET status = 'failed', summary = 'Patchbay stopped before this call ended.' WHERE status IN ('running', 'waiting')`,
  );
  const writer = createGroupedWriter(database, trouble);

  return {
    callStarted(call) {
      writer.put(call.id, call);
      if (call.effect !== 'read') writer.writeOrThrow();
    },
    callEnded: (call) => writer.put(call.id, call),
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
    removeBefore: (time, limit) =>
      database.transaction(
        () =>
          database.run(
            'DELETE FROM calls WHERE id IN (SELECT id FROM calls WHERE started_at < ? ORDER BY started_at LIMIT ?)',
            time,
            limit,
          ) +
          database.run(
            'DELETE FROM logs WHERE id IN (SELECT id FROM logs WHERE at < ? ORDER BY at LIMIT ?)',
            time,
            limit,
          ) +
          database.run(
            'DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < ? ORDER BY at LIMIT ?)',
            time,
            limit,
          ),
      ),
    removeOldest: (limit) =>
      database.transaction(
        () =>
          database.run('DELETE FROM calls WHERE id IN (SELECT id FROM calls ORDER BY id LIMIT ?)', limit) +
          database.run('DELETE FROM logs WHERE id IN (SELECT id FROM logs ORDER BY id LIMIT ?)', limit),
      ),
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

/** Gathers records and writes them in one transaction. A call that ends before its start was written becomes one insert. */
function createGroupedWriter(database: Database, trouble: (problem: Problem | null, lost: number) => void) {
  const calls = new Map<string, CallDetail>();
  let statements: Statement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failing = false;
  let lost = 0;

  const writeOrThrow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (calls.size === 0 && statements.length === 0) return;
    database.transaction(() => {
      for (const call of calls.values()) database.run(upsertCall, ...callValues(call));
      for (const [sql, values] of statements) database.run(sql, ...values);
    });
    calls.clear();
    statements = [];
    if (failing) trouble(null, lost);
    failing = false;
  };
  const write = () => {
    try {
      writeOrThrow();
    } catch (error) {
      failing = true;
      shed();
      trouble(toProblem(error), lost);
      timer = setTimeout(write, 1000);
      timer.unref();
    }
  };
  const shed = () => {
    for (const id of calls.keys()) {
      if (calls.size <= maxPending) break;
      calls.delete(id);
      lost += 1;
    }
    const surplus = statements.length - maxPending;
    if (surplus > 0) {
      statements.splice(0, surplus);
      lost += surplus;
    }
  };
  const schedule = () => {
    timer ??= setTimeout(write, groupMs);
  };
  return {
    put(id: string, call: CallDetail) {
      calls.set(id, call);
      schedule();
    },
    add(statement: Statement) {
      statements.push(statement);
      schedule();
    },
    write,
    writeOrThrow,
    close() {
      write();
      clearTimeout(timer);
    },
  };
}

const upsertCall = `
  INSERT INTO calls (id, started_at, client, tool, source, effect, gist, transport, arguments, status, duration_ms, bytes_out, summary, result, steps)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET status = excluded.status, duration_ms = excluded.duration_ms, bytes_out = excluded.bytes_out,
    summary = excluded.summary, result = excluded.result, steps = excluded.steps`;

function callValues(call: CallDetail): SqlValue[] {
  return [
    call.id,
    call.startedAt,
    call.client,
    call.tool,
    call.source,
    call.effect,
    call.gist,
    call.transport,
    JSON.stringify(call.arguments ?? null),
    call.status,
    call.durationMs,
    call.bytesOut,
    call.summary,
    JSON.stringify(call.result ?? null),
    JSON.stringify(call.steps),
  ];
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
