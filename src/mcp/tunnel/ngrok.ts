/** The tunnel agent on ngrok's own SDK: one attempt at a time, with deadlines and errors that the SDK does not have. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../contract/errors.ts';
import type { LogLevel } from '../../contract/state.ts';
import type { Clock, TunnelAgent, TunnelLink, TunnelRequest } from '../ports.ts';
import { connectSession, type NgrokSdk, type NgrokSession, type SdkListener } from './ngrok-session.ts';
import { createParking, type Parking } from './parking.ts';
import { ngrokProblem, tunnelProblems } from './problems.ts';

export interface NgrokAgentOptions {
  clock: Clock;
  /** How often the connection is tried, and how long an answer may take. Whole seconds; a dead one is noticed within twice that. */
  heartbeatSeconds?: number;
  /** For connecting and taking the endpoint online together. */
  connectTimeoutMs?: number;
  log?: (level: LogLevel, message: string) => void;
}

/** What an attempt works with. */
interface Attempt {
  request: TunnelRequest;
  /** Aborted, with an AppError as its reason, when time is up or nobody wants the result. */
  signal: AbortSignal;
  parking: Parking;
}

export function createNgrokAgent(options: NgrokAgentOptions): TunnelAgent {
  const { clock, heartbeatSeconds = 10, connectTimeoutMs = 10_000, log = () => undefined } = options;
  const parking = createParking(clock);

  const connect = async ({ request, signal }: Attempt): Promise<NgrokSession> => {
    const ca = request.caFile === '' ? null : await readCa(request.caFile);
    const key = JSON.stringify([request.authtoken, request.serverAddr, ca]);
    const parked = parking.take(key);
    if (parked !== null) return parked;
    const sdk = await loadSdk();
    const connecting = connectSession(sdk, { key, request, ca, heartbeatSeconds, log });
    // One that comes too late is authenticated all the same, so it is kept for the next attempt.
    return inTime(connecting, signal, (late) => parking.park(late));
  };

  return {
    async open(request, signal) {
      const deadline = withDeadline({ clock, milliseconds: connectTimeoutMs, signal });
      const attempt = { request, signal: deadline.signal, parking };
      try {
        deadline.signal.throwIfAborted();
        const session = await connect(attempt);
        return toLink({ session, listener: await listen(session, attempt), parking });
      } catch (error) {
        throw error instanceof AppError ? error : ngrokProblem(error, request);
      } finally {
        deadline.clear();
      }
    },
  };
}

/** Loaded when first needed: most starts of Patchbay never open a tunnel, and not every system has the library. */
async function loadSdk(): Promise<NgrokSdk> {
  try {
    return await import('@ngrok/ngrok');
  } catch (cause) {
    throw tunnelProblems.libraryMissing(cause);
  }
}

async function listen(session: NgrokSession, { request, signal, parking }: Attempt): Promise<SdkListener> {
  const listening = session.listen(request);
  try {
    return await inTime(listening, signal, (late) => void withdraw(session, late, parking));
  } catch (error) {
    if (signal.aborted) listening.catch(() => session.end());
    // Refused is not broken: a second session might exceed the plan's limit while this one is still counted.
    else if (String(error).includes('ERR_NGROK_')) parking.park(session);
    else session.end();
    throw error;
  }
}

function toLink(open: { session: NgrokSession; listener: SdkListener; parking: Parking }): TunnelLink {
  const { session, listener, parking } = open;
  let closing: Promise<void> | null = null;
  const lost = new Promise<AppError>((resolve) => {
    const tell = (problem: AppError): void => {
      if (closing === null) resolve(problem);
    };
    void session.died.then(tell);
    // Only here does the SDK say that the service stopped the endpoint while the session goes on.
    listener.join().catch((error: unknown) => {
      const text = String(error);
      tell(
        text.includes('ListenerClosed')
          ? tunnelProblems.stoppedRemotely(text)
          : tunnelProblems.disconnected(),
      );
    });
  });
  return {
    url: new URL(listener.url() ?? '').origin,
    lost,
    close: () => (closing ??= withdraw(session, listener, parking)),
  };
}

/** Closes the endpoint first: closing the session alone would leave it online, with visitors hanging. */
async function withdraw(session: NgrokSession, listener: SdkListener, parking: Parking): Promise<void> {
  if (await session.withdraw(listener)) parking.park(session);
  else session.end();
}

/** The file's certificates, written anew: the SDK panics on PEM it cannot parse. */
async function readCa(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) throw new Error('There is no certificate in it.');
    return blocks.map((block) => new X509Certificate(block).toString()).join('');
  } catch (cause) {
    throw tunnelProblems.caUnreadable(file, cause);
  }
}

function withDeadline(options: { clock: Clock; milliseconds: number; signal: AbortSignal }): {
  signal: AbortSignal;
  clear(): void;
} {
  const { clock, milliseconds, signal } = options;
  const controller = new AbortController();
  const giveUp = (): void => controller.abort(tunnelProblems.abandoned());
  const cancel = clock.after(milliseconds, () =>
    controller.abort(tunnelProblems.timeout(Math.round(milliseconds / 1_000))),
  );
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp);
  return {
    signal: controller.signal,
    clear() {
      cancel();
      signal.removeEventListener('abort', giveUp);
    },
  };
}

/** Waits until the signal aborts; a result that comes after that goes to `discard`, a failure is nobody's any more. */
function inTime<T>(work: Promise<T>, signal: AbortSignal, discard: (late: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as AppError);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    work
      .then((result) => (signal.aborted ? discard(result) : resolve(result)), reject)
      .finally(() => signal.removeEventListener('abort', giveUp));
  });
}
