/** The real way out of a connector, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { SourceUsage } from '../../../src/contract/state.ts';
import {
  ServiceError,
  type ConnectorClock,
  type ServiceOptions,
} from '../../../src/mcp/connectors/connector.ts';
import { createOutbound, type Outbound, type OutboundOptions } from '../../../src/mcp/outbound/outbound.ts';

export interface WayOut extends Outbound {
  told: SourceUsage[];
  logs: string[];
  dataDir: string;
}

export function wayOut(options: Partial<OutboundOptions> = {}): WayOut {
  const told: SourceUsage[] = [];
  const logs: string[] = [];
  const dataDir = options.dataDir ?? ownFolder();
  const outbound = createOutbound({
    title: 'Sample',
    dataDir,
    clock: realClock,
    cacheSeconds: {},
    timeoutMs: 5_000,
    log: (_level, message) => logs.push(message),
    told: (usage) => told.push(usage),
    ...options,
  });
  onTestFinished(outbound.close);
  return { ...outbound, told, logs, dataDir };
}

export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-outbound-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const realClock: ConnectorClock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
};

export interface StillClock extends ConnectorClock {
  /** Moves on; who sleeps wakes when their time has come. */
  pass(ms: number): Promise<void>;
}

/** Stands still until it is moved. */
export function stillClock(start = Date.UTC(2026, 0, 5, 12, 0, 0)): StillClock {
  let now = start;
  const asleep = new Set<{ at: number; wake(): void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: now + ms, wake: resolve };
        asleep.add(sleeper);
        signal.addEventListener('abort', () => {
          asleep.delete(sleeper);
          reject(signal.reason);
        });
      }),
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...asleep].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        now = Math.max(now, next?.at ?? end);
        if (next === undefined) break;
        asleep.delete(next);
        next.wake();
        await sleep(1);
      }
    },
  };
}

export function never(): AbortSignal {
  return new AbortController().signal;
}

export const noBudgets: ServiceOptions = { title: 'Sample', budgets: {} };

/** What it was refused with. */
export async function refusalOf(work: Promise<unknown>): Promise<ServiceError> {
  const error: unknown = await work.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  );
  if (error instanceof ServiceError) return error;
  throw error;
}
