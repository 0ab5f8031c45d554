/** What the bench and its load client say to each other. */
import type { Address } from '../address.ts';

export type DialectName = '2026' | '2025' | 'sse';

export type Order =
  /** Makes the line to a server; forgets the one before. */
  | { kind: 'connect'; address: Address; dialect: DialectName }
  /** One conversation from its first message to a list of tools. */
  | { kind: 'list' }
  /** Calls in a closed loop: `inFlight` at a time over `sessions` conversations. */
  | { kind: 'load'; sessions: number; inFlight: number; seconds: number }
  /** Opens idle conversations, each with the stream on which the server may speak, until there are `sessions`. */
  | { kind: 'hold'; sessions: number };

export interface LoadReport {
  calls: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** CPU of the load client, in seconds per 1,000 calls. */
  clientCpu: number;
}

export type Report =
  { kind: 'done' } | { kind: 'loaded'; load: LoadReport } | { kind: 'failed'; message: string };
