/** One session with the ngrok service: opened by the SDK, watched by heartbeats, ended as far as the SDK can. */
import { setTimeout as wait } from 'node:timers/promises';
import type { AppError } from '../../contract/errors.ts';
import type { LogLevel } from '../../contract/state.ts';
import type { TunnelRequest } from '../ports.ts';
import { tunnelProblems } from './problems.ts';

/** The part of `@ngrok/ngrok` used here. */
export interface NgrokSdk {
  SessionBuilder: new () => SdkSessionBuilder;
}

interface SdkSessionBuilder {
  authtoken(authtoken: string): this;
  serverAddr(address: string): this;
  caCert(pem: Uint8Array): this;
  heartbeatInterval(seconds: number): this;
  heartbeatTolerance(seconds: number): this;
  handleHeartbeat(handler: (latency: number | null) => void): this;
  handleDisconnection(handler: () => boolean): this;
  connect(): Promise<SdkSession>;
}

interface SdkSession {
  httpEndpoint(): SdkEndpointBuilder;
  close(): Promise<void>;
}

interface SdkEndpointBuilder {
  domain(domain: string): this;
  listenAndForward(url: string): Promise<SdkListener>;
}

export interface SdkListener {
  url(): string | null;
  join(): Promise<void>;
  close(): Promise<void>;
}

export interface NgrokSession {
  /** Sessions with the same key can stand in for one another. */
  readonly key: string;
  /** Resolves when the connection is cut or silent; never rejects. */
  readonly died: Promise<AppError>;
  isAlive(): boolean;
  listen(request: Pick<TunnelRequest, 'domain' | 'target'>): Promise<SdkListener>;
  /** Takes an endpoint offline; true when the service said so and the session is good for another. Bounded in time. */
  withdraw(listener: SdkListener): Promise<boolean>;
  /** Ends the session, without waiting: nothing more will be dialled, and the service drops it when it goes unanswered. */
  end(): void;
}

export interface SessionOptions {
  key: string;
  request: TunnelRequest;
  /** PEM, or null for ngrok's own. */
  ca: string | null;
  heartbeatSeconds: number;
  log: (level: LogLevel, message: string) => void;
}

/** Milliseconds for the service to answer that an endpoint is closed. */
const closePatience = 2_000;

type Closed = 'yes' | 'refused' | 'unanswered';

/** How a session ended. Of a cut one the native objects must not be touched: after a GOAWAY even `close()` hangs for ever. */
type Death = 'cut' | 'silent' | 'ended';

/** Connects and authenticates. Not bounded in time, because the SDK is not: the caller has to be. */
export async function connectSession(sdk: NgrokSdk, options: SessionOptions): Promise<NgrokSession> {
  const { request, ca, heartbeatSeconds, log } = options;
  let death: Death | null = null;
  let tellDeath: (problem: AppError) => void = () => undefined;
  const died = new Promise<AppError>((resolve) => (tellDeath = resolve));
  const die = (kind: Death, problem: AppError): void => {
    death ??= kind;
    tellDeath(problem);
  };

  const builder = configured(sdk, request, ca)
    // A silent connection is never noticed by the SDK itself: an unanswered beat comes as null, and after the first
    // one no beat is ever answered again, even if the network heals.
    .heartbeatInterval(heartbeatSeconds)
    .heartbeatTolerance(heartbeatSeconds)
    .handleHeartbeat((latency) => {
      if (latency === null) die('silent', tunnelProblems.silent());
    })
    // Reconnecting is the state machine's business; the SDK's own back-off leaves people waiting for two minutes.
    // Handlers have to answer at once and must not throw or return a promise: either aborts the whole process.
    // Answering false makes the library print `Aborting connection to …` straight to file descriptor 1. Nothing in
    // JavaScript can prevent that short of answering true, and then it reconnects behind our back, with an
    // endpoint that nobody owns. See docs/decisions/0004-own-reconnect-for-ngrok.md.
    .handleDisconnection(() => {
      die('cut', tunnelProblems.disconnected());
      return false;
    });
  const session = await builder.connect();

  const note = (error: unknown): void => log('debug', `ngrok: ${String(error)}`);
  const end = (): void => {
    if (death === 'cut' || death === 'ended') return;
    death = 'ended';
    session.close().catch(note);
  };
  const close = (listener: SdkListener): Promise<Closed> => {
    const answered = listener.close().then(
      (): Closed => 'yes',
      (error: unknown): Closed => {
        note(error);
        return 'refused';
      },
    );
    const unanswered = wait<Closed>(closePatience, 'unanswered', { ref: false });
    return Promise.race([answered, unanswered, died.then((): Closed => 'unanswered')]);
  };
  return {
    key: options.key,
    died,
    isAlive: () => death === null,
    listen: ({ domain, target }) => {
      const endpoint = session.httpEndpoint();
      return (domain === '' ? endpoint : endpoint.domain(domain)).listenAndForward(target);
    },
    async withdraw(listener) {
      if (death !== null) {
        end();
        return false;
      }
      let closed = await close(listener);
      // A close that was refused works when it is repeated.
      if (closed === 'refused') closed = await close(listener);
      return closed === 'yes';
    },
    end,
  };
}

function configured(sdk: NgrokSdk, request: TunnelRequest, ca: string | null): SdkSessionBuilder {
  const builder = new sdk.SessionBuilder().authtoken(request.authtoken);
  if (ca !== null) builder.caCert(Buffer.from(ca));
  if (request.serverAddr === '') return builder;
  try {
    return builder.serverAddr(request.serverAddr);
  } catch {
    throw tunnelProblems.serverAddrInvalid(request.serverAddr);
  }
}
