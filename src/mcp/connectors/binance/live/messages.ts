/** What comes over the market streams (web-socket-streams.md), checked, and what is asked of them. */
import { z } from 'zod';

const decimal = z.string().regex(/^\d{1,30}(\.\d{1,30})?$/);
const count = z.number().int().nonnegative();
const level = z
  .tuple([decimal, decimal], z.unknown())
  .transform(([price, qty]): [string, string] => [price, qty]);

/** `U` and `u` are the first and last update id in it; quantities are absolute, zero removes. */
const depthUpdate = z.looseObject({
  e: z.literal('depthUpdate'),
  E: count,
  s: z.string(),
  U: count,
  u: count,
  b: z.array(level),
  a: z.array(level),
});
export type DepthUpdate = z.output<typeof depthUpdate>;

/** `f` and `l` are the first and last trade id in it, `m` whether the buyer was the maker. */
const aggTrade = z.looseObject({
  e: z.literal('aggTrade'),
  s: z.string(),
  a: count,
  p: decimal,
  q: decimal,
  f: z.number().int(),
  l: z.number().int(),
  T: count,
  m: z.boolean(),
});
export type StreamTrade = z.output<typeof aggTrade>;

const wrapped = z.looseObject({
  stream: z.string(),
  data: z.discriminatedUnion('e', [depthUpdate, aggTrade]),
});
const answered = z.looseObject({ id: z.number().int(), result: z.unknown() });
/** `id` is missing where the request could not be read. */
const refused = z.looseObject({ code: z.number(), msg: z.string(), id: z.number().int().nullish() });

export type Message =
  | { kind: 'event'; event: DepthUpdate | StreamTrade }
  /** An answer to a request: done. */
  | { kind: 'done'; id: number }
  | { kind: 'refused'; id: number | null; reason: string }
  | { kind: 'unknown' };

export function readMessage(text: string): Message {
  const given = parsed(text);
  const event = wrapped.safeParse(given);
  if (event.success) return { kind: 'event', event: event.data.data };
  const refusal = refused.safeParse(given);
  if (refusal.success) {
    const { id = null, msg } = refusal.data;
    return { kind: 'refused', id, reason: msg.slice(0, 120) };
  }
  const done = answered.safeParse(given);
  return done.success ? { kind: 'done', id: done.data.id } : { kind: 'unknown' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The two streams of a watched symbol; names are in lower case. */
export function streamsOf(symbol: string): string[] {
  const name = symbol.toLowerCase();
  return [`${name}@depth@100ms`, `${name}@aggTrade`];
}

export function subscription(
  method: 'SUBSCRIBE' | 'UNSUBSCRIBE',
  symbols: readonly string[],
  id: number,
): string {
  return JSON.stringify({ method, params: symbols.flatMap(streamsOf), id });
}

/** A combined stream; an address that already ends in `/ws` or `/stream` is meant the same. */
export function streamAddress(streamUrl: string, symbols: readonly string[]): string {
  const base = streamUrl.replace(/\/+$/, '').replace(/\/(ws|stream)$/, '');
  const names = symbols.flatMap(streamsOf).map((name) => encodeURIComponent(name).replaceAll('%40', '@'));
  return `${base}/stream?streams=${names.join('/')}`;
}
