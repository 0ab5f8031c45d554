/** The tunnel agent on ngrok's own SDK: one attempt at a time, with deadlines and errors that the SDK does not have. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../contract/errors.ts';
import type { LogLevel } from '../../contract/state.ts';
import type { Clock, TunnelAgent, TunnelLink, TunnelRequest } from '../ports.ts';
import { connectSession, type NgrokSdk, type NgrokSession, type SdkListener } from './ngrok-session.ts';
import { connectionProblem, ngrokProblem, tunnelProblems } from './problems.ts';
import { openRelay, type Relay } from './relay.ts';
import { ngrokAddress, ngrokCa } from './service.ts';

export interface NgrokAgentOptions {
  clock: Clock;
  /** How often the connection is tried, and how long an answer may take. Whole seconds; a dead one is noticed within twice that. */
  heartbeatSeconds?: number;
  /** For connecting and taking the endpoint online together. */
  connectTimeoutMs?: number;
  log?: (level: LogLevel, message: string) => void;
}

export function createNgrokAgent(options: NgrokAgentOptions): TunnelAgent {
  const { clock, heartbeatSeconds = 10, connectTimeoutMs = 10_000, log = () => undefined } = options;

  const connect = async (request: TunnelRequest, signal: AbortSignal): Promise<TunnelLink> => {
    const relay = await reach(request, signal);
    const giveUp = (): void => relay.close();
    signal.addEventListener('abort', giveUp);
    let isOpening = true;
    void relay.broken.then(() => {
      if (isOpening) giveUp();
    });
    try {
      signal.throwIfAborted();
      const sdk = await loadSdk();
      const { authtoken } = request;
      const session = await connectSession(sdk, { relay, authtoken, heartbeatSeconds, log });
      return await publish(session, request);
    } catch (error) {
      relay.close();
      throw error;
    } finally {
      isOpening = false;
      signal.removeEventListener('abort', giveUp);
    }
  };

  return {
    async open(request, signal) {
      const deadline = withDeadline({ clock, milliseconds: connectTimeoutMs, signal });
      try {
        return await connect(request, deadline.signal);
      } catch (error) {
        // What an attempt fails with after its end is only that end.
        const cause: unknown = deadline.signal.aborted ? deadline.signal.reason : error;
        throw cause instanceof AppError ? cause : ngrokProblem(cause, request);
      } finally {
        deadline.clear();
      }
    },
  };
}

async function reach(request: TunnelRequest, signal: AbortSignal): Promise<Relay> {
  const address = parseAddress(request.serverAddr === '' ? ngrokAddress : request.serverAddr);
  // Both: a laptop meets the company's TLS inspection in the office only.
  const ca = request.caFile === '' ? [ngrokCa] : [ngrokCa, await readCa(request.caFile)];
  try {
    return await openRelay({ ...address, ca, signal });
  } catch (error) {
    throw connectionProblem(error, request);
  }
}

/** Loaded when first needed: most starts of Patchbay never open a tunnel, and not every system has the library. */
async function loadSdk(): Promise<NgrokSdk> {
  try {
    return await import('@ngrok/ngrok');
  } catch (cause) {
    throw tunnelProblems.libraryMissing(cause);
  }
}

async function publish(session: NgrokSession, request: TunnelRequest): Promise<TunnelLink> {
  try {
    return toLink(session, await session.listen(request));
  } catch (error) {
    await session.end();
    throw error;
  }
}

function toLink(session: NgrokSession, listener: SdkListener): TunnelLink {
  const url = new URL(listener.url() ?? '').origin;
  let closing: Promise<void> | null = null;
  const lost = new Promise<AppError>((resolve) => {
    const tell = (problem: AppError): void => {
      if (closing === null) resolve(problem);
    };
    void session.died.then(tell);
    // Only here does the SDK say that the service stopped the endpoint while the session goes on.
    listener.join().catch((error: unknown) => {
      const text = String(error);
      const stopped = text.includes('ListenerClosed');
      tell(stopped ? tunnelProblems.stoppedRemotely(text) : tunnelProblems.disconnected());
    });
  });
  const close = async (): Promise<void> => {
    // The endpoint first: with its session gone it would stay online for a while, with visitors hanging.
    await session.withdraw(listener);
    await session.end();
  };
  return { url, lost, close: () => (closing ??= close()) };
}

function parseAddress(address: string): { host: string; port: number } {
  const [, host, port] = /^(\[[\da-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(address) ?? [];
  if (host === undefined || Number(port) > 65_535) throw tunnelProblems.serverAddrInvalid(address);
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Parsed here, so that a file that is no PEM is told apart from a server that it does not match. */
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
  /** Aborted, with an AppError as its reason, when time is up or nobody wants the result. */
  signal: AbortSignal;
  clear(): void;
} {
  const { clock, milliseconds, signal } = options;
  const controller = new AbortController();
  const giveUp = (): void => controller.abort(tunnelProblems.abandoned());
  const cancel = clock.after(milliseconds, () =>
    controller.abort(tunnelProblems.timeout(Math.ceil(milliseconds / 1_000))),
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
