/** Reads and changes plain JSON objects by path, refusing the names that reach an object's prototype. */

/** JSON as it is in the file: known and unknown keys alike. */
export type JsonTree = { [key: string]: unknown };

const prototypeNames = new Set(['__proto__', 'prototype', 'constructor']);

/** False for names that would reach or hide an object's prototype, and for empty ones. */
export function isSafeName(name: string): boolean {
  return name !== '' && !prototypeNames.has(name);
}

export function isTree(value: unknown): value is JsonTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`, or undefined. Own properties only. */
export function readPath(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isTree(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    tree,
  );
}

/** A copy of `tree` with `value` at `path`; what is in the way and is not an object is replaced. */
export function withPath(tree: JsonTree, path: readonly string[], value: unknown): JsonTree {
  const [name, ...rest] = path;
  if (name === undefined) return tree;
  if (!isSafeName(name)) throw new RangeError(`Not a settings name: ${name}`);
  if (rest.length === 0) return { ...tree, [name]: value };
  const below = readPath(tree, [name]);
  return { ...tree, [name]: withPath(isTree(below) ? below : {}, rest, value) };
}

/** A copy of `tree` without what is at `path`, and without the objects that this leaves empty. */
export function withoutPath(tree: JsonTree, path: readonly string[]): JsonTree {
  const [name, ...rest] = path;
  if (name === undefined || !Object.hasOwn(tree, name)) return tree;
  const { [name]: below, ...others } = tree;
  if (rest.length === 0 || !isTree(below)) return rest.length === 0 ? others : tree;
  const left = withoutPath(below, rest);
  return Object.keys(left).length === 0 ? others : { ...tree, [name]: left };
}
