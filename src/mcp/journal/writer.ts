/** Writes the journal's records in groups, and at once what must be on disk before it is acted on. */
import { toProblem, type Problem } from '../../contract/errors.ts';
import type { CallDetail } from '../../contract/state.ts';
import type { Database, SqlValue } from '../database.ts';

/** Records are written together at most this long after they were made. */
const groupMs = 100;
/** While the disk takes nothing, it is asked again this often. */
const retryMs = 1000;
/** Records kept in memory meanwhile; beyond it the oldest are given up, and that is said. */
const maxPending = 20_000;

type Statement = [sql: string, values: SqlValue[]];

export interface GroupedWriter {
  /** The newest word on a call. One that ends before its start was written becomes one insert. */
  put(call: CallDetail): void;
  add(statement: Statement): void;
  /** Writes what is pending; a failure goes to `trouble` and is tried again. */
  write(): void;
  /** The same, and tells the caller too. @throws AppError */
  writeOrThrow(): void;
  /** Writes once more, then never again. */
  close(): void;
}

/** @param trouble told of each failure with how many records were given up so far, and null once writing works again. */
export function createGroupedWriter(
  database: Database,
  trouble: (problem: Problem | null, lost: number) => void,
): GroupedWriter {
  const calls = new Map<string, CallDetail>();
  const statements: Statement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failing = false;
  let closed = false;
  let lost = 0;

  const schedule = () => {
    if (!closed) timer ??= setTimeout(write, groupMs);
  };
  const writeAll = () => {
    if (closed || (calls.size === 0 && statements.length === 0)) return;
    database.transaction(() => {
      for (const call of calls.values()) database.run(upsertCall, ...callValues(call));
      for (const [sql, values] of statements) database.run(sql, ...values);
    });
    calls.clear();
    statements.length = 0;
    if (failing) trouble(null, lost);
    failing = false;
  };
  /** Answers what went wrong, or null. */
  const attempt = (): { error: unknown } | null => {
    clearTimeout(timer);
    timer = undefined;
    try {
      writeAll();
      return null;
    } catch (error) {
      failing = true;
      shed();
      timer = setTimeout(write, retryMs);
      timer.unref();
      trouble(toProblem(error), lost);
      return { error };
    }
  };
  const write = () => void attempt();
  const shed = () => {
    for (const id of calls.keys()) {
      if (calls.size <= maxPending) break;
      calls.delete(id);
      lost += 1;
    }
    lost += statements.splice(0, Math.max(0, statements.length - maxPending)).length;
  };

  return {
    put(call) {
      calls.set(call.id, call);
      schedule();
    },
    add(statement) {
      statements.push(statement);
      schedule();
    },
    write,
    writeOrThrow() {
      const failure = attempt();
      if (failure !== null) throw failure.error;
    },
    close() {
      write();
      closed = true;
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
