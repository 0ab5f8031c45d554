/** A core in this process as a target: its public side is its listener as the tunnel's agent would reach it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { CommandContext } from '../../src/contract/commands.ts';
import type * as Wire from '../../src/contract/wire.ts';
import type { LogEntry } from '../../src/contract/state.ts';
import type * as Attio from '../../src/mcp/connectors/attio/index.ts';
import type * as Binance from '../../src/mcp/connectors/binance/index.ts';
import type { Connector } from '../../src/mcp/connectors/connector.ts';
import type * as Workspace from '../../src/mcp/connectors/workspace/index.ts';
import type * as CoreModule from '../../src/mcp/core.ts';
import type { Clock, Ports } from '../../src/mcp/ports.ts';
import { createPipe } from '../contract/pipe.ts';
import { filesBelow } from '../e2e/trouble-world.ts';
import { createFakeSecretStore } from '../fakes/secret-store.ts';
import { createFakeTunnelAgent } from '../fakes/tunnel-agent.ts';
import { startDocuments } from './documents.ts';
import { delivered, visitFrom } from './product.ts';
import type { Target } from './target.ts';
import { visit, type Way } from './visitor.ts';

/** The modules of one build of the core: classes of different builds are not each other's. */
export interface House {
  core: typeof CoreModule;
  wire: typeof Wire;
  workspace: typeof Workspace;
  binance: typeof Binance;
  attio: typeof Attio;
}

/** Whom the edge sees where the attack does not say from where it comes. */
const stranger = '127.0.0.1';

export async function makeInProcess(house: House, options: { limits?: boolean } = {}): Promise<Target> {
  const documents = await startDocuments();
  // Node reads the authorities to trust when it starts; the product, which is started for this, trusts the right one.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-attack-core-'));
  const clock = createShiftedClock();
  const said: LogEntry[] = [];
  const secrets = createFakeSecretStore();
  const ports: Ports = {
    paths: { dataDir },
    clock,
    secrets: { open: async () => secrets },
    tunnel: createFakeTunnelAgent(),
    log: { write: (entry) => void said.push(entry) },
    opener: { open: async () => undefined },
  };
  let running = runCore(house, ports);
  const close = async () => {
    await running.core.stop('The attack is over.');
    await documents.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const ask: Target['ask'] = (name, input, face) => running.ask(name, input, face);
  try {
    await running.core.start();
    await ask('settings.set', {
      values: {
        'access.privateMetadataHosts': documents.allowedHost,
        'access.secretLinks': true,
        ...(options.limits === true ? {} : { 'access.requestsPerMinute': 0, 'access.requestsPerHour': 0 }),
      },
    });
    const publicOrigin = await online(running.core);
    const { host } = new URL(publicOrigin);
    const port = () => Number(new URL(running.origin()).port);
    const local = (): Way => ({ protocol: 'http:', port: port(), host: new URL(running.origin()).host });
    return {
      publicOrigin,
      get loopbackOrigin() {
        return running.origin();
      },
      desk: null,
      documents,
      way: (side) => (side === 'local' ? local() : delivered(port(), host, stranger)),
      wayFrom: (address) => delivered(port(), host, address),
      visit: (side, asked) =>
        side === 'local' ? visit(local(), asked) : visitFrom(port(), host, stranger, asked),
      visitFrom: (address, asked) => visitFrom(port(), host, address, asked),
      ask,
      state: async () => running.core.snapshot().state,
      now: () => clock.now(),
      async pass(ms) {
        clock.shift(ms);
        await sleep(20);
      },
      files: () => filesBelow(dataDir),
      said: () => JSON.stringify(said),
      async restart() {
        await running.core.stop('It is started anew.');
        running = runCore(house, ports);
        await running.core.start();
        await online(running.core);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A core with the user's hands on it. */
function runCore(house: House, ports: Ports) {
  const { workspace, binance, attio } = house;
  const core = house.core.createCore(ports, {
    version: '9.9.9',
    connectors: [workspace.workspace, binance.binance, attio.attio, lasting],
    overrides: { port: 0, tunnel: 'ngrok', ngrokAuthtoken: 'authtoken_of_the_core_123456' },
  });
  const faces = new Map<CommandContext['face'], Wire.Connection>();
  for (const face of ['window', 'terminal', 'rest'] as const) {
    const pipe = createPipe();
    house.wire.serve(core, pipe.core, face);
    faces.set(face, house.wire.connect(pipe.face));
  }
  const ask: Target['ask'] = (name, input, face = 'terminal') => {
    const connection = faces.get(face);
    if (connection === undefined) throw new Error('There is no such face.');
    return connection.call(name, input);
  };
  return {
    core,
    ask,
    origin() {
      const { listener } = core.snapshot().state;
      if (listener.kind !== 'listening') throw new Error('It does not listen.');
      return listener.origin;
    },
  };
}

async function online(core: CoreModule.Core): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    const { tunnel } = core.snapshot().state;
    if (tunnel.kind === 'online') return tunnel.url;
    await sleep(10);
  }
  throw new Error('The tunnel did not come up.');
}

/** The real time and timers, and a way to be later. */
function createShiftedClock(): Clock & { shift(ms: number): void } {
  let ahead = 0;
  const waiting = new Set<{ at: number; run(): void; timer: NodeJS.Timeout }>();
  const now = () => Date.now() + ahead;
  return {
    now,
    after(ms, run) {
      const timer = setTimeout(() => {
        waiting.delete(entry);
        run();
      }, ms);
      timer.unref();
      const entry = { at: now() + ms, run, timer };
      waiting.add(entry);
      return () => {
        clearTimeout(timer);
        waiting.delete(entry);
      };
    },
    shift(ms) {
      ahead += ms;
      for (const entry of [...waiting].filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at)) {
        if (!waiting.delete(entry)) continue;
        clearTimeout(entry.timer);
        entry.run();
      }
    },
  };
}

/** A second source, so that there is something to narrow to, and a call that runs until somebody ends it. */
const lasting: Connector = {
  id: 'lasting',
  title: 'Lasting',
  description: 'For tests.',
  startsEnabled: true,
  credential: z.object({}),
  remote: null,
  open: async () => ({
    tools: [
      {
        name: 'endless',
        title: 'Endless',
        description: 'Runs until it is ended.',
        inputSchema: { type: 'object' },
        effect: 'read',
        annotations: {
          title: 'Endless',
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: false,
          openWorldHint: false,
        },
        parse: (args) => args,
        run: (_input, { signal }) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
    ],
    check: async () => 'It lasts.',
    close: async () => undefined,
  }),
};
