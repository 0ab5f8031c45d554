/** A way out of the window to a known place, opened by the core; if it cannot, it says why, here. */
import type { ReactNode } from 'react';
import type { Destination } from '../../../contract/commands.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';

interface OpenPlaceProps {
  destination: Destination;
  look?: 'main' | 'plain' | 'quiet';
  children: ReactNode;
}

export function OpenPlace({ destination, look = 'quiet', children }: OpenPlaceProps) {
  const connection = useConnection();
  const { pending, problem, run } = useRunning();
  return (
    <>
      <Button
        look={look}
        disabled={pending}
        onClick={() => run(() => connection.call('app.open', { destination }))}
      >
        {children}
      </Button>
      {problem !== null && (
        <span className="bad" role="alert">
          {' '}
          {problem.message} {problem.hint}
        </span>
      )}
    </>
  );
}
