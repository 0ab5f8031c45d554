/** Each source has one of eight cable colours: the ones we know by choice, others by their name. Pure. */

export const cableCount = 8;

/** What goes to no one source: `search` and `fetch`, which ask them all, a tool that there is not, a client not let in yet. */
export const noSource = 0;

const chosen: Record<string, number> = {
  '': noSource,
  search: noSource,
  workspace: 1,
  binance: 2,
  tastytrade: 3,
  attio: 4,
};

/** 1…8, or `noSource`: the number in `--cable-N`. */
export function cableOf(source: string): number {
  const known = Object.hasOwn(chosen, source) ? chosen[source] : undefined;
  if (known !== undefined) return known;
  let sum = 0;
  for (const character of source) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return 5 + (sum % (cableCount - 4));
}
