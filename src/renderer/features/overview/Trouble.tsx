/** A problem where it happened: what, and what to do. */
import type { Problem } from '../../../contract/errors.ts';
import { Jack } from '../../ui/Jack.tsx';

interface TroubleProps {
  problem: Pick<Problem, 'message' | 'hint'>;
  kind?: 'broken' | 'waiting';
}

export function Trouble({ problem, kind = 'broken' }: TroubleProps) {
  return (
    <div className="trouble" role={kind === 'broken' ? 'alert' : undefined}>
      <Jack kind={kind} />
      <div>
        <p className="trouble-what">{problem.message}</p>
        {problem.hint !== '' && <p className="muted">{problem.hint}</p>}
      </div>
    </div>
  );
}
