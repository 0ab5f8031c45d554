/** On a whole core in process: what the planted holes are compared with, and the attacks that need more than the product has. */
import './stand-in-world.mjs';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { holes } from './holes/index.ts';
import { openWorkshop } from './house.ts';
import { makeInProcess } from './in-process.ts';
import type { Attack, Target } from './target.ts';

const needs = (attack: Attack, need: NonNullable<Attack['needs']>[number]) =>
  attack.needs?.includes(need) === true;
const chosen = attacks
  .filter((attack) => needs(attack, 'core') || holes.some(({ noticedBy }) => noticedBy === attack.sentence))
  .sort((one, other) => Number(needs(one, 'alone')) - Number(needs(other, 'alone')));

describe.each([false, true])('with limits: %s', (limits) => {
  let target: Target;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const workshop = await openWorkshop();
    const built = await workshop.build([]);
    close = async () => {
      await built.close();
      await workshop.close();
    };
    target = await makeInProcess(built.house, { limits });
  });
  afterAll(async () => {
    await target.close();
    await close();
  });

  for (const { class: name, sentence, run } of chosen.filter((attack) => needs(attack, 'limits') === limits))
    test(`${name}: ${sentence}`, () => run(target), 60_000);
});
