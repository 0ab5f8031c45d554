/** The attacks notice when a property is taken away: on a core with a hole planted, those of its class do not all hold. */
import './stand-in-world.mjs';
import { expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { holes, type Hole } from './holes.ts';
import { buildHouse } from './house.ts';
import { makeInProcess } from './in-process.ts';
import { attackClasses, type Attack } from './target.ts';

/** Without a desk, and without waiting for the real time to pass. */
const quick = attacks.filter(({ needs = [] }) => !needs.includes('desk') && !needs.includes('patience'));

/** The sentences that do not hold on a core with this hole; those with the limits on are tried apart. */
async function broken(hole: Hole | null, tried: readonly Attack[]): Promise<string[]> {
  const { house, close } = await buildHouse(hole === null ? [] : [hole]);
  const failed: string[] = [];
  try {
    for (const limits of [false, true]) {
      const mine = tried.filter(({ needs }) => (needs?.includes('limits') === true) === limits);
      if (mine.length === 0 || (hole !== null && failed.length > 0)) continue;
      const target = await makeInProcess(house, { limits });
      try {
        for (const { sentence, run } of mine) {
          const outcome = await run(target).catch((error: unknown) => error ?? new Error('nothing'));
          if (outcome !== undefined) failed.push(sentence);
          if (hole !== null && failed.length > 0) break;
        }
      } finally {
        await target.close();
      }
    }
  } finally {
    await close();
  }
  return failed;
}

test('there is a hole for each class, and attacks of each', () => {
  for (const name of attackClasses) {
    expect(holes.filter((hole) => hole.class === name).length, name).toBeGreaterThan(0);
    expect(quick.filter((attack) => attack.class === name).length, name).toBeGreaterThan(0);
  }
});

for (const hole of holes)
  test(`${hole.class}: without ${hole.loses}, an attack succeeds`, async () => {
    const mine = quick.filter((attack) => attack.class === hole.class);
    expect(await broken(hole, mine)).not.toEqual([]);
  }, 90_000);
