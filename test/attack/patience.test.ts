/** The attacks on the running product that take their time: side by side, on a product of their own. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { makeProduct } from './product.ts';
import type { Target } from './target.ts';

describe('with patience', () => {
  let target: Target;
  beforeAll(async () => {
    target = await makeProduct();
  }, 60_000);
  afterAll(() => target.close());

  for (const { class: name, sentence, run } of attacks.filter(
    ({ needs }) => needs?.includes('patience') === true,
  ))
    test.concurrent(`${name}: ${sentence}`, () => run(target), 90_000);
});
