/** What a route of the simulated API is, and how bodies and pages are read. */
import { randomUUID } from 'node:crypto';
import { invalid } from './refusal.ts';
import type { Json, JsonObject, World } from './shapes.ts';

export interface Asked {
  world: World;
  params: Record<string, string>;
  query: URLSearchParams;
  body: JsonObject;
  now: number;
  /** How long a new record stays out of the fuzzy search, in milliseconds. */
  searchLagMs: number;
}

export interface Route {
  method: string;
  /** `{name}` stands for one part. */
  path: string;
  scopes: readonly string[];
  kind: 'read' | 'write';
  answer(asked: Asked): Json;
}

export function dataOf(body: JsonObject): JsonObject {
  const { data } = body;
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw invalid('Body payload validation error: "data" is required.');
  return data;
}

export function objectAt(body: JsonObject, key: string): JsonObject {
  const value = body[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`Body payload validation error: "${key}" must be an object.`);
  return value;
}

export function textAt(body: JsonObject, key: string): string {
  const value = body[key];
  if (typeof value !== 'string') throw invalid(`Body payload validation error: "${key}" must be a string.`);
  return value;
}

export function arrayAt(body: JsonObject, key: string): Json[] {
  const value = body[key];
  if (!Array.isArray(value)) throw invalid(`Body payload validation error: "${key}" must be an array.`);
  return value;
}

interface Bounds {
  fallback: number;
  most: number;
}

export function page<T>(all: readonly T[], limit: unknown, offset: unknown, { fallback, most }: Bounds): T[] {
  const count = limit === undefined || limit === null ? fallback : Number(limit);
  const from = offset === undefined || offset === null ? 0 : Number(offset);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw invalid(`"limit" must be a whole number from 1 to ${most}.`);
  if (!Number.isInteger(from) || from < 0) throw invalid('"offset" must be a whole number from 0.');
  return all.slice(from, from + count);
}

export function newId(): string {
  return randomUUID();
}
