/** Small things that outlive a run: ChatGPT's last request, the month's traffic through the tunnel, the address that was left. */
import { visitSchema, type Visit } from '../../contract/state.ts';
import type { Database } from '../database.ts';

/** What counts against the tunnel's monthly quota; bytes are those that went out. */
export interface Usage {
  requests: number;
  bytes: number;
}

/** @param month as in 2026-10 */
export function readUsage(database: Database, month: string): Usage {
  const row = database.get('SELECT requests, bytes FROM tunnel_usage WHERE month = ?', month);
  return { requests: Number(row?.['requests'] ?? 0), bytes: Number(row?.['bytes'] ?? 0) };
}

export function addUsage(database: Database, { month, requests, bytes }: Usage & { month: string }): void {
  database.run(
    `INSERT INTO tunnel_usage (month, requests, bytes) VALUES (?, ?, ?)
     ON CONFLICT (month) DO UPDATE SET requests = requests + excluded.requests, bytes = bytes + excluded.bytes`,
    month,
    requests,
    bytes,
  );
}

/** Null before the first one, and when what is there makes no sense. */
export function readLastVisit(database: Database): Visit | null {
  const row = database.get('SELECT at, what, status, ok, outcome, address FROM last_visit');
  const visit = visitSchema.safeParse({ ...row, ok: row?.['ok'] === 1 });
  return visit.success ? visit.data : null;
}

export function writeLastVisit(database: Database, visit: Visit): void {
  database.run(
    'INSERT OR REPLACE INTO last_visit (one, at, what, status, ok, outcome, address) VALUES (1, ?, ?, ?, ?, ?, ?)',
    visit.at,
    visit.what,
    visit.status,
    visit.ok ? 1 : 0,
    visit.outcome,
    visit.address,
  );
}

/** The public origin for which clients had been let in before it became another one; null once nobody needs to know. */
export function readFormerAddress(database: Database): string | null {
  const row = database.get('SELECT origin FROM former_address');
  return row === undefined ? null : String(row['origin']);
}

export function writeFormerAddress(database: Database, origin: string | null): void {
  if (origin === null) database.run('DELETE FROM former_address');
  else database.run('INSERT OR REPLACE INTO former_address (one, origin) VALUES (1, ?)', origin);
}
