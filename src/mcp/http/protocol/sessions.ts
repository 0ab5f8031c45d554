/** Sessions of the 2025 revisions: small records, capped, forgotten when idle, bound to the token that opened them. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

export interface Session {
  readonly id: string;
  readonly credential: string;
  readonly client: { name: string; version: string };
  lastUsed: number;
  /** The GET stream on which the server may speak, while it is open. */
  stream: ServerResponse | null;
}

export interface Sessions {
  create(credential: string, client: Session['client']): Session;
  /** The session, now used, or undefined when it is unknown, expired or another token's. */
  use(id: string, credential: string): Session | undefined;
  end(session: Session): void;
  /** Ends those of a token. */
  endFor(credential: string): void;
  all(): Iterable<Session>;
  count(): number;
  close(): void;
}

export function createSessions(options: {
  now(): number;
  limits(): { max: number; idleMs: number };
  /** Whether a call of the session runs: such a session is not idle. */
  busy(session: Session): boolean;
  ended(session: Session): void;
}): Sessions {
  // Least recently used first: `use` moves a session to the end.
  const sessions = new Map<string, Session>();
  const end = (session: Session) => {
    if (!sessions.delete(session.id)) return;
    session.stream?.end();
    options.ended(session);
  };
  const isIdle = (session: Session) => session.stream === null && !options.busy(session);
  const sweep = () => {
    const limit = options.now() - options.limits().idleMs;
    for (const session of sessions.values()) {
      if (session.lastUsed > limit) break;
      if (isIdle(session)) end(session);
    }
  };
  const timer = setInterval(sweep, 10_000);
  timer.unref();

  return {
    create(credential, client) {
      const session: Session = {
        id: randomBytes(16).toString('hex'),
        credential,
        client,
        lastUsed: options.now(),
        stream: null,
      };
      sessions.set(session.id, session);
      const oldest = sessions.size > options.limits().max ? sessions.values().next().value : undefined;
      if (oldest !== undefined) end(oldest);
      return session;
    },
    use(id, credential) {
      const session = sessions.get(id);
      if (session === undefined || session.credential !== credential) return undefined;
      const now = options.now();
      if (isIdle(session) && now - session.lastUsed > options.limits().idleMs) {
        end(session);
        return undefined;
      }
      session.lastUsed = now;
      sessions.delete(id);
      sessions.set(id, session);
      return session;
    },
    end,
    endFor(credential) {
      for (const session of [...sessions.values()]) if (session.credential === credential) end(session);
    },
    all: () => sessions.values(),
    count: () => sessions.size,
    close() {
      clearInterval(timer);
      for (const session of [...sessions.values()]) end(session);
    },
  };
}
