/** A real core behind the real ngrok library and the simulated edge, for the doctor to examine. */
import { mkdirSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { Check, DoctorState } from '../../../src/contract/state.ts';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { addUsage, writeLastVisit } from '../../../src/mcp/access/remembered.ts';
import type { Connector, Hit, JsonObject, Tool } from '../../../src/mcp/connectors/connector.ts';
import { systemClock } from '../../../src/mcp/standard.ts';
import { createNgrokAgent } from '../../../src/mcp/tunnel/ngrok.ts';
import { startNgrokEdge, type NgrokEdge } from '../../simulators/ngrok-edge/edge.ts';
import { makeDataDir, openWorld, type World, type WorldOptions } from '../core-world.ts';

/** One of ngrok's free domains. It leads to loopback. */
export const freeDomain = 'calm-otter.ngrok-free.app';
export const authtoken = '2abcDEFghiJKLmnoPQRstuVWXyz_0123456789';

export interface Ward {
  world: World;
  edge: NgrokEdge;
  /** The public origin as it is at first. */
  origin: string;
  /** Runs the doctor as a face does. */
  examine(): Promise<DoctorState>;
  /** Waits for the tunnel. */
  tunnelIs(kind: 'online' | 'waiting' | 'failed'): Promise<void>;
  /** Waits for the tunnel to be online there. */
  urlIs(url: string): Promise<void>;
}

export interface WardOptions extends WorldOptions {
  domain?: string;
  /** Other names that the edge's certificate is good for. */
  names?: string[];
  tokens?: string[];
  /** False leaves the tunnel off. */
  tunnel?: boolean;
}

/** Every name is this machine. */
export const toLoopback: LookupFunction = (_name, options, told) => {
  if (options.all === true) told(null, [{ address: '127.0.0.1', family: 4 }]);
  else told(null, '127.0.0.1', 4);
};

export async function openWard(options: WardOptions = {}): Promise<Ward> {
  const { domain = freeDomain, names = [], tokens, ports, ...rest } = options;
  const edge = await startNgrokEdge({
    ...{ assignedDomain: domain, names: [domain, ...names] },
    ...(tokens === undefined ? {} : { tokens }),
  });
  onTestFinished(() => edge.close());
  const world = openWorld({
    connectors: [shelf()],
    dataDir: seededFolder(),
    ...rest,
    ports: {
      tunnel: createNgrokAgent({ clock: systemClock, connectTimeoutMs: 3_000 }),
      network: { ca: edge.authorities, lookup: toLoopback },
      ...ports,
    },
  });
  const ward: Ward = {
    ...{ world, edge, origin: edge.urlFor(domain) },
    examine: () => world.ask('doctor.run', {}),
    tunnelIs: (kind) =>
      vi.waitFor(() => expect(world.state().tunnel.kind).toBe(kind), { timeout: 10_000, interval: 20 }),
    urlIs: (url) =>
      vi.waitFor(() => expect(world.state().tunnel).toMatchObject({ url }), {
        timeout: 10_000,
        interval: 20,
      }),
  };
  await world.start();
  await world.ask('settings.set', {
    values: {
      'tunnel.ngrok.serverAddr': edge.serverAddr,
      'tunnel.ngrok.caFile': edge.caFile,
      'tunnel.ngrok.authtoken': authtoken,
    },
  });
  if (options.tunnel !== false) await world.ask('tunnel.start', {});
  return ward;
}

/** One whose tunnel stands. */
export async function openSoundWard(options: WardOptions = {}): Promise<Ward> {
  const ward = await openWard(options);
  await ward.tunnelIs('online');
  return ward;
}

/** A data folder that remembers a request of ChatGPT's, and what went through the tunnel this month. */
export function seededFolder(
  usage: { requests: number; bytes: number } = { requests: 120, bytes: 300_000 },
  dataDir = makeDataDir(),
): string {
  mkdirSync(dataDir, { recursive: true });
  const database = openAccessDatabase(join(dataDir, 'access.db'));
  writeLastVisit(database, {
    ...{ at: Date.now() - 60_000, what: 'POST /mcp, tools/list', status: 200, ok: true },
    ...{ outcome: 'Answered', address: '9.129.53.233' },
  });
  addUsage(database, { month: new Date().toISOString().slice(0, 7), ...usage });
  database.close();
  return dataDir;
}

export function checkOf(state: DoctorState, id: string): Check {
  const check = state.checks.find((one) => one.id === id);
  if (check === undefined) throw new Error(`There is no check ${id}.`);
  return check;
}

/** A source with a few reading tools, or with those given. */
export function shelf(
  options: { tools?: Tool[]; check?: () => Promise<string>; search?: () => Promise<Hit[]> } = {},
): Connector {
  return {
    ...{ id: 'shelf', title: 'Shelf', description: 'Things to look at.' },
    ...{ startsEnabled: true, credential: z.object({}), remote: null },
    open: async () => ({
      tools: options.tools ?? [bookTool('shelf_look')],
      documents: { search: options.search ?? (async () => []), fetch: async () => null },
      check: options.check ?? (async () => 'It answers.'),
      close: async () => undefined,
    }),
  };
}

export function bookTool(name: string, change: Partial<Tool> = {}): Tool {
  const inputSchema: JsonObject = { type: 'object', properties: {} };
  return {
    ...{ name, title: name, description: `Looks at ${name}.`, inputSchema, effect: 'read' },
    annotations: {
      ...{ title: name, readOnlyHint: true, destructiveHint: false },
      ...{ idempotentHint: true, openWorldHint: false },
    },
    parse: (args) => args,
    run: async () => ({ structured: { seen: true }, summary: 'looked' }),
    ...change,
  };
}
