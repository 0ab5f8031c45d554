/** What the core hands a connector that needs no network. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connector, ConnectorContext } from '../../../src/mcp/connectors/connector.ts';
import { configured } from '../../../src/mcp/credentials.ts';
import { createOutbound } from '../../../src/mcp/outbound/outbound.ts';

export function localContext(
  connector: Connector,
  options: { dataDir: string; values?: Record<string, string>; now?: () => number },
): ConnectorContext {
  const { dataDir, values = {}, now = Date.now } = options;
  const settled = configured(connector).read(values, () => Promise.resolve(null));
  const clock: ConnectorContext['clock'] = {
    now,
    sleep: async (ms, signal) => {
      await sleep(ms, undefined, { signal });
    },
  };
  const log = () => undefined;
  const told = () => undefined;
  const { service, cache, socket, signal } = createOutbound({ dataDir, clock, log, told, ...settled });
  return { dataDir, credential: settled.credential, clock, log, service, cache, socket, signal };
}
