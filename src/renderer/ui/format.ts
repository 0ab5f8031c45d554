/** How the window writes time, lengths of time, sizes and counts. Pure. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** “now”, “12 s ago”, “4 min ago”, “3 h ago”, “2 days ago”, then the date; the future as “in 4 s”. */
export function relativeTime(at: number, now: number): string {
  const distance = Math.abs(now - at);
  if (distance >= 7 * day) return dateOf(at);
  const length = roughLength(distance);
  if (length === null) return 'now';
  return at > now ? `in ${length}` : `${length} ago`;
}

/** The same for narrow columns: “now”, “12 s”, “4 min”, “3 h”, “2 d”. */
export function shortTime(at: number, now: number): string {
  const distance = now - at;
  if (distance >= day) return `${Math.floor(distance / day)} d`;
  return roughLength(Math.max(0, distance)) ?? 'now';
}

function roughLength(distance: number): string | null {
  if (distance < 1.5 * second) return null;
  if (distance < minute) return `${Math.floor(distance / second)} s`;
  if (distance < hour) return `${Math.floor(distance / minute)} min`;
  if (distance < day) return `${Math.floor(distance / hour)} h`;
  const days = Math.floor(distance / day);
  return days === 1 ? '1 day' : `${days} days`;
}

/** To the millisecond, with the zone: for hovering and for comparing with other people's logs. */
export function exactTime(at: number): string {
  const date = new Date(at);
  const zone = -date.getTimezoneOffset();
  const sign = zone < 0 ? '−' : '+';
  const offset = `${sign}${two(Math.floor(Math.abs(zone) / 60))}:${two(Math.abs(zone) % 60)}`;
  return `${dateOf(at)} ${clockTime(at)} UTC${offset}`;
}

/** 14:03:22.118 */
export function clockTime(at: number): string {
  const date = new Date(at);
  const milliseconds = String(date.getMilliseconds()).padStart(3, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${milliseconds}`;
}

/** “14:03”, with the day where it is not today. */
export function hourOf(at: number, now: number): string {
  const clock = clockTime(at).slice(0, 5);
  return dateOf(at) === dateOf(now) ? clock : `${dateOf(at)} ${clock}`;
}

function dateOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** “<0.1 ms”, “0.4 ms”, “12 ms”, “1.24 s”, “45.0 s”, “2 min 5 s” */
export function duration(ms: number): string {
  if (ms < 0.05) return '<0.1 ms';
  if (ms < 1) return `${ms.toFixed(1)} ms`;
  if (ms < second) return `${Math.round(ms)} ms`;
  if (ms < 10 * second) return `${(ms / second).toFixed(2)} s`;
  if (ms < minute) return `${(ms / second).toFixed(1)} s`;
  const rest = Math.round((ms % minute) / second);
  return `${Math.floor(ms / minute)} min ${rest} s`;
}

/** “0 B”, “812 B”, “4.1 KB”, “12 MB” (steps of 1,000) */
export function bytes(count: number): string {
  if (count < 1000) return `${Math.round(count)} B`;
  const [value, unit] =
    count < 1e6 ? [count / 1e3, 'KB'] : count < 1e9 ? [count / 1e6, 'MB'] : [count / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** 12,480 */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** “1 call”, “2 calls” */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** From “one” to everything above: where a length of time stands between `shortest` and `longest`, 0…1, by decades. */
export function logShare(ms: number, shortest = 1, longest = 60_000): number {
  const share = Math.log(Math.max(ms, shortest) / shortest) / Math.log(longest / shortest);
  return Math.min(1, Math.max(0, share));
}
