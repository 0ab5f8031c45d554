/** Times and cursors as the server writes them. */

/** RFC 3339 as Go's `time.RFC3339Nano` has it: without zeros at the end of the fraction. */
export function written(ms: number): string {
  return new Date(ms).toISOString().replace(/\.?0*Z$/, 'Z');
}

/** RFC 3339 or milliseconds as text; undefined for anything else. */
export function read(value: unknown): number | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isFinite(ms) ? ms : undefined;
}

export interface Place {
  ms: number;
  uid: string;
}

export function toCursor({ ms, uid }: Place): string {
  return Buffer.from(`${ms}|${uid}`).toString('base64url');
}

/** A cursor that is none starts at the beginning. */
export function fromCursor(cursor: string | null): Place {
  const [, ms = '0', uid = ''] =
    /^(\d+)\|([0-9a-f-]{36})$/i.exec(Buffer.from(cursor ?? '', 'base64url').toString()) ?? [];
  return { ms: Number(ms), uid };
}
