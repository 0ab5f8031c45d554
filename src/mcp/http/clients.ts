/** Remembers who has been heard from, and tells it seldom enough that a busy client costs nothing. */
import type { Client } from '../../contract/state.ts';
import type { Caller } from '../tools/request.ts';
import type { Guest } from './visit.ts';

const tellEveryMs = 2_000;
const forgetAfterMs = 30 * 60_000;
const maxClients = 200;

export interface Clients {
  /** Notes that a client was heard; of the doctor's stand-in nothing is noted. */
  seen(guest: Guest, caller: Caller, version: string): void;
  close(): void;
}

export function createClients(options: {
  now(): number;
  seen(client: Client): void;
  gone(id: string): void;
}): Clients {
  const known = new Map<string, Client>();
  const forget = (id: string) => {
    known.delete(id);
    options.gone(id);
  };
  const timer = setInterval(() => {
    const limit = options.now() - forgetAfterMs;
    for (const client of known.values()) if (client.lastSeen < limit) forget(client.id);
  }, 60_000);
  timer.unref();
  return {
    seen({ rights, visit }, caller, version) {
      if (visit.asker.isDoctor) return;
      const id = `${caller.credential}/${caller.name}/${caller.transport}`;
      const now = options.now();
      const before = known.get(id);
      if (before !== undefined && now - before.lastSeen < tellEveryMs) return;
      const client: Client = {
        id,
        name: caller.name,
        version: version || (before?.version ?? ''),
        transport: transportOf(caller.transport),
        credential: rights.name,
        firstSeen: before?.firstSeen ?? now,
        lastSeen: now,
      };
      known.delete(id);
      known.set(id, client);
      options.seen(client);
      const oldest = known.size > maxClients ? known.keys().next().value : undefined;
      if (oldest !== undefined) forget(oldest);
    },
    close: () => clearInterval(timer),
  };
}

function transportOf(transport: string): Client['transport'] {
  if (transport === 'sse' || transport === 'bridge' || transport === '2026-07-28') return transport;
  return '2025';
}
