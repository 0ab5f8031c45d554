/** Everything one connector sends out: its services, its cache and its sockets, counted together. */
import type { SourceUsage } from '../../contract/state.ts';
import { AppError } from '../../contract/errors.ts';
import type { ConnectorClock, ConnectorContext } from '../connectors/connector.ts';

export interface OutboundOptions {
  /** Where a ban is remembered: the connector's own folder. */
  dataDir: string;
  clock: ConnectorClock;
  /** By kind; what is not named is not kept. */
  cacheSeconds: Readonly<Record<string, number>>;
  timeoutMs: number;
  log: ConnectorContext['log'];
  /** Told after something changed, at most once a second. */
  told(usage: SourceUsage): void;
}

export interface Outbound extends Pick<ConnectorContext, 'service' | 'cache' | 'socket' | 'signal'> {
  usage(): SourceUsage;
  /** Aborts `signal`, ends what is under way and closes the connections. Never rejects. */
  close(): Promise<void>;
}

export function createOutbound(_options: OutboundOptions): Outbound {
  const unmade = () => {
    throw new AppError({ code: 'unavailable', message: 'No network for sources yet.', hint: '' });
  };
  const end = new AbortController();
  return {
    service: unmade,
    cache: { get: unmade, drop: unmade },
    socket: unmade,
    signal: end.signal,
    usage: () => ({ requests: 0, cacheHits: 0, failures: 0, budgets: [], blockedUntil: null }),
    close: async () => end.abort(),
  };
}
