/** Gives the journal's records back: by page, by id, by what is looked for, and in total. */
import type { AuditEntry } from '../../contract/commands.ts';
import {
  logLevelSchema,
  type Call,
  type CallDetail,
  type LogEntry,
  type LogLevel,
} from '../../contract/state.ts';
import type { Database, SqlValue } from '../database.ts';
import { readCall, readCallDetail, readLog } from './rows.ts';

/** From the lightest to the gravest: a level asked for brings the graver ones with it. */
const levels = logLevelSchema.options;
const severity = `CASE level ${levels.map((level, index) => `WHEN '${level}' THEN ${index}`).join(' ')} END`;

export interface CallQuery {
  limit: number;
  before?: string | undefined;
  client?: string | undefined;
  tool?: string | undefined;
  text?: string | undefined;
}

export interface JournalReading {
  /** Newest last; `more` tells whether there are older ones. */
  calls(query: CallQuery): { calls: Call[]; more: boolean };
  call(id: string): CallDetail | undefined;
  logs(query: { limit: number; level?: LogLevel | undefined; text?: string | undefined }): LogEntry[];
  audits(limit: number): AuditEntry[];
  /** Totals of all calls since a time. */
  totals(since: number): { calls: number; failures: number; slowestMs: number; bytesOut: number };
}

/** @param catchUp writes what is pending, so that what was told is what is read. */
export function createReading(database: Database, catchUp: () => void): JournalReading {
  return {
    calls(query) {
      catchUp();
      const [where, values] = callFilter(query);
      const rows = database.all(
        `SELECT * FROM calls ${where} ORDER BY id DESC LIMIT ?`,
        ...values,
        query.limit + 1,
      );
      return { calls: rows.slice(0, query.limit).reverse().map(readCall), more: rows.length > query.limit };
    },
    call(id) {
      catchUp();
      const row = database.get('SELECT * FROM calls WHERE id = ?', id);
      return row === undefined ? undefined : readCallDetail(row);
    },
    logs(query) {
      catchUp();
      const rows = database.all(
        `SELECT * FROM logs WHERE ${severity} >= ? AND (scope || ' ' || message || ' ' || detail) LIKE ? ESCAPE '\\'
           ORDER BY id DESC LIMIT ?`,
        levels.indexOf(query.level ?? 'debug'),
        like(query.text ?? ''),
        query.limit,
      );
      return rows.reverse().map(readLog);
    },
    audits(limit) {
      catchUp();
      const rows = database.all('SELECT * FROM audit ORDER BY id DESC LIMIT ?', limit).reverse();
      return rows.map((row) => ({
        id: String(row['id']),
        at: Number(row['at']),
        actor: String(row['actor']),
        action: String(row['action']),
        subject: String(row['subject']),
        address: String(row['address']),
        detail: String(row['detail']),
      }));
    },
    totals(since) {
      catchUp();
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
  };
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
