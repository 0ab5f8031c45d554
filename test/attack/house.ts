/** Builds the core from source, whole or with a hole in it. */
import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner, type Plugin } from 'vite';
import type { House } from './in-process.ts';

/** A change of the source by which a property is lost. */
export interface Change {
  /** Below `src`. */
  file: string;
  /** Stands there exactly once. */
  from: string;
  to: string;
}

export interface Workshop {
  /** One at a time: `close` it before the next. @throws Error when a change could not be made exactly once */
  build(changes: readonly Change[]): Promise<{ house: House; close(): Promise<void> }>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the source once; each house is a new instance of all modules, of which only the changed are read anew. */
export async function openWorkshop(): Promise<Workshop> {
  let planted: readonly Change[] = [];
  const plant: Plugin = {
    name: 'plant',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]?.slice(root.length).replaceAll('\\', '/');
      let changed = code;
      for (const { from, to } of planted.filter((one) => file === `src/${one.file}`)) {
        const times = changed.split(from).length - 1;
        if (times !== 1) throw new Error(`“${from}” stands ${times} times in ${file}.`);
        changed = changed.replace(from, () => to);
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
  const { ssr } = server.environments;
  const readAnew = (changes: readonly Change[]) => {
    for (const { file } of changes)
      for (const module of ssr.moduleGraph.getModulesByFile(`${root}src/${file}`) ?? [])
        ssr.moduleGraph.invalidateModule(module);
  };
  return {
    async build(changes) {
      planted = changes;
      readAnew(changes);
      const runner = createServerModuleRunner(ssr, { hmr: false });
      const close = async () => {
        await runner.close();
        planted = [];
        readAnew(changes);
      };
      try {
        const house: House = {
          core: await runner.import('/src/mcp/core.ts'),
          wire: await runner.import('/src/contract/wire.ts'),
          workspace: await runner.import('/src/mcp/connectors/workspace/index.ts'),
          binance: await runner.import('/src/mcp/connectors/binance/index.ts'),
          attio: await runner.import('/src/mcp/connectors/attio/index.ts'),
        };
        // What is loaded late only is read now: a change that cannot be made is told before an attack.
        for (const { file } of changes) await runner.import(`/src/${file}`);
        return { house, close };
      } catch (error) {
        await close();
        throw error;
      }
    },
    close: () => server.close(),
  };
}
