/** Frames between the core and a face, the same over Electron IPC and WebSocket: `serve` on one end, `connect` on the other. */
import { z } from 'zod';
import {
  commands,
  isCommandName,
  type CommandContext,
  type CommandHandlers,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from './commands.ts';
import { AppError, problemSchema, toProblem, type Problem } from './errors.ts';
import { coreEventSchema, type CoreEvent } from './events.ts';
import { reduce } from './reduce.ts';
import { stateSchema, type State } from './state.ts';

/** Raised whenever a frame changes shape; a face with another number asks to be reloaded. */
export const wireVersion = 1;

/** Events are gathered this long before they travel, so a burst of calls is one frame. */
const gatherMs = 25;
/** A face that has more than this many bytes unread gets no events, but a fresh hello once it has read. */
const maxBacklogBytes = 4 * 1024 * 1024;

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

/** What `serve` needs of the core. */
export interface Served {
  handlers: CommandHandlers;
  /** The state with the number of the last event in it. */
  snapshot(): { state: State; sequence: number };
  /** Called with every event after it is in the state. Returns the way to stop. */
  subscribe(listener: (event: CoreEvent, sequence: number) => void): () => void;
}

/** Runs one command: parse the input, call, and turn whatever is thrown into a problem. */
export async function runCommand(
  handlers: CommandHandlers,
  request: { name: string; input: unknown },
  context: CommandContext,
): Promise<{ ok: true; value: unknown } | { ok: false; problem: Problem; cause?: unknown }> {
  if (!isCommandName(request.name)) {
    return {
      ok: false,
      problem: {
        code: 'not_found',
        message: `There is no command “${request.name.slice(0, 80)}”.`,
        hint: '',
      },
    };
  }
  const parsed = commands[request.name].input.safeParse(request.input ?? {});
  if (!parsed.success) {
    return {
      ok: false,
      problem: { code: 'invalid_input', message: z.prettifyError(parsed.error), hint: '' },
    };
  }
  try {
    const handler = handlers[request.name] as (input: unknown, context: CommandContext) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data, context) };
  } catch (error) {
    return { ok: false, problem: toProblem(error), cause: error };
  }
}

/**
 * Serves one face: a hello, then every event, and an answer to every call.
 * @returns ends the service with a bye.
 */
export function serve(
  core: Served,
  channel: Channel,
  face: CommandContext['face'],
): (reason: string) => void {
  const running = new Map<number, AbortController>();
  let pending: CoreEvent[] = [];
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let behind = false;

  const hello = () => {
    pending = [];
    behind = false;
    const { state, sequence } = core.snapshot();
    channel.send({ type: 'hello', version: wireVersion, sequence, snapshot: state });
  };
  const flush = () => {
    timer = undefined;
    if (channel.backlog() > maxBacklogBytes) {
      behind = true;
      pending = [];
    }
    if (behind && channel.backlog() === 0) return hello();
    if (behind) timer = setTimeout(flush, gatherMs);
    else if (pending.length > 0) channel.send({ type: 'events', sequence: first, events: pending });
    pending = [];
  };
  const unsubscribe = core.subscribe((event, sequence) => {
    if (behind) return;
    if (pending.length === 0) first = sequence;
    pending.push(event);
    timer ??= setTimeout(flush, gatherMs);
  });
  const end = () => {
    unsubscribe();
    clearTimeout(timer);
    for (const controller of running.values()) controller.abort();
  };

  channel.onClose(end);
  channel.onReceive((raw) => {
    const frame = toCoreSchema.safeParse(raw).data;
    if (frame === undefined) return;
    if (frame.type === 'resync') return hello();
    if (frame.type === 'cancel') return running.get(frame.id)?.abort();
    const controller = new AbortController();
    running.set(frame.id, controller);
    void runCommand(core.handlers, frame, { face, signal: controller.signal }).then((outcome) => {
      running.delete(frame.id);
      channel.send({
        type: 'result',
        id: frame.id,
        outcome: outcome.ok ? outcome : { ok: false, problem: outcome.problem },
      });
    });
  });
  hello();
  return (reason) => {
    end();
    channel.send({ type: 'bye', reason });
  };
}

/** What a face holds: the state as it stands, and a way to ask. */
export interface Connection {
  /** The newest state, or null before the first hello. */
  state(): State | null;
  /** Why the core said goodbye, or null. */
  goodbye(): string | null;
  call<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    signal?: AbortSignal,
  ): Promise<CommandOutput<N>>;
  /** Called after each change of `state()` or `goodbye()`. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

/** The face's end. A gap in the sequence asks for a new hello; what arrives meanwhile is skipped. */
export function connect(channel: Channel): Connection {
  let state: State | null = null;
  let goodbye: string | null = null;
  let sequence = 0;
  let healing = false;
  let nextId = 1;
  const waiting = new Map<
    number,
    { name: CommandName; resolve(value: unknown): void; reject(error: unknown): void }
  >();
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());

  const take = (frame: FromCore) => {
    if (frame.type === 'hello') {
      ({ snapshot: state, sequence } = frame);
      healing = false;
      goodbye = frame.version === wireVersion ? null : 'Patchbay was updated. Reload this window.';
      return changed();
    }
    if (frame.type === 'bye') {
      goodbye = frame.reason;
      return changed();
    }
    if (frame.type === 'result') return settle(frame);
    if (state === null || healing) return;
    const known = sequence + 1 - frame.sequence;
    if (known < 0) {
      healing = true;
      return channel.send({ type: 'resync' });
    }
    for (const event of frame.events.slice(known)) {
      state = reduce(state, event);
      sequence += 1;
    }
    changed();
  };
  const settle = (frame: Extract<FromCore, { type: 'result' }>) => {
    const call = waiting.get(frame.id);
    waiting.delete(frame.id);
    if (call === undefined) return;
    if (!frame.outcome.ok) return call.reject(new AppError(frame.outcome.problem));
    const output = commands[call.name].output.safeParse(frame.outcome.value);
    if (output.success) call.resolve(output.data);
    else
      call.reject(
        new AppError({
          code: 'internal',
          message: 'The answer had an unexpected shape.',
          hint: 'Reload this window.',
        }),
      );
  };

  channel.onReceive((raw) => {
    const frame = fromCoreSchema.safeParse(raw);
    if (frame.success) take(frame.data);
  });
  channel.onClose(() => {
    for (const call of waiting.values()) {
      call.reject(
        new AppError({
          code: 'unavailable',
          message: 'Patchbay is not answering.',
          hint: 'Is it still running?',
        }),
      );
    }
    waiting.clear();
  });

  return {
    state: () => state,
    goodbye: () => goodbye,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call<N extends CommandName>(name: N, input: CommandInput<N>, signal?: AbortSignal) {
      const id = nextId++;
      return new Promise<CommandOutput<N>>((resolve, reject) => {
        waiting.set(id, { name, resolve: resolve, reject });
        signal?.addEventListener('abort', () => channel.send({ type: 'cancel', id }), { once: true });
        channel.send({ type: 'call', id, name, input });
      });
    },
  };
}
