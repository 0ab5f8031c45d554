/** Every attack on the running product: the real command in a process of its own, published by the loopback edge. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { makeProduct } from './product.ts';
import type { Attack, Target } from './target.ts';

const needs = (attack: Attack, ...any: NonNullable<Attack['needs']>) =>
  attack.needs?.some((need) => any.includes(need)) === true;
/** What leaves nothing as it was comes last. */
const together = attacks
  .filter((attack) => !needs(attack, 'core', 'limits', 'patience'))
  .sort((one, other) => Number(needs(one, 'alone')) - Number(needs(other, 'alone')));

describe('with the limits off', () => {
  let target: Target;
  beforeAll(async () => {
    target = await makeProduct();
  }, 60_000);
  afterAll(() => target.close());

  for (const { class: name, sentence, run } of together)
    test(`${name}: ${sentence}`, () => run(target), 60_000);
});

describe('with the limits as they come', () => {
  let target: Target;
  beforeAll(async () => {
    target = await makeProduct({ limits: true });
  }, 60_000);
  afterAll(() => target.close());

  for (const { class: name, sentence, run } of attacks.filter((attack) => needs(attack, 'limits')))
    test(`${name}: ${sentence}`, () => run(target), 60_000);
});
