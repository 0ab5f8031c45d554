/** What the doctor is given of the house it examines: much to look at, and nothing with which to change it. */
import type { Problem } from '../../contract/errors.ts';
import type { State } from '../../contract/state.ts';
import type { JsonObject } from '../connectors/connector.ts';
import type { Network } from './wire.ts';

/** What came and went through the tunnel since the month began (UTC), as ngrok counts it. */
export interface Usage {
  requests: number;
  bytes: number;
}

/** A one-time proof that a request is the doctor's own. */
export interface DoctorPass {
  header: string;
  value: string;
  end(): void;
}

export interface DoctorHouse {
  state(): State;
  now(): number;
  dataDir: string;
  /** Where the listener would be if it ran, by the settings and the command line. */
  listenerPlace(): { host: string; port: number };
  /**
   * Random, made anew at every start, and told by `/health` (header `x-patchbay-instance`) to whoever shows the pass:
   * so the doctor knows us from everybody else who may answer at our address.
   */
  instanceId: string;
  /** Opens the place for secrets and reads each that is stored; null when that worked. Tells nobody, keeps nothing. */
  readSecrets(): Promise<Problem | null>;
  /** Asks one source whether it answers, as `sources.check` does. */
  checkSource(id: string): Promise<{ ok: boolean; message: string; hint: string }>;
  pass(): DoctorPass;
  /** The metadata that the core serves for an issuer: path → document, all five. */
  expectedMetadata(issuer: string): Readonly<Record<string, JsonObject>>;
  /** Approves a round that was opened with the pass. @throws AppError `not_found` for any other */
  approve(roundId: string): void;
  /** Revokes whatever was granted to the doctor, and forgets it. */
  endDoctorGrants(): void;
  usage(): Usage;
  /** How the public address is reached; left out, as any program does. For tests. */
  network?: Network;
}
