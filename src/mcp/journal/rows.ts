/** Journal rows as the contract's shapes. */
import {
  callDetailSchema,
  callSchema,
  logEntrySchema,
  type Call,
  type CallDetail,
  type LogEntry,
} from '../../contract/state.ts';
import type { Row } from '../database.ts';

export function readCall(row: Row): Call {
  return callSchema.parse(columns(row));
}

export function readCallDetail(row: Row): CallDetail {
  return callDetailSchema.parse({
    ...columns(row),
    transport: row['transport'],
    arguments: JSON.parse(String(row['arguments'])),
    result: JSON.parse(String(row['result'])),
    steps: JSON.parse(String(row['steps'])),
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
