/** Said over every screen while the core does not answer: what is shown below is how it stood last. */
import type { Standing } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Time } from '../../ui/Time.tsx';

export function Interruption({ standing: { status, goodbye } }: { standing: Standing }) {
  return (
    <div className="interruption" role="alert">
      <Jack kind="broken" />
      <p>
        <strong className="interruption-what">{goodbye ?? 'Patchbay is not answering.'}</strong>{' '}
        {status.kind === 'lost' ? (
          <span className="muted">
            Lost <Time at={status.since} />, trying again by itself. Below is how it stood.
          </span>
        ) : (
          <span className="muted">Below is how it stood.</span>
        )}
      </p>
      <Button look="quiet" onClick={() => location.reload()}>
        Reload
      </Button>
    </div>
  );
}
