/** The composition root: builds the rooms in order and hands each what it needs. */
import type { Served } from '../contract/wire.ts';
import type { Connector } from './connectors/connector.ts';
import type { Clock, LogSink, Opener, Paths, SecretStore, TunnelAgent } from './ports.ts';

/** What a front door hands in. */
export interface Ports {
  paths: Paths;
  clock: Clock;
  /** Opens the place for secrets when one is first needed; throws an AppError with the remedy when there is none. */
  secrets: { open(): Promise<SecretStore> };
  tunnel: TunnelAgent;
  log: LogSink;
  opener: Opener;
}

export interface CoreOptions {
  /** The product's version, as `/health` tells it. */
  version: string;
  connectors: readonly Connector[];
  /** What the command line says for this run; wins over the settings and is not saved. */
  overrides: {
    port?: number;
    host?: string;
    tunnel?: 'none' | 'ngrok';
    /** From the environment, for this run. */
    ngrokAuthtoken?: string;
  };
}

export interface Core extends Served {
  /**
   * Takes the data folder: lock, settings, journal, access, connectors; no network.
   * @throws AppError `data_folder_locked`, `data_folder_unwritable`, `database_corrupt`, `disk_full`
   */
  open(): Promise<void>;
  /**
   * Opens if need be, then listens and starts the tunnel if the settings say so.
   * @throws AppError as `open`, and `port_in_use`, `listen_failed`
   */
  start(): Promise<void>;
  /** Stops in order; every step runs even if one fails. Safe to call twice, and before `start` has finished. */
  stop(reason: string): Promise<void>;
}

export declare function createCore(ports: Ports, options: CoreOptions): Core;
