/** What was changed in a source's form, and how each of its fields is asked for. Pure. */
import type { Field, State } from '../../../contract/state.ts';

export type Draft = Readonly<Record<string, string>>;

export type FieldKind = 'secret' | 'flag' | 'choice' | 'text';

export function kindOf({ secret, options }: Field): FieldKind {
  if (secret) return 'secret';
  if (options.length === 0) return 'text';
  return options.length === 2 && options.includes('true') && options.includes('false') ? 'flag' : 'choice';
}

/** What is saved of a field that is no secret; empty where it stands at its default. */
export function savedValue({ settings }: State, source: string, key: string): string {
  const values = settings.connectors[source]?.values ?? {};
  return Object.hasOwn(values, key) ? (values[key] ?? '') : '';
}

/** Since when a secret is stored, or null. */
export function storedSince({ storedSecrets }: State, source: string, key: string): number | null {
  const name = `connector.${source}.${key}`;
  return storedSecrets.find((secret) => secret.name === name)?.changedAt ?? null;
}

/** The values to save: a secret that was left empty stays as it is, and so does what was typed back. */
export function changesOf(
  fields: readonly Field[],
  draft: Draft,
  saved: (key: string) => string,
): Record<string, string> {
  const changed = fields.flatMap((field): [string, string][] => {
    const typed = draft[field.key]?.trim();
    if (typed === undefined) return [];
    if (field.secret) return typed === '' ? [] : [[field.key, typed]];
    const before = saved(field.key);
    return (typed || field.default) === (before || field.default) ? [] : [[field.key, typed]];
  });
  return Object.fromEntries(changed);
}
