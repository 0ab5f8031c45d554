/** Who gets to see the doctor's pass: nobody who has not shown to be this very Patchbay. */
import { describe, expect, test } from 'vitest';
import { originOf } from '../core-world.ts';
import { checkOf, openSoundWard } from './ward.ts';

const header = 'x-patchbay-doctor';

describe('whoever has the public address', () => {
  /** Says of itself that it is Patchbay, and keeps what it is shown. */
  async function impostor(version: string) {
    const ward = await openSoundWard();
    const seen: (string | undefined)[] = [];
    ward.edge.faults.impostor = ({ headers }, response) => {
      const pass = headers[header];
      seen.push(typeof pass === 'string' ? pass : undefined);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: 'ok', name: 'patchbay', version }));
    };
    const found = checkOf(await ward.examine(), 'public-address');
    expect(found).toMatchObject({ status: 'fail', evidence: expect.stringContaining('Another Patchbay') });
    return seen;
  }

  test('is shown no pass where it is another version', async () => {
    expect(await impostor('1.0.0')).toEqual([undefined]);
  });

  test('is shown one pass, for one question, where it says what we would', async () => {
    expect(await impostor('9.9.9')).toEqual([undefined, expect.stringMatching(/^[\w-]{43}$/)]);
  });

  test('is shown the pass of the round once it has proven to be us, when the first one is worth nothing any more', async () => {
    const ward = await openSoundWard();
    const seen: string[] = [];
    const later: Promise<boolean>[] = [];
    const isGood = async (pass: string) => {
      const health = await fetch(`${originOf(ward.world.state())}/health`, { headers: { [header]: pass } });
      return health.headers.has('x-patchbay-instance');
    };
    ward.edge.faults.rewrite = (answer) => {
      const pass = answer.asked[header];
      seen.push(typeof pass === 'string' ? pass : 'none');
      const [, first] = seen;
      if (seen.length === 3 && first !== undefined) later.push(isGood(first), isGood(seen[2] ?? ''));
      return answer;
    };
    const { checks } = await ward.examine();
    expect(checks.every(({ status }) => status === 'pass')).toBe(true);
    const [none, first, ...rest] = seen;
    expect(none).toBe('none');
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(new Set(rest).size).toBe(1);
    expect(rest).not.toContain(first);
    expect(await Promise.all(later)).toEqual([false, true]);
  });

  test('is known also while too many have come from this address', async () => {
    const ward = await openSoundWard();
    await ward.world.ask('settings.set', { values: { 'access.requestsPerMinute': 1 } });
    for (let round = 0; round < 2; round += 1) {
      const found = checkOf(await ward.examine(), 'public-address');
      expect(found).toMatchObject({ status: 'pass' });
    }
  });
});
