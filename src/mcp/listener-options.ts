/** Gives the public listener what it needs of the house: what may change is asked at every request. */
import type { Settings } from '../contract/settings.ts';
import { publicHosts } from '../contract/state.ts';
import { issuerOf, tunnelHost } from './addresses.ts';
import type { ListenerOptions } from './http/listener.ts';
import type { Log } from './log.ts';
import type { Records } from './records.ts';
import type { Store } from './store.ts';
import type { WayInWatch } from './way-in.ts';

export interface ListenerHouse extends Pick<
  ListenerOptions,
  'version' | 'calls' | 'offers' | 'documents' | 'now' | 'doctorPass' | 'instanceId' | 'direct'
> {
  store: Store;
  settings(): Settings;
  records: Pick<Records, 'access' | 'countTraffic'>;
  wayIn: Pick<WayInWatch, 'visited'>;
  log: Log;
}

export function listenerOptions(house: ListenerHouse): ListenerOptions {
  const { store, settings, records, wayIn, log, ...handedOn } = house;
  const { access, countTraffic } = records;
  return {
    ...handedOn,
    access,
    links: access.links,
    issuerOf: (host) => issuerOf(store.state(), host),
    publicHosts: () => publicHosts(store.state()),
    tunnelHost: () => tunnelHost(store.state()),
    settings: () => {
      const { server, access } = settings();
      return { trustedProxy: server.trustedProxy, openaiOnly: access.openaiOnly };
    },
    sessionLimits: () => {
      const { max, idleMinutes } = settings().sessions;
      return { max, idleMs: idleMinutes * 60_000 };
    },
    told: {
      clientSeen: (client) => store.emit('client.seen', { client }),
      clientGone: (id) => store.emit('client.gone', { id }),
      visited: (news) => wayIn.visited(news),
      refused: access.refused,
      passed: countTraffic,
      failed: (error) => log('error', 'listener', 'A request failed unexpectedly.', error),
    },
  };
}
