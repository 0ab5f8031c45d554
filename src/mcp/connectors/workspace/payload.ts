/** What a write makes of a payload: compose a new one, replace, merge, act. Pure; the tables say what may be where. */
import { ToolError, type Json, type JsonObject } from '../connector.ts';
import type { Step } from './backend.ts';
import type { Entity } from './entities.ts';
import type { Field, ValueKind } from './fields.ts';
import { reservedNames, timestamp } from './item.ts';

/** A new payload from the arguments of `create`. A named argument wins over the same name in `additional_fields`. */
export function composed(entity: Entity, input: JsonObject): JsonObject {
  const defaults: JsonObject = {};
  for (const { payload: name, default: value } of entity.create) {
    if (name !== undefined && value !== undefined) defaults[name] = value;
  }
  return { ...defaults, ...additional(entity, input), ...named(entity.create, input) };
}

/** PUT: the whole of a new payload, but for a parent that is not sent again. */
export function replacement(entity: Entity, input: JsonObject): JsonObject {
  const fields = entity.create.filter((field) => entity.update.includes(field.name));
  return { ...additional(entity, input), ...named(fields, input) };
}

/** A replacement on the same parent as before, where it names no other. */
export function withParent(entity: Entity, before: JsonObject, payload: JsonObject): JsonObject {
  return { ...parentOf(entity, before), ...payload };
}

export function namesParent({ parent }: Entity, payload: JsonObject): boolean {
  return [parent?.kind, parent?.uid].every((name) => typeof name !== 'string' || payload[name] !== undefined);
}

/** PATCH: what changes; null removes a name. */
export function changesOf(entity: Entity, updates: JsonObject): JsonObject {
  const changes = checked(entity, updates);
  const lost = Object.keys(changes).find((name) => changes[name] === null && isRequired(entity, name));
  if (lost !== undefined) throw new ToolError(`${lost} cannot be removed: every ${entity.words} has one.`);
  return changes;
}

/** A merge at the top level. No payload ever holds a null there. */
export function withChanges(before: JsonObject, changes: JsonObject): JsonObject {
  return withoutNulls({ ...before, ...changes });
}

/** An action of `process`. What came with it is kept beside it, so that it is not lost. */
export function acted(entity: Entity, before: JsonObject, step: Step, now: number): JsonObject {
  return { ...before, ...entity.actions[step.action], ...traceOf(step, now) };
}

/** What an action leaves behind besides its effect. */
export function traceOf({ action, metadata }: Step, now: number): JsonObject {
  return metadata === null ? {} : { lastAction: { action, at: timestamp(now), metadata } };
}

function parentOf({ parent }: Entity, payload: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const name of [parent?.kind, parent?.uid]) {
    const value = typeof name === 'string' ? payload[name] : undefined;
    if (typeof name === 'string' && value !== undefined) kept[name] = value;
  }
  return kept;
}

function named(fields: readonly Field[], input: JsonObject): JsonObject {
  const payload: JsonObject = {};
  for (const field of fields) {
    const value = input[field.name];
    if (field.payload !== undefined && value !== undefined) payload[field.payload] = value;
  }
  return payload;
}

function additional(entity: Entity, input: JsonObject): JsonObject {
  const fields = input['additional_fields'];
  if (fields === undefined || !isObject(fields)) return {};
  return withoutNulls(checked(entity, fields));
}

/** Drops the bookkeeping names (clients send whole payloads back) and holds known names to their types. */
function checked(entity: Entity, fields: JsonObject): JsonObject {
  const payload: JsonObject = {};
  for (const [name, value] of Object.entries(fields)) {
    if (reservedNames.has(name)) continue;
    const kind = kindOf(entity, name);
    if (kind === undefined || value === null) {
      payload[name] = value;
      continue;
    }
    const result = kind.schema.safeParse(value);
    if (!result.success) throw new ToolError(`${name} must be ${kind.says}.`);
    payload[name] = result.data;
  }
  return payload;
}

export function withoutNulls(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null));
}

function kindOf(entity: Entity, name: string): ValueKind | undefined {
  if (Object.hasOwn(entity.known, name)) return entity.known[name];
  return entity.create.find((field) => field.payload === name)?.kind;
}

function isRequired(entity: Entity, name: string): boolean {
  return entity.create.some((field) => field.payload === name && field.required === true);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
