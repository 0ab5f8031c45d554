/** Journal rows as the contract's shapes. */
import {
  callDetailSchema,
  callSchema,
  logEntrySchema,
  type Call,
  type CallDetail,
  type LogEntry,
} from '../../contract/state.ts';
import type { Row, SqlValue } from '../database.ts';

export function readCall(row: Row): Call {
  return callSchema.parse(columns(row));
}

export function readCallDetail(row: Row): CallDetail {
  return callDetailSchema.parse({
    ...columns(row),
    transport: row['transport'],
    arguments: parsed(row['arguments']),
    result: parsed(row['result']),
    steps: parsed(row['steps']),
  });
}

export function readLog(row: Row): LogEntry {
  return logEntrySchema.parse(row);
}

function columns(row: Row) {
  return {
    id: row['id'],
    startedAt: row['started_at'],
    client: row['client'],
    tool: row['tool'],
    source: row['source'],
    effect: row['effect'],
    gist: row['gist'],
    status: row['status'],
    durationMs: row['duration_ms'],
    bytesOut: row['bytes_out'],
    summary: row['summary'],
  };
}

function parsed(value: SqlValue | undefined): unknown {
  return JSON.parse(String(value));
}
