/** Whether live books are in order (orderbook_health). */
import { mostWatched, type LiveState } from '../live/live-books.ts';
import { standingOf, type Standing } from '../live/standing.ts';
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
    ...verdict(state, now),
    orderbook_symbols_active: state.watched,
    orderbook_symbols_limit: mostWatched,
    last_update_age_ms: age,
    websocket_connected: state.stream?.connected ?? false,
    timestamp: iso(now),
  };
}

const reasons: Readonly<Record<Standing, string | null>> = {
  no_stream: 'No stream is set: books are asked by REST, one at a time.',
  no_room: `${mostWatched} other symbols are being watched: this one is asked by REST.`,
  not_connected: 'The stream is not connected. Books are asked by REST; it is tried again by itself.',
  beginning: 'The live book is only beginning; until it is in step, REST is asked.',
  silent: 'Nothing was heard of the book for more than 5 seconds; until something is, REST is asked.',
  live: null,
};

function verdict(state: LiveState, now: number): Pick<BookHealth, 'status' | 'reason'> {
  const standing = standingOf(state, now);
  const { reason: why = null, failures = 0 } = state.stream ?? {};
  const reason = reasons[standing];
  if (standing === 'live') return { status: 'ok', reason };
  if (standing !== 'not_connected') return { status: 'degraded', reason };
  return {
    status: failures >= hopeless ? 'error' : 'degraded',
    reason: why === null ? reason : (reason ?? '').replace('connected.', `connected: ${why}.`),
  };
}
