/** Starts the product as people do, `patchbay serve`: with its window, its connectors and its own bundle. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Address } from './address.ts';
import type { Running } from './processes.ts';

/** Up from `dist/bench/run-…/`. */
const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export async function startProduct(folder: string): Promise<Running> {
  const token = tokenIn(folder);
  const options = [
    '--data-dir',
    folder,
    '--port',
    '0',
    '--dashboard-port',
    '0',
    '--tunnel',
    'none',
    '--json',
  ];
  const child = spawn(process.execPath, [inProject('dist/headless/index.js'), 'serve', ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  );
  const line = await Promise.race([ready, ended]);
  if (line === undefined) throw new Error('patchbay serve ended before it was ready.');
  const { mcpUrl } = JSON.parse(line) as { mcpUrl: string };
  const address: Address = { url: mcpUrl, token };
  return {
    pid: child.pid ?? 0,
    address,
    stop() {
      child.kill();
      return ended;
    },
  };
}

/** The first start on a data folder makes one with the command of a checkout, which also builds what is stale. */
function tokenIn(folder: string): string {
  const file = join(folder, 'bench-token');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const run = (...command: string[]) =>
    execFileSync(process.execPath, [inProject('bin/patchbay.mjs'), ...command, '--data-dir', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run('settings', 'set', 'access.requestsPerMinute=0', 'access.requestsPerHour=0');
  const { token } = JSON.parse(run('token', 'create', '--name', 'bench', '--json')) as { token: string };
  writeFileSync(file, token);
  return token;
}
