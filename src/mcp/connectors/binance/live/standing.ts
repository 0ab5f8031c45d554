/** How the stream stands to a symbol: whether its live book can be had, and if not, why. */
import { staleMs, type LiveState } from './live-books.ts';

export type Standing =
  /** None is set. */
  | 'no_stream'
  /** As many others are watched as can be. */
  | 'no_room'
  | 'not_connected'
  /** Too little was heard yet. */
  | 'beginning'
  | 'silent'
  | 'live';

export function standingOf(
  { stream, isWatched, inStep, heardAt, begunAt }: LiveState,
  now: number,
): Standing {
  if (stream === null) return 'no_stream';
  if (!isWatched) return 'no_room';
  if (!stream.connected) return 'not_connected';
  if (inStep && heardAt !== null && now - heardAt <= staleMs) return 'live';
  // What has only begun is not silent: nobody has waited for it yet.
  const waitedSince = Math.max(heardAt ?? 0, begunAt ?? now);
  return now - waitedSince > staleMs ? 'silent' : 'beginning';
}
