/** The built command in processes of its own, as people run it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';

const command = fileURLToPath(new URL('../../bin/patchbay.mjs', import.meta.url));
export const patient = { timeout: 30_000, interval: 50 };
export const minute = 60_000;

export async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'patchbay-command-'));
  onTestFinished(() => rm(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

export interface Process {
  child: ChildProcess;
  out(): string;
  err(): string;
  /** The exit status, or the signal's name. */
  ended: Promise<number | NodeJS.Signals | null>;
}

export function patchbay(args: readonly string[], env: Record<string, string> = {}): Process {
  const { NGROK_AUTHTOKEN: _token, PATCHBAY_HOME: _home, ...inherited } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  return { child, out: () => out, err: () => err, ended };
}

export async function runToEnd(
  args: readonly string[],
  options: { env?: Record<string, string>; stdin?: string } = {},
): Promise<{ status: number | NodeJS.Signals | null; out: string; err: string }> {
  const started = patchbay(args, options.env);
  started.child.stdin?.end(options.stdin ?? '');
  const status = await started.ended;
  return { status, out: started.out(), err: started.err() };
}

export interface Ready {
  mcpUrl: string;
  publicUrl: string | null;
  dashboardUrl: string;
  adminUrl: string;
  adminToken: string;
  pid: number;
}

export async function serve(
  dataDir: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Process & { ready: Ready }> {
  const served = patchbay(
    ['serve', '--json', '--data-dir', dataDir, '--port', '0', '--dashboard-port', '0', ...args],
    env,
  );
  await vi.waitFor(() => {
    if (served.child.exitCode !== null) throw new Error(`It ended: ${served.err()}`);
    expect(served.out()).toContain('\n');
  }, patient);
  return { ...served, ready: JSON.parse(served.out()) as Ready };
}

export async function call(ready: Ready, token: string, name: string, args: object = {}): Promise<Response> {
  return fetch(ready.mcpUrl, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      Authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  });
}
