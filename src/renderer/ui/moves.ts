/** Where a key leads in a list. Pure. */

export interface Standpoint {
  /** −1 while nothing is chosen. */
  index: number;
  count: number;
  /** Rows in one view. */
  page: number;
}

/** The index after the key, or null when the key is not one that moves. */
export function indexAfter(key: string, { index, count, page }: Standpoint): number | null {
  const target = targetOf(key, { index, count, page });
  return target === null || count === 0 ? null : Math.min(count - 1, Math.max(0, target));
}

function targetOf(key: string, { index, count, page }: Standpoint): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
