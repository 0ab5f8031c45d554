/** Reads JSON without losing the digits of integers that a double cannot hold: those become text. */

/** @throws SyntaxError */
export function parseJson(text: string): unknown {
  return JSON.parse(/\d{16}/.test(text) ? text.replaceAll(token, keepDigits) : text);
}

/** A text, which is skipped whole, or a number. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function keepDigits(found: string): string {
  const isLong = /^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found));
  return isLong ? `"${found}"` : found;
}
