/** Reads JSON without losing the digits of integers that a double cannot hold: those become text. */
import type { JsonObject } from '../connector.ts';

/** @throws SyntaxError */
export function parseJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return /\d{16}/.test(text) ? JSON.parse(withLongAsText(text)) : parsed;
}

/** `json` surely is JSON. Texts are passed over by their ends: a pattern over millions of letters runs out of stack. */
function withLongAsText(json: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < json.length;) {
    const quote = json.indexOf('"', at);
    const end = quote === -1 ? json.length : quote;
    pieces.push(json.slice(at, end).replaceAll(number, keepDigits));
    at = quote === -1 ? json.length : endOfText(json, quote);
    pieces.push(json.slice(end, at));
  }
  return pieces.join('');
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** After the quotation mark that ends the text which begins at `from`. */
function endOfText(json: string, from: number): number {
  let at = json.indexOf('"', from + 1);
  while (isEscaped(json, at)) at = json.indexOf('"', at + 1);
  return at + 1;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

function keepDigits(found: string): string {
  const isLong = /^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found));
  return isLong ? `"${found}"` : found;
}

/** A parsed reply as a tool's result: what is left out is left out, and the rest is JSON as it came. */
export function toJson(value: object): JsonObject {
  // It was made of JSON, with fields that may be undefined, which this drops.
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
