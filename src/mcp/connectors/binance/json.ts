/** Reads JSON without losing the digits of integers that a double cannot hold: those become text. */
import type { JsonObject } from '../connector.ts';

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

/** A parsed reply as a tool's result: what is left out is left out, and the rest is JSON as it came. */
export function toJson(value: object): JsonObject {
  // It was made of JSON, with fields that may be undefined, which this drops.
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
