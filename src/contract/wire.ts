/** The two ends of the pipe, the same over Electron IPC and WebSocket: `serve` on the core's, `connect` on the face's. */
import {
  commands,
  type CommandContext,
  type CommandHandlers,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from './commands.ts';
import { AppError, type Problem } from './errors.ts';
import type { CoreEvent } from './events.ts';
import { fromCoreSchema, toCoreSchema, wireVersion, type Channel, type FromCore } from './frames.ts';
import { reduce } from './reduce.ts';
import { runCommand } from './run-command.ts';
import type { State } from './state.ts';

export { fromCoreSchema, wireVersion, type Channel, type FromCore } from './frames.ts';
export { runCommand } from './run-command.ts';

/** Events are gathered this long before they travel, so a burst of calls is one frame. */
const gatherMs = 25;
/** A face that has more than this many bytes unread gets no events, but a fresh hello once it has read. */
const maxBacklogBytes = 4 * 1024 * 1024;

/** A face that waits for a hello asks again after this many frames of events went by without one. */
const patience = 20;

/** What `serve` needs of the core. */
export interface Served {
  handlers: CommandHandlers;
  /** The state with the number of the last event in it. */
  snapshot(): { state: State; sequence: number };
  /** Called with every event after it is in the state. Returns the way to stop. */
  subscribe(listener: (event: CoreEvent, sequence: number) => void): () => void;
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
  let over = false;

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
    over = true;
    unsubscribe();
    clearTimeout(timer);
    for (const controller of running.values()) controller.abort();
  };

  channel.onClose(end);
  channel.onReceive((raw) => {
    const frame = toCoreSchema.safeParse(raw).data;
    if (frame === undefined || over) return;
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
  /**
   * @param signal cancels: at the core the handler is told, and its end is awaited.
   * @throws AppError as the core said, or `unavailable` when nobody will answer
   */
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
  /** Frames of events skipped while waiting for a hello; null while in step. */
  let skipped: number | null = 0;
  const calls = createCalls(channel);
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());

  const resync = () => {
    skipped = 0;
    channel.send({ type: 'resync' });
  };
  const take = (frame: FromCore) => {
    if (frame.type === 'result') return calls.settle(frame);
    if (frame.type === 'events') return follow(frame);
    if (frame.type === 'bye') {
      goodbye = frame.reason;
      calls.close();
    } else {
      ({ snapshot: state, sequence } = frame);
      skipped = null;
      goodbye = null;
      calls.open();
    }
    changed();
  };
  const follow = (frame: Extract<FromCore, { type: 'events' }>) => {
    if (skipped !== null) {
      skipped += 1;
      if (skipped >= patience) resync();
      return;
    }
    const known = sequence + 1 - frame.sequence;
    if (known < 0) return resync();
    for (const event of frame.events.slice(known)) {
      state = state === null ? null : reduce(state, event);
      sequence += 1;
    }
    changed();
  };

  channel.onReceive((raw) => {
    if (isForeignHello(raw)) {
      goodbye = 'Patchbay was updated. Reload this window.';
      calls.close();
      return changed();
    }
    const frame = fromCoreSchema.safeParse(raw);
    if (frame.success) take(frame.data);
  });
  channel.onClose(() => calls.close());

  return {
    state: () => state,
    goodbye: () => goodbye,
    call: calls.call,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A hello of another version cannot be read: its shape is not ours to know. */
function isForeignHello(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || raw.type !== 'hello') return false;
  return 'version' in raw && raw.version !== wireVersion;
}

interface Waiting {
  name: CommandName;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The face's calls that wait for their answers. */
function createCalls(channel: Channel) {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let closed = false;
  return {
    open() {
      closed = false;
    },
    /** Nobody will answer any more: whoever waits is told, and so is who asks before the next hello. */
    close() {
      closed = true;
      const left = [...waiting.values()];
      waiting.clear();
      for (const call of left) call.reject(new AppError(notAnswering));
    },
    settle(frame: Extract<FromCore, { type: 'result' }>) {
      const call = waiting.get(frame.id);
      waiting.delete(frame.id);
      if (call === undefined) return;
      if (!frame.outcome.ok) return call.reject(new AppError(frame.outcome.problem));
      const output = commands[call.name].output.safeParse(frame.outcome.value);
      if (output.success) call.resolve(output.data);
      else call.reject(new AppError(unexpectedShape, { cause: output.error }));
    },
    call<N extends CommandName>(name: N, input: CommandInput<N>, signal?: AbortSignal) {
      const id = nextId++;
      const cancel = () => channel.send({ type: 'cancel', id });
      const answer = new Promise<CommandOutput<N>>((resolve, reject) => {
        if (closed) return reject(new AppError(notAnswering));
        if (signal?.aborted === true) return reject(new AppError(cancelled));
        waiting.set(id, { name, resolve: resolve, reject });
        signal?.addEventListener('abort', cancel, { once: true });
        channel.send({ type: 'call', id, name, input });
      });
      return answer.finally(() => signal?.removeEventListener('abort', cancel));
    },
  };
}

const notAnswering: Problem = {
  code: 'unavailable',
  message: 'Patchbay is not answering.',
  hint: 'Is it still running?',
};
const unexpectedShape: Problem = {
  code: 'internal',
  message: 'The answer had an unexpected shape.',
  hint: 'Reload this window.',
};
const cancelled: Problem = { code: 'cancelled', message: 'The command was cancelled.', hint: '' };
