/** How the doctor's own requests are known: a one-time value in a header, so that they are not taken for a client's. */
import { randomBytes, timingSafeEqual } from 'node:crypto';

export const doctorHeader = 'x-patchbay-doctor';

/** In an answer to whoever shows the pass: which Patchbay this is, told to nobody else. */
export const instanceHeader = 'x-patchbay-instance';

export interface DoctorPasses {
  /** Good until `end`. */
  issue(): { value: string; end(): void };
  is(value: string): boolean;
}

export function createDoctorPasses(): DoctorPasses {
  const good = new Set<string>();
  return {
    issue() {
      const value = randomBytes(32).toString('base64url');
      good.add(value);
      return { value, end: () => void good.delete(value) };
    },
    is: (value) => [...good].some((one) => sameText(one, value)),
  };
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
