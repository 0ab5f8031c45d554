/** When something was: relative to read, exact on hover and for machines. */
import { useNow } from './clock.ts';
import { exactTime, relativeTime, shortTime } from './format.ts';

export function Time({ at, short = false }: { at: number; short?: boolean }) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {short ? shortTime(at, now) : relativeTime(at, now)}
    </time>
  );
}
