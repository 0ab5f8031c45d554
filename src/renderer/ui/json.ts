/** Cuts pretty-printed JSON into keys, values and the rest. Pure. */

export interface JsonPiece {
  kind: 'key' | 'string' | 'other';
  text: string;
}

const strings = /("(?:[^"\\]|\\.)*")(\s*:)?/g;

export function jsonPieces(text: string): JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(strings)) {
    if (match.index > from) pieces.push({ kind: 'other', text: text.slice(from, match.index) });
    pieces.push({ kind: match[2] === undefined ? 'string' : 'key', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'other', text: text.slice(from) });
  return pieces;
}
