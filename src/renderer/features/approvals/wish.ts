/** What is to be given: the scopes and sources that are left on. Pure. */
import type { Approval, Scope, Source } from '../../../contract/state.ts';

export interface Wish {
  scopes: ReadonlySet<Scope>;
  sources: ReadonlySet<string>;
  /** Every source there is to choose from. */
  choice: readonly string[];
}

/** All that was asked for, everywhere. */
export function fullWish({ scopes }: Pick<Approval, 'scopes'>, sources: readonly Source[]): Wish {
  const choice = sources.map((source) => source.id);
  return { scopes: new Set(scopes), sources: new Set(choice), choice };
}

/** A grant that neither reads nor changes, or has no source, lets nobody in. */
export function isEnough({ scopes, sources, choice }: Wish): boolean {
  const acts = scopes.has('mcp:read') || scopes.has('mcp:write');
  return acts && (sources.size > 0 || choice.length === 0);
}

/** Everything on means the sources of later too: null. */
export function isEverywhere({ sources, choice }: Wish): boolean {
  return choice.every((id) => sources.has(id));
}

/** As `approvals.decide` takes it. */
export function givenBy(wish: Wish): { scopes: Scope[]; sources: string[] | null } {
  return {
    scopes: [...wish.scopes],
    sources: isEverywhere(wish) ? null : wish.choice.filter((id) => wish.sources.has(id)),
  };
}

export function withPart<T>(set: ReadonlySet<T>, part: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(part);
  else next.delete(part);
  return next;
}
