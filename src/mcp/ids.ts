/** Makes ids that sort by the time they were made and are unique within a data folder. */
import { randomUUID } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * `<prefix>_` + 9 characters of milliseconds + 3 of a counter + 4 random ones, in Crockford's base 32, lower case.
 * Ids of one maker are strictly increasing even when the clock stands still or steps back.
 */
export function createIds(prefix: string, now: () => number): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const time = now();
    if (time > last) {
      last = time;
      counter = 0;
    } else if (++counter >= 32 ** 3) {
      last += 1;
      counter = 0;
    }
    return `${prefix}_${encode(last, 9)}${encode(counter, 3)}${encode(randomBits(), 4)}`;
  };
}

/** Twenty of them. Node keeps random bytes in store for UUIDs only; asking for a few at a time costs far more. */
function randomBits(): number {
  return Number.parseInt(randomUUID().slice(0, 5), 16);
}

function encode(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = alphabet.charAt(rest % 32) + text;
  return text;
}
