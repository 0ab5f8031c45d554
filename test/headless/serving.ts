/** What the tests of a server share: `serve` over real sockets, on a small core in this process. */
import { expect, onTestFinished, vi } from 'vitest';
import type { CoreRequest } from '../../src/headless/command.ts';
import { createSmallCore, type SmallCore } from './small-core.ts';
import { runHere, temporaryFolder, type Ran } from './world.ts';

export const patient = { timeout: 15_000, interval: 20 };
export const listening = {
  name: 'listener.changed',
  payload: { listener: { kind: 'listening', origin: 'http://127.0.0.1:7420', port: 7420, since: 1 } },
} as const;

export interface Ready {
  type: string;
  mcpUrl: string;
  sseUrl: string;
  publicUrl: string | null;
  dashboardUrl: string;
  adminUrl: string;
  adminToken: string;
  pid: number;
}

export interface Server {
  core: SmallCore;
  dataDir: string;
  requests: CoreRequest[];
  ready: Ready;
  stop(): Promise<Ran>;
}

/** A server on a small core in this process; it is stopped when the test is over. */
export async function serve(
  options: {
    args?: string[];
    env?: Record<string, string>;
    dataDir?: string;
    tunnel?: (core: SmallCore) => void;
  } = {},
): Promise<Server> {
  const dataDir = options.dataDir ?? (await temporaryFolder());
  const stopping = new AbortController();
  const requests: CoreRequest[] = [];
  const core = createSmallCore({
    start: (self) => {
      self.emit(listening);
      options.tunnel?.(self);
      return Promise.resolve();
    },
  });
  let printed = '';
  const ran = runHere(['serve', '--json', '--dashboard-port', '0', ...(options.args ?? [])], {
    dataDir,
    env: options.env ?? {},
    signal: stopping.signal,
    makeCore: (request) => {
      requests.push(request);
      return core;
    },
    onOut: (text) => (printed += text),
  });
  const stop = () => {
    stopping.abort();
    return ran;
  };
  onTestFinished(async () => {
    await stop();
  });
  await vi.waitFor(() => expect(printed).toContain('\n'), patient);
  return { core, dataDir, requests, ready: JSON.parse(printed.split('\n')[0] ?? '') as Ready, stop };
}
