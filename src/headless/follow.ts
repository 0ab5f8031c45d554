/** Turns what a server says into calls, each told once when it ends; what was missed comes from the journal. */
import type { CoreEvent } from '../contract/events.ts';
import type { Call } from '../contract/state.ts';
import { fromCoreSchema } from '../contract/wire.ts';

export interface CallFilter {
  client?: string;
  tool?: string;
}
/** A page of the journal, newest last: the one that ends just before this id, or the newest. */
export type ReadPage = (before: string | undefined) => Promise<{ calls: Call[]; more: boolean }>;

/** How many calls are remembered as told. */
const memory = 20_000;
/** Events are gathered before they travel, and a busy server is slow: a gap began at most this long before it was seen. */
const slackMs = 10_000;

export interface Follower {
  /** One frame from the server; may come before `begin`. */
  take(frame: unknown): void;
  /** Tells these calls of the past, then everything that has ended since. */
  begin(past: readonly Call[], readPage: ReadPage): void;
}

export function createFollower(options: {
  filter: CallFilter;
  tell(call: Call): void;
  /** What was missed could not be read. */
  trouble(error: unknown): void;
}): Follower {
  const open = new Map<string, Call>();
  const told = new Set<string>();
  let early: Call[] | null = [];
  let readPage: ReadPage | null = null;
  let lastHeard = Date.now();

  const ended = (call: Call) => {
    open.delete(call.id);
    if (early !== null) return void early.push(call);
    if (told.has(call.id)) return;
    remember(told, call.id);
    if (isWanted(call, options.filter)) options.tell(call);
  };
  const seen = (call: Call) => (isOver(call) ? ended(call) : open.set(call.id, call));
  const happened = (event: CoreEvent) => {
    if (event.name === 'call.started') open.set(event.payload.call.id, event.payload.call);
    if (event.name !== 'call.ended') return;
    const call = open.get(event.payload.id);
    if (call !== undefined) ended({ ...call, ...event.payload });
  };
  /** After a fresh hello: events in between never came, but the journal has their calls. */
  const catchUp = async (read: ReadPage) => {
    const from = lastHeard - slackMs;
    const since = Math.min(from, ...[...open.values()].map((call) => call.startedAt));
    const missed = await readSince(read, since);
    missed.filter((call) => call.startedAt >= from || open.has(call.id)).forEach(seen);
  };

  return {
    take(raw) {
      const frame = fromCoreSchema.safeParse(raw).data;
      if (frame?.type === 'hello') {
        frame.snapshot.calls.filter((call) => !isOver(call)).forEach(seen);
        if (readPage !== null) catchUp(readPage).catch(options.trouble);
      }
      if (frame?.type === 'events') frame.events.forEach(happened);
      lastHeard = Date.now();
    },
    begin(past, read) {
      const meanwhile = early ?? [];
      early = null;
      readPage = read;
      past.forEach(seen);
      meanwhile.forEach(ended);
    },
  };
}

async function readSince(read: ReadPage, since: number): Promise<Call[]> {
  let found: Call[] = [];
  for (let more = true; more;) {
    const page = await read(found[0]?.id);
    found = [...page.calls, ...found];
    more = page.more && (page.calls[0]?.startedAt ?? 0) >= since;
  }
  return found;
}

function isOver(call: Call): boolean {
  return call.status !== 'running' && call.status !== 'waiting';
}

function isWanted(call: Call, filter: CallFilter): boolean {
  return (
    (filter.client === undefined || call.client === filter.client) &&
    (filter.tool === undefined || call.tool === filter.tool)
  );
}

function remember(told: Set<string>, id: string): void {
  told.add(id);
  if (told.size <= memory) return;
  const [oldest] = told;
  if (oldest !== undefined) told.delete(oldest);
}
