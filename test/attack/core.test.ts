/** Every attack that needs no desk, against a core in process: what the planted holes are compared with. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import './stand-in-world.mjs';
import { attacks } from './attacks/index.ts';
import { buildHouse } from './house.ts';
import { makeInProcess } from './in-process.ts';
import { attackClasses, type Target } from './target.ts';

describe.each([{ limits: false }, { limits: true }])('with limits: $limits', ({ limits }) => {
  let target: Target;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const built = await buildHouse([]);
    target = await makeInProcess(built.house, { limits });
    close = async () => {
      await target.close();
      await built.close();
    };
  });
  afterAll(() => close());

  for (const name of attackClasses) {
    const mine = attacks.filter(
      ({ class: of, needs = [] }) =>
        of === name &&
        !needs.includes('desk') &&
        !needs.includes('patience') &&
        needs.includes('limits') === limits,
    );
    if (mine.length > 0)
      describe(name, () => {
        test.each(mine)('$sentence', ({ run }) => run(target), 60_000);
      });
  }
});
