/** Makes a table when it is first looked into, and once: nobody waits for it at start-up. */
export function lazily<T extends object>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    const [known = make()] = made;
    made[0] = known;
    return known;
  };
}
