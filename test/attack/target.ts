/** What is attacked: a Patchbay with its public side, its loopback side, and the user's own hands on it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  CommandContext,
} from '../../src/contract/commands.ts';
import type { State } from '../../src/contract/state.ts';
import type { Documents } from './documents.ts';
import type { Answer, Asked, Way } from './visitor.ts';

/** `public`: whoever knows the address, through the tunnel. `local`: a program on the user's machine. */
export type Side = 'public' | 'local';

export interface Target {
  /** The origin that the tunnel gives it. */
  readonly publicOrigin: string;
  /** The origin of the MCP listener on loopback. */
  readonly loopbackOrigin: string;
  /** The loopback listener of the running product, for window and administration; null for a core alone. */
  readonly desk: Desk | null;
  /** A host of client metadata documents and a trap for whoever is led to it. */
  readonly documents: Documents;
  /** A request from one side; public ones go through the tunnel's edge where there is one. */
  visit(side: Side, asked: Asked): Promise<Answer>;
  /** As it reaches the listener through the tunnel when it was sent from this address. */
  visitFrom(address: string, asked: Asked): Promise<Answer>;
  way(side: Side): Way;
  /** Straight to the listener's socket, by the public name, as the tunnel's agent delivers. */
  wayFrom(address: string): Way;
  /** The user's own act, by this face; `terminal` unless said. */
  ask<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    face?: CommandContext['face'],
  ): Promise<CommandOutput<N>>;
  state(): Promise<State>;
  /** What its clock says. */
  now(): number;
  /** Moves its clock on; by hours at most where there is a real tunnel, whose other end has a clock of its own. */
  pass(ms: number): Promise<void>;
  /** Everything it has on disk, by file. */
  files(): Map<string, string>;
  /** Everything it has said to a terminal or a log. */
  said(): string;
  /** Stops it and starts it anew on the same data; only for attacks that need `core`. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Desk {
  /** Origin of window and administration. */
  url: string;
  adminToken: string;
  /** The window's address, with the token that lets a browser in. */
  windowUrl: string;
  /** Trusts nothing but the tunnel's certificate, for browsers. */
  publicPort: number;
}

/** Waits until the world reaches it again by its name, after the tunnel was touched. */
export async function untilOnline(target: Target): Promise<void> {
  let last = '';
  for (let tries = 0; tries < 300; tries += 1) {
    await sleep(50);
    const { tunnel } = await target.state();
    last = JSON.stringify(tunnel);
    if (tunnel.kind !== 'online') continue;
    if ((await target.visit('public', { path: '/health' })).status === 200) return;
  }
  throw new Error(`The tunnel did not come back: ${last}`);
}

export const attackClasses = [
  'tokens',
  'codes',
  'pkce',
  'redirects',
  'mix-up',
  'refresh',
  'metadata documents',
  'registration',
  'consent',
  'hosts and headers',
  'paths',
  'sessions',
  'floods',
  'scopes',
  'secrets',
  'revocation',
  'documents',
  'services',
] as const;
export type AttackClass = (typeof attackClasses)[number];

/**
 * `desk`: the loopback listener, which only the running product has. `core`: what only a core in process has, a call
 * without end, a restart, and a clock that goes months ahead while the tunnel’s certificates stay good. `limits`: the limits
 * as they come. `patience`: up to a minute, beside others. `alone`: leaves nothing as it was.
 */
export type Need = 'desk' | 'core' | 'limits' | 'patience' | 'alone';

export interface Attack {
  class: AttackClass;
  /** “A … does not …”: the property that holds, as the test's name. */
  sentence: string;
  needs?: readonly Need[];
  /** Throws when the property does not hold. */
  run(target: Target): Promise<void>;
}
