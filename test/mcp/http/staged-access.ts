/** The parts of the access room that a test wants to steer: rounds that stand as the test says, limits that note what they count. */
import type { AuthorizationServer } from '../../../src/mcp/access/authorization-server.ts';
import type { Consents, RoundView } from '../../../src/mcp/access/consents.ts';
import type { Limits } from '../../../src/mcp/access/limits.ts';
import {
  authorizationServerMetadata,
  openidConfiguration,
  protectedResourceMetadata,
} from '../../../src/mcp/access/metadata.ts';
import type { Ranges } from '../../../src/mcp/access/ranges.ts';

/** The browser's secret of every staged round. */
export const stagedSecret = 'staged-secret';

export interface StagedRounds {
  consents: Pick<Consents, 'look' | 'wait'>;
  /** How the round of that id stands from now on; whoever waits for it is told. */
  stage(id: string, view: RoundView): void;
}

export function stageRounds(): StagedRounds {
  const views = new Map<string, RoundView>();
  const waiting = new Map<string, Set<() => void>>();
  const over: RoundView = { kind: 'over', title: 'No such round', message: 'It is not there.', hint: '' };
  return {
    stage(id, view) {
      views.set(id, view);
      for (const wake of waiting.get(id) ?? []) wake();
    },
    consents: {
      look: (id, secret) => (secret === stagedSecret ? (views.get(id) ?? over) : over),
      wait: (id, ms, left) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          const done = () => {
            clearTimeout(timer);
            waiting.get(id)?.delete(done);
            resolve();
          };
          waiting.set(id, (waiting.get(id) ?? new Set()).add(done));
          left.addEventListener('abort', done, { once: true });
        }),
    },
  };
}

/** Real metadata, and answers that a test replaces. */
export function stageServer(change: Partial<AuthorizationServer> = {}): AuthorizationServer {
  const refused = { status: 400, body: { error: 'invalid_request', error_description: 'Staged.' } };
  return {
    metadata: authorizationServerMetadata,
    openidConfiguration,
    protectedResource: protectedResourceMetadata,
    authorize: async () => ({
      kind: 'page',
      status: 400,
      title: 'Staged',
      message: 'Nothing here.',
      hint: '',
    }),
    token: async () => refused,
    register: () => refused,
    revoke: async () => ({ status: 200, body: {} }),
    ...change,
  };
}

export interface NotedLimits extends Limits {
  /** What was counted, as `kind key`. */
  taken: string[];
}

/** Lets `most` of each kind and key pass, and then none. */
export function noteLimits(most = Infinity, seconds = 7): NotedLimits {
  const taken: string[] = [];
  return {
    taken,
    take(kind, key) {
      const entry = `${kind} ${key}`;
      if (taken.filter((one) => one === entry).length >= most) return seconds;
      taken.push(entry);
      return null;
    },
  };
}

/** A list of just these addresses. */
export function rangesOf(...addresses: string[]): Ranges {
  return {
    includes: (address) => addresses.includes(address),
    fetched: () => '2026-10-08',
    prefixes: () => addresses.length,
    refresh: async () => undefined,
  };
}
