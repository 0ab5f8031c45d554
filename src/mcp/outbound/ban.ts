/** Remembers until when a host has banned this address, on the disk too: a restart must not make a ban longer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode, writeFileAtomically } from '../atomic-file.ts';
import type { ConnectorContext } from '../connectors/connector.ts';
import { createInTurn } from '../in-turn.ts';

export interface Bans {
  /** Of a host, told by its origin. Unix milliseconds; 0 when there is none. */
  until(origin: string): number;
  set(origin: string, until: number): void;
  /** The latest of those that these hosts have said; null when none holds now. */
  latest(origins: ReadonlySet<string>, now: number): number | null;
  /** The latest of all. */
  latestOfAll(now: number): number | null;
  /** Everything is on the disk, as far as it could be. */
  settled(): Promise<void>;
}

const fileSchema = z.record(z.string(), z.number());
/** No service is known to ban for longer; a mistaken unit must not shut a source for ever. */
const longestMs = 7 * 24 * 60 * 60 * 1000;

export function createBans(options: { dataDir: string; now(): number; log: ConnectorContext['log'] }): Bans {
  const file = join(options.dataDir, 'ban.json');
  const bans = new Map(Object.entries(read(file, options.log)));
  const inTurn = createInTurn();
  const write = async () => {
    const now = options.now();
    const held = Object.fromEntries([...bans].filter(([, until]) => until > now));
    try {
      await writeFileAtomically(file, JSON.stringify(held));
    } catch (error) {
      options.log('error', `A ban could not be written down (${systemCode(error) ?? 'unknown reason'}).`);
    }
  };
  return {
    until: (origin) => bans.get(origin) ?? 0,
    set(origin, until) {
      const bounded = Math.min(until, options.now() + longestMs);
      if (!(bounded > (bans.get(origin) ?? 0)) || bounded <= options.now()) return;
      bans.set(origin, bounded);
      void inTurn(write);
    },
    latest: (origins, now) =>
      last(
        [...origins].map((origin) => bans.get(origin) ?? 0),
        now,
      ),
    latestOfAll: (now) => last([...bans.values()], now),
    settled: () => inTurn(async () => undefined),
  };
}

function last(times: readonly number[], now: number): number | null {
  const latest = Math.max(0, ...times);
  return latest > now ? latest : null;
}

function read(file: string, log: ConnectorContext['log']): Record<string, number> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') log('warn', 'What was written down of bans cannot be read.');
    return {};
  }
}
