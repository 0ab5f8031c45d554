/** One line that says what a call is about, from its redacted arguments. */
import { oneLine, type Json } from '../connectors/connector.ts';

const maxLength = 120;
const maxValue = 48;

export function gistOf(redactedArguments: Json): string {
  if (typeof redactedArguments !== 'object' || redactedArguments === null)
    return cut(String(redactedArguments ?? ''), maxLength);
  const parts: string[] = [];
  let length = 0;
  for (const [key, value] of Object.entries(redactedArguments)) {
    if (length > maxLength) break;
    const part = `${key}: ${show(value)}`;
    parts.push(part);
    length += part.length;
  }
  return cut(parts.join(', '), maxLength);
}

function show(value: Json): string {
  if (typeof value === 'string') return cut(value, maxValue);
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

/** Arguments may be of any length; only their beginning is read. */
function cut(text: string, length: number): string {
  return oneLine(text.slice(0, length * 4), length);
}
