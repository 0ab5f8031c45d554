/** Event streams to clients: opened unbuffered, kept alive by comments, ended together. */
import type { ServerResponse } from 'node:http';
import type { Guest, Visit } from './visit.ts';

const keepAliveMs = 15_000;
const maxUnreadBytes = 4 * 1024 * 1024;
const maxStreams = 2_000;
/** ngrok's agent carries 512 connections at a time and drops all of them at one more; calls need room beside the streams. */
const maxTunnelStreams = 400;
const standingMs = 1_000;

/** Headers of an event stream: nobody on the way may store, change, compress or hold it back. */
export const streamHeaders = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

export interface Streams {
  /** Takes over an answer whose head was written (or is written now) as an event stream. `ended` runs once when it closes. */
  add(res: ServerResponse, guest: Guest, ended: () => void): void;
  /** Counts a stream that somebody else writes and keeps alive. */
  count(res: ServerResponse, guest: Guest): void;
  /** How many are open. */
  open(): number;
  /** Whether one more, for this visit, would be too many. */
  full(visit: Visit): boolean;
  /** Ends those that a token opened. */
  endFor(credential: string): void;
  /** Ends all of them. */
  close(): void;
}

/** One timer beats for all streams, so that an idle stream costs nothing but its socket. */
export function createStreams(): Streams {
  const open = new Map<ServerResponse, string>();
  const keptAlive = new Set<ServerResponse>();
  let tunnelStreams = 0;
  const timer = setInterval(() => {
    for (const res of keptAlive) writeEvent(res, ': keep-alive\n\n');
  }, keepAliveMs);
  timer.unref();
  const count = (res: ServerResponse, { rights, visit }: Guest) => {
    open.set(res, rights.credential);
    const byTunnel = visit.via === 'tunnel' ? 1 : 0;
    tunnelStreams += byTunnel;
    // A stream is news when it stands, not hours later when it ends.
    const standing = setTimeout(() => visit.tell(), standingMs).unref();
    // The SDK may write once more to a stream of its own that was ended here; unheard, that would end the process.
    res.on('error', () => undefined);
    res.once('close', () => {
      clearTimeout(standing);
      open.delete(res);
      keptAlive.delete(res);
      tunnelStreams -= byTunnel;
    });
  };
  return {
    add(res, guest, ended) {
      count(res, guest);
      keptAlive.add(res);
      res.once('close', ended);
    },
    count,
    open: () => open.size,
    full: ({ via }) => open.size >= maxStreams || (via === 'tunnel' && tunnelStreams >= maxTunnelStreams),
    endFor(credential) {
      for (const [res, holder] of open) if (holder === credential) res.end();
    },
    close() {
      clearInterval(timer);
      for (const res of open.keys()) res.end();
    },
  };
}

/**
 * Writes to a stream; a reader that has left too much unread is cut off, so that it cannot fill the memory. What one
 * turn of the event loop has to say leaves together: a packet costs more than the event in it.
 */
export function writeEvent(res: ServerResponse, event: string): void {
  if (res.writableEnded || res.destroyed) return;
  if (res.writableLength > maxUnreadBytes) return void res.destroy();
  if (res.writableCorked === 0) {
    res.cork();
    setImmediate(() => res.uncork());
  }
  res.write(event);
}

/** One message as an event (HTML Living Standard, server-sent events). `json` has no line breaks. */
export function messageEvent(json: string): string {
  return `event: message\ndata: ${json}\n\n`;
}
