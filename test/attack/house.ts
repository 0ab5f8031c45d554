/** Builds the core from source, whole or with a hole in it. */
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';
import type * as Wire from '../../src/contract/wire.ts';
import type * as Attio from '../../src/mcp/connectors/attio/index.ts';
import type * as Binance from '../../src/mcp/connectors/binance/index.ts';
import type * as Workspace from '../../src/mcp/connectors/workspace/index.ts';
import type * as CoreModule from '../../src/mcp/core.ts';
import type { House } from './in-process.ts';

/** A change of the source by which a property is lost. */
export interface Change {
  /** Below `src`. */
  file: string;
  /** Stands there exactly once. */
  from: string;
  to: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @throws Error when a change could not be made exactly once */
export async function buildHouse(
  changes: readonly Change[],
): Promise<{ house: House; close(): Promise<void> }> {
  const made = new Set<Change>();
  const plant: Plugin = {
    name: 'plant',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]?.slice(root.length).replaceAll('\\', '/');
      let changed = code;
      for (const change of changes.filter((one) => file === `src/${one.file}`)) {
        const times = changed.split(change.from).length - 1;
        if (times !== 1) throw new Error(`“${change.from}” stands ${times} times in ${change.file}.`);
        changed = changed.replace(change.from, () => change.to);
        made.add(change);
      }
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [plant],
  });
  try {
    const house: House = {
      core: (await server.ssrLoadModule('/src/mcp/core.ts')) as typeof CoreModule,
      wire: (await server.ssrLoadModule('/src/contract/wire.ts')) as typeof Wire,
      workspace: (await server.ssrLoadModule('/src/mcp/connectors/workspace/index.ts')) as typeof Workspace,
      binance: (await server.ssrLoadModule('/src/mcp/connectors/binance/index.ts')) as typeof Binance,
      attio: (await server.ssrLoadModule('/src/mcp/connectors/attio/index.ts')) as typeof Attio,
    };
    const missed = changes.find((change) => !made.has(change));
    if (missed !== undefined) throw new Error(`${missed.file} is no part of the core.`);
    return { house, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}
