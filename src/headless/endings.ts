/** How the process comes to an end: by signals, by errors nobody caught, by pipes nobody reads. */
import { toProblem } from '../contract/errors.ts';

export interface Process {
  on(event: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}
export interface Pipe {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

export interface Endings {
  /** Aborted when the command is to stop in order. */
  signal: AbortSignal;
  /** Whether something went wrong that the command itself does not know of. */
  failed(): boolean;
}

/** An ordered stop is made of steps with deadlines; together they do not take longer. */
const patienceMs = 45_000;

/** Ctrl+C under `npm start` arrives from the terminal and again from npm. */
const sameKeyMs = 500;

export function watchEndings(parts: {
  process: Process;
  stdout: Pipe;
  stderr: Pipe;
  /** Says something on stderr. */
  tell(text: string): void;
  exit(): void;
  /** Milliseconds. */
  now(): number;
}): Endings {
  const stop = new AbortController();
  const seen = { firstSignal: Number.NaN, errors: 0 };
  /** The first signal asks for an ordered stop; a second one does not wait for it. One key may send two at once. */
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    parts.process.on(signal, () => {
      const now = parts.now();
      if (Number.isNaN(seen.firstSignal)) seen.firstSignal = now;
      if (now - seen.firstSignal > sameKeyMs) parts.exit();
      else stop.abort();
    });
  }
  const fail = (error: unknown) => {
    const { message, hint } = toProblem(error);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parts.tell(`${message} ${hint}\n${detail}\n`);
    seen.errors += 1;
    if (seen.errors > 1) return parts.exit();
    stop.abort();
    setTimeout(parts.exit, patienceMs).unref();
  };
  parts.process.on('uncaughtException', fail);
  parts.process.on('unhandledRejection', fail);
  // Nobody reads on, as in `patchbay calls --follow | head`: that is a good end.
  parts.stdout.on('error', (error) => (error.code === 'EPIPE' ? stop.abort() : fail(error)));
  // Nobody to tell: a server goes on without its log on stderr, the journal has it too.
  parts.stderr.on('error', () => undefined);
  return { signal: stop.signal, failed: () => seen.errors > 0 };
}
