/** A place in a list: after which item the next page begins. Opaque to clients: unpadded base64url of `<updated_at_ms>|<uid>`. */
import { ToolError } from '../connector.ts';

export interface Place {
  updatedAt: number;
  uid: string;
}

export const beginning: Place = { updatedAt: -1, uid: '' };

export function encodeCursor({ updatedAt, uid }: Place): string {
  return Buffer.from(`${updatedAt}|${uid}`).toString('base64url');
}

/** The place in a cursor, or null when `encodeCursor` could not have made it. */
export function placeIn(cursor: string): Place | null {
  const decoded = Buffer.from(cursor, 'base64url').toString();
  const match = /^(\d{1,16})\|([0-9a-f-]{36})$/.exec(decoded);
  const place = { updatedAt: Number(match?.[1]), uid: match?.[2] ?? '' };
  return match === null || encodeCursor(place) !== cursor ? null : place;
}

/** @throws ToolError when the text is no cursor */
export function decodeCursor(cursor: string): Place {
  const place = placeIn(cursor);
  if (place !== null) return place;
  throw new ToolError(
    'cursor is not one that this tool gave. Pass nextCursor of the page before unchanged, or leave cursor out to start at the beginning.',
  );
}
