/** Whose turn it is: somebody who still looks at the number before somebody who does not, and the newest first. Pure. */
import type { Approval } from '../../../contract/state.ts';

export function inTurn(approvals: readonly Approval[]): Approval[] {
  return approvals.toSorted(
    (one, other) =>
      Number(one.page === 'gone') - Number(other.page === 'gone') || other.askedAt - one.askedAt,
  );
}
