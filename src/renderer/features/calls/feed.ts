/** The list of calls as it grows: live ones at the end, pages from the journal in front. Pure. */
import type { Call } from '../../../contract/state.ts';

/**
 * The known calls with the live ones in place, oldest first. Live calls replace what was known of them; when more
 * passed than the live state holds, there is a hole, and the older ones are asked for again.
 */
export function withLive(known: readonly Call[], live: readonly Call[]): readonly Call[] {
  const first = live[0];
  const last = known.at(-1);
  if (first === undefined) return known;
  if (last === undefined) return live;
  const at = known.findLastIndex((call) => call.id === first.id);
  if (at !== -1) return [...known.slice(0, at), ...live];
  return live.some((call) => call.id === last.id) ? mergedTail(known, live) : live;
}

/** The live calls begin before what is known: keep what is known, then what is new after it. */
function mergedTail(known: readonly Call[], live: readonly Call[]): readonly Call[] {
  const ids = new Set(live.map((call) => call.id));
  return [...known.filter((call) => !ids.has(call.id)), ...live];
}

/** A page from the journal in front of what is known, without what is known already. */
export function withPage(known: readonly Call[], page: readonly Call[]): readonly Call[] {
  const ids = new Set(known.map((call) => call.id));
  return [...page.filter((call) => !ids.has(call.id)), ...known];
}

/** What has arrived after the call the list is held at. Nothing while it is not held, or its call is gone. */
export function arrivedAfter(known: readonly Call[], heldAt: string | null): number {
  if (heldAt === null) return 0;
  const at = known.findLastIndex((call) => call.id === heldAt);
  return at === -1 ? 0 : known.length - 1 - at;
}
