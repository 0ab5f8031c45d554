/** The `scope` parameter (RFC 6749 section 3.3). */
import { scopeSchema, type Scope } from '../../contract/state.ts';

/** In the order in which they are always told. */
export const allScopes: readonly Scope[] = scopeSchema.options;

/** Whether there is anything that one could do with these: staying connected is nothing by itself. */
export function allowsSomething(scopes: readonly Scope[]): boolean {
  return scopes.some((scope) => scope !== 'offline_access');
}

/**
 * The scopes that are asked for; all of them when nothing is said. Unknown ones are ignored, as servers may
 * (section 3.3), since clients ask for `openid` and the like by habit.
 *
 * @returns null when none is left
 */
export function parseScope(text: string | null): Scope[] | null {
  if (text === null) return [...allScopes];
  const asked = new Set(text.split(' '));
  const scopes = allScopes.filter((scope) => asked.has(scope));
  return scopes.length === 0 ? null : scopes;
}
