/** An approval that is over and that nobody has let in: what happened, and what to do if somebody should be. */
import type { Problem } from '../../../contract/errors.ts';
import type { Approval } from '../../../contract/state.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMoment } from '../../ui/clock.ts';
import { Jack } from '../../ui/Jack.tsx';

interface OverProps {
  approval: Approval | null;
  /** Why an answer did not count; null where it ended without this window. */
  problem: Problem | null;
  /** How many others wait. */
  left: number;
  onClose(): void;
}

export function Over({ approval, problem, left, onClose }: OverProps) {
  const endedAt = useMoment();
  const { message, hint } = problem ?? endOf(approval, endedAt);
  return (
    <Alert
      subject="over"
      title={problem === null ? 'This request is over.' : 'Nobody was let in.'}
      onLater={onClose}
      foot={
        <div className="approval-answers">
          <Button autoFocus onClick={onClose}>
            {left > 0 ? 'See the next' : 'Close'}
          </Button>
        </div>
      }
    >
      <div className="approval-over" role="alert">
        <Jack kind={problem === null ? 'off' : 'broken'} />
        <div>
          <p>{message}</p>
          <p className="muted">{hint}</p>
        </div>
      </div>
    </Alert>
  );
}

/** A timer's last moments belong to it. */
const slackMs = 500;

/** @param endedAt when it left: what the clock says later has nothing to do with why */
function endOf(approval: Approval | null, endedAt: number): Pick<Problem, 'message' | 'hint'> {
  const hint = 'If you want it to come in, start again there.';
  const who = approval?.client ?? 'The client';
  if (approval !== null && endedAt >= approval.expiresAt - slackMs)
    return { message: `${who} waited five minutes and got no answer.`, hint };
  return { message: `${who} no longer waits: it was answered elsewhere, or it gave up.`, hint };
}
