/** Everything one connector sends out: its services, its cache and its sockets, counted together. */
import { setMaxListeners } from 'node:events';
import type { SourceUsage } from '../../contract/state.ts';
import type { ConnectorClock, ConnectorContext } from '../connectors/connector.ts';
import { createBans } from './ban.ts';
import { createCache } from './cache.ts';
import { banned } from './refusals.ts';
import { createRemembered, type Remembered } from './remembered.ts';
import { createService, type CountedService } from './service.ts';
import { createSockets } from './socket.ts';
import { createCount } from './usage.ts';
import { createWire } from './wire.ts';

export interface OutboundOptions {
  /** As people know the service: for the words of errors that are of no service in particular. */
  title?: string;
  /** Where a ban is remembered: the connector's own folder. */
  dataDir: string;
  clock: ConnectorClock;
  /** By kind; what is not named is not kept. */
  cacheSeconds: Readonly<Record<string, number>>;
  timeoutMs: number;
  /** Of the openings before this one. */
  remembered?: Remembered;
  log: ConnectorContext['log'];
  /** Told after something changed, at most once a second. */
  told(usage: SourceUsage): void;
}

export interface Outbound extends Pick<ConnectorContext, 'service' | 'cache' | 'socket' | 'signal'> {
  usage(): SourceUsage;
  /** Aborts `signal`, ends what is under way and closes the connections. Never rejects. */
  close(): Promise<void>;
}

export function createOutbound(options: OutboundOptions): Outbound {
  const { title = 'The service', clock, timeoutMs, log, cacheSeconds } = options;
  const { remembered = createRemembered() } = options;
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  const bans = createBans({ dataDir: options.dataDir, now: clock.now, log });
  const wire = createWire();
  const sockets = createSockets({ title, clock, log });
  const services: CountedService[] = [];
  const count = createCount(remembered.counted, () => options.told(usage()));
  /** Until a host is asked, which one it will be is not known: then what any has said counts. */
  const bannedUntil = (now: number) => {
    const asked = new Set(services.flatMap((one) => [...one.asked]));
    return asked.size === 0 ? bans.latestOfAll(now) : bans.latest(asked, now);
  };
  const usage = (): SourceUsage => {
    const now = clock.now();
    return {
      ...count.read(),
      budgets: services.flatMap(({ budgets }) => [...budgets.values()].map((budget) => budget.state(now))),
      blockedUntil: bannedUntil(now),
    };
  };
  return {
    signal: end.signal,
    service(given) {
      const made = createService(given, { wire, clock, bans, timeoutMs, count, remembered, end: end.signal });
      services.push(made);
      return made;
    },
    cache: createCache({ cacheSeconds, clock, hit: count.cacheHit, end: end.signal }),
    async socket(url, given) {
      end.signal.throwIfAborted();
      const until = bannedUntil(clock.now());
      if (until !== null) throw banned(title, until);
      return sockets.open(url, given);
    },
    usage,
    async close() {
      end.abort(new DOMException('The source was closed.', 'AbortError'));
      count.close();
      sockets.close();
      await Promise.all([wire.close(), bans.settled()]);
    },
  };
}
