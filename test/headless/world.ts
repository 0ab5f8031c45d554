/** What the tests of the terminal door share: temporary folders, a dashboard on a small core, commands in process. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { LogEntry } from '../../src/contract/state.ts';
import { commandTable } from '../../src/headless/commands/table.ts';
import type { MakeCore } from '../../src/headless/command.ts';
import { openDashboard, type Dashboard } from '../../src/headless/dashboard.ts';
import { run, type ExitStatus } from '../../src/headless/run.ts';
import { createSmallCore, type SmallCore } from './small-core.ts';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'patchbay-headless-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that looks like the built window, inside one with something to steal. */
export async function windowFolder(): Promise<string> {
  const around = await temporaryFolder();
  const folder = path.join(around, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Patchbay</title>');
  await writeFile(path.join(folder, 'assets', 'main-abc123.js'), 'console.log(1)');
  await writeFile(path.join(around, 'secret.txt'), 'secret');
  return folder;
}

export async function someDashboard(
  options: { heartbeatMs?: number; core?: SmallCore } = {},
): Promise<{ core: SmallCore; dashboard: Dashboard; logged: LogEntry[] }> {
  const core = options.core ?? createSmallCore();
  const logged: LogEntry[] = [];
  const dashboard = await openDashboard({
    core,
    rendererDir: await windowFolder(),
    port: 0,
    whenTaken: 'fail',
    log: { write: (entry) => void logged.push(entry) },
    ...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }),
  });
  onTestFinished(() => dashboard.close('The test is over.'));
  return { core, dashboard, logged };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** One request as it is written, without what a fetch would tidy up or refuse to send. */
export function ask(
  origin: string,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request(
      {
        hostname,
        port,
        path: target,
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** A request for the REST administration, with the admin token. */
export function rest(
  dashboard: Dashboard,
  method: string,
  target: string,
  options: { body?: unknown; text?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const body = options.text ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  return ask(dashboard.origin, target, {
    method,
    headers: {
      Authorization: `Bearer ${dashboard.adminToken}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}

/** The cookie that the window's address is exchanged for. */
export async function cookieOf(dashboard: Dashboard): Promise<string> {
  const { pathname, search } = new URL(dashboard.windowUrl);
  const { headers } = await ask(dashboard.origin, pathname + search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

export interface Ran {
  status: ExitStatus;
  out: string;
  err: string;
}

/** Runs a command in this process. */
export async function runHere(
  args: readonly string[],
  options: {
    makeCore?: MakeCore;
    stdin?: string;
    /** Whether standard input is a person's. */
    isTTY?: boolean;
    env?: Record<string, string>;
    signal?: AbortSignal;
    onOut?: (text: string) => void;
    dataDir?: string;
  } = {},
): Promise<Ran> {
  const ran: Ran = { status: 0, out: '', err: '' };
  const dataDir = options.dataDir ?? (await temporaryFolder());
  ran.status = await run(args, commandTable, {
    terminal: {
      out: (text) => {
        ran.out += text;
        options.onOut?.(text);
      },
      err: (text) => void (ran.err += text),
      stdin: Object.assign(Readable.from([options.stdin ?? '']), { isTTY: options.isTTY ?? false }),
      env: options.env ?? {},
      signal: options.signal ?? new AbortController().signal,
    },
    makeCore: options.makeCore ?? (() => createSmallCore()),
    rendererDir: path.join(dataDir, 'no-window'),
    typedAs: 'patchbay',
    version: '1.2.3',
    defaultDataDir: dataDir,
  });
  return ran;
}
