/** Takes a notice away; if that fails, it says why, here. */
import type { Notice } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';

export function Dismiss({ notice }: { notice: Notice }) {
  const connection = useConnection();
  const { pending, problem, run } = useRunning();
  return (
    <>
      <Button
        look="quiet"
        disabled={pending}
        aria-label={`Dismiss: ${notice.problem.message}`}
        onClick={() => run(() => connection.call('notices.dismiss', { id: notice.id }))}
      >
        Dismiss
      </Button>
      {problem !== null && (
        <span className="bad" role="alert">
          {problem.message}
        </span>
      )}
    </>
  );
}
