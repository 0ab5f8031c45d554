/** Says in a person's words which values a setting takes. Pure. */
import { z } from 'zod';

/** A bound this far away is no news, except to whom it stops. */
const farAway = 1_000_000;

/** What follows “takes”, e.g. `true or false`, for somebody who gave `value`. */
export function takes(schema: unknown, value: unknown): string {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return takes(schema.def.innerType, value);
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNumber) return aNumber(schema, value);
  if (schema instanceof z.ZodEnum) return alternatives(schema.options.map(String));
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join('') || 'nothing';
  if (schema instanceof z.ZodURL) return 'only scheme and host, as in https://patchbay.example.com';
  if (schema instanceof z.ZodIPv4 || schema instanceof z.ZodIPv6) return 'an IP address';
  if (schema instanceof z.ZodUnion) {
    // What may be left empty says so last.
    const ways = new Set(schema.options.map((option) => takes(option, value)).reverse());
    return [...ways].join(', or ');
  }
  return 'text';
}

function aNumber({ minValue, maxValue, format }: z.ZodNumber, value: unknown): string {
  const kind = format === null ? 'a number' : 'a whole number';
  if (minValue === null) return kind;
  const isFar = maxValue === null || maxValue >= farAway;
  const isAbove = typeof value === 'number' && maxValue !== null && value > maxValue;
  return isFar && !isAbove
    ? `${kind}, ${String(minValue)} or more`
    : `${kind} from ${String(minValue)} to ${String(maxValue)}`;
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
