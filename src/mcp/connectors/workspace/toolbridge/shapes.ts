/** What ToolBridge answers, as far as it is read: items, pages, sessions and tenants. Unknown fields pass. */
import { z } from 'zod';
import { AppError } from '../../../../contract/errors.ts';
import { mustBe } from '../../../../contract/plain-words.ts';
import { oneLine, type JsonObject, type ServiceReply } from '../../connector.ts';
import type { Kind } from '../entities.ts';
import { reservedNames, type Item } from '../item.ts';
import { withoutNulls } from '../payload.ts';

/** RFC 3339 to Unix milliseconds. */
const time = z
  .string()
  .transform((text) => Date.parse(text))
  .refine((ms) => Number.isFinite(ms), 'must be a time');
const payload = z.record(z.string(), z.json());
const uid = z.string().transform((text) => text.toLowerCase());

export const itemSchema = z.looseObject({
  uid,
  version: z.int(),
  updatedAt: time,
  deletedAt: time.nullish(),
  /** DELETE of older servers leaves it out. */
  payload: payload.optional(),
});

export const pageSchema = z.looseObject({ items: z.array(itemSchema.required({ payload: true })) });

export const pulledSchema = z.looseObject({
  upserts: z.array(payload).nullable(),
  deletes: z.array(z.looseObject({ uid, deletedAt: time })).nullable(),
  nextCursor: z.string().optional(),
});

export const sessionSchema = z.looseObject({ id: z.string().min(1), epoch: z.int() });

export const tenantSchema = z.looseObject({
  tenant_id: z.string().optional(),
  organizations: z.array(z.looseObject({ id: z.string(), name: z.string().optional() })).optional(),
});

export const infoSchema = z.looseObject({ apiVersion: z.string() });

/** 410 tells when. */
export const goneSchema = z.looseObject({ deletedAt: time });

/** Errors are `{error, correlation_id}`, or plain text. */
const problemSchema = z.looseObject({ error: z.string(), correlation_id: z.string().optional() });

export function toItem(kind: Kind, told: z.output<typeof itemSchema>): Item {
  const { version, updatedAt, deletedAt = null } = told;
  return {
    ...{ kind, uid: told.uid, version, updatedAt, deletedAt },
    payload: ownFields(told.payload ?? {}),
  };
}

const syncSchema = z.looseObject({
  uid: uid.pipe(z.guid()),
  sync: z.looseObject({ version: z.int().optional() }).optional().catch(undefined),
  updatedTs: time.optional().catch(undefined),
  updatedAt: time.optional().catch(undefined),
  updateTime: time.optional().catch(undefined),
});

/**
 * An item as a pull tells it: everything is in the payload. Null for what has no uid that could be fetched. `now` is for an
 * item whose app wrote no time.
 */
export function toPulledItem(kind: Kind, told: JsonObject, now: number): Item | null {
  const parsed = syncSchema.safeParse(told);
  if (!parsed.success) return null;
  const { sync, updatedTs, updatedAt, updateTime } = parsed.data;
  return {
    kind,
    uid: parsed.data.uid,
    version: sync?.version ?? 1,
    // In the order in which the server itself reads them.
    updatedAt: updatedTs ?? updatedAt ?? updateTime ?? now,
    deletedAt: null,
    payload: ownFields(told),
  };
}

/** Without the bookkeeping of synchronisation; and no null at the top level, which is how a PATCH leaves what it removes. */
function ownFields(told: JsonObject): JsonObject {
  return withoutNulls(Object.fromEntries(Object.entries(told).filter(([name]) => !reservedNames.has(name))));
}

/** @throws AppError `source_unavailable` when the answer is not what ToolBridge answers */
export function parsed<S extends z.ZodType>(schema: S, reply: ServiceReply, what: string): z.output<S> {
  const result = schema.safeParse(jsonOf(reply.text), mustBe);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError({
    code: 'source_unavailable',
    message: `ToolBridge’s answer about ${what} cannot be read: ${issue?.path.join('.') || 'it'} ${issue?.message ?? ''}.`,
    hint: 'Check that baseUrl is the address of a ToolBridge server, with nothing after it that is of another service.',
  });
}

/** What an error says, on one line and not too long, with the number under which the server's log has it. */
export function saidBy({ status, text }: ServiceReply): string {
  const problem = problemSchema.safeParse(jsonOf(text));
  const words = problem.success ? problem.data.error : /^\s*</.test(text) ? '' : text;
  const line = oneLine(words, 200);
  const number = problem.data?.correlation_id?.replaceAll(/[^\w-]+/g, '').slice(0, 64) ?? '';
  return `${status}${line === '' ? '' : ` “${line}”`}${number === '' ? '' : `, correlation id ${number}`}`;
}

/** The machine-readable word of an error: `epoch_mismatch`. */
export function errorOf({ text }: ServiceReply): string {
  return problemSchema.safeParse(jsonOf(text)).data?.error ?? '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no schema takes it.
    return undefined;
  }
}
