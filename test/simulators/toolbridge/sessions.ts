/** Sync sessions: every call on items needs one, for 30 minutes by the server's clock, and the user's present epoch. */
import { randomUUID } from 'node:crypto';

const lifeMs = 30 * 60 * 1000;

export interface Session {
  id: string;
  userId: string;
  createdAt: string;
  expiresAt: string;
  epoch: number;
}

export interface Sessions {
  begin(userId: string, epoch: number): Session;
  /** Undefined when there is none, or it has run out. */
  find(id: string): Session | undefined;
  end(id: string): void;
  endAll(userId?: string): void;
}

export function createSessions(now: () => number): Sessions {
  const open = new Map<string, Session>();
  return {
    begin(userId, epoch) {
      const at = now();
      const session = {
        ...{ id: randomUUID(), userId, epoch },
        createdAt: new Date(at).toISOString(),
        expiresAt: new Date(at + lifeMs).toISOString(),
      };
      open.set(session.id, session);
      return session;
    },
    find(id) {
      const session = open.get(id);
      return session !== undefined && now() <= Date.parse(session.expiresAt) ? session : undefined;
    },
    end: (id) => void open.delete(id),
    endAll(userId) {
      for (const { id, userId: owner } of [...open.values()])
        if (userId === undefined || owner === userId) open.delete(id);
    },
  };
}
