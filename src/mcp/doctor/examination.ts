/** What the checks of one round share: the address, the way to ask at it, and what was found out on the way. */
import { publicOrigin, type State } from '../../contract/state.ts';
import { createBrowser } from './browser.ts';
import { createChatGpt, type ChatGpt } from './chatgpt.ts';
import type { CheckId } from './check.ts';
import type { DoctorHouse } from './house.ts';
import { askOutside, type Outside } from './outside.ts';
import { measured, type Pace } from './pace.ts';
import { createWire, type Wire } from './wire.ts';

/** Where clients ask: the public origin, or this machine's own while nothing is published. */
export interface Place {
  origin: string;
  isPublic: boolean;
}

export interface Examination {
  house: DoctorHouse;
  state(): State;
  /** Null while nothing listens. */
  place(): Place | null;
  wire: Wire;
  pace: Pace;
  /** Who answers at the public address; asked once. */
  outside(origin: string): Promise<Outside>;
  /** The stand-in at this origin, the same for all checks. */
  chatGpt(origin: string): ChatGpt;
  hasFailed(id: CheckId): boolean;
  signal: AbortSignal;
}

export interface Round {
  pace: Pace;
  /** The same, given up with this signal too. */
  within(signal: AbortSignal): Examination;
  /** Leaves nothing behind: no grant, no pass, no connection. */
  end(): void;
}

export function beginRound(
  house: DoctorHouse,
  { signal, hasFailed }: { signal: AbortSignal; hasFailed(id: CheckId): boolean },
): Round {
  const pass = house.pass();
  /** Public origins at which this very Patchbay has answered. */
  const proven = new Set<string>();
  const isOurs = (origin: string) => proven.has(origin) || origin === loopbackOrigin(house.state());
  const plainWire = createWire({
    ...house.network,
    // Nobody but us is to see the pass.
    headersFor: (url) => (isOurs(url.origin) ? { [pass.header]: pass.value } : {}),
  });
  const { wire, pace } = measured(plainWire, ({ origin }) => proven.has(origin));
  const known = { outside: new Map<string, Promise<Outside>>(), chatGpt: new Map<string, ChatGpt>() };
  const ask = async (origin: string) => {
    const outside = await askOutside({ wire, origin, signal, house });
    if (outside.kind === 'us') proven.add(origin);
    return outside;
  };
  const shared: Omit<Examination, 'signal'> = {
    house,
    state: () => house.state(),
    place: () => placeOf(house.state()),
    ...{ wire, pace },
    outside: (origin) => once(known.outside, origin, ask),
    chatGpt: (origin) =>
      once(known.chatGpt, origin, () =>
        createChatGpt({
          ...{ url: `${origin}/mcp`, wire, signal },
          clientInfo: { name: 'Patchbay doctor', version: house.state().version },
          browse: createBrowser({ wire, signal, approve: (round) => house.approve(round) }),
          ...{ timeoutMs: 5_000, callTimeoutMs: 5_000 },
        }),
      ),
    hasFailed,
  };
  return {
    pace,
    within: (deadline) => ({ ...shared, signal: deadline }),
    end() {
      wire.close();
      pass.end();
      house.endDoctorGrants();
    },
  };
}

function once<T>(known: Map<string, T>, origin: string, make: (origin: string) => T): T {
  const found = known.get(origin) ?? make(origin);
  known.set(origin, found);
  return found;
}

function placeOf(state: State): Place | null {
  const outside = publicOrigin(state);
  if (outside !== null) return { origin: outside, isPublic: true };
  const inside = loopbackOrigin(state);
  return inside === null ? null : { origin: inside, isPublic: false };
}

export function loopbackOrigin({ listener }: Pick<State, 'listener'>): string | null {
  return listener.kind === 'listening' ? listener.origin : null;
}
