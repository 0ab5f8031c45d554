/** Whether live books are in order (orderbook_health). */
import { mostWatched, staleMs, type LiveState } from '../live/live-books.ts';
import { iso } from './world.ts';

export type BookHealth = {
  status: 'ok' | 'degraded' | 'error';
  orderbook_symbols_active: number;
  orderbook_symbols_limit: number;
  last_update_age_ms: number | null;
  websocket_connected: boolean;
  timestamp: string;
  reason: string | null;
};

/** Connections that failed in a row, after which the stream cannot be had. */
const hopeless = 3;

export function judgeBooks(state: LiveState, now: number): BookHealth {
  const age = state.heardAt === null ? null : Math.max(0, now - state.heardAt);
  return {
    ...verdict(state, age),
    orderbook_symbols_active: state.watched,
    orderbook_symbols_limit: mostWatched,
    last_update_age_ms: age,
    websocket_connected: state.stream?.connected ?? false,
    timestamp: iso(now),
  };
}

function verdict(
  { stream, isWatched, inStep }: LiveState,
  age: number | null,
): Pick<BookHealth, 'status' | 'reason'> {
  const degraded = (reason: string) => ({ status: 'degraded' as const, reason });
  if (stream === null) return degraded('No stream is set: books are asked by REST, one at a time.');
  if (!isWatched)
    return degraded(`${mostWatched} other symbols are being watched: this one is asked by REST.`);
  if (!stream.connected) {
    const reason = `The stream is not connected${stream.reason === null ? '' : `: ${stream.reason}`}. Books are asked by REST; it is tried again by itself.`;
    return { status: stream.failures >= hopeless ? 'error' : 'degraded', reason };
  }
  if (!inStep) return degraded('The live book is only beginning; until it is in step, REST is asked.');
  if (age === null || age > staleMs)
    return degraded('Nothing was heard of the book for more than 5 seconds; until then REST is asked.');
  return { status: 'ok', reason: null };
}
