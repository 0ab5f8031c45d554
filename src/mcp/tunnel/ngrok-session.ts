/** One session with the ngrok service: the SDK on our relay, watched by heartbeats, ended for good. */
import { setTimeout as wait } from 'node:timers/promises';
import type { AppError } from '../../contract/errors.ts';
import type { LogLevel } from '../../contract/state.ts';
import type { TunnelRequest } from '../ports.ts';
import { tunnelProblems } from './problems.ts';
import type { Relay } from './relay.ts';

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
  /** Resolves when the connection is cut or silent; never rejects. */
  readonly died: Promise<AppError>;
  /** Not bounded in time; `end` makes it reject. */
  listen(request: Pick<TunnelRequest, 'domain' | 'target'>): Promise<SdkListener>;
  /** Takes the endpoint offline, if the service still hears us. Bounded in time; never rejects. */
  withdraw(listener: SdkListener): Promise<void>;
  /** Hangs up. Bounded in time; never rejects. */
  end(): Promise<void>;
}

export interface SessionOptions {
  relay: Relay;
  authtoken: string;
  heartbeatSeconds: number;
  log: (level: LogLevel, message: string) => void;
}

/** Milliseconds for the service to answer that an endpoint is closed, and for the SDK to close a session. */
const withdrawPatience = 2_000;
const endPatience = 250;

/** Connects and authenticates. Not bounded in time, because the SDK is not; closing the relay makes it reject. */
export async function connectSession(sdk: NgrokSdk, options: SessionOptions): Promise<NgrokSession> {
  const { relay, authtoken, heartbeatSeconds, log } = options;
  let tellDeath: (problem: AppError) => void = () => undefined;
  const died = new Promise<AppError>((resolve) => (tellDeath = resolve));
  let isDead = false;
  void relay.broken.then(tellDeath);
  void died.then(() => (isDead = true));

  const session = await new sdk.SessionBuilder()
    .authtoken(authtoken)
    .serverAddr(relay.serverAddr)
    .caCert(Buffer.from(relay.ca))
    // A silent connection is never noticed by the SDK itself: an unanswered beat comes as null, and after the first
    // one no beat is ever answered again, even if the network heals.
    .heartbeatInterval(heartbeatSeconds)
    .heartbeatTolerance(heartbeatSeconds)
    .handleHeartbeat((latency) => {
      if (latency === null) tellDeath(tunnelProblems.silent());
    })
    // Reconnecting is the state machine's business: the SDK's own back-off leaves people waiting for two minutes.
    // Its attempts find the relay's door shut. Answering false would end them, too, but then the library prints
    // `Aborting connection to …` straight to file descriptor 1, where our callers expect results.
    // Handlers must not throw or return a promise: either aborts the whole process.
    .handleDisconnection(() => {
      tellDeath(tunnelProblems.disconnected());
      return true;
    })
    .connect();

  const note = (error: unknown): void => log('debug', `ngrok: ${String(error)}`);
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    // The session first: closed, it does not try to reconnect when the relay is cut.
    await Promise.race([session.close().catch(note), wait(endPatience, undefined, { ref: false })]);
    relay.close();
  };
  const hangUp = (): Promise<void> => (ending ??= end());
  return {
    died,
    listen: ({ domain, target }) => {
      const endpoint = session.httpEndpoint();
      return (domain === '' ? endpoint : endpoint.domain(domain)).listenAndForward(target);
    },
    async withdraw(listener) {
      if (isDead) {
        // Only after the session: on a dead connection this hangs until its session is closed. It frees memory.
        await hangUp();
        listener.close().catch(note);
        return;
      }
      const late = wait(withdrawPatience, undefined, { ref: false });
      await Promise.race([listener.close().catch(note), late, died]);
    },
    end: hangUp,
  };
}
