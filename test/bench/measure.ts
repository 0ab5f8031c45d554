/** One repetition of one target: load, memory and cold start, each on processes of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadReport } from './load/messages.ts';
import type { Options } from './options.ts';
import { startClient, startTarget, type LoadClient } from './processes.ts';
import { median } from './statistics.ts';
import { idleSessions, type Target } from './targets.ts';
import { cpuSeconds, memoryKilobytes } from './usage.ts';

export interface Cell extends LoadReport {
  perSecond: number;
  /** CPU of the server and its children, in seconds per 1,000 calls. */
  cpu: number | null;
}

export const cellNames = ['c1', 'c10', 'c50', 's50'] as const;
export type CellName = (typeof cellNames)[number];

/** In flight, on one session; `s50` is 50 sessions with one call in flight each. */
const cells: Record<CellName, { inFlight: number; sessions: number }> = {
  c1: { inFlight: 1, sessions: 1 },
  c10: { inFlight: 10, sessions: 1 },
  c50: { inFlight: 50, sessions: 1 },
  s50: { inFlight: 50, sessions: 50 },
};

export interface Repetition {
  cells: Partial<Record<CellName, Cell>>;
  /** Kilobytes at each count of idle sessions. */
  memory: (number | null)[];
  /** Milliseconds from the start of the process to the first answer to tools/list, handshake included. */
  coldStart: number;
}

export async function measure(target: Target, options: Options): Promise<Repetition> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-bench-'));
  const client = startClient();
  try {
    const job = { target, options, folder, client };
    // Load comes first: it warms the client, and the data folder is no longer new when starting is timed.
    return { cells: await loadCells(job), memory: await idleMemory(job), coldStart: await coldStart(job) };
  } finally {
    client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Job {
  target: Target;
  options: Options;
  folder: string;
  client: LoadClient;
}

async function loadCells({ target, options, folder, client }: Job): Promise<Repetition['cells']> {
  if (target.product) return {};
  const server = await startTarget(target, folder);
  await client.order({ kind: 'connect', address: server.address, dialect: target.dialect });
  await client.load({ ...cells.c10, seconds: options.warmupSeconds });
  const found: Repetition['cells'] = {};
  for (const name of cellNames) {
    if (cells[name].sessions > 1 && !target.sessions) continue;
    const before = cpuSeconds(server.pid);
    const load = await client.load({ ...cells[name], seconds: options.seconds });
    const after = cpuSeconds(server.pid);
    const cpu = before === null || after === null ? null : ((after - before) / load.calls) * 1000;
    found[name] = { ...load, perSecond: load.calls / load.seconds, cpu };
  }
  await server.stop();
  return found;
}

async function idleMemory({ target, options, folder, client }: Job): Promise<(number | null)[]> {
  const server = await startTarget(target, folder);
  await client.order({ kind: 'connect', address: server.address, dialect: target.dialect });
  await client.order({ kind: 'list' });
  const found: (number | null)[] = [];
  for (const sessions of target.sessions ? idleSessions : [0]) {
    await client.order({ kind: 'hold', sessions });
    await sleep(options.settleMs);
    found.push(memoryKilobytes(server.pid));
  }
  await server.stop();
  return found;
}

async function coldStart({ target, options, folder, client }: Job): Promise<number> {
  const taken: number[] = [];
  while (taken.length < options.coldStarts) {
    const start = performance.now();
    const server = await startTarget(target, folder);
    await client.order({ kind: 'connect', address: server.address, dialect: target.dialect });
    await client.order({ kind: 'list' });
    taken.push(performance.now() - start);
    await server.stop();
  }
  return median(taken);
}
