/** Looks a name up that a service or a client wrote: “constructor” and its like are on every object, and are no entries. */

export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
