/** A row of the fault table. */
import type { DoctorState } from '../../../src/contract/state.ts';
import type { CheckId } from '../../../src/mcp/doctor/check.ts';

export interface Fault {
  name: string;
  /** Brings a house into this state, and answers how to examine it. */
  plant(): Promise<() => Promise<DoctorState>>;
  cause: CheckId;
  status?: 'fail' | 'warn';
  evidence: RegExp;
  remedy: RegExp;
  /** The checks that are not made because of it, in order. */
  meaningless?: readonly CheckId[];
}

/** All that a client's way in consists of. */
export const wholeWayIn: readonly CheckId[] = [
  ...(['interstitial', 'clock', 'metadata', 'oauth', 'discover', 'tools-list', 'call', 'streaming'] as const),
];

/** The same without what a check of the address itself tells. */
export const afterAddress: readonly CheckId[] = wholeWayIn.filter((id) => id !== 'interstitial');

/** What stands on the tunnel. */
export const afterTunnel: readonly CheckId[] = ['public-address', 'tls', ...wholeWayIn, 'quota'];

/** What can be told only of a client that was let in. */
export const afterOAuth: readonly CheckId[] = ['discover', 'tools-list', 'call', 'streaming'];
