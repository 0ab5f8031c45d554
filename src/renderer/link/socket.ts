/** The contract's Channel over a WebSocket that comes back by itself: capped back-off, heartbeat, refusal noticed. */
import type { Channel } from '../../contract/wire.ts';

/** `lost` keeps trying by itself; `unauthorized` does not, it needs a fresh address. */
export type LinkStatus =
  { kind: 'connecting' } | { kind: 'open' } | { kind: 'lost'; since: number } | { kind: 'unauthorized' };

/** Milliseconds between attempts: the last one repeats. */
const backOff = [250, 500, 1000, 2000, 4000];
/** A core that says nothing this long is asked; one that then stays silent as long is taken for gone. */
const silenceMs = 10_000;
/** `connect` numbers its calls from 1, so an answer to 0 is a sign of life and nothing else. */
const heartbeat = { type: 'call', id: 0, name: 'tokens.list', input: {} } as const;

type Socket = Pick<WebSocket, 'send' | 'close' | 'readyState' | 'bufferedAmount' | 'addEventListener'>;

export interface SocketOptions {
  open(): Socket;
  /** Asked when a connection could not be made: is it for want of a valid cookie? */
  isUnauthorized(): Promise<boolean>;
  silenceMs?: number;
}

export interface SocketLink {
  channel: Channel;
  start(): void;
  status(): LinkStatus;
  onStatus(listener: () => void): () => void;
}

export function socketChannel(options: SocketOptions): SocketLink {
  const receivers = new Set<(frame: unknown) => void>();
  const closers = new Set<() => void>();
  const watchers = new Set<() => void>();
  let socket: Socket | undefined;
  let status: LinkStatus = { kind: 'connecting' };
  let attempt = 0;

  const become = (next: LinkStatus) => {
    status = next;
    watchers.forEach((watcher) => watcher());
  };
  const closed = () => closers.forEach((closer) => closer());
  const lost = (wasOpen: boolean) => {
    socket = undefined;
    closed();
    if (status.kind !== 'lost') become({ kind: 'lost', since: Date.now() });
    setTimeout(start, backOff[Math.min(attempt, backOff.length - 1)]);
    attempt += 1;
    if (!wasOpen) void notice();
  };
  const notice = async () => {
    if (await options.isUnauthorized()) become({ kind: 'unauthorized' });
  };
  const start = () => {
    if (status.kind === 'unauthorized') return;
    const opening = options.open();
    let opened = false;
    const watch = watchSilence(opening, options.silenceMs ?? silenceMs);
    opening.addEventListener('open', () => {
      opened = true;
      socket = opening;
      attempt = 0;
      become({ kind: 'open' });
    });
    opening.addEventListener('message', (event) => {
      watch.heard();
      const frame: unknown = JSON.parse(String(event.data));
      receivers.forEach((receiver) => receiver(frame));
    });
    opening.addEventListener('close', () => {
      watch.stop();
      lost(opened);
    });
  };

  return {
    channel: {
      send(frame) {
        if (socket?.readyState === 1) socket.send(JSON.stringify(frame));
        // Nobody will answer: whoever waits is told at once.
        else closed();
      },
      backlog: () => socket?.bufferedAmount ?? 0,
      onReceive: (listener) => void receivers.add(listener),
      onClose: (listener) => void closers.add(listener),
    },
    start,
    status: () => status,
    onStatus(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}

/** Asks a silent core for a sign of life, and closes the socket if none comes. */
function watchSilence(socket: Socket, after: number): { heard(): void; stop(): void } {
  let silent = 0;
  const timer = setInterval(() => {
    silent += 1;
    if (silent === 1) return;
    if (silent > 2 || socket.readyState !== 1) socket.close();
    else socket.send(JSON.stringify(heartbeat));
  }, after);
  return {
    heard: () => {
      silent = 0;
    },
    stop: () => clearInterval(timer),
  };
}
