/** What the core tells: name → payload. Past tense: events are news, never orders. */
import { z } from 'zod';
import { settingsSchema } from './settings.ts';
import {
  approvalSchema,
  callSchema,
  callStatusSchema,
  clientSchema,
  doctorSchema,
  listenerSchema,
  logEntrySchema,
  noticeSchema,
  oauthSchema,
  phaseSchema,
  secretPresenceSchema,
  secretsSchema,
  sourceSchema,
  todaySchema,
  tokenSchema,
  toolSummarySchema,
  tunnelSchema,
  wayInSchema,
} from './state.ts';

export const events = {
  'phase.changed': z.object({ phase: phaseSchema, at: z.number() }),
  'listener.changed': z.object({ listener: listenerSchema }),
  'tunnel.changed': z.object({ tunnel: tunnelSchema }),
  'secrets.changed': z.object({ secrets: secretsSchema, stored: z.array(secretPresenceSchema) }),
  'settings.changed': z.object({ settings: settingsSchema }),
  'source.changed': z.object({ source: sourceSchema }),
  'tools.changed': z.object({ tools: z.array(toolSummarySchema) }),
  'client.seen': z.object({ client: clientSchema }),
  'client.gone': z.object({ id: z.string() }),
  'tokens.changed': z.object({ tokens: z.array(tokenSchema) }),
  'approval.asked': z.object({ approval: approvalSchema }),
  'approval.changed': z.object({ approval: approvalSchema }),
  'approval.ended': z.object({
    id: z.string(),
    how: z.enum(['approved', 'rejected', 'expired', 'failed']),
  }),
  'oauth.changed': z.object({ oauth: oauthSchema }),
  'way_in.changed': z.object({ wayIn: wayInSchema }),
  'doctor.changed': z.object({ doctor: doctorSchema }),
  'call.started': z.object({ call: callSchema }),
  'call.held': z.object({ id: z.string() }),
  'call.released': z.object({ id: z.string() }),
  'call.ended': z.object({
    id: z.string(),
    status: callStatusSchema.exclude(['running', 'waiting']),
    durationMs: z.number(),
    bytesOut: z.number(),
    summary: z.string(),
  }),
  /** What the journal remembers from before the start: the newest calls and the day so far. */
  'journal.opened': z.object({ calls: z.array(callSchema), today: todaySchema }),
  'day.started': z.object({ today: todaySchema }),
  'log.written': z.object({ entry: logEntrySchema }),
  'notice.raised': z.object({ notice: noticeSchema }),
  'notice.cleared': z.object({ id: z.string() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
/** One event as it travels: its name with its payload. */
export type CoreEvent = { [N in EventName]: { name: N; payload: EventPayload<N> } }[EventName];

export const coreEventSchema: z.ZodType<CoreEvent> = z.custom<CoreEvent>((value) => {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('payload' in value))
    return false;
  const schema = isEventName(value.name) ? events[value.name] : undefined;
  return schema !== undefined && schema.safeParse(value.payload).success;
});

function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(events, name);
}
