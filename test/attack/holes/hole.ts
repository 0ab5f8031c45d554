/** What a planted hole is: a change of the source by which a property is lost, and the attack that notices. */
import type { Change } from '../house.ts';
import type { AttackClass } from '../target.ts';

export interface Hole extends Change {
  class: AttackClass;
  /** What is lost, as in “Without it, …”. */
  loses: string;
  /** The sentence of the attack that notices. */
  noticedBy: string;
}
