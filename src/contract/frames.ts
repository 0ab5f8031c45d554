/** What travels between the core and a face, and the pipe it travels through. */
import { z } from 'zod';
import { problemSchema } from './errors.ts';
import { coreEventSchema } from './events.ts';
import { stateSchema } from './state.ts';

/** Raised whenever a frame changes shape; a face with another number asks to be reloaded. */
export const wireVersion = 1;

const helloSchema = z.object({
  type: z.literal('hello'),
  version: z.number(),
  sequence: z.number().int(),
  snapshot: stateSchema,
});
/** `sequence` numbers the first of `events`; the rest follow on. */
const eventsSchema = z.object({
  type: z.literal('events'),
  sequence: z.number().int(),
  events: z.array(coreEventSchema),
});
const resultSchema = z.object({
  type: z.literal('result'),
  id: z.number().int(),
  outcome: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), problem: problemSchema }),
  ]),
});
const byeSchema = z.object({ type: z.literal('bye'), reason: z.string() });
const callSchema = z.object({
  type: z.literal('call'),
  id: z.number().int(),
  name: z.string(),
  input: z.unknown(),
});
const cancelSchema = z.object({ type: z.literal('cancel'), id: z.number().int() });
const resyncSchema = z.object({ type: z.literal('resync') });

export const fromCoreSchema = z.discriminatedUnion('type', [
  helloSchema,
  eventsSchema,
  resultSchema,
  byeSchema,
]);
export const toCoreSchema = z.discriminatedUnion('type', [callSchema, cancelSchema, resyncSchema]);
export type FromCore = z.infer<typeof fromCoreSchema>;
export type ToCore = z.infer<typeof toCoreSchema>;

/** One end of a pipe that keeps order. `receive` and `closed` are called by whoever owns the pipe. */
export interface Channel {
  /** Sends one frame (a value that survives JSON); ignored once closed. */
  send(frame: FromCore | ToCore): void;
  /** Bytes sent but not yet taken by the other side; 0 where that cannot be known. */
  backlog(): number;
  onReceive(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
}
