/** One line that says what a call is about, from its redacted arguments. */
import type { Json } from '../connectors/connector.ts';

const maxLength = 120;
const maxValue = 48;

export function gistOf(redactedArguments: Json): string {
  if (typeof redactedArguments !== 'object' || redactedArguments === null)
    return oneLine(String(redactedArguments ?? ''), maxLength);
  const parts: string[] = [];
  let length = 0;
  for (const [key, value] of Object.entries(redactedArguments)) {
    if (length > maxLength) break;
    const part = `${key}: ${show(value)}`;
    parts.push(part);
    length += part.length;
  }
  return oneLine(parts.join(', '), maxLength);
}

function show(value: Json): string {
  if (typeof value === 'string') return oneLine(value, maxValue);
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

function oneLine(text: string, length: number): string {
  const flat = text
    .slice(0, length * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}
