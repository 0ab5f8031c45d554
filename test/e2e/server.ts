/** Runs the real `patchbay` command in processes of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const command = fileURLToPath(new URL('../../bin/patchbay.mjs', import.meta.url));

export interface Ready {
  mcpUrl: string;
  sseUrl: string;
  publicUrl: string | null;
  dashboardUrl: string;
  adminUrl: string;
  adminToken: string;
  pid: number;
}

export interface Server {
  ready: Ready;
  /** Everything it said to people so far. */
  said(): string;
  /** Everything it said to programs so far. */
  out(): string;
  /** Ends it with a signal and answers its exit code (null when the signal ended it). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export type Environment = Record<string, string>;

/** Asks the REST administration. */
export async function api(
  ready: Pick<Ready, 'adminUrl' | 'adminToken'>,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${ready.adminUrl}/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${ready.adminToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

/**
 * `patchbay serve --json …`, once it is ready.
 * @param program another file that is run as the command is.
 * @throws Error with what it said when it ends before that
 */
export async function serve(
  dataDir: string,
  args: string[] = [],
  env: Environment = {},
  program: string = command,
): Promise<Server> {
  const child = spawn(
    process.execPath,
    [program, 'serve', '--json', '--data-dir', dataDir, '--port', '0', '--dashboard-port', '0', ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const line = await Promise.race([firstLine(child), ended]);
  if (typeof line !== 'string') throw new Error(`patchbay serve ended with ${String(line)}:\n${said}`);
  return {
    ready: JSON.parse(line) as Ready,
    said: () => said,
    out: () => out,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', resolve);
  });
}

export interface Finished {
  code: number;
  out: string;
  err: string;
}

/** Runs another command to its end. `input` is piped in. */
export async function patchbay(
  dataDir: string,
  args: string[],
  env: Environment = {},
  input = '',
): Promise<Finished> {
  try {
    const running = promisify(execFile)(process.execPath, [command, ...args, '--data-dir', dataDir], {
      env: { ...process.env, ...env },
      maxBuffer: 32 * 1024 * 1024,
      // One that should have refused to run must not outlive the test.
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    running.child.stdin?.end(input);
    const { stdout, stderr } = await running;
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const failed = error as { code?: unknown; stdout?: unknown; stderr?: unknown };
    if (typeof failed.code !== 'number') throw error;
    return { code: failed.code, out: String(failed.stdout), err: String(failed.stderr) };
  }
}

/** The JSON lines of an output. */
export function lines(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
