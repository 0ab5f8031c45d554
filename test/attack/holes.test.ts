/** The attacks notice when a property is taken away: with a hole planted in the core, the attack on that property succeeds. */
import './stand-in-world.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import type { Hole } from './holes/hole.ts';
import { holes } from './holes/index.ts';
import { openWorkshop, type Workshop } from './house.ts';
import { makeInProcess } from './in-process.ts';
import { attackClasses, type Attack } from './target.ts';

function noticing(hole: Hole): Attack {
  const attack = attacks.find(({ sentence }) => sentence === hole.noticedBy);
  if (attack === undefined) throw new Error(`There is no attack “${hole.noticedBy}”.`);
  return attack;
}

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Whether the property of an attack holds on a core with this hole. */
async function holds(attack: Attack, hole: Hole): Promise<boolean> {
  const { house, close } = await workshop.build([hole]);
  try {
    const target = await makeInProcess(house, { limits: attack.needs?.includes('limits') === true });
    try {
      await attack.run(target);
      return true;
    } catch (error) {
      // Something that broke on the way has noticed nothing.
      if (error instanceof Error && error.name === 'AssertionError') return false;
      throw error;
    } finally {
      await target.close();
    }
  } finally {
    await close();
  }
}

test('there is a hole for each class, noticed by an attack of that class', () => {
  expect(new Set(holes.map((hole) => hole.class))).toEqual(new Set(attackClasses));
  for (const hole of holes) expect(noticing(hole).class).toBe(hole.class);
});

for (const hole of holes)
  test(`${hole.class}: without ${hole.loses}, an attack succeeds`, async () => {
    expect(await holds(noticing(hole), hole)).toBe(false);
  }, 120_000);
