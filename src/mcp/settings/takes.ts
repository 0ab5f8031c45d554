/** Says in a person's words which values a setting takes. Pure. */
import { z } from 'zod';
import { alternatives, aNumber } from '../../contract/plain-words.ts';

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
