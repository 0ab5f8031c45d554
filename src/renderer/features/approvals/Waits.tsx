/** How long this one still waits, and the way to the others that do. */
import type { Approval } from '../../../contract/state.ts';
import { useNow } from '../../ui/clock.ts';
import { exactTime } from '../../ui/format.ts';
import { timeLeft } from '../access/words.ts';

/** From here on the time left is said louder. */
const hurryMs = 60_000;

interface WaitsProps {
  approval: Approval;
  /** All that wait, this one among them, in turn. */
  waiting: readonly Approval[];
  onTurn(id: string): void;
}

export function Waits({ approval, waiting, onTurn }: WaitsProps) {
  const now = useNow();
  const place = waiting.findIndex((one) => one.id === approval.id);
  const left = approval.expiresAt - now;
  return (
    <div className="approval-waits">
      {waiting.length > 1 && place >= 0 && (
        <span className="approval-turns">
          <Turn sign="‹" says="The one before" to={waiting[place - 1]} onTurn={onTurn} />
          <span className="muted">{`${place + 1} of ${waiting.length}`}</span>
          <Turn sign="›" says="The next one" to={waiting[place + 1]} onTurn={onTurn} />
        </span>
      )}
      <span className={left <= hurryMs ? 'warn' : 'muted'} role="timer" title={exactTime(approval.expiresAt)}>
        {timeLeft(approval.expiresAt, now)} left
      </span>
    </div>
  );
}

interface TurnProps {
  sign: string;
  says: string;
  to: Approval | undefined;
  onTurn(id: string): void;
}

function Turn({ sign, says, to, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      className="approval-turn"
      aria-label={says}
      disabled={to === undefined}
      onClick={() => to !== undefined && onTurn(to.id)}
    >
      {sign}
    </button>
  );
}
