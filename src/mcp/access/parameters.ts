/** Parameters of OAuth requests, from a query or a form (RFC 6749 section 3.1: an empty one counts as left out, none is repeated). */

/** All values of a parameter. */
export function present(parameters: URLSearchParams, name: string): string[] {
  return parameters.getAll(name).filter((value) => value !== '');
}

/** Null when it is missing, or there more than once. */
export function single(parameters: URLSearchParams, name: string): string | null {
  const [value, ...more] = present(parameters, name);
  return value === undefined || more.length > 0 ? null : value;
}

/** The first of these that is there more than once. */
export function repeated(parameters: URLSearchParams, names: readonly string[]): string | null {
  return names.find((name) => present(parameters, name).length > 1) ?? null;
}
