/** Event streams to clients: opened unbuffered, kept alive by comments, ended together. */
import type { ServerResponse } from 'node:http';

const keepAliveMs = 15_000;

/** Headers of an event stream: nobody on the way may store, change, compress or hold it back. */
export const streamHeaders = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

export interface Streams {
  /** Takes over an answer whose head was written (or is written now) as an event stream. `ended` runs once when it closes. */
  add(res: ServerResponse, ended: () => void): void;
  count(): number;
  /** Ends all of them. */
  close(): void;
}

/** One timer beats for all streams, so that an idle stream costs nothing but its socket. */
export function createStreams(): Streams {
  const open = new Set<ServerResponse>();
  const timer = setInterval(() => {
    for (const res of open) res.write(': keep-alive\n\n');
  }, keepAliveMs);
  timer.unref();
  return {
    add(res, ended) {
      open.add(res);
      res.once('close', () => {
        open.delete(res);
        ended();
      });
    },
    count: () => open.size,
    close() {
      clearInterval(timer);
      for (const res of open) res.end();
    },
  };
}

/** One message as an event (HTML Living Standard, server-sent events). `json` has no line breaks. */
export function messageEvent(json: string): string {
  return `event: message\ndata: ${json}\n\n`;
}
