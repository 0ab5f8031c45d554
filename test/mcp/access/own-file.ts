/** An access.db of its own for each test, and a clock that goes only when it is told to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openAccessDatabase, type KeepingOptions } from '../../../src/mcp/access/database.ts';
import { openDatabase, type Database, type Row } from '../../../src/mcp/database.ts';

export const start = 1_800_000_000_000;
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-access-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenedFile {
  database: Database;
  file: string;
  options: KeepingOptions;
  clock: { time: number };
  troubles: unknown[];
  /** Times at which a new time of last use was told. */
  uses: number[];
  close(): void;
}

export async function openOwnFile(given?: string, time = start): Promise<OpenedFile> {
  const file = given ?? join(await makeFolder(), 'access.db');
  const database = openAccessDatabase(file);
  let isOpen = true;
  const close = () => {
    if (isOpen) database.close();
    isOpen = false;
  };
  onTestFinished(close);
  const clock = { time };
  const troubles: unknown[] = [];
  const uses: number[] = [];
  const options: KeepingOptions = {
    now: () => clock.time,
    trouble: (error) => troubles.push(error),
    used: () => uses.push(clock.time),
  };
  return { database, file, options, clock, troubles, uses, close };
}

/** What another program does to the file, or reads from it, right now. */
export function fromOutside(
  file: string,
  sql: string,
  ...values: (string | number | Uint8Array | null)[]
): Row[] {
  const database = openDatabase(file, { migrations: [], durability: 'full' });
  try {
    if (/^select/i.test(sql)) return database.all(sql, ...values);
    database.run(sql, ...values);
    return [];
  } finally {
    database.close();
  }
}
