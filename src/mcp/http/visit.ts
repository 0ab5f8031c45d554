/** One request as the listener tells it when it has been answered: for the guide, the doctor and the tunnel's quota. */
import type { ServerResponse } from 'node:http';
import type { Asker } from '../access/asker.ts';
import type { Rights } from '../access/rights.ts';

/** How a request came: through our tunnel, by a reverse proxy to the public address, or from this machine. */
export type Via = 'tunnel' | 'proxy' | 'local';

/** What went wrong though HTTP went well: a JSON-RPC error, or a tool's result that is one. `message` has no secrets. */
export type Failure = { kind: 'rpc'; code: number } | { kind: 'tool'; message: string };

export interface VisitNews {
  via: Via;
  asker: Asker;
  /** HTTP method and path without its query, e.g. `POST /mcp`. */
  request: string;
  /** The JSON-RPC method, or empty; with several in a batch the first. */
  rpc: string;
  /** The tool of a `tools/call`, or empty. */
  tool: string;
  /** The client's own name from `clientInfo`, or empty. */
  client: string;
  /** Token or grant it was let in with, or null. */
  credential: string | null;
  status: number;
  /** The code of a refusal, e.g. `invalid_token`; empty when it was answered. */
  error: string;
  /** Of several in one request the first. */
  failure: Failure | null;
  /** Host to which the answer of a round or of a registration goes, once that is known to be so; else empty. */
  leadsTo: string;
}

/** A request on its way through: how it came, and what is learned of it until it is told. */
export interface Visit extends Pick<VisitNews, 'via' | 'asker'> {
  rpc: string;
  tool: string;
  client: string;
  credential: string | null;
  error: string;
  failure: Failure | null;
  leadsTo: string;
  /** Waits with telling until what is answered elsewhere has ended too. */
  until(work: Promise<void>): Promise<void>;
  /** Tells it. By itself when the answer has gone out; by hand where a stream stays open. Only the first time counts. */
  tell(): void;
}

/** One who was let in, and the visit. */
export interface Guest {
  rights: Rights;
  visit: Visit;
}

/** A client that left before it was answered, as nginx and others write it. */
export const leftStatus = 499;

export function beginVisit(
  res: ServerResponse,
  arrival: Pick<VisitNews, 'via' | 'asker' | 'request'>,
  visited: (news: VisitNews) => void,
): Visit {
  const { via, asker, request } = arrival;
  let isTold = asker.isDoctor;
  let isHeld = false;
  const visit: Visit = {
    ...{ via, asker, rpc: '', tool: '', client: '', credential: null, error: '', failure: null, leadsTo: '' },
    async until(work) {
      isHeld = true;
      try {
        await work;
      } finally {
        isHeld = false;
        if (res.closed) visit.tell();
      }
    },
    tell() {
      if (isTold || isHeld) return;
      isTold = true;
      const { rpc, tool, client, credential, failure, leadsTo } = visit;
      const status = res.headersSent ? res.statusCode : leftStatus;
      const error = visit.error === '' && status >= 400 ? `status_${status}` : visit.error;
      visited({ via, asker, request, rpc, tool, client, credential, status, error, failure, leadsTo });
    },
  };
  res.once('close', visit.tell);
  return visit;
}
