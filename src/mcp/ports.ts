/** What the core needs from outside. A door hands these in; fakes of them pass the same suites as the real ones. */
import type { AppError } from '../contract/errors.ts';
import type { Destination } from '../contract/commands.ts';
import type { LogEntry, SecretPresence } from '../contract/state.ts';
import type { Network } from './doctor/wire.ts';

/** What a front door hands in. */
export interface Ports {
  paths: Paths;
  clock: Clock;
  /** Opens the place for secrets when one is first needed; throws an AppError with the remedy when there is none. */
  secrets: { open(): Promise<SecretStore> };
  tunnel: TunnelAgent;
  log: LogSink;
  opener: Opener;
  /** How the doctor reaches the public address; as any program on this machine does when left out. */
  network?: Network;
}

/** Time, so that tests can own it. Milliseconds throughout. */
export interface Clock {
  now(): number;
  /** Runs once after `ms`; the returned function cancels. Does not keep the process alive by itself. */
  after(ms: number, run: () => void): () => void;
}

/** Where Patchbay keeps its files. All absolute. */
export interface Paths {
  dataDir: string;
}

/**
 * Keeps secrets by name (`tunnel.ngrok.authtoken`, `connector.binance.apiSecret`).
 * Every method throws an `AppError` with a remedy when the store cannot be used; none ever falls back to plaintext.
 */
export interface SecretStore {
  readonly kind: 'keychain' | 'file';
  /** The secret, or null when there is none of that name. */
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<SecretPresence>;
  /** True when there was one. */
  delete(name: string): Promise<boolean>;
  /** Names and times only, sorted by name. */
  list(): Promise<SecretPresence[]>;
}

/** Where a line of log goes besides the journal and the window: stderr, or nowhere. */
export interface LogSink {
  write(entry: LogEntry): void;
}

/** Opens a known place outside Patchbay. */
export interface Opener {
  open(destination: Destination): Promise<void>;
}

/** What is to be published and how. */
export interface TunnelRequest {
  authtoken: string;
  /** Loopback origin of the public listener, e.g. `http://127.0.0.1:7420`. */
  target: string;
  /** The domain asked for; empty takes the one the service assigns. */
  domain: string;
  /** host:port of the service; empty is its own. */
  serverAddr: string;
  /** PEM file of the service's CA; empty is its own. */
  caFile: string;
}

/** An open tunnel. */
export interface TunnelLink {
  /** Public origin, without a trailing slash. */
  readonly url: string;
  /** Resolves when the link is lost or dead, with the reason as an AppError; never rejects, never resolves after `close`. */
  readonly lost: Promise<AppError>;
  /** Takes the endpoint offline, then ends the session. Bounded in time; never rejects. */
  close(): Promise<void>;
}

/** Opens tunnels. One attempt per call; retrying is the state machine's business. */
export interface TunnelAgent {
  /**
   * @throws AppError with a `tunnel_…` code and a remedy in plain words.
   * @param signal gives up the attempt and whatever it had opened.
   */
  open(request: TunnelRequest, signal: AbortSignal): Promise<TunnelLink>;
}
